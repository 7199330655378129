import { addDays, daysBetween } from '../../shared/charts/days';
import type { HowMany, Outlook, ScopeHistory, WhenDone } from '../../shared/contract';

/** Of the past, half as much is shown as of the future, and six weeks at least. */
const LEAST_PAST_DAYS = 42;
/** What lies further ahead than two years is drawn as the edge of the picture. */
const MOST_DAYS_AHEAD = 730;

/** What was finished by a day. */
export interface PastPoint {
  readonly day: string;
  readonly finished: number;
  readonly total: number;
}

/** What will be finished by a day, in all: at least so many, with the probability of the field's name. */
export interface FanPoint extends Pick<HowMany, 'p50' | 'p70' | 'p85' | 'p95'> {
  readonly day: string;
}

export interface Fan {
  readonly past: readonly PastPoint[];
  /** Begins today, with what is finished. */
  readonly ahead: readonly FanPoint[];
  readonly total: number;
}

/** The last day that a fan is drawn to: the one that is 95% likely, or the day asked about where that is later. */
export function lastDayOf(
  { today }: Pick<Outlook, 'today'>,
  { p95 }: WhenDone,
  by: string | undefined,
): string {
  const edge = addDays(today, MOST_DAYS_AHEAD);
  const wanted = by !== undefined && by > p95.day ? by : p95.day;
  const isTooFar = daysBetween(edge, wanted) > 0;
  return isTooFar ? edge : wanted;
}

/** Joins what was finished with what will be. Issues that a change gives up leave the scope today. */
export function fanOf(
  { days, finished, total }: ScopeHistory,
  today: string,
  places: readonly HowMany[],
  remaining: number,
): Fan {
  const done = finished.at(-1) ?? 0;
  const last = places.at(-1)?.by ?? today;
  const shown = Math.max(LEAST_PAST_DAYS, Math.round(daysBetween(today, last) / 2));
  const past = days.map((day, index) => ({
    day,
    finished: finished[index] ?? 0,
    total: total[index] ?? 0,
  }));
  const begin = { day: today, p50: done, p70: done, p85: done, p95: done };
  return {
    past: past.slice(-shown),
    ahead: [
      begin,
      ...places.map(({ by, p50, p70, p85, p95 }) => ({
        day: by,
        p50: done + p50,
        p70: done + p70,
        p85: done + p85,
        p95: done + p95,
      })),
    ],
    total: done + remaining,
  };
}
