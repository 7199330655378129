import { dayIndexes } from '../history/calendar';
import { lacksHistory } from '../history/completeness';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';
import { placesUnknown, placesUpTo } from './vectors';

/**
 * When each issue of a context was created, started and finished, as numbers and in its order. Nearly every metric goes
 * over all issues, and going over numbers takes a fraction of the time that asking ten thousand objects does.
 */
export interface WorkTimes {
  readonly created: Float64Array;
  /** Entry into commitment that still counts; NaN: not started, or straight to done. */
  readonly started: Float64Array;
  /** Entry into done that still holds; for an issue without a change history, when Jira resolved it. NaN: not finished. */
  readonly finished: Float64Array;
}

/** The places of all issues, one after the other. */
export const allPlaces = oncePerContext(({ issues }): Int32Array => placesUpTo(issues.length));

export const workTimes = oncePerContext(({ issues, moves }): WorkTimes => {
  const created = new Float64Array(issues.length);
  const finished = moves.finished.slice();
  for (let place = 0; place < issues.length; place += 1) {
    const issue = issues[place];
    if (issue === undefined) continue;
    created[place] = issue.created;
    // Whatever has moved has a history.
    const hasMoved = (moves.starts[place + 1] ?? 0) - (moves.starts[place] ?? 0) > 1;
    if (!hasMoved && !Number.isNaN(finished[place]) && issue.resolved !== null && lacksHistory(issue))
      finished[place] = issue.resolved;
  }
  return { created, started: moves.started, finished };
});

/** The places of the issues to be done: neither finished by the board nor done for Jira. */
export const openPlaces = oncePerContext((context): Int32Array => {
  const { issues } = context;
  return placesUnknown(workTimes(context).finished, allPlaces(context)).filter(
    (place) => issues[place]?.category !== 'done',
  );
});

/** The days of the calendar on which each issue was started and finished; -1 where it was not. */
export interface WorkDays {
  readonly started: Int32Array;
  readonly finished: Int32Array;
}

export const workDays = oncePerContext((context): WorkDays => {
  const { started, finished } = workTimes(context);
  const { calendar } = context;
  return {
    started: dayIndexes(calendar, started),
    finished: dayIndexes(calendar, finished),
  };
});

/** The day of each move; parallel to the moves of the context. */
export const moveDays = oncePerContext(
  ({ calendar, moves }: MetricsContext): Int32Array =>
    dayIndexes(calendar, moves.at, moves.starts[moves.starts.length - 1]),
);
