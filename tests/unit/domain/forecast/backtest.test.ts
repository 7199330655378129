import { type Backtest, backtest } from '../../../../src/domain/forecast/backtest';
import { type Finish, finishedBy, finishesOf } from '../../../../src/domain/forecast/finishes';
import { type DaySpan, daysThrough, MILLIS_PER_DAY } from '../../../../src/domain/history/days';
import { flowOf } from '../../../../src/domain/history/flow';
import { type Chance, chanceOf } from '../../../../src/domain/plan/chance';
import { at, history, WORKFLOW } from '../metrics/histories';
import { MONDAY_TO_FRIDAY } from './outlooks';

const HOUR = 3_600_000;
/** A Monday. */
const START = at('2025-01-06');

const daysOf = (weeks: number) => daysThrough(START, START + weeks * 7 * MILLIS_PER_DAY + 12 * HOUR, 'UTC');

/** So many items at noon of each working day. */
const finishing = (days: readonly DaySpan[], perDay: (index: number) => number): readonly Finish[] =>
  days.flatMap(({ start }, index) =>
    index % 7 < 5
      ? Array.from({ length: perDay(index) }, (): Finish => ({ at: start + 12 * HOUR, undone: null }))
      : [],
  );

const weeksOf = (finishes: readonly Finish[], days: readonly DaySpan[], seed = 'test'): Backtest => {
  const tested = backtest(finishes, days, MONDAY_TO_FRIDAY, seed);
  if (tested.status === 'insufficient') throw new Error(tested.reason);
  return tested;
};

test('an even pace is forecast to the day', () => {
  // One a working day. The first week gives the five active days, so the first forecast is of Monday the 13th: five items
  // are expected in a week, and are finished by Friday the 17th.
  const days = daysOf(10);
  const { coverage, weeks } = weeksOf(
    finishing(days, () => 1),
    days,
  );
  expect(weeks[0]).toEqual({
    week: '2025-01-13',
    items: 5,
    p85: '2025-01-17',
    actual: '2025-01-17',
    kept: true,
  });
  // Mondays 1 to 9 of 0 to 10: the 10th is today.
  expect(weeks).toHaveLength(9);
  expect(coverage).toBe(1);
});

test('a pace that falls to a third after the forecast was made is a forecast not kept', () => {
  const days = daysOf(14);
  // Three a day for eight weeks, then one: from then on the sample still knows better days.
  const { weeks } = weeksOf(
    finishing(days, (index) => (index < 8 * 7 ? 3 : 1)),
    days,
  );
  expect(weeks.find(({ week }) => week === '2025-02-03')).toMatchObject({ items: 15, kept: true });
  // 15 items from Monday 3 March on, at one a day, take three weeks.
  expect(weeks.find(({ week }) => week === '2025-03-03')).toMatchObject({
    items: 15,
    p85: '2025-03-07',
    actual: '2025-03-21',
    kept: false,
  });
});

test('a week counts as not kept, too, where the items are not finished to this day', () => {
  const days = daysOf(14);
  const { weeks } = weeksOf(
    finishing(days, (index) => (index < 8 * 7 ? 1 : 0)),
    days,
  );
  expect(weeks.find(({ week }) => week === '2025-03-03')).toMatchObject({ actual: null, kept: false });
});

test('what came later changes no forecast that was made before', () => {
  const days = daysOf(20);
  const chance = chanceOf('later');
  const finishes = finishing(days, () => Math.floor(chance() * 3));
  const cutoff = days[10 * 7]?.start ?? 0;
  const madeBefore = ({ weeks }: Backtest) =>
    weeks.filter(({ week }) => week <= '2025-03-17').map(({ week, items, p85 }) => ({ week, items, p85 }));
  const without = finishes.filter(({ at }) => at < cutoff);
  expect(madeBefore(weeksOf(without, days))).toEqual(madeBefore(weeksOf(finishes, days)));
  expect(madeBefore(weeksOf(finishes, days))).toHaveLength(9);
});

test('a longer time can be asked about, and takes longer to be decided', () => {
  const days = daysOf(10);
  const tested = backtest(
    finishing(days, () => 1),
    days,
    MONDAY_TO_FRIDAY,
    'test',
    { daysAhead: 14 },
  );
  if (tested.status === 'insufficient') throw new Error(tested.reason);
  expect(tested.weeks[0]).toMatchObject({ week: '2025-01-13', items: 10, p85: '2025-01-24' });
  expect(tested.weeks).toHaveLength(8);
});

test('fewer than five decided weeks are too few', () => {
  const days = daysOf(5);
  expect(
    backtest(
      finishing(days, () => 1),
      days,
      MONDAY_TO_FRIDAY,
      'test',
    ),
  ).toEqual({
    status: 'insufficient',
    reason: 'Past weeks in which the forecast can be held against what came: 4 of the 5 it takes.',
    have: 4,
    need: 5,
  });
});

test('at most the last 52 weeks are looked at', () => {
  const days = daysOf(60);
  // The running Monday is not decided yet.
  expect(
    weeksOf(
      finishing(days, () => 1),
      days,
    ).weeks,
  ).toHaveLength(51);
});

describe('calibration: teams whose pace does not change', () => {
  /** Each of six people finishes something with a probability of a fifth. */
  const sixPeople = (chance: Chance) => [1, 2, 3, 4, 5, 6].filter(() => chance() < 0.2).length;
  /** Mostly nothing, and then four at once. */
  const bursts = (chance: Chance) => (chance() < 0.2 ? 4 : 0);

  test.each([
    ['six people', sixPeople],
    ['bursts', bursts],
  ])('%s: 85 % forecasts are kept in 75 to 95 % of the weeks', (_, daily) => {
    const days = daysOf(62);
    const weeks = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((seed) => {
      const chance = chanceOf(`team ${seed}`);
      return weeksOf(
        finishing(days, () => daily(chance)),
        days,
        seed,
      ).weeks;
    });
    expect(weeks.length).toBeGreaterThan(250);
    const coverage = weeks.filter(({ kept }) => kept).length / weeks.length;
    expect(coverage).toBeGreaterThan(0.75);
    expect(coverage).toBeLessThan(0.95);
  });
});

describe('finishes', () => {
  const reopened = flowOf(
    history({
      key: 'A-1',
      changes: [
        ['2026-01-02', 'status', 'To Do', 'In Progress'],
        ['2026-01-05', 'status', 'In Progress', 'Done'],
        ['2026-01-08', 'status', 'Done', 'In Progress'],
        ['2026-01-12', 'status', 'In Progress', 'Done'],
      ],
    }),
    WORKFLOW,
  );

  test('are all times an item was finished, with when that was undone', () => {
    expect(finishesOf(reopened, WORKFLOW.done)).toEqual([
      { at: at('2026-01-05'), undone: at('2026-01-08') },
      { at: at('2026-01-12'), undone: null },
    ]);
  });

  test('are seen as people saw them at the time', () => {
    const finishes = finishesOf(reopened, WORKFLOW.done);
    const seenOn = (day: string) => finishedBy(finishes, at(day));
    expect(seenOn('2026-01-05')).toEqual([]);
    expect(seenOn('2026-01-06')).toEqual([at('2026-01-05')]);
    expect(seenOn('2026-01-09')).toEqual([]);
    expect(seenOn('2026-01-13')).toEqual([at('2026-01-12')]);
  });
});
