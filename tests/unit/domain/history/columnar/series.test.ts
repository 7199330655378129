import fc from 'fast-check';
import { replayAll } from '../../../../../src/domain/history/columnar/replayAll';
import {
  ESTIMATE,
  entryAt,
  type FieldSeries,
  FLAGGED,
  SPRINTS,
  STATUS,
  seriesOf,
  valueIn,
} from '../../../../../src/domain/history/columnar/series';
import { replay } from '../../../../../src/domain/history/replay';
import type { IssueHistory } from '../../../../../src/domain/history/types';
import { at, recorded } from '../../metrics/histories';
import { anyIssue } from './anyIssue';

/** The timelines that a series holds, one of each issue. */
const timelinesOf = (series: FieldSeries<unknown>) =>
  Array.from(series.starts.subarray(1), (end, index) => {
    const first = series.starts[index] ?? 0;
    return Array.from({ length: end - first }, (_, entry) => ({
      at: series.at[first + entry],
      value: valueIn(series, first + entry),
    }));
  });

const timelinesIn = (issues: readonly IssueHistory[]) => ({
  status: timelinesOf(seriesOf(issues, STATUS)),
  sprints: timelinesOf(seriesOf(issues, SPRINTS)),
  estimate: timelinesOf(seriesOf(issues, ESTIMATE)),
  flagged: timelinesOf(seriesOf(issues, FLAGGED)),
});

test('a series holds the values of issues of one table, of several in turns, and of issues replayed one by one', () => {
  fc.assert(
    fc.property(fc.array(anyIssue, { maxLength: 9 }), fc.integer({ min: 1, max: 3 }), (issues, tables) => {
      const each = issues.map(replay);
      const expected = {
        status: each.map(({ status }) => status),
        sprints: each.map(({ sprints }) => sprints),
        estimate: each.map(({ estimate }) => estimate),
        flagged: each.map(({ flagged }) => flagged),
      };
      const parts = Array.from(
        { length: tables },
        (_, part) => replayAll(issues.filter((__, index) => index % tables === part)).histories,
      );
      const inTurns = issues.flatMap((_, index) => parts[index % tables]?.[Math.floor(index / tables)] ?? []);
      const mixed = inTurns.map((history, index) => (index === 1 ? (each[index] ?? history) : history));
      expect(timelinesIn(inTurns)).toEqual(expected);
      expect(timelinesIn(mixed)).toEqual(expected);
    }),
  );
});

test('a value holds from its very instant on, and none before the creation', () => {
  const issue = recorded({
    key: 'ML-1',
    created: '2026-01-02',
    changes: [['2026-01-05', 'status', 'To Do', 'In Progress']],
  });
  const series = seriesOf(replayAll([issue]).histories, STATUS);
  const nameAt = (day: string) => valueIn(series, entryAt(series, 0, at(day)))?.name;
  expect(nameAt('2026-01-01')).toBeUndefined();
  expect(nameAt('2026-01-04')).toBe('To Do');
  expect(nameAt('2026-01-05')).toBe('In Progress');
});
