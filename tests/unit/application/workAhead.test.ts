import type { ReadingDeps } from '../../../src/application/ports/reading';
import { readWork } from '../../../src/application/projectWork';
import { partingsOf } from '../../../src/application/workAhead';
import type { IssueHistory } from '../../../src/domain/history/types';
import { plain } from '../domain/history/columnar/anyIssue';
import { history } from '../domain/metrics/histories';
import { createMemoryStore } from '../memoryStore';
import { at, MIA, NOOR } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { createPlannedSite, moveTo } from './plannedProject';

const boardOf = async (site: ReturnType<typeof createPlannedSite>, key: string) =>
  Number(at((await site.get(`/rest/agile/1.0/board?projectKeyOrId=${key}`)).json, 'values', 0, 'id'));

/** NEW with two issues and a sprint, looked at once. */
const arrange = async () => {
  const site = createPlannedSite();
  const store = createMemoryStore();
  const originBoardId = await boardOf(site, 'NEW');
  const addSprint = (name: string) => site.post('/rest/agile/1.0/sprint', { name, originBoardId });
  await addSprint('Sprint 1');
  const [one] = [await site.story({ summary: 'One' }), await site.story({ summary: 'Two' })];
  await moveTo(site, one, 'In Progress');
  site.clock.advance(60 * 60_000);
  const as = (person: string) => readingAs(site, person, [], store);
  await readWork(as(MIA), 'NEW');
  return { site, store, as, addSprint, one };
};

const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
};

/** What is asked before Jira has told anything of the project. */
const askedAtOnce = async (deps: ReadingDeps & { readonly calls: readonly string[] }) => {
  const { opened, open } = gate();
  const jira: ReadingDeps['jira'] = {
    ...deps.jira,
    project: async (asked) => {
      await opened;
      return deps.jira.project(asked);
    },
  };
  const reading = readWork({ ...deps, jira }, 'NEW');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const asked = deps.calls.map((call) => call.replace(/\?.*/, '').replaceAll(/\d{2,}/g, '#'));
  open();
  await reading;
  return asked.sort();
};

test('what has been looked at before is asked for all at once', async () => {
  const { as } = await arrange();
  expect(await askedAtOnce(as(MIA))).toEqual([
    'GET /rest/agile/1.0/board',
    expect.stringMatching(/^GET \/rest\/agile\/1\.0\/board\/.+\/configuration$/),
    expect.stringMatching(/^GET \/rest\/agile\/1\.0\/board\/.+\/sprint$/),
    'GET /rest/api/3/myself',
    'GET /rest/api/3/project/#/statuses',
    'POST /rest/api/3/search/jql',
    'POST /rest/api/3/search/jql',
  ]);
});

test('it finds what a first look would find, and takes no more calls', async () => {
  const { site, as, addSprint, one } = await arrange();
  await addSprint('Sprint 2');
  await moveTo(site, one, 'Done');
  site.clock.advance(60_000);
  const [again, anew] = [as(MIA), readingAs(site, MIA)];
  const [ahead, first] = [await readWork(again, 'NEW'), await readWork(anew, 'NEW')];
  const shape = ({ work, ...rest }: typeof first) => ({
    ...rest,
    ...work,
    histories: work.histories.map(plain).sort((a, b) => Number(a.id) - Number(b.id)),
    workflow: work.workflow.columns,
  });
  expect(shape(ahead)).toEqual(shape(first));
  expect(ahead.work.sprints?.map(({ name }) => name)).toEqual(['Sprint 1', 'Sprint 2']);
  // The first look reads the fields, the issues and their changes; this one what was updated, and so the same.
  expect(again.calls.length).toBeLessThanOrEqual(anew.calls.length + 1);
});

test('a board that is another one now is read anew', async () => {
  const { as, store } = await arrange();
  const found = await as(MIA).histories.found('NEW');
  if (found === undefined) throw new Error('nothing was remembered');
  await store.set('found:NEW', { ...found, board: { id: 999, hasSprints: true }, estimateField: 'nonsense' });
  const { work } = await readWork(as(MIA), 'NEW');
  expect(work.hasColumns).toBe(true);
  expect(work.sprints?.map(({ name }) => name)).toEqual(['Sprint 1']);
  expect(await as(MIA).histories.found('NEW')).toEqual(found);
});

test('a key that belongs to another project now shows that one', async () => {
  const { as, store } = await arrange();
  const side = await as(MIA).jira.project('SIDE');
  const found = await as(MIA).histories.found('NEW');
  await store.set('found:NEW', { ...found, project: { id: side.id, key: 'NEW' } });
  const { project, work } = await readWork(as(MIA), 'NEW');
  expect(project.key).toBe('NEW');
  expect(work.histories).toHaveLength(2);
});

test('somebody who may not see the project learns nothing of it', async () => {
  const { as } = await arrange();
  await expect(readWork(as(NOOR), 'NEW')).rejects.toMatchObject({ error: { code: 'not-found' } });
});

test('whatever the days that part a project, each of its issues is found once', async () => {
  const { site, as, store } = await arrange();
  const found = await as(MIA).histories.found('NEW');
  const day = new Date(site.clock.now()).toISOString().slice(0, 10);
  const before = new Date(site.clock.now() - 86_400_000).toISOString().slice(0, 10);
  await store.set('found:NEW', { ...found, partings: [before, day] });
  const { work } = await readWork(as(MIA), 'NEW');
  expect(work.histories).toHaveLength(2);
});

describe('the days that part a project', () => {
  /** Ten issues a day from 1 January 2024 on. */
  const issues = (count: number): readonly IssueHistory[] => {
    const some = history({ key: 'A-1', created: '2024-01-01' });
    return Array.from({ length: count }, (_, index) => ({
      ...some,
      created: some.created + Math.floor(index / 10) * 86_400_000,
    }));
  };

  test('are none where Jira lists it at once', () => {
    expect(partingsOf(issues(4_500), [])).toEqual([]);
  });

  test('leave 4,500 issues between them', () => {
    // 450 and 900 days after 1 January 2024, which is in a leap year.
    expect(partingsOf(issues(10_000), [])).toEqual(['2025-03-26', '2026-06-19']);
  });

  test('stay as long as they are enough', () => {
    expect(partingsOf(issues(10_000), ['2025-01-01', '2026-01-01'])).toEqual(['2025-01-01', '2026-01-01']);
    expect(partingsOf(issues(10_000), ['2025-01-01'])).toHaveLength(2);
    expect(partingsOf(issues(100), ['2025-01-01', '2026-01-01'])).toEqual([]);
  });
});
