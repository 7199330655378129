import fc from 'fast-check';
import { answerSection, readSection } from '../../src/application/metrics/answerSection';
import { flowSection } from '../../src/application/metrics/flowSection';
import { mlSection } from '../../src/application/metrics/mlSection';
import { qualitySection } from '../../src/application/metrics/qualitySection';
import { sprintSection } from '../../src/application/metrics/sprintSection';
import { type Deflated, inflate } from '../../src/contract/deflated';
import { createPlannedSite, moveTo, planIssue } from '../unit/application/plannedProject';
import { createMemoryStore } from '../unit/memoryStore';
import { ADA, asUser, at, type TestSite } from '../unit/sandbox/jira/support';
import { carryOut, deed, MINUTE } from './projectDeeds';
import { change, readingIn, type Surroundings, USUAL } from './surroundings';

const WHOLE = { project: 'NEW', filter: {} };
const DAY = 24 * 60 * MINUTE;

type Reading = Awaited<ReturnType<typeof readingIn>>;

/** Each section, answered from what is kept or as if nothing were. */
const SECTIONS = {
  flow: {
    answer: (deps: Reading): Promise<Deflated<unknown>> => answerSection(deps, flowSection, WHOLE),
    read: (deps: Reading): Promise<unknown> => readSection(deps, flowSection, WHOLE),
  },
  sprints: {
    answer: (deps: Reading) => answerSection(deps, sprintSection, WHOLE),
    read: (deps: Reading) => readSection(deps, sprintSection, WHOLE),
  },
  ml: {
    answer: (deps: Reading) => answerSection(deps, mlSection, WHOLE),
    read: (deps: Reading) => readSection(deps, mlSection, WHOLE),
  },
  quality: {
    answer: (deps: Reading) => answerSection(deps, qualitySection, WHOLE),
    read: (deps: Reading) => readSection(deps, qualitySection, WHOLE),
  },
};

/** A story a day for six days, one in a running sprint, and an epic that waits for data and is due a week later. */
const begunProject = async (): Promise<{ readonly site: TestSite; readonly keys: string[] }> => {
  const site = createPlannedSite();
  const epic = await site.story({ issuetype: { name: 'Epic' }, summary: 'Data', duedate: '2026-03-24' });
  const request = await site.story(
    { summary: 'Ask for the CRM', parent: { key: epic } },
    { properties: [{ key: 'ml-plan', value: REQUEST }] },
  );
  await moveTo(site, request, 'In Progress');
  const keys = [await site.story({ summary: 'In the sprint' })];
  const board = at((await site.get('/rest/agile/1.0/board?projectKeyOrId=NEW')).json, 'values', 0, 'id');
  const sprint = { name: 'Sprint 1', originBoardId: board, startDate: START, endDate: END };
  const created = await site.post('/rest/agile/1.0/sprint', sprint, asUser(ADA));
  const path = `/rest/agile/1.0/sprint/${at(created.json, 'id')}`;
  expect((await site.post(`${path}/issue`, { issues: keys }, asUser(ADA))).status).toBe(204);
  expect((await site.post(path, { state: 'active' }, asUser(ADA))).status).toBe(200);
  for (let day = 0; day < 6; day += 1) {
    site.clock.advance(DAY);
    const key = await site.story({ summary: `Day ${day}` });
    await moveTo(site, key, 'In Progress');
    await moveTo(site, key, 'Done');
    keys.push(key);
  }
  await planIssue(site, 'Of the plan', { node: 'modeling', phase: 'modeling', kind: 'story' });
  return { site, keys };
};

const START = '2026-03-02T09:00:00.000Z';
const END = '2026-03-16T09:00:00.000Z';
const REQUEST = {
  plan: 'plan-of-NEW',
  node: 'data-understanding.access.crm.request',
  phase: 'data-understanding',
  kind: 'story',
  source: 'crm',
};

test.each<[keyof typeof SECTIONS, Partial<Surroundings>]>([
  ['flow', { projectZone: 'Asia/Tokyo' }],
  ['flow', { viewersZone: 'Asia/Kolkata' }],
  ['flow', { isOldestHidden: true }],
  ['flow', { firstColumn: 'Ideas' }],
  ['flow', { isWaitingNew: true }],
  ['quality', { staleAfterDays: 2 }],
  ['sprints', { sprintName: 'Spring' }],
  ['ml', { sprintLengthDays: 28 }],
  ['ml', { recall: 0.6 }],
  ['quality', { lost: 1 }],
])('what is kept of %s is not given with %j, which makes another answer', async (section, other) => {
  const { site } = await begunProject();
  const store = createMemoryStore();
  const { answer, read } = SECTIONS[section];
  const answerIn = async (around: Surroundings) => answer(await readingIn(site, around, store));
  for (const _ of ['read', 'kept']) {
    site.clock.advance(15 * MINUTE);
    await answerIn(USUAL);
  }
  const kept = await answerIn(USUAL);
  expect(kept.unchangedUntil).toBeDefined();
  const around = { ...USUAL, ...other };
  const told = await answerIn(around);
  expect(told.unchangedUntil).toBeUndefined();
  const metrics = await inflate(told);
  expect(metrics).not.toEqual(await inflate(kept));
  expect(metrics).toEqual(asJson(await read(await readingIn(site, around, createMemoryStore()))));
});

/** What JSON keeps of it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const round = fc.oneof(
  fc.record({ deeds: fc.array(deed, { maxLength: 3 }), around: fc.constant({}) }),
  fc.record({ deeds: fc.constant([]), around: change }),
);

describe.each(Object.entries(SECTIONS))('the kept answer of %s', (_, { answer, read }) => {
  test('is what a project that is read for the first time says of the same instant', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
        const { site, keys } = await begunProject();
        const [store, points] = [createMemoryStore(), await site.fieldId('Story Points')];
        let around = USUAL;
        const look = async () => {
          const told = await answer(await readingIn(site, around, store));
          const metrics = await inflate(told);
          const clock = { now: () => new Date(String(at(metrics, 'asOf'))) };
          const anew = await readingIn(site, around, createMemoryStore());
          expect(metrics).toEqual(asJson(await read({ ...anew, clock })));
          if (told.unchangedUntil !== undefined) kept += 1;
        };
        for (const { deeds, around: other } of rounds) {
          for (const done of deeds) await carryOut(site, points, keys, done);
          around = { ...around, ...other };
          await look();
          // Two looks at rest: the second finds all as it is stored, so that its answer is kept for the next.
          for (const minutes of [15, 15]) {
            site.clock.advance(minutes * MINUTE);
            await look();
          }
        }
      }),
      { numRuns: 20 },
    );
    expect(kept).toBeGreaterThan(10);
  });
});
