import fc from 'fast-check';
import { exportIssues } from '../../src/application/exportIssues';
import type { ReadingJira } from '../../src/application/ports/reading';
import { readingAs } from '../unit/application/localReading';
import { readFlowMetrics, readSprintMetrics } from '../unit/application/metrics/readSections';
import { createPlannedSite, moveTo } from '../unit/application/plannedProject';
import { createMemoryStore } from '../unit/memoryStore';
import { EVAN, MIA } from '../unit/sandbox/jira/support';
import { carryOut, deed, MINUTE } from './projectDeeds';

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
