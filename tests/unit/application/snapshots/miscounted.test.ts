import { Failure } from '../../../../src/application/failure';
import { miscounted } from '../../../../src/application/snapshots/miscounted';
import type { KeptRow } from '../../../../src/domain/portfolio/types';
import { row } from '../../static/fixtures/portfolio';

/** Fifty projects of 10 issues each, as far as the app knows. */
const KNOWN: readonly KeptRow[] = Array.from({ length: 50 }, (_, index) => ({
  ...row('Churn', 'on-track'),
  project: { id: String(10_001 + index), key: `P${index}`, name: `Project ${index}` },
  evidence: null,
  issueCount: 10,
}));

/** Jira, which counts 10 issues in each project but for these. */
const jiraWith = (others: Readonly<Record<string, number>>) => {
  const asked: (readonly string[])[] = [];
  return {
    asked,
    issueCount: async (ids: readonly string[]) => {
      asked.push(ids);
      return ids.reduce((sum, id) => sum + (others[id] ?? 10), 0);
    },
  };
};

test('projects with as many issues as are known cost one call together', async () => {
  const jira = jiraWith({});
  expect(await miscounted(jira, KNOWN)).toEqual([]);
  expect(jira.asked).toHaveLength(1);
});

test('a project with another number is found among fifty with seven calls', async () => {
  const jira = jiraWith({ '10034': 9 });
  expect(await miscounted(jira, KNOWN)).toEqual(['10034']);
  expect(jira.asked.length).toBeLessThanOrEqual(7);
});

test('of many, some are found, with no more than fourteen calls', async () => {
  const jira = jiraWith(Object.fromEntries(KNOWN.map(({ project: { id } }) => [id, 11])));
  expect((await miscounted(jira, KNOWN)).length).toBeGreaterThan(0);
  expect(jira.asked.length).toBeLessThanOrEqual(14);
});

test('projects whose number is not known are not counted', async () => {
  const jira = jiraWith({});
  const unknown = KNOWN.map((kept) => ({ ...kept, issueCount: null }));
  expect(await miscounted(jira, unknown)).toEqual([]);
  expect(jira.asked).toEqual([]);
});

test('a project that went away meanwhile hurts nothing', async () => {
  const gone = new Failure({ code: 'invalid-request', message: 'There is no project 10034.' });
  expect(await miscounted({ issueCount: () => Promise.reject(gone) }, KNOWN)).toEqual([]);
});
