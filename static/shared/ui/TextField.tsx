import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from 'react-aria-components';
import { FieldLabel, FieldNote, type FieldProps } from './Field';

interface TextFieldProps extends FieldProps, Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly placeholder?: string;
  /** More than one makes it a text area of that many lines. */
  readonly lines?: number;
}

/** One line of text, or several. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    description,
    error,
    isOptional = false,
    isLabelHidden,
    placeholder,
    lines = 1,
    ...rest
  } = props;
  const naming = isLabelHidden ? { 'aria-label': label } : {};
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      {...rest}
      {...naming}
      className="ui-field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {isLabelHidden ? null : <FieldLabel label={label} isOptional={isOptional} />}
      {lines > 1 ? (
        <TextArea className="ui-field__control" dir="auto" rows={lines} {...hint} />
      ) : (
        <Input className="ui-field__control" dir="auto" {...hint} />
      )}
      <FieldNote description={description} error={error} />
    </AriaTextField>
  );
}
