import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { at } from '../../sandbox/jira/openapi/tree';
import { readImport } from '../../sandbox/site/import';
import { ADMIN, type CheckedSite, createCheckedSite, idsIn, MEMBER, VIEWER } from './checkedSite';
import { describeContract, SPEC_DIR } from './shared';

const DATA = join(SPEC_DIR, '../data');
const access = { lead: ADMIN, administrators: [ADMIN], members: [MEMBER], viewers: [VIEWER] };

const importInto = (jira: CheckedSite, file: string): string => {
  const read = readImport(readFileSync(join(DATA, file)), file);
  if (!read.ok) throw new Error(read.message);
  return jira.site.importProject(read.project, access).key;
};

/** Ids of all issues of a project, page by page. */
const allIds = async (jira: CheckedSite, key: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  let nextPageToken: unknown;
  do {
    const page = await jira.post('/rest/api/3/search/jql', {
      jql: `project = ${key} ORDER BY key`,
      fields: ['id'],
      maxResults: 5000,
      ...(nextPageToken !== undefined && { nextPageToken }),
    });
    ids.push(...idsIn(page, 'issues'));
    nextPageToken = at(page.json, ['nextPageToken']);
  } while (nextPageToken !== undefined);
  return ids;
};

const changeLogs = z.array(z.object({ issueId: z.string(), changeHistories: z.array(z.unknown()) }));

/** Number of histories the site tells of the issues, read in bulk. */
const countHistories = async (jira: CheckedSite, ids: readonly string[]): Promise<number> => {
  let count = 0;
  for (let start = 0; start < ids.length; start += 1000) {
    let nextPageToken: unknown;
    do {
      const page = await jira.post('/rest/api/3/changelog/bulkfetch', {
        issueIdsOrKeys: ids.slice(start, start + 1000),
        maxResults: 1000,
        ...(nextPageToken !== undefined && { nextPageToken }),
      });
      for (const log of changeLogs.parse(at(page.json, ['issueChangeLogs'])))
        count += log.changeHistories.length;
      nextPageToken = at(page.json, ['nextPageToken']) ?? undefined;
    } while (nextPageToken !== undefined);
  }
  return count;
};

const FILES = [
  ['flow/edge-cases.json', 21, 72, 0],
  ['flow/generated-1000.json.gz', 1000, 7444, 20],
  ['real/titanium-sprints.json.gz', 2183, 0, 240],
] as const;

describeContract('a project imported from a file', () => {
  it.each(FILES)('answers like any other: %s', async (file, issues, histories, sprints) => {
    const jira = createCheckedSite([]);
    const key = importInto(jira, file);
    const ids = await allIds(jira, key);
    expect(ids).toHaveLength(issues);
    await jira.post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids.slice(0, 100), fields: ['*all'] });
    expect(await countHistories(jira, ids)).toBe(histories);
    const [board] = idsIn(await jira.get(`/rest/agile/1.0/board?projectKeyOrId=${key}`), 'values');
    await jira.get(`/rest/agile/1.0/board/${board}/configuration`);
    const page = await jira.get(`/rest/agile/1.0/board/${board}/sprint?maxResults=50`);
    expect(at(page.json, ['total']) ?? 0).toBe(sprints);
    expect([...new Set(jira.violations())]).toEqual([]);
  });
});
