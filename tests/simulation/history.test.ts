import fc from 'fast-check';
import { exportIssues } from '../../src/application/exportIssues';
import { answerFlow } from '../../src/application/metrics/answerFlow';
import { readFlowMetrics } from '../../src/application/metrics/readFlowMetrics';
import { readSprintMetrics } from '../../src/application/metrics/readSprintMetrics';
import type { ReadingJira } from '../../src/application/ports/reading';
import { inflate } from '../../src/contract/deflated';
import { unpackFlow } from '../../src/contract/packedFlow';
import { readingAs } from '../unit/application/localReading';
import { block, createPlannedSite, moveTo } from '../unit/application/plannedProject';
import { createMemoryStore } from '../unit/memoryStore';
import { ADA, asUser, EVAN, MIA, type TestSite } from '../unit/sandbox/jira/support';

const MINUTE = 60_000;

const WHOLE = { project: 'NEW', filter: {} };

const HISTORY_CALLS = /search\/jql|bulkfetch|api\/3\/field/;
const historyCalls = (calls: readonly string[]) =>
  calls.filter((call) => HISTORY_CALLS.test(call)).map((call) => call.replace(/^\S+ \/rest\/api\/3\//, ''));

test('a project is read once, and then only what has changed in it', async () => {
  const [site, store] = [createPlannedSite(), createMemoryStore()];
  const first = await site.story({ summary: 'One' });
  await site.story({ summary: 'Two' });
  const calls = async (viewer: string) => {
    site.clock.advance(15 * MINUTE);
    const reading = readingAs(site, viewer, [], store);
    const { issues } = await readFlowMetrics(reading, WHOLE);
    return { issues, calls: historyCalls(reading.calls) };
  };

  expect(await calls(MIA)).toEqual({
    issues: 2,
    calls: ['search/jql', 'field', 'changelog/bulkfetch', 'issue/bulkfetch'],
  });
  expect(await calls(EVAN)).toEqual({ issues: 2, calls: ['search/jql', 'search/jql'] });
  await moveTo(site, first, 'In Progress');
  await site.story({ summary: 'Three' });
  expect(await calls(MIA)).toEqual({
    issues: 3,
    calls: ['search/jql', 'search/jql', 'field', 'changelog/bulkfetch', 'issue/bulkfetch'],
  });
});

test('a project that is too large for one step says how far it is, and goes on when asked again', async () => {
  const [site, store] = [createPlannedSite(), createMemoryStore()];
  for (const summary of ['One', 'Two', 'Three']) await site.story({ summary });
  site.clock.advance(15 * MINUTE);
  /** One issue a step. */
  const look = () => {
    const reading = readingAs(site, MIA, [], store);
    const issuesById: ReadingJira['issuesById'] = async (ids, fields) => {
      const { issues } = await reading.jira.issuesById(ids.slice(0, 1), fields);
      return { issues, unread: ids.slice(1) };
    };
    return readFlowMetrics({ ...reading, jira: { ...reading.jira, issuesById } }, WHOLE);
  };
  for (const done of [1, 2])
    await expect(look()).rejects.toMatchObject({
      error: {
        code: 'still-reading',
        message: `The history of New project is being read: ${done} of 3 issues so far. Try again to go on.`,
        progress: { done, total: 3 },
      },
    });
  expect((await look()).issues).toBe(3);
});

const STATUS_NAMES = ['To Do', 'In Progress', 'Done'] as const;

const deed = fc.oneof(
  fc.record({ type: fc.constant('create' as const), points: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    type: fc.constant('move' as const),
    issue: fc.nat(),
    status: fc.constantFrom(...STATUS_NAMES),
  }),
  fc.record({ type: fc.constant('edit' as const), issue: fc.nat(), labels: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ type: fc.constant('block' as const), issue: fc.nat(), by: fc.nat() }),
  fc.record({ type: fc.constant('remove' as const), issue: fc.nat() }),
  fc.record({ type: fc.constant('wait' as const), minutes: fc.constantFrom(1, 20, 3_000) }),
  fc.record({ type: fc.constant('look' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Made> ? Made : never;

/** Does it in the local Jira; `keys` are those of the issues there are. */
const carryOut = async (site: TestSite, points: string, keys: string[], done: Deed): Promise<void> => {
  if (done.type === 'wait') site.clock.advance(done.minutes * MINUTE);
  if (done.type === 'create') keys.push(await site.story({ [points]: done.points }));
  if (!('issue' in done)) return;
  const at = done.issue % keys.length;
  const [key, other] = [keys[at], 'by' in done ? keys[done.by % keys.length] : undefined];
  if (key === undefined) return;
  if (done.type === 'move') await moveTo(site, key, done.status).catch(() => undefined);
  if (done.type === 'edit') await site.put(`/rest/api/3/issue/${key}`, { fields: { labels: done.labels } });
  if (done.type === 'block' && other !== undefined && other !== key) await block(site, other, key);
  if (done.type === 'remove') {
    expect((await site.delete(`/rest/api/3/issue/${key}`, asUser(ADA))).status).toBe(204);
    keys.splice(at, 1);
  }
};

test('metrics and exports from stored histories are those of a project that is read for the first time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const [site, store] = [createPlannedSite(), createMemoryStore()];
      const points = await site.fieldId('Story Points');
      const keys: string[] = [];
      const look = async (kept = store) => {
        const reading = () => readingAs(site, MIA, [], kept);
        return [
          await readFlowMetrics(reading(), WHOLE),
          await readSprintMetrics(reading(), WHOLE),
          await exportIssues(reading(), { project: 'NEW' }),
        ];
      };
      for (const done of deeds) {
        if (done.type === 'look') await look();
        else await carryOut(site, points, keys, done);
      }
      expect(await look()).toEqual(await look(createMemoryStore()));
    }),
    { numRuns: 30 },
  );
});

test('a kept answer is what a project that is read for the first time says of the same instant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 4 }), { maxLength: 6 }), async (rounds) => {
      const [site, store] = [createPlannedSite(), createMemoryStore()];
      const points = await site.fieldId('Story Points');
      const keys: string[] = [];
      const answer = async () => {
        const metrics = unpackFlow(await inflate(await answerFlow(readingAs(site, MIA, [], store), WHOLE)));
        const clock = { now: () => new Date(metrics.asOf) };
        expect(metrics).toEqual(
          await readFlowMetrics({ ...readingAs(site, MIA, [], createMemoryStore()), clock }, WHOLE),
        );
      };
      for (const deeds of rounds) {
        for (const done of deeds) await carryOut(site, points, keys, done);
        await answer();
        // Two looks at rest: the second finds all as it is stored, so that its answer is kept for the next.
        for (const minutes of [15, 15]) {
          site.clock.advance(minutes * MINUTE);
          await answer();
        }
      }
    }),
    { numRuns: 40 },
  );
});
