import './RadioCards.css';
import { Radio, RadioGroup } from 'react-aria-components';
import { chooseFrom } from './chooseFrom';
import { FieldLabel, FieldNote, type FieldProps } from './Field';

interface RadioCardsProps<Value extends string> extends FieldProps {
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** Chooses one of two to four options, each explained in a line. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, description, error, isOptional = false, isLabelHidden, options, value, onChange } = props;
  const naming = isLabelHidden ? { 'aria-label': label } : {};
  return (
    <RadioGroup
      {...naming}
      className="ui-field"
      value={value}
      onChange={(key) => chooseFrom(options, key, onChange)}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {isLabelHidden ? null : <FieldLabel label={label} isOptional={isOptional} />}
      <div className="ui-radio-cards">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="ui-radio-card">
            <span className="ui-radio-card__dot" />
            <span className="ui-radio-card__text">
              <span className="ui-radio-card__label">{option.label}</span>
              {option.description ? (
                <span className="ui-radio-card__description">{option.description}</span>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNote description={description} error={error} />
    </RadioGroup>
  );
}
