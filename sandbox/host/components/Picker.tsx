import { useId } from 'react';

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Nothing is chosen at first, and something has to be. */
  readonly required?: boolean;
  readonly onChange: (id: string) => void;
}

/** One of several, by the browser's own list: short lists need no more. */
export function Picker({ label, value, options, required = false, onChange }: PickerProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        required={required}
        onChange={(event) => onChange(event.target.value)}
      >
        {required && <option value="">Choose…</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
