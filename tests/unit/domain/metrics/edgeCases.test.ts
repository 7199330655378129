import { z } from 'zod';
import { boardWorkflow } from '../../../../src/domain/history/workflow';
import { cumulativeFlow } from '../../../../src/domain/metrics/cumulativeFlow';
import { cycleTimes } from '../../../../src/domain/metrics/cycleTime';
import { dataQuality } from '../../../../src/domain/metrics/dataQuality';
import { contextOf } from './contexts';
import { at } from './histories';
import { describeWithShared, historiesFrom, readShared } from './sharedData';

const COLUMNS = ['Backlog', 'Selected', 'Data Access', 'In Progress', 'Experiment', 'Validation', 'Done'];

/**
 * Each issue of the file is one rule. Expected values were worked out by hand from its changelog and the default
 * definitions: commitment = entry into Selected, all times UTC.
 */
describeWithShared('flow/edge-cases.json', 'the 21 edge cases, by the default definitions', () => {
  const file = z
    .object({ input: z.object({ issues: z.unknown() }) })
    .parse(readShared('flow/edge-cases.json'));
  const issues = historiesFrom(file.input.issues, { sprint: [], estimate: [], flagged: ['Flagged'] });
  const workflow = boardWorkflow(
    COLUMNS.map((name) => ({ name, statusIds: [name] })),
    [],
    { committed: 'Selected', done: 'Done' },
  );
  if (workflow === undefined) throw new Error('no workflow');

  test('cycle times: who has one, and how long', () => {
    const measured = cycleTimes(contextOf(issues, { workflow }));
    if (measured.status !== 'ok') throw new Error(measured.reason);
    const days = measured.items.map(({ key, elapsedDays, wholeDays }) => [key, elapsedDays, wholeDays]);
    expect(Object.fromEntries(days.map(([key, ...times]) => [key, times]))).toEqual({
      HAPPY: [7, 8], // Jan 2 10:00 to Jan 9 10:00
      'SKIP-COMMIT': [5, 6], // first column at or right of commitment: In Progress on Jan 4
      'SAME-TIMESTAMP': [0, 1], // three changes at one instant, in the order of their ids
      'SAME-DAY': [0.3, 1], // 09:00 to 15:00 = 0.25 days
      'BACK-1': [8, 9], // back to Selected is still committed
      'BACK-TO-BACKLOG': [4, 5], // restarted on Jan 12
      'REOPEN-DONE': [14, 15], // the finish of Jan 6 did not hold
      'UNMAPPED-MID': [7, 8], // Weird is in no column: it stayed in Selected meanwhile
      'DONE-THEN-UNMAPPED': [4, 5], // Archived after Done does not undo the finish of Jan 6
      'FLAG-ACTIVE': [7, 8],
      'FLAG-BACKLOG': [3, 4],
      'FLAG-PAST-DONE': [7, 8],
      'FLAG-OPEN-RESOLVED': [7, 8],
      'TZ-LATE': [7, 8], // Jan 3 07:30 UTC to Jan 10 07:30 UTC, whatever the payload's offsets
    });
    expect(measured.finishedWithoutStart).toBe(1); // SKIP-ALL
    // Sorted: 0 0.3 3 4 4 5 7 7 7 7 7 7 8 14; ranks 6.5, 9.1, 11.05 and 12.35 of 0..13.
    expect(measured.percentiles).toEqual({ p50: 7, p70: 7, p85: 7.05, p95: 10.1 });
  });

  test('cumulative flow: every day as it was that day, moves back as corrections', () => {
    const measured = cumulativeFlow(contextOf(issues, { workflow, now: at('2026-01-31T12:00') }));
    if (measured.status !== 'ok') throw new Error(measured.reason);
    const on = (day: string) => {
      const index = measured.days.indexOf(`2026-01-${day}`);
      return measured.columns.map(({ reached }) => reached[index]);
    };
    expect([measured.days[0], measured.days.at(-1), measured.days.length]).toEqual([
      '2026-01-01',
      '2026-01-31',
      31,
    ]);
    // 21 issues: 19 created on the 1st, TZ-LATE on the 2nd (23:30 -0800 of the 1st), CREATED-IN-PROGRESS on the 3rd.
    expect(on('01')).toEqual([19, 0, 0, 0, 0, 0, 0]);
    // 13 into Selected.
    expect(on('02')).toEqual([20, 13, 0, 0, 0, 0, 0]);
    // TZ-LATE into Selected (UTC!), CREATED-IN-PROGRESS created there.
    expect(on('03')).toEqual([21, 15, 1, 1, 0, 0, 0]);
    // 14 into In Progress, of which SKIP-COMMIT skips Selected; UNMAPPED-MID goes to Weird.
    expect(on('04')).toEqual([21, 16, 15, 15, 0, 0, 0]);
    // FLAG-BACKLOG selected, two back to Backlog; UNMAPPED-MID in, three back out; HAPPY validates, three done.
    expect(on('06')).toEqual([21, 15, 13, 13, 4, 4, 3]);
    expect(on('07')).toEqual([21, 15, 14, 14, 4, 4, 3]); // FLAG-BACKLOG in progress
    expect(on('08')).toEqual([21, 15, 15, 15, 4, 4, 3]); // BACK-1 in progress again
    // SKIP-ALL, SAME-TIMESTAMP and SAME-DAY pass through; 10 done in all.
    expect(on('09')).toEqual([21, 18, 18, 18, 13, 13, 13]);
    expect(on('10')).toEqual([21, 18, 18, 18, 15, 15, 15]); // BACK-1 and TZ-LATE done
    expect(on('12')).toEqual([21, 19, 18, 18, 13, 13, 13]); // BACK-TO-BACKLOG selected, two reopened
    expect(on('14')).toEqual([21, 19, 19, 19, 13, 13, 13]); // BACK-TO-BACKLOG in progress
    expect(on('16')).toEqual([21, 19, 19, 19, 15, 15, 15]); // BACK-TO-BACKLOG and REOPEN-DONE done
    expect(on('31')).toEqual(on('16'));

    expect(measured.corrections.map(({ day, issue, from, to }) => [day, issue.key, from, to])).toEqual([
      ['2026-01-06', 'BACK-1', 'In Progress', 'Selected'],
      ['2026-01-06', 'BACK-WIPES-AGE', 'In Progress', 'Backlog'],
      ['2026-01-06', 'BACK-TO-BACKLOG', 'In Progress', 'Backlog'],
      ['2026-01-12', 'REOPEN-DONE', 'Done', 'In Progress'],
      ['2026-01-12', 'REOPENED-NOW', 'Done', 'In Progress'],
    ]);
    // REOPENED-NOW, UNMAPPED-NOW, CREATED-IN-PROGRESS and FLAG-OPEN.
    expect(measured.wip).toBe(4);
  });

  test('statuses that no column holds are named with their issues', () => {
    const unmapped = dataQuality(contextOf(issues, { workflow })).filter(
      ({ check }) => check === 'unmapped-status',
    );
    expect(unmapped.map(({ sentence }) => sentence)).toEqual([
      '1 issue (UNMAPPED-MID) was in “Weird”, a status that no column holds: meanwhile such an issue counts in the column it was in before.',
      '1 issue (UNMAPPED-NOW) was in “Cancelled”, a status that no column holds: meanwhile such an issue counts in the column it was in before.',
      '1 issue (DONE-THEN-UNMAPPED) was in “Archived”, a status that no column holds: meanwhile such an issue counts in the column it was in before.',
    ]);
  });
});
