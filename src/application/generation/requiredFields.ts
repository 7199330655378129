import { LIMITS } from '../../contract/limits';
import type { FitQuestion } from '../../contract/plan';
import type { CreateField, FieldValue, OptionalField } from '../ports/planning';

/** The create screen of an issue type, and the fields that the app fills for every issue of it. */
export interface Screen {
  readonly type: { readonly id: string; readonly name: string };
  readonly fields: readonly CreateField[];
  readonly supplied: readonly (OptionalField | 'parent')[];
}

/** What every create call carries. Jira fills in the reporter itself. */
const ALWAYS_SUPPLIED = ['summary', 'issuetype', 'project', 'reporter'];

/**
 * Fields that Jira requires, has no default for, and the app does not fill for every issue. The estimate is among them,
 * since spikes have a time box and no points; so is the assignee, since a role may have nobody yet.
 */
const openFields = ({ fields, supplied }: Screen): readonly CreateField[] => {
  const filled = new Set<string>([...ALWAYS_SUPPLIED, ...supplied.filter((field) => field !== 'assignee')]);
  return fields.filter(({ id, required, hasDefault }) => required && !hasDefault && !filled.has(id));
};

const TEXT_AREA = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';
const CHOSEN = ['option', 'option-with-child', 'priority', 'version', 'component'];

/** How a person can fill in a field; undefined where they cannot, as where it takes a user. */
const kindOf = ({ type, items, custom, allowed }: CreateField): FitQuestion['kind'] | undefined => {
  if (CHOSEN.includes(type)) return allowed.length > 0 ? 'option' : undefined;
  if (type === 'array') return CHOSEN.includes(items ?? '') && allowed.length > 0 ? 'options' : undefined;
  if (type === 'string') return custom === TEXT_AREA ? 'paragraph' : 'text';
  return type === 'number' || type === 'date' ? type : undefined;
};

/** What a person has to fill in for issues of a type. */
export const questionsOf = (screen: Screen): readonly FitQuestion[] =>
  openFields(screen).flatMap((field) => {
    const kind = kindOf(field);
    if (kind === undefined) return [];
    const { id: typeId, name: typeName } = screen.type;
    return [{ typeId, typeName, fieldId: field.id, fieldName: field.name, kind, allowed: field.allowed }];
  });

/** A sentence for each required field that nobody can fill through the app. */
export const requiredFieldBlockers = (project: string, screens: readonly Screen[]): readonly string[] => {
  const typesByField = new Map<string, string[]>();
  for (const screen of screens)
    for (const field of openFields(screen))
      if (kindOf(field) === undefined)
        typesByField.set(field.name, [...(typesByField.get(field.name) ?? []), screen.type.name]);
  return [...typesByField].map(
    ([field, types]) =>
      `${project} requires the field “${field}” for ${types.map((type) => `“${type}”`).join(' and ')}, and the app cannot fill it. Ask a project administrator to make it optional or to give it a default.`,
  );
};

/** Values by field id, as a person gave them. */
export type GivenValues = Readonly<Record<string, string | number | readonly string[]>>;

/** The answers to the questions of one issue type, or a sentence for each that is missing or not allowed. */
export const readAnswers = (
  questions: readonly FitQuestion[],
  given: GivenValues,
): { readonly values: readonly FieldValue[]; readonly problems: readonly string[] } => {
  const answered = questions.map((question) => ({ question, value: given[question.fieldId] }));
  return {
    values: answered.flatMap(({ question: { fieldId, kind }, value }) =>
      value === undefined ? [] : [{ field: fieldId, kind, value }],
    ),
    problems: answered.flatMap(({ question, value }) => {
      const problem = problemWith(question, value);
      return problem === undefined ? [] : [`${problem} “${question.fieldName}” of “${question.typeName}”.`];
    }),
  };
};

const problemWith = (
  { kind, allowed }: FitQuestion,
  value: GivenValues[string] | undefined,
): string | undefined => {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return 'Jira requires a value for';
  const isAllowed = (id: unknown) => allowed.some((option) => option.id === id);
  switch (kind) {
    case 'option':
      return isAllowed(value) ? undefined : 'Choose another value for';
    case 'options':
      return Array.isArray(value) && value.every(isAllowed) ? undefined : 'Choose other values for';
    case 'text':
      return typeof value === 'string' && value.length <= LIMITS.fieldLineLength
        ? undefined
        : 'Write a shorter text for';
    case 'paragraph':
      return typeof value === 'string' ? undefined : 'Write a text for';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'Give a number for';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : 'Give a date for';
  }
};
