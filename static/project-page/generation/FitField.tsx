import { lazy, Suspense } from 'react';
import type { FitQuestion } from '../../shared/contract';
import { Checkbox } from '../../shared/ui/Checkbox';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';
import { type FieldValue, wrongWith } from './fitChoices';

// It brings a calendar.
const DateField = lazy(async () => ({ default: (await import('../../shared/ui/DateField')).DateField }));

/** Asks for the value of one required field, by what the field takes. */
export function FitField(props: {
  readonly question: FitQuestion;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
}) {
  const { question, value, onChange } = props;
  const { kind, allowed, fieldName, typeName } = question;
  const label = `${fieldName} (${typeName})`;
  const text = value === undefined ? '' : String(value);
  switch (kind) {
    case 'option':
      return (
        <Select
          label={label}
          options={allowed.map(({ id, name }) => ({ value: id, label: name }))}
          value={text}
          onChange={onChange}
        />
      );
    case 'options': {
      const chosen = Array.isArray(value) ? value.map(String) : [];
      return (
        <fieldset className="fit__options">
          <legend>{label}</legend>
          {allowed.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={chosen.includes(id)}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      );
    }
    case 'number':
      return <NumberText {...{ label, value, onChange }} error={wrongWith(question, value)} />;
    case 'date':
      return (
        <Suspense fallback={<p className="fit__loading">{label}</p>}>
          <DateField {...{ label, onChange }} value={typeof value === 'string' ? value : undefined} />
        </Suspense>
      );
    case 'text':
    case 'paragraph':
      return (
        <TextField
          label={label}
          lines={kind === 'paragraph' ? 3 : 1}
          value={text}
          error={wrongWith(question, value)}
          onChange={(words) => onChange(words === '' ? undefined : words)}
        />
      );
  }
}

/** What cannot be read as a number stays as it was written, with an error. */
function NumberText(props: {
  readonly label: string;
  readonly value: FieldValue | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: FieldValue | undefined) => void;
}) {
  const { label, value, error, onChange } = props;
  const read = (words: string): FieldValue | undefined => {
    if (words.trim() === '') return undefined;
    const number = Number(words);
    return Number.isFinite(number) && String(number) === words.trim() ? number : words;
  };
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={value === undefined ? '' : String(value)}
      error={error}
      onChange={(words) => onChange(read(words))}
    />
  );
}
