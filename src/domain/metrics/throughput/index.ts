import { dayIndex } from '../../history/calendar';
import { entryAt, valueIn } from '../../history/columnar/series';
import type { Instant, Sprint } from '../../history/types';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { sprintListsOf } from '../fieldSeries';
import { finishedInPeriod, finishedItems } from '../items';
import type { Measured } from '../measured';
import { shownWeeks } from '../periods';
import { FEW } from '../spread';

interface Finished {
  readonly finished: number;
  /** Keys of the issues counted, in the order in which they were finished. */
  readonly keys: readonly string[];
  /** Set on a period that is not over. */
  readonly partial: boolean;
}

interface Throughput {
  readonly n: number;
  readonly few: boolean;
  readonly days: readonly Day[];
  /** Items finished on each of `days`; the last one is today and not over. */
  readonly perDay: readonly number[];
  /** ISO weeks by their Monday. */
  readonly weeks: readonly ({ readonly start: Day } & Finished)[];
  /** Started sprints, oldest first: what was finished while the sprint ran, being in it. */
  readonly sprints: readonly ({ readonly id: number; readonly name: string } & Finished)[];
}

/**
 * Throughput: how many items were finished on each day, in each ISO week (Monday to Sunday) and in each sprint, as exact
 * counts. A finish counts while it holds: a reopened item is not finished. Items without a known start count as well.
 *
 * @example
 * throughput(context).weeks.at(-1); // { start: '2026-03-02', finished: 3, keys: ['ML-4', …], partial: true }
 */
export const throughput = (context: MetricsContext): Measured<Throughput> => {
  const finished = finishedInPeriod(context);
  if (finished.length === 0) return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };
  const { calendar, shown } = context;
  const { days } = calendar;
  const keys: string[][] = days.map(() => []);
  for (const { issue, finished: at } of finished) keys[dayIndex(calendar, at)]?.push(issue.key);
  return {
    status: 'ok',
    n: finished.length,
    few: finished.length < FEW,
    days: days.slice(shown.first, shown.end).map(({ day }) => day),
    perDay: keys.slice(shown.first, shown.end).map((ofDay) => ofDay.length),
    weeks: shownWeeks(context).map(({ start, first, end, partial }) => {
      const ofWeek = keys.slice(first, end).flat();
      return { start, finished: ofWeek.length, keys: ofWeek, partial };
    }),
    sprints: bySprint(context),
  };
};

const NOTHING_FINISHED = 'No issue has been finished yet; throughput starts with the first one.';

const bySprint = (context: MetricsContext) => {
  const started = (context.sprints ?? [])
    .flatMap((sprint) => windowOf(sprint, context.now))
    .sort((a, b) => a.start - b.start || a.id - b.id);
  const keysOf = new Map<number, string[]>(started.map(({ id }) => [id, []]));
  const windows = new Map(started.map((window) => [window.id, window]));
  const sprintLists = sprintListsOf(context);
  for (const { issue, index, finished } of finishedItems(context)) {
    for (const id of valueIn(sprintLists, entryAt(sprintLists, index, finished)) ?? []) {
      const window = windows.get(id);
      if (window !== undefined && window.start < finished && finished <= window.until)
        keysOf.get(id)?.push(issue.key);
    }
  }
  return started.map(({ id, name, partial }) => {
    const keys = keysOf.get(id) ?? [];
    return { id, name, finished: keys.length, keys, partial };
  });
};

const windowOf = ({ id, name, state, start, completed }: Sprint, now: Instant) =>
  state === 'future' || start === null
    ? []
    : [{ id, name, start, until: completed ?? now, partial: state === 'active' }];
