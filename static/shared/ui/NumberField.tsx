import { NumberField as AriaNumberField, Input } from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldProps } from './Field';

interface NumberFieldProps extends FieldProps {
  /** Undefined where nothing is known, which is not 0. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/**
 * A whole number, typed or stepped by the arrow keys. What is typed counts at once where it is in range: react-aria waits
 * until the field is left, and somebody who reloads the page before that would lose it.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, description, error, isOptional = false, value, onChange, min = 0, max, placeholder } = props;
  return (
    <AriaNumberField
      className="ui-field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      isDisabled={props.isDisabled ?? false}
      minValue={min}
      {...(max === undefined ? {} : { maxValue: max })}
      formatOptions={{ maximumFractionDigits: 0 }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Input
        className="ui-field__control"
        onInput={({ currentTarget }) => {
          const typed = /^\d+$/.test(currentTarget.value) ? Number(currentTarget.value) : undefined;
          if (typed !== undefined && typed >= min && typed <= (max ?? typed)) onChange(typed);
        }}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNote description={description} error={error} />
    </AriaNumberField>
  );
}
