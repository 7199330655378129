import type { MetricsFilter } from '../../../src/domain/metrics/filter';
import { at, MIA, NOOR } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { readFlowMetrics, readSprintMetrics } from './metrics/readSections';
import { createPlannedSite, moveTo } from './plannedProject';

const DAY = 86_400_000;

type Request = { readonly project: string; readonly filter?: MetricsFilter; readonly sprint?: number };

/** Both sections of one project, as two pages ask for them. */
const readMetrics = async (deps: ReturnType<typeof readingAs>, { filter = {}, ...request }: Request) => ({
  ...(await readFlowMetrics(deps, { project: request.project, filter })),
  ...(await readSprintMetrics(deps, { ...request, filter })),
});

/** A two-week sprint in NEW with one story of 3 points finished and one of 5 left, closed; the next one is running. */
const arrange = async () => {
  const site = createPlannedSite();
  const points = await site.fieldId('Story Points');
  const boards = (await site.get('/rest/agile/1.0/board?projectKeyOrId=NEW')).json;
  const originBoardId = at(boards, 'values', 0, 'id');
  const sprint = async (name: string) =>
    Number(at((await site.post('/rest/agile/1.0/sprint', { name, originBoardId })).json, 'id'));
  const [one, two] = [await sprint('Sprint 1'), await sprint('Sprint 2')];
  const done = await site.story({ summary: 'Finished', [points]: 3 });
  const left = await site.story({ summary: 'Left over', [points]: 5 });
  await site.post(`/rest/agile/1.0/sprint/${one}/issue`, { issues: [done, left] });
  const start = (id: number, from: string, to: string) =>
    site.post(`/rest/agile/1.0/sprint/${id}`, { state: 'active', startDate: from, endDate: to });

  site.clock.advance(60_000);
  await start(one, '2026-03-02T09:01:00.000Z', '2026-03-16T09:00:00.000Z');
  site.clock.advance(DAY);
  await moveTo(site, done, 'In Progress');
  site.clock.advance(2 * DAY);
  await moveTo(site, done, 'Done');
  site.clock.advance(11 * DAY);
  await site.post(`/rest/agile/1.0/sprint/${one}`, { state: 'closed' });
  await site.post(`/rest/agile/1.0/sprint/${two}/issue`, { issues: [left] });
  await start(two, '2026-03-16T10:00:00.000Z', '2026-03-30T09:00:00.000Z');
  site.clock.advance(60_000);
  return { site, one, two, done };
};

test('a small Scrum project, read through REST and worked out by hand', async () => {
  const { site, one, two, done } = await arrange();
  const metrics = await readMetrics(readingAs(site, MIA), { project: 'NEW' });
  expect(metrics.velocity).toMatchObject({
    status: 'ok',
    unit: 'points',
    mean: 3,
    window: 1,
    sprints: [
      {
        id: one,
        committed: { points: 8, issues: 2 },
        done: { points: 3, issues: 1 },
        added: { issues: 0 },
        removed: { issues: 0 },
        carriedOver: { points: 5, issues: 1 },
        doneIssues: [{ key: done }],
      },
    ],
  });
  expect(metrics.sprints).toEqual([
    { id: two, name: 'Sprint 2', state: 'active' },
    { id: one, name: 'Sprint 1', state: 'closed' },
  ]);
  // The running sprint first.
  expect(metrics.burndown).toMatchObject({ status: 'ok', sprint: { id: two }, events: [{ remaining: 5 }] });
  // In Progress for two days.
  expect(metrics.cycleTimes).toMatchObject({ items: [{ key: done, elapsedDays: 2, wholeDays: 3 }] });
  expect(metrics.cumulativeFlow).toMatchObject({ status: 'ok', wip: 0 });
  expect(metrics.issues).toBe(2);
  expect(metrics.warnings).toEqual([]);
});

test('the burndown of a sprint that is asked for', async () => {
  const { site, one } = await arrange();
  const metrics = await readMetrics(readingAs(site, MIA), { project: 'NEW', sprint: one });
  expect(metrics.burndown).toMatchObject({
    sprint: { id: one },
    events: [
      { type: 'start', remaining: 8 },
      { type: 'done', change: -3, remaining: 5 },
    ],
  });
});

test('a sprint of no board here is not found', async () => {
  const { site } = await arrange();
  await expect(readMetrics(readingAs(site, MIA), { project: 'NEW', sprint: 999 })).rejects.toMatchObject({
    error: {
      code: 'not-found',
      message: 'The board of this project has no such sprint; choose one from the list.',
    },
  });
});

test('a Kanban project has flow, and is told why it has neither velocity nor burndown', async () => {
  const { site } = await arrange();
  const key = await site.story({ project: { key: 'SIDE' } });
  await moveTo(site, key, 'In Progress');
  const metrics = await readMetrics(readingAs(site, MIA), { project: 'SIDE' });
  expect(metrics).toMatchObject({
    velocity: { status: 'insufficient', reason: expect.stringMatching(/no sprints/) },
    burndown: { status: 'insufficient', reason: expect.stringMatching(/no sprints/) },
    cumulativeFlow: { status: 'ok', wip: 1 },
    cycleTimes: { status: 'insufficient' },
    sprints: [],
  });
});

test('an empty project has nothing to show and says so four times', async () => {
  const site = createPlannedSite();
  const metrics = await readMetrics(readingAs(site, MIA), { project: 'NEW' });
  expect(metrics).toMatchObject({
    issues: 0,
    velocity: { status: 'insufficient' },
    burndown: { status: 'insufficient' },
    cumulativeFlow: { status: 'insufficient' },
    cycleTimes: { status: 'insufficient' },
    warnings: [],
  });
});

test.each([
  ['unknown', MIA, 'NOPE'],
  ['unseen', NOOR, 'NEW'],
])('an %s project is not found', async (_, viewer, project) => {
  const { site } = await arrange();
  await expect(readMetrics(readingAs(site, viewer), { project })).rejects.toMatchObject({
    error: { code: 'not-found' },
  });
});

test('a filter counts some of the issues, and a period what was finished in it', async () => {
  const { site, two, done } = await arrange();
  const deps = readingAs(site, MIA);
  const all = await readMetrics(deps, { project: 'NEW' });
  const story = all.choices.types.find(({ name }) => name === 'Story')?.id ?? '';
  expect(all.choices).toMatchObject({ epics: [], sources: [], types: [{ name: 'Story' }] });
  const stories = await readMetrics(deps, { project: 'NEW', filter: { type: story } });
  expect(stories).toMatchObject({ issues: 2, ofIssues: 2, cycleTimes: { items: [{ key: done }] } });
  expect(await readMetrics(deps, { project: 'NEW', filter: { source: 'crm' } })).toMatchObject({
    issues: 0,
    ofIssues: 2,
    cumulativeFlow: { status: 'insufficient' },
  });
  // Finished on 5 March; Sprint 1 closed on the 16th, when Sprint 2 began.
  const later = await readMetrics(deps, { project: 'NEW', filter: { from: '2026-03-17' } });
  expect(later).toMatchObject({ issues: 2, cycleTimes: { status: 'insufficient' } });
  expect(later.burndown).toMatchObject({ sprint: { id: two } });
  expect(later.velocity.status).toBe('insufficient');
});
