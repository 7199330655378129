import { type Backtest, backtest } from '../../../../src/domain/forecast/backtest';
import { type Finish, finishedAt, finishesOf } from '../../../../src/domain/forecast/finishes';
import { throughputSample } from '../../../../src/domain/forecast/throughputSample';
import type { Outlook } from '../../../../src/domain/forecast/types';
import { type DaySpan, daysThrough, MILLIS_PER_DAY } from '../../../../src/domain/history/days';
import { flowOf } from '../../../../src/domain/history/flow';
import { type Chance, chanceOf } from '../../../../src/domain/plan/chance';
import { measured } from '../metrics/contexts';
import { at, history, WORKFLOW } from '../metrics/histories';
import { granted, MONDAY_TO_FRIDAY, outlookWith } from './outlooks';

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

/** What remains is always more than is asked about, and nothing waits, unless said otherwise for an instant. */
const pastOf = (
  finishes: readonly Finish[],
  days: readonly DaySpan[],
  remains: (at: number) => Partial<Outlook> = () => ({}),
  seed = 'test',
): Parameters<typeof backtest>[0] => ({
  finishes,
  days,
  outlookAt: (instant) => {
    const until = days.filter(({ start }) => start <= instant);
    const pace = throughputSample(finishedAt(finishes, instant), until, MONDAY_TO_FRIDAY);
    if (pace.status === 'insufficient') return pace;
    const today = until.at(-1)?.day ?? '';
    return {
      status: 'ok',
      outlook: outlookWith({ today, seed, pace, ready: 1_000, ...remains(instant) }),
    };
  },
});

const weeksOf = (...past: Parameters<typeof pastOf>): Backtest => measured(backtest(pastOf(...past)));

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
    hungOnAccess: false,
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
  const past = pastOf(
    finishing(days, () => 1),
    days,
  );
  const { weeks } = measured(backtest(past, 14));
  expect(weeks[0]).toMatchObject({ week: '2025-01-13', items: 10, p85: '2025-01-24' });
  expect(weeks).toHaveLength(8);
});

test('fewer than five decided weeks are too few', () => {
  const days = daysOf(5);
  expect(
    backtest(
      pastOf(
        finishing(days, () => 1),
        days,
      ),
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

describe('work that waits for access to data', () => {
  const days = daysOf(14);
  /** One a working day for eight weeks; then everything waits, and the next ones are finished on 17 March and after. */
  const finishes = finishing(days, (index) => (index < 8 * 7 || index >= 10 * 7 ? 1 : 0));
  const standstill = at('2025-03-03') - 1;
  const weekOf = (remains: Partial<Outlook>) =>
    weeksOf(finishes, days, (instant) => (instant === standstill ? remains : {})).weeks.find(
      ({ week }) => week === '2025-03-03',
    );

  test('is not asked to be finished by a pace that it cannot have', () => {
    // Access comes on 12 March in all trials, ten days after Sunday the 2nd; the next working day is Thursday the 13th.
    const waiting = { ready: 0, waiting: [{ items: 9, behind: ['R'] }], access: [granted('R', 'CRM', [10])] };
    expect(weekOf(waiting)).toEqual({
      week: '2025-03-03',
      // Nothing could be expected within the week; one item is asked about all the same.
      items: 1,
      p85: '2025-03-13',
      actual: '2025-03-17',
      kept: false,
      hungOnAccess: true,
    });
    const later = { ...waiting, access: [granted('R', 'CRM', [15])] };
    expect(weekOf(later)).toMatchObject({ items: 1, p85: '2025-03-18', actual: '2025-03-17', kept: true });
  });

  test('leaves as many to be expected as are ready', () => {
    const two = { ready: 2, waiting: [{ items: 9, behind: ['R'] }], access: [granted('R', 'CRM', [30])] };
    expect(weekOf(two)).toMatchObject({ items: 2, p85: '2025-03-04', kept: false, hungOnAccess: false });
  });

  test('is not asked about where nothing remained', () => {
    expect(weekOf({ ready: 0 })).toBeUndefined();
    expect(weekOf({ ready: 3 })).toMatchObject({ items: 3 });
  });
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
        undefined,
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
    const seenOn = (day: string) => finishedAt(finishes, at(day));
    expect(seenOn('2026-01-04')).toEqual([]);
    expect(seenOn('2026-01-05')).toEqual([at('2026-01-05')]);
    expect(seenOn('2026-01-07')).toEqual([at('2026-01-05')]);
    expect(seenOn('2026-01-08')).toEqual([]);
    expect(seenOn('2026-01-12')).toEqual([at('2026-01-12')]);
  });
});
