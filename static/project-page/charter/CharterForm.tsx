import './CharterForm.css';
import { Disclosure } from '../../shared/ui/Disclosure';
import { TextField } from '../../shared/ui/TextField';
import { BusinessMetrics } from './BusinessMetrics';
import { type CharterPeople, CharterRest } from './CharterRest';
import { type CharterPartProps, errorIn } from './formProps';
import { ModelMetrics } from './ModelMetrics';
import { RiskQuestions } from './RiskQuestions';

interface CharterFormProps extends CharterPartProps {
  /** Whom the charter epic mentions; left out where there is no epic to mention them in. */
  readonly people?: CharterPeople;
  /** Shows what a plan is made from, and the rest on demand. */
  readonly isBrief?: boolean;
}

/**
 * The questions of the charter, without a button: whoever shows the form decides what becomes of the answers.
 *
 * @example
 * <CharterForm value={draft} onChange={(change) => setDraft({ ...draft, ...change })} errors={{}} isBrief />
 */
export function CharterForm({ people, isBrief = false, ...part }: CharterFormProps) {
  const { value, onChange, errors } = part;
  const rest = <CharterRest {...part} {...(people === undefined ? {} : { people })} />;
  return (
    <div className="charter-form">
      <div className="charter-form__fields">
        <TextField
          label="Business question"
          lines={3}
          value={value.businessQuestion}
          onChange={(businessQuestion) => onChange({ businessQuestion })}
          placeholder="Which customers are likely to leave in the next three months?"
          description="One or two sentences that a business owner would agree with."
          error={errorIn(errors, 'businessQuestion')}
        />
      </div>
      <BusinessMetrics {...part} />
      <ModelMetrics {...part} />
      <RiskQuestions {...part} />
      {isBrief ? <Disclosure title="Scope, cost, stakeholders and more">{rest}</Disclosure> : rest}
    </div>
  );
}
