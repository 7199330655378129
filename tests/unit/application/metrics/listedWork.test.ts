import { withinRoom } from '../../../../src/application/metrics/listedWork';
import { fullFlow } from '../../static/fixtures/flowFixtures';

/** CHURN-1 to CHURN-6: keys of 7 bytes, 40 bytes of numbers each, and their summaries. */
const bytesOf = (...summaries: readonly string[]): number =>
  summaries.reduce((sum, summary) => sum + 7 + 40 + summary.length, 0);

test('an answer with room for every issue stays as it is', () => {
  expect(withinRoom(fullFlow)).toEqual(fullFlow);
});

test('where there is no room for all, those that were finished first go, and a sentence says so', () => {
  // In the order of finishing: 1, 2, 6 (without a start), 3, 4, 5. There is room for the last four.
  const room = bytesOf('Clean the data', 'Describe the data', 'Train a baseline model', 'Drop the survey');
  const short = withinRoom(fullFlow, room);
  expect(short.cycleTimes).toMatchObject({
    items: [{ key: 'CHURN-3' }, { key: 'CHURN-4' }, { key: 'CHURN-5' }],
    unlisted: 2,
    percentiles: { p50: 4.5 },
  });
  expect(short.withoutCycleTime).toMatchObject([{ key: 'CHURN-6' }]);
  // Of cycle times' issues the last three, then the one without.
  expect(short.leadTime).toMatchObject({ n: 6, days: [10, 12, 41, 8] });
  expect(short.processTime).toMatchObject({ n: 5, days: [4, 4.5, 15], pausedDays: [0, 0, 5] });
  expect(short.controlChart).toMatchObject({ n: 5, rollingMeans: [6, 9, 12] });
  expect(short.warnings.at(-1)).toMatch(
    /^The charts, tables and files list the newest 4 of 6 finished issues/,
  );
});

test('one byte less leaves out one issue more: here the one without a start', () => {
  const room =
    bytesOf('Clean the data', 'Describe the data', 'Train a baseline model', 'Drop the survey') - 1;
  const short = withinRoom(fullFlow, room);
  expect(short.cycleTimes).toMatchObject({ items: { length: 3 }, unlisted: 2 });
  expect(short.withoutCycleTime).toEqual([]);
  expect(short.leadTime).toMatchObject({ days: [10, 12, 41] });
});
