import type { Field } from '@atlaskit/jql-ast';
import type { EntityPropertyDeclaration } from '../../types';
import type { JqlContext } from './context';
import { momentField, namedField, numberField, textField, userField } from './fieldKinds';
import type { JqlIssue } from './issue';
import type { SearchField } from './scope';

type DeclaredValue = EntityPropertyDeclaration['values'][number];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything a dotted path leads to; Jira indexes each element of a list on the way. */
const valuesAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  const [head, ...rest] = path;
  if (head === undefined) return value === null || value === undefined ? [] : [value];
  return isRecord(value) && Object.hasOwn(value, head) ? valuesAt(value[head], rest) : [];
};

const momentOf = (value: unknown): number | null => {
  const moment = typeof value === 'number' ? value : Date.parse(String(value));
  return value === undefined || Number.isNaN(moment) ? null : moment;
};

const toSearchField = (propertyKey: string, declared: DeclaredValue, label: string): SearchField => {
  const path = declared.path.split('.');
  const read = (issue: JqlIssue): readonly unknown[] => valuesAt(issue.property(propertyKey), path);
  const first = (issue: JqlIssue): string | null => {
    const [value] = read(issue);
    return value === undefined ? null : String(value);
  };
  switch (declared.type) {
    case 'number':
      return numberField(label, (issue) => read(issue).filter((value) => typeof value === 'number'));
    case 'text':
      return textField(label, (issue) => read(issue).map(String));
    case 'date':
      return momentField(label, (issue) => momentOf(read(issue)[0]));
    case 'user':
      return userField(label, first);
    case 'string':
      return namedField({
        label,
        read: (issue) => read(issue).map((value) => ({ name: String(value) })),
        order: { key: first, defaultDirection: 'ASC' },
      });
  }
};

/** The declared property value behind a search alias such as `mlPhase`. */
export const aliasedProperty = (name: string, context: JqlContext): SearchField | undefined => {
  const lowered = name.toLowerCase();
  for (const property of context.properties) {
    const declared = property.values.find((value) => value.searchAlias?.toLowerCase() === lowered);
    if (declared !== undefined) return toSearchField(property.propertyKey, declared, name);
  }
  return undefined;
};

/** The declared property value that `issue.property[key].path` names; undeclared ones are not indexed. */
export const namedProperty = (field: Field, context: JqlContext): SearchField | undefined => {
  const [named] = field.properties ?? [];
  const key = named?.key?.value;
  const path = (named?.path ?? []).map((part) => part.value.replace(/^\./, '')).join('.');
  const declared = context.properties
    .find((property) => property.propertyKey === key)
    ?.values.find((value) => value.path === path);
  if (key === undefined || declared === undefined) return undefined;
  return toSearchField(key, declared, `issue.property[${key}].${path}`);
};
