import { NumberField as AriaNumberField, Input } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldProps } from './Field';

interface AmountFieldProps extends FieldProps {
  /** Undefined where nothing is known, which is not 0. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly placeholder?: string;
}

/** A number with up to six decimals, of either sign, or nothing. */
export function AmountField(props: AmountFieldProps) {
  const { label, description, error, isOptional = false, value, onChange, placeholder } = props;
  return (
    <AriaNumberField
      className="ui-field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      formatOptions={{ maximumFractionDigits: 6 }}
      isWheelDisabled
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Input className="ui-field__control" {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldNote description={description} error={error} />
    </AriaNumberField>
  );
}
