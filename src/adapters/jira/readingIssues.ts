import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectRef } from '../../contract/plan';
import type { RecordedChange } from '../../domain/history/types';
import type { Day } from '../../domain/plan/types';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { objectIn } from './loose';
import { type ChangeReader, changeReader } from './recordedChanges';
import { type ReplayedFieldIds, readIssue } from './recordedIssue';
import { searchAll } from './searchAll';

/** Jira's limits a call. */
const IDS_A_PAGE = 5000;
export const ISSUES_A_FETCH = 100;
export const CHANGELOGS_A_FETCH = 1000;
const HISTORIES_A_PAGE = 10_000;
/** Jira asks for 5 to 10 requests in flight. */
export const IN_FLIGHT = 8;

/** Fields of every site that the past and present of an issue are read from. */
export const SYSTEM_FIELDS = [
  'summary',
  'issuetype',
  'status',
  'created',
  'updated',
  'resolutiondate',
  'duedate',
  'parent',
  'labels',
  'resolution',
  'issuelinks',
];

const idSchema = z.object({ id: z.string() });

type IdOfProject = Pick<ProjectRef, 'id'>;

/** Ids of the project's issues that the viewer may see; those created before, between and after some days at once. */
export const readIds = async (
  jira: JiraClient,
  { id }: IdOfProject,
  partings: readonly Day[] = [],
): Promise<readonly string[]> => {
  const stretches = [undefined, ...partings].map((from, index) =>
    [
      `project = ${id}`,
      // A day begins at another moment for each viewer, but at the same one on both sides of it.
      ...(from === undefined ? [] : [`created >= "${from}"`]),
      ...(partings[index] === undefined ? [] : [`created < "${partings[index]}"`]),
    ].join(' AND '),
  );
  return (await Promise.all(stretches.map((jql) => searchIds(jira, jql)))).flat();
};

/** Ids of those that were updated in the last minutes. */
export const readUpdatedIds = (
  jira: JiraClient,
  { id }: IdOfProject,
  minutes: number,
): Promise<readonly string[]> =>
  // Relative to now, so that it does not matter which time zone Jira takes the person to be in.
  searchIds(jira, `project = ${id} AND updated >= -${minutes}m`);

const searchIds = async (jira: JiraClient, jql: string): Promise<readonly string[]> => {
  const search = { jql, fields: ['id'], maxResults: IDS_A_PAGE };
  return (await searchAll(jira, search, idSchema, 'find the issues of the project')).map(({ id }) => id);
};

export const fetchIssues = async (
  jira: JiraClient,
  ids: readonly string[],
  fieldIds: ReplayedFieldIds,
  needsMs = 0,
) => {
  const { issues } = await jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    body: {
      issueIdsOrKeys: ids,
      fields: [...SYSTEM_FIELDS, ...fieldIds.sprint, ...fieldIds.estimate, ...fieldIds.flagged],
      properties: [PLAN_PROPERTY],
    },
    answer: issuesSchema(fieldIds),
    repeatable: true,
    needsMs,
    purpose: 'read the issues of the project',
  });
  return issues;
};

const untouched = z.custom<readonly unknown[]>(Array.isArray);

const issuesSchema = (fieldIds: ReplayedFieldIds) =>
  z.object({ issues: untouched }).transform(({ issues }, context) => ({
    issues: issues.flatMap((raw, index) => {
      const issue = readIssue(raw, fieldIds);
      if ('key' in issue) return issue;
      context.addIssue({
        code: 'custom',
        path: ['issues', index, ...issue],
        message: 'missing or not readable',
      });
      return [];
    }),
  }));

export interface IssueChanges {
  readonly issueId: string;
  readonly changes: readonly RecordedChange[];
}

/** Every change of some issues, a thousand of them at most; sent while that many milliseconds are left. */
export const fetchChanges = async (
  jira: JiraClient,
  ids: readonly string[],
  fieldIds: ReplayedFieldIds,
  needsMs = 0,
): Promise<readonly IssueChanges[]> => {
  const answer = changelogPageSchema(changeReader(fieldIds));
  const found: IssueChanges[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: z.output<typeof answer> = await jira.requestJira(route`/rest/api/3/changelog/bulkfetch`, {
      method: 'POST',
      // Not narrowed to some fields: Jira narrows by field id, and changes of links and parents have none.
      body: { issueIdsOrKeys: ids, maxResults: HISTORIES_A_PAGE, nextPageToken },
      answer,
      repeatable: true,
      needsMs,
      purpose: 'read the history of the issues',
    });
    found.push(...page.issueChangeLogs);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return found;
};

const changelogPageSchema = (read: ChangeReader) =>
  z.object({
    issueChangeLogs: untouched.optional().transform((logs = [], context) =>
      logs.flatMap((raw, index): readonly IssueChanges[] => {
        const log = objectIn(raw);
        const changes = read(log?.changeHistories);
        const { issueId } = log ?? {};
        if (changes !== undefined && (typeof issueId === 'string' || typeof issueId === 'number'))
          return [{ issueId: String(issueId), changes }];
        context.addIssue({ code: 'custom', path: [index], message: 'missing or not readable' });
        return [];
      }),
    ),
    nextPageToken: z.string().nullish(),
  });

/** An issue's changes can be spread over several pages. */
export const groupByIssue = (
  pages: readonly IssueChanges[],
): ReadonlyMap<string, readonly RecordedChange[]> => {
  const grouped = new Map<string, RecordedChange[]>();
  for (const { issueId, changes } of pages) {
    const known = grouped.get(issueId);
    if (known === undefined) grouped.set(issueId, [...changes]);
    else known.push(...changes);
  }
  return grouped;
};

/** @example chunks([1, 2, 3], 2); // [[1, 2], [3]] */
export const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
