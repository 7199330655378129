import { LIMITS } from '../../../src/contract/limits';
import type { Fit, FitChoices, FitQuestion } from '../../shared/contract';
import { listed } from '../../shared/words';

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

/** What Jira requires and nobody has filled in yet, or not in a way that Jira could take. */
export const unansweredQuestions = (
  fit: Pick<Fit, 'questions'>,
  choices: FitChoices,
): readonly FitQuestion[] =>
  fit.questions.filter((question) => {
    const value = chosenValue(choices, question);
    return isEmpty(value) || wrongWith(question, value) !== undefined;
  });

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Why Jira would not take what was filled in; the server checks it again. */
export function wrongWith({ kind }: FitQuestion, value: FieldValue | undefined): string | undefined {
  if (kind === 'number' && typeof value === 'string') return 'Give a number, such as 12 or 0.5.';
  if (kind === 'text' && typeof value === 'string' && value.length > LIMITS.fieldLineLength)
    return `Shorten this to ${LIMITS.fieldLineLength} characters; it has ${value.length}.`;
  return undefined;
}

/**
 * What keeps a plan from being created, by the fields that are missing; undefined where nothing does.
 *
 * @example
 * missingWords([team]); // 'Fill in “Team” of each “Story” first: Jira creates no issue without it.'
 */
export function missingWords(open: readonly FitQuestion[]): string | undefined {
  if (open.length === 0) return undefined;
  const fields = open.map(({ fieldName, typeName }) => `“${fieldName}” of each “${typeName}”`);
  return `Fill in ${listed(fields)} first: Jira creates no issue without ${open.length === 1 ? 'it' : 'them'}.`;
}
