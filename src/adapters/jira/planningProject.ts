import { route } from '@forge/api';
import { z } from 'zod';
import { issueNumber } from '../../application/generation/progress';
import {
  type CreateField,
  type IssueType,
  PERMISSIONS,
  type ProjectFacts,
} from '../../application/ports/planning';
import type { ProjectRef } from '../../contract/plan';
import { findBoard } from './board';
import type { JiraClient } from './client';
import { unlessRefused } from './refusal';

/** Reads what planning has to know of a project, all of it at once, so that looking costs one round trip. */
export const readFacts = async (jira: JiraClient, project: ProjectRef): Promise<ProjectFacts> => {
  const [permissions, issueTypes, linkTypes, board] = await Promise.all([
    readPermissions(jira, project.id),
    readIssueTypes(jira, project.id),
    readLinkTypes(jira),
    findBoard(jira, project.id),
  ]);
  return { project, permissions, issueTypes, linkTypes, board };
};

const isId = (idOrKey: string): boolean => /^\d+$/.test(idOrKey);

/** Which of the permissions that planning needs the person has in a project. */
export const readPermissions = async (
  jira: JiraClient,
  idOrKey: string,
): Promise<ProjectFacts['permissions']> => {
  const query = new URLSearchParams({
    permissions: PERMISSIONS.join(','),
    [isId(idOrKey) ? 'projectId' : 'projectKey']: idOrKey,
  });
  const { permissions } = await jira.requestJira(route`/rest/api/3/mypermissions?${query}`, {
    answer: z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) }),
    purpose: 'read your permissions',
  });
  return new Set(PERMISSIONS.filter((name) => permissions[name]?.havePermission === true));
};

const issueTypeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    untranslatedName: z.string().optional(),
    hierarchyLevel: z.number().optional(),
    subtask: z.boolean().optional(),
  })
  .transform(
    ({ id, name, untranslatedName, hierarchyLevel, subtask }): IssueType => ({
      id,
      name,
      originalName: untranslatedName ?? name,
      level: hierarchyLevel ?? (subtask === true ? -1 : 0),
    }),
  );

const readIssueTypes = async (jira: JiraClient, idOrKey: string): Promise<readonly IssueType[]> => {
  const { issueTypes } = await jira.requestJira(
    route`/rest/api/3/issue/createmeta/${idOrKey}/issuetypes?maxResults=200`,
    { answer: z.object({ issueTypes: z.array(issueTypeSchema) }), purpose: 'read the issue types' },
  );
  return issueTypes;
};

/** Options have a `value`; priorities, versions and components a `name`. */
const allowedValue = z.object({
  id: z.string(),
  value: z.string().optional(),
  name: z.string().optional(),
  disabled: z.boolean().optional(),
});

const fieldSchema = z
  .object({
    fieldId: z.string(),
    name: z.string(),
    required: z.boolean(),
    hasDefaultValue: z.boolean().optional(),
    schema: z
      .object({ type: z.string().optional(), items: z.string().optional(), custom: z.string().optional() })
      .optional(),
    allowedValues: z.array(allowedValue).optional().catch(undefined),
  })
  .transform(
    ({ fieldId, name, required, hasDefaultValue, schema, allowedValues = [] }): CreateField => ({
      id: fieldId,
      name,
      required,
      hasDefault: hasDefaultValue ?? false,
      type: schema?.type ?? '',
      items: schema?.items ?? null,
      allowed: allowedValues
        .filter(({ disabled }) => disabled !== true)
        .map(({ id, value, name: label }) => ({ id, name: value ?? label ?? id })),
      custom: schema?.custom ?? null,
    }),
  );

/** Fields on the create screen of an issue type. */
export const readCreateFields = async (
  jira: JiraClient,
  projectId: string,
  typeId: string,
): Promise<readonly CreateField[]> => {
  const { fields } = await jira.requestJira(
    route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}?maxResults=200`,
    { answer: z.object({ fields: z.array(fieldSchema) }), purpose: 'read the fields of new issues' },
  );
  return fields;
};

const readLinkTypes = async (jira: JiraClient): Promise<ProjectFacts['linkTypes']> => {
  const { issueLinkTypes } = await jira
    .requestJira(route`/rest/api/3/issueLinkType`, {
      answer: z.object({
        issueLinkTypes: z.array(z.object({ name: z.string(), inward: z.string(), outward: z.string() })),
      }),
      purpose: 'read the link types',
    })
    .catch(unlessRefused({ issueLinkTypes: [] }));
  return issueLinkTypes;
};

/** The field a board estimates with; null where it counts issues, or cannot be read. */
export const readBoardEstimate = async (
  jira: JiraClient,
  boardId: number,
): Promise<{ readonly id: string; readonly name: string } | null> => {
  const { estimation } = await jira
    .requestJira(route`/rest/agile/1.0/board/${boardId}/configuration`, {
      answer: z.object({
        estimation: z
          .object({ field: z.object({ fieldId: z.string(), displayName: z.string().catch('') }).optional() })
          .optional(),
      }),
      purpose: 'read how the board estimates',
    })
    .catch(unlessRefused({ estimation: undefined }));
  const field = estimation?.field;
  return field === undefined ? null : { id: field.fieldId, name: field.displayName };
};

/** Number of the newest issue the search index knows. It can lag behind, so real ones may be higher, never lower. */
export const readNewestIssue = async (jira: JiraClient, projectId: string): Promise<number> => {
  const { issues } = await jira.requestJira(route`/rest/api/3/search/jql`, {
    method: 'POST',
    body: { jql: `project = ${projectId} ORDER BY key DESC`, fields: ['key'], maxResults: 1 },
    answer: z.object({ issues: z.array(z.object({ key: z.string() })) }),
    repeatable: true,
    purpose: 'find the newest issue',
  });
  return issueNumber(issues[0]?.key ?? '');
};
