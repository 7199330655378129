import type { Fit, FitChoices, FitQuestion } from '../../shared/contract';

type Values = NonNullable<FitChoices['fieldValues']>;
export type FieldValue = Values[string][string];

export const chosenValue = (choices: FitChoices, { typeId, fieldId }: FitQuestion): FieldValue | undefined =>
  choices.fieldValues?.[typeId]?.[fieldId];

/** The choices with one more value; an empty one takes the old value away. */
export function withValue(
  choices: FitChoices,
  { typeId, fieldId }: FitQuestion,
  value: FieldValue | undefined,
): FitChoices {
  const { [fieldId]: _before, ...others } = choices.fieldValues?.[typeId] ?? {};
  const values = value === undefined ? others : { ...others, [fieldId]: value };
  return { ...choices, fieldValues: { ...choices.fieldValues, [typeId]: values } };
}

/** What Jira requires and nobody has filled in yet. */
export const unansweredQuestions = (fit: Fit, choices: FitChoices): readonly FitQuestion[] =>
  fit.questions.filter((question) => {
    const value = chosenValue(choices, question);
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
