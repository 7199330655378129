import type { JqlContext, JqlField } from './context';
import { dayField, momentField, namedField, numberField, textField, userField } from './fieldKinds';
import type { JqlCustomValue, JqlIssue } from './issue';
import type { SearchField } from './scope';
import { SYSTEM_FIELDS } from './systemFields';

const listOf = (value: JqlCustomValue): readonly (string | number)[] => {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [value];
};

const numbersOf = (value: JqlCustomValue): readonly number[] =>
  listOf(value).filter((entry) => typeof entry === 'number');

const stringsOf = (value: JqlCustomValue): readonly string[] => listOf(value).map(String);

const firstString = (value: JqlCustomValue): string | null => stringsOf(value)[0] ?? null;

const momentOf = (value: JqlCustomValue): number | null => {
  const [first] = listOf(value);
  if (first === undefined) return null;
  const moment = typeof first === 'number' ? first : Date.parse(first);
  return Number.isNaN(moment) ? null : moment;
};

const toSearchField = (field: JqlField): SearchField | undefined => {
  const read = (issue: JqlIssue): JqlCustomValue => issue.custom(field.id);
  switch (field.type) {
    case 'number':
      return numberField(field.name, (issue) => numbersOf(read(issue)));
    case 'text':
      return textField(field.name, (issue) => stringsOf(read(issue)));
    case 'option':
      return namedField({
        label: field.name,
        read: (issue) => stringsOf(read(issue)).map((name) => ({ name })),
        order: { key: (issue) => firstString(read(issue)), defaultDirection: 'ASC' },
      });
    case 'date':
      return dayField(field.name, (issue) => firstString(read(issue)));
    case 'datetime':
      return momentField(field.name, (issue) => momentOf(read(issue)));
    case 'user':
      return userField(field.name, (issue) => firstString(read(issue)));
    case 'sprint':
    case 'flagged':
    case 'rank':
      return SYSTEM_FIELDS.get(field.type);
    case 'epicLink':
      return SYSTEM_FIELDS.get('epic link');
  }
};

/** Jira lets a custom field's name carry its type, as in `"Story Points[Number]"`. */
const withoutType = (name: string): string => name.replace(/\[[^\]]*\]$/, '');

/** Custom fields that a query calls `name`; several fields of a site may share one name. */
export const customFields = (name: string, context: JqlContext): readonly SearchField[] => {
  const byId = /^cf\[(\d+)\]$/i.exec(name);
  const plain = withoutType(name).toLowerCase();
  const meant = context.fields.filter((field) =>
    byId === null
      ? [field.name, ...(field.aliases ?? [])].some((alias) => alias.toLowerCase() === plain)
      : field.id === `customfield_${byId[1]}`,
  );
  return meant.map(toSearchField).filter((field) => field !== undefined);
};
