import { NumberField } from '../../shared/ui/NumberField';

/** A whole number of the settings. Where it is emptied, what holds by default stands in for it. */
export function SettingNumber(props: {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  /** Smallest and largest. */
  readonly range: readonly [number, number];
  readonly byDefault: number;
  readonly isDisabled: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { label, description, value, range, byDefault, isDisabled, onChange } = props;
  return (
    <NumberField
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value}
      min={range[0]}
      max={range[1]}
      isDisabled={isDisabled}
      onChange={(changed) => onChange(changed ?? byDefault)}
    />
  );
}
