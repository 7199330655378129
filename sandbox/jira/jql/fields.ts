import type { Field } from '@atlaskit/jql-ast';
import { customFields } from './customFields';
import { aliasedProperty, namedProperty } from './propertyFields';
import type { Scope, SearchField } from './scope';
import { SYSTEM_FIELDS, UNMODELLED_FIELDS } from './systemFields';

const hasProperty = (field: Field): boolean => (field.properties ?? []).length > 0;

const printed = (field: Field): string => {
  const [property] = field.properties ?? [];
  if (property === undefined) return field.value;
  const path = (property.path ?? []).map((part) => part.value).join('');
  return `${field.value}[${property.key?.value ?? ''}]${path.startsWith('.') || path === '' ? path : `.${path}`}`;
};

/** The fields a query's name means, at least one; empty once a problem has been recorded. */
export const resolveFields = (field: Field, scope: Scope): readonly SearchField[] => {
  const found = candidates(field, scope);
  if (found.length > 0) return found;
  if (!hasProperty(field) && UNMODELLED_FIELDS.has(field.value.toLowerCase())) {
    scope.problems.notModelled(`field '${field.value}'`);
  } else {
    scope.problems.wrong(
      `Field '${printed(field)}' does not exist or you do not have permission to view it.`,
    );
  }
  return [];
};

const candidates = (field: Field, { context }: Scope): readonly SearchField[] => {
  if (hasProperty(field)) {
    const property =
      field.value.toLowerCase() === 'issue.property' ? namedProperty(field, context) : undefined;
    return property === undefined ? [] : [property];
  }
  const system = SYSTEM_FIELDS.get(field.value.toLowerCase());
  if (system !== undefined) return [system];
  const custom = customFields(field.value, context);
  if (custom.length > 0) return custom;
  const aliased = aliasedProperty(field.value, context);
  return aliased === undefined ? [] : [aliased];
};
