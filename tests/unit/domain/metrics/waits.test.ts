import type { Interval } from '../../../../src/domain/metrics/context';
import {
  lengthsWithin,
  type Stretches,
  stretchesAt,
  withOthers,
} from '../../../../src/domain/metrics/stretches';
import { flagTimes, heldTimes, pausedMillis } from '../../../../src/domain/metrics/waits';
import { contextOf } from './contexts';
import { at, history } from './histories';

const HOUR = 3_600_000;
const NOW = at('2026-06-01');

const listed = (stretches: Stretches): readonly (readonly Interval[])[] =>
  Array.from({ length: stretches.starts.length - 1 }, (_, place) => stretchesAt(stretches, place));

const between = (from: string, to: string): Interval => ({ from: at(from), to: at(to) });

/** In the order of their ids. */
const AGAIN = history({
  key: 'A',
  created: '2026-05-01',
  changes: [
    ['2026-05-04', 'flag', '', 'Impediment'],
    ['2026-05-06', 'flag', 'Impediment', ''],
    ['2026-05-06', 'flag', '', 'Impediment'],
    ['2026-05-08', 'flag', 'Impediment', ''],
    ['2026-05-11', 'flag', '', 'Impediment'],
  ],
});
const FOR_NO_TIME = history({
  key: 'B',
  created: '2026-05-02',
  changes: [
    ['2026-05-05', 'flag', '', 'Impediment'],
    ['2026-05-05', 'flag', 'Impediment', ''],
  ],
});
const BEHIND = {
  ...history({
    key: 'C',
    created: '2026-05-01',
    changes: [
      ['2026-05-04', 'flag', '', 'Impediment'],
      ['2026-05-05', 'flag', 'Impediment', ''],
      ['2026-05-20', 'flag', '', 'Impediment'],
      ['2026-05-21', 'flag', 'Impediment', ''],
    ],
  }),
  blockedBy: [{ id: 'D', key: 'D', from: at('2026-05-04T12:00'), to: null }],
};
const BLOCKER = history({
  key: 'D',
  created: '2026-05-03',
  changes: [['2026-05-10', 'status', 'To Do', 'Done']],
});
const CONTEXT = contextOf([AGAIN, FOR_NO_TIME, BEHIND, BLOCKER]);

test('a flag taken off and set again at one instant is one stretch, and one set for no time is none', () => {
  expect(listed(flagTimes(CONTEXT)).slice(0, 2)).toEqual([
    [between('2026-05-04', '2026-05-08'), { from: at('2026-05-11'), to: NOW }],
    [],
  ]);
});

test('an issue is held up by flags and links together, each moment once; a link only until its blocker is done', () => {
  expect(listed(heldTimes(CONTEXT))).toEqual([
    [between('2026-05-04', '2026-05-08'), { from: at('2026-05-11'), to: NOW }],
    [],
    [between('2026-05-04', '2026-05-10'), between('2026-05-20', '2026-05-21')],
    [],
  ]);
});

test('a pause of the team holds every issue up, once where it was flagged as well', () => {
  const context = contextOf([AGAIN, BLOCKER], {
    settings: { pauses: [between('2026-05-07', '2026-05-09')] },
  });
  const from = Float64Array.of(at('2026-05-05'), at('2026-05-05'));
  const to = Float64Array.of(at('2026-05-10'), at('2026-05-10'));
  // Flagged from the 5th to the 8th and paused to the 9th; the other was paused for two days.
  expect([...pausedMillis(context, Int32Array.of(0, 1), from, to)]).toEqual([96 * HOUR, 48 * HOUR]);
});

test('lengths are those between two instants of each issue, in the order of the places asked for', () => {
  const stretches = {
    starts: Int32Array.of(0, 2, 2, 3),
    from: Float64Array.of(10, 40, 5),
    to: Float64Array.of(20, 60, 100),
  };
  const [from, to] = [Float64Array.of(15, 0, 10), Float64Array.of(50, 99, 30)];
  // 20 to 100 of the third; 15 to 20 and 40 to 50 of the first.
  expect([...lengthsWithin(stretches, Int32Array.of(2, 1, 0), from, to)]).toEqual([20, 0, 15]);
});

test('other stretches take the place of those of some issues, at the ends as well as between', () => {
  const stretches = {
    starts: Int32Array.of(0, 1, 3, 3, 4),
    from: Float64Array.of(1, 2, 4, 8),
    to: Float64Array.of(2, 3, 5, 9),
  };
  const others = new Map<number, readonly Interval[]>([
    [0, []],
    [2, [{ from: 6, to: 7 }]],
    [
      3,
      [
        { from: 1, to: 2 },
        { from: 3, to: 4 },
      ],
    ],
  ]);
  expect(listed(withOthers(stretches, others))).toEqual([
    [],
    [
      { from: 2, to: 3 },
      { from: 4, to: 5 },
    ],
    [{ from: 6, to: 7 }],
    [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ],
  ]);
  expect(listed(withOthers(stretches, new Map()))).toEqual(listed(stretches));
});
