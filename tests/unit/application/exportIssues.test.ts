import { createHistoryStore } from '../../../src/adapters/storage/histories';
import { exportIssues } from '../../../src/application/exportIssues';
import type { ReadingJira } from '../../../src/application/ports/reading';
import type { IssueExport } from '../../../src/contract/export';
import { unpackRows } from '../../../src/contract/exportRows';
import type { RecordedChange, RecordedIssue, Status } from '../../../src/domain/history/types';
import { DEFAULT_PROJECT_SETTINGS } from '../../../src/domain/metrics/projectSettings';
import { recorded, STATUSES } from '../domain/metrics/histories';
import { createMemoryStore } from '../memoryStore';
import { MIA, NOOR } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { createPlannedSite, moveTo } from './plannedProject';

const issuesIn = (part: IssueExport) => part.slices.flatMap(({ issues }) => unpackRows(issues));
const transitionsIn = (part: IssueExport) =>
  part.slices.flatMap(({ transitions }) => unpackRows(transitions));

const arrange = async () => {
  const site = createPlannedSite();
  const first = await site.story({ summary: 'First' });
  const second = await site.story({ summary: 'Second' });
  await moveTo(site, second, 'In Progress');
  return { site, first, second };
};

test('the issues of a project and what changed on them, in the viewer’s zone', async () => {
  const { site, first, second } = await arrange();
  const part = await exportIssues(readingAs(site, MIA), { project: 'NEW' });
  expect(part).toMatchObject({ project: 'NEW', next: null });
  expect(part.timeZone).not.toBe('');
  const names = part.issueColumns.map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['Key', 'Summary', 'Type']);
  expect(issuesIn(part).map((row) => [row[0], row[1], row[names.indexOf('Status')]])).toEqual([
    [first, 'First', 'To Do'],
    [second, 'Second', 'In Progress'],
  ]);
  expect(transitionsIn(part).map(([key, , field, from, to]) => [key, field, from, to])).toEqual([
    [first, 'Status', null, 'To Do'],
    [second, 'Status', null, 'To Do'],
    [second, 'Status', 'To Do', 'In Progress'],
  ]);
});

test('what does not fit one answer comes with the next one', async () => {
  const { site, first, second } = await arrange();
  const room = { bytes: 10, size: 500 };
  const one = await exportIssues(readingAs(site, MIA), { project: 'NEW' }, room);
  expect(issuesIn(one).map(([key]) => key)).toEqual([first]);
  if (one.next === null) throw new Error('There is a second issue.');
  const two = await exportIssues(readingAs(site, MIA), { project: 'NEW', after: one.next }, room);
  expect(issuesIn(two).map(([key]) => key)).toEqual([second]);
  expect(two.next).toBeNull();
});

test.each([
  ['unknown', MIA, 'NOPE'],
  ['unseen', NOOR, 'NEW'],
])('an %s project is not found', async (_, viewer, project) => {
  const { site } = await arrange();
  await expect(exportIssues(readingAs(site, viewer), { project })).rejects.toMatchObject({
    error: { code: 'not-found' },
  });
});

test('the zone of the project’s settings comes before the viewer’s', async () => {
  const { site } = await arrange();
  const settings = { ...DEFAULT_PROJECT_SETTINGS, timeZone: 'Asia/Tokyo' };
  const deps = { ...readingAs(site, MIA), settings: { read: async () => ({ revision: 1, settings }) } };
  expect((await exportIssues(deps, { project: 'NEW' })).timeZone).toBe('Asia/Tokyo');
});

const NO_SETTINGS = { read: async () => ({ revision: 0, settings: undefined }) };

const ISSUES = 10_000;
const DAY = 86_400_000;

/** Two of three issues were moved nine times, the others eight: some 87,000 changes. */
const bigIssue = (index: number): RecordedIssue => {
  const created = Date.UTC(2025, 0, 1) + index * 3_600_000;
  const changes = Array.from({ length: index % 3 === 0 ? 8 : 9 }, (_, turn): RecordedChange => {
    const [from, to] = turn % 2 === 0 ? (['1', '2'] as const) : (['2', '1'] as const);
    const historyId = String(index * 10 + turn);
    const at = created + (turn + 1) * 1.37 * DAY;
    return { historyId, at, field: 'status', from, fromText: 'a', to, toText: 'b' };
  });
  const number = String(index);
  return {
    ...recorded({ key: `CHURN-${number}`, points: 3 }),
    id: String(10_000 + index),
    created,
    summary: `Profile the data of source ${number} and tell the business what is missing there`,
    labels: ['ml-plan', 'data-preparation'],
    changes,
  };
};

test('ten thousand issues with 87,000 changes are one answer that Forge carries', async () => {
  const never = () => Promise.reject(new Error('not asked for'));
  const statuses: readonly Status[] = STATUSES;
  const jira: ReadingJira = {
    timeZone: async () => 'Europe/Berlin',
    project: async () => ({ id: '1', key: 'CHURN', name: 'Churn' }),
    browsable: never,
    board: async () => null,
    statuses: async () => statuses,
    issueIds: async () => Array.from({ length: ISSUES }, (_, index) => bigIssue(index).id),
    issuesById: async () => ({
      issues: Array.from({ length: ISSUES }, (_, index) => bigIssue(index)),
      unread: [],
    }),
    replayedFields: async () => ({ sprint: [], estimate: [], flagged: [] }),
    spent: () => ({ calls: 0, points: 0 }),
    updatedIds: never,
    sprints: never,
    openSprints: never,
    visibleProjects: never,
    panelIssue: never,
    issuesOfNodes: never,
    issueTypes: never,
    estimateFields: never,
    mayAdminister: never,
    followedIssue: never,
    followedIssues: never,
    finishedIssues: never,
    matching: never,
    versions: never,
  };
  const histories = createHistoryStore(createMemoryStore());
  const deps = { jira, clock: { now: () => new Date(0) }, settings: NO_SETTINGS, histories };
  const part = await exportIssues(deps, { project: 'CHURN' });
  expect(part.next).toBeNull();
  expect(issuesIn(part)).toHaveLength(ISSUES);
  // Those 86,666 changes and, for every issue, the status it was created in.
  expect(transitionsIn(part)).toHaveLength(86_666 + ISSUES);
  expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(5_000_000);
});
