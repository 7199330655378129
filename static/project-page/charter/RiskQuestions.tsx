import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import { RISK_QUESTIONS } from '../../../src/contract/charterRules';
import { type CharterPartProps, errorIn } from './formProps';
import { RiskResult } from './RiskResult';

/** The questionnaire about risk, and what its answers come to. */
export function RiskQuestions({ value, onChange, errors }: CharterPartProps) {
  const { riskAnswers } = value;
  return (
    <section className="charter-form__part" aria-labelledby="charter-risk">
      <h3 id="charter-risk">Risk</h3>
      <p className="charter-form__lead">
        Ten questions after the EU AI Act and NIST’s AI Risk Management Framework. The tier decides which
        records and reviews the plan asks for.
      </p>
      <div className="risk">
        <div className="risk__questions">
          {RISK_QUESTIONS.map(({ id, question }) => (
            <RadioGroup
              key={id}
              className="risk__question"
              orientation="horizontal"
              value={riskAnswers[id] === undefined ? null : riskAnswers[id] ? 'yes' : 'no'}
              onChange={(answer) => onChange({ riskAnswers: { ...riskAnswers, [id]: answer === 'yes' } })}
              isInvalid={errorIn(errors, `riskAnswers.${id}`) !== undefined}
              validationBehavior="aria"
            >
              <Label className="risk__words">{question}</Label>
              <div className="risk__answers">
                <Radio value="yes" className="risk__answer">
                  Yes
                </Radio>
                <Radio value="no" className="risk__answer">
                  No
                </Radio>
              </div>
              <FieldError className="ui-field__error">{errorIn(errors, `riskAnswers.${id}`)}</FieldError>
            </RadioGroup>
          ))}
        </div>
        <div className="risk__result" role="status">
          <RiskResult answers={riskAnswers} />
        </div>
      </div>
    </section>
  );
}
