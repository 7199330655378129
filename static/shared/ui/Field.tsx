import './Field.css';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field takes. `error` marks the field as wrong and says why, next to it. */
export interface FieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  /** Keeps the label for screen readers only, where a table heading already says it. */
  readonly isLabelHidden?: boolean;
}

/** The label of a field; optional ones say so, since most fields here are needed. */
export function FieldLabel({ label, isOptional }: Pick<FieldProps, 'label' | 'isOptional'>) {
  return (
    <Label className="ui-field__label">
      {label}
      {isOptional ? <span className="ui-field__optional"> (optional)</span> : null}
    </Label>
  );
}

/** Below the control: the error if there is one, else the description. */
export function FieldNote({ description, error }: Pick<FieldProps, 'description' | 'error'>) {
  return (
    <>
      {description && !error ? (
        <Text slot="description" className="ui-field__description">
          {description}
        </Text>
      ) : null}
      <FieldError className="ui-field__error">{error}</FieldError>
    </>
  );
}
