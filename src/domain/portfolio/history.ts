import { calendarOf, MONDAY_TO_FRIDAY } from '../history/calendar';
import { MILLIS_PER_DAY } from '../history/days';
import { flowOf } from '../history/flow';
import type { Instant } from '../history/types';
import type { Workflow } from '../history/workflow';
import { isAccessRequest, planFactsOf } from '../metrics/planFacts';
import type { Day } from '../plan/types';
import type { PlanWork } from './progress';
import type { HistoryPoint } from './types';

/** So many days are kept day by day; before that, the last of each week, Monday to Sunday. */
export const DAILY_DAYS = 42;
const MOST_DAYS = 365;

/**
 * A history with a further point: the newest of a day counts, and what is older than six weeks is thinned to one point a
 * week, for a year.
 *
 * @param history oldest first
 * @example
 * withPoint(history, today).at(-1); // today
 */
export const withPoint = (history: readonly HistoryPoint[], point: HistoryPoint): readonly HistoryPoint[] => {
  const points = [...history.filter(({ day }) => day < point.day), point];
  return points.filter(({ day }, index) => {
    const age = daysBefore(point.day, day);
    if (age <= DAILY_DAYS) return true;
    const next = points[index + 1];
    return age <= MOST_DAYS && (next === undefined || weekOf(next.day) !== weekOf(day));
  });
};

/** Cells of a {@link HistoryPoint}, as {@link cellsOf} lists them. */
type Cells = [
  HistoryPoint['day'],
  number,
  number,
  HistoryPoint['status'],
  number,
  HistoryPoint['delayed'],
  HistoryPoint['p85'],
];

/** A point as a row without names: day, done, total, status, open access requests, delayed features, p85. */
export const cellsOf = ({ day, done, total, status, accessOpen, delayed, p85 }: HistoryPoint): Cells => [
  day,
  done,
  total,
  status,
  accessOpen,
  delayed,
  p85,
];

/** The point that {@link cellsOf} has listed. */
export const pointOf = ([
  day,
  done,
  total,
  status,
  accessOpen,
  delayed,
  p85,
]: Readonly<Cells>): HistoryPoint => ({
  day,
  done,
  total,
  status,
  accessOpen,
  delayed,
  p85,
});

/**
 * A history up to yesterday. Days after its last point are told from the issues: how much was done of how much, and
 * which requests for data were open. Health, delays and forecasts of then were never worked out. Its last point was
 * made while its day went on: what was done until the end of that is told from the issues as well.
 */
export const missedPoints = (
  work: readonly PlanWork[],
  workflow: Workflow,
  zone: string,
  now: Instant,
  history: readonly HistoryPoint[],
): readonly HistoryPoint[] => {
  const first = work.reduce((earliest, { issue }) => Math.min(earliest, issue.created), now);
  const { days } = calendarOf(Math.max(first, now - MOST_DAYS * MILLIS_PER_DAY), now, zone, MONDAY_TO_FRIDAY);
  const last = history.at(-1);
  const missed = days.slice(0, -1).filter(({ day }) => last === undefined || day >= last.day);
  const requests = work
    .filter(({ issue }) => isAccessRequest(planFactsOf(issue)))
    .map(({ issue, finished }) => ({ started: flowOf(issue, workflow).started, finished }));
  return missed.reduce<readonly HistoryPoint[]>((points, { day, end }) => {
    const isBy = (at: Instant | null): boolean => at !== null && at < end;
    const { status, delayed, p85 } = last?.day === day ? last : UNRECORDED;
    return withPoint(points, {
      day,
      done: work.filter(({ finished }) => isBy(finished)).length,
      total: work.filter(({ issue }) => isBy(issue.created)).length,
      status,
      accessOpen: requests.filter(({ started, finished }) => isBy(started) && !isBy(finished)).length,
      delayed,
      p85,
    });
  }, history);
};

const UNRECORDED = { status: null, delayed: null, p85: null } as const;

const dayNumber = (day: Day): number => Date.parse(day) / MILLIS_PER_DAY;

const daysBefore = (later: Day, earlier: Day): number => dayNumber(later) - dayNumber(earlier);

/** 1 January 1970 was a Thursday. */
const weekOf = (day: Day): number => Math.floor((dayNumber(day) + 3) / 7);
