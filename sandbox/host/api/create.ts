import * as z from 'zod/mini';
import { type IssueType, typeSchema } from './issueFields';
import { type Answer, mapAnswer, request } from './request';

const typesPath = (projectKey: string): string =>
  `/rest/api/3/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes`;

/** Issue types one may create in a project, sub-tasks left out: they need a parent first. */
export async function readCreatableTypes(projectKey: string): Promise<Answer<readonly IssueType[]>> {
  const page = z.object({ issueTypes: z.array(typeSchema) });
  return mapAnswer(await request(page, 'GET', typesPath(projectKey)), ({ issueTypes }) =>
    issueTypes.filter(({ subtask }) => subtask !== true),
  );
}

const fieldSchema = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z.optional(z.boolean()),
  schema: z.object({ type: z.string() }),
  allowedValues: z.optional(
    z.array(z.object({ id: z.string(), name: z.optional(z.string()), value: z.optional(z.string()) })),
  ),
});

/** A field the project wants filled in before it takes an issue. Without options, any text or number will do. */
export interface RequiredField {
  readonly id: string;
  readonly name: string;
  readonly isNumber: boolean;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** Asked for by the form in any case, or filled in by Jira. */
const KNOWN_FIELDS = new Set(['project', 'issuetype', 'summary', 'description', 'reporter']);

/** What the project asks for besides a summary. */
export async function readRequiredFields(
  projectKey: string,
  typeId: string,
): Promise<Answer<readonly RequiredField[]>> {
  const page = z.object({ fields: z.array(fieldSchema) });
  return mapAnswer(await request(page, 'GET', `${typesPath(projectKey)}/${typeId}`), ({ fields }) =>
    fields
      .filter(
        ({ fieldId, required, hasDefaultValue }) =>
          required && !hasDefaultValue && !KNOWN_FIELDS.has(fieldId),
      )
      .map(({ fieldId, name, schema, allowedValues = [] }) => ({
        id: fieldId,
        name,
        isNumber: schema.type === 'number',
        options: allowedValues.map((option) => ({
          id: option.id,
          label: option.value ?? option.name ?? option.id,
        })),
      })),
  );
}

/** What was entered, as Jira takes it. */
export function fieldValue(field: RequiredField, entered: string): unknown {
  if (field.options.length > 0) return { id: entered };
  return field.isNumber ? Number(entered) : entered;
}

export const createIssue = (fields: Readonly<Record<string, unknown>>): Promise<Answer<{ key: string }>> =>
  request(z.object({ key: z.string() }), 'POST', '/rest/api/3/issue', { fields });
