import type { CreateField, IssueType, OptionalField } from '../ports/planning';

interface Screen {
  readonly type: IssueType;
  readonly fields: readonly CreateField[];
  readonly supplied: readonly (OptionalField | 'parent')[];
}

/** What every create call carries. Jira fills in the reporter itself. */
const ALWAYS_SUPPLIED = ['summary', 'issuetype', 'project', 'reporter'];

/**
 * A sentence for each field that Jira requires, has no default for, and the app cannot fill for every issue. The
 * estimate is among them where required, since spikes have a time box and no points; so is the assignee, since a role
 * may have nobody yet.
 */
export const requiredFieldBlockers = (project: string, screens: readonly Screen[]): readonly string[] => {
  const typesByField = new Map<string, string[]>();
  for (const { type, fields, supplied } of screens) {
    const filled = new Set<string>([...ALWAYS_SUPPLIED, ...supplied.filter((field) => field !== 'assignee')]);
    for (const { id, name, required, hasDefault } of fields) {
      if (!required || hasDefault || filled.has(id)) continue;
      typesByField.set(name, [...(typesByField.get(name) ?? []), type.name]);
    }
  }
  return [...typesByField].map(
    ([field, types]) =>
      `${project} requires the field “${field}” for ${types.map((type) => `“${type}”`).join(' and ')}, and the app cannot fill it. Ask a project administrator to make it optional or to give it a default.`,
  );
};
