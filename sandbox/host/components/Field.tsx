import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components/TextField';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean;
  readonly required?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly error?: string | undefined;
}

/** A labelled line or box of text. */
export const Field = ({ placeholder = '', ...props }: FieldProps) => (
  <TextField
    className="field"
    value={props.value}
    onChange={props.onChange}
    isRequired={props.required ?? false}
    isInvalid={props.error !== undefined}
    // The dialog or inline form was opened by the person in order to type here.
    autoFocus={props.autoFocus ?? false}
  >
    <Label className={props.hideLabel ? 'visually-hidden' : 'field-label'}>
      {props.label}
      {props.required && (
        <span className="field-required" aria-hidden="true">
          {' '}
          *
        </span>
      )}
    </Label>
    {props.multiline ? (
      <TextArea className="input" rows={4} placeholder={placeholder} />
    ) : (
      <Input className="input" placeholder={placeholder} />
    )}
    <FieldError className="field-error">{props.error}</FieldError>
  </TextField>
);
