import { inWorkingDays, type Placement } from './schedule';
import type { OutlineIssue } from './schedulePlan';

/** What decides when a plan ends. */
export interface CriticalPath {
  /** Node keys from the first to the last; each begins as soon as the one before it allows. */
  readonly keys: readonly string[];
  /** Working days from the start of the plan to the end of the last of them, waits included. */
  readonly days: number;
  /** By node key, the working days it may slip before the end of the plan does. 0 for everything on the path. */
  readonly slack: ReadonlyMap<string, number>;
}

/**
 * The longest way through a plan by duration, after the critical path method (Kelley and Walker, 1959): a forward pass
 * for the earliest times, a backward pass for the latest that do not move the end, and what lies between is slack. Of
 * several ways of the same length it is the one whose blockers come first in the plan.
 *
 * @param ordered the issues, each after its blockers.
 * @param placed when each is planned, from the forward pass that {@link schedule} makes.
 * @example
 * criticalPath([a, b, c], placed).keys; // ['a', 'c'], where a takes 3 days, b 1, and c comes after both
 */
export const criticalPath = (
  ordered: readonly OutlineIssue[],
  placed: ReadonlyMap<string, Placement>,
): CriticalPath => {
  const timed = ordered.flatMap((issue) => {
    const placement = placed.get(issue.key);
    return placement === undefined ? [] : [{ ...issue, ...placement }];
  });
  const end = timed.reduce((latest, { ends }) => Math.max(latest, ends), 0);
  const slack = slackOf(timed, end);
  return { keys: pathTo(timed, end), days: end, slack };
};

type TimedIssue = OutlineIssue & Placement;

/** The backward pass. */
const slackOf = (timed: readonly TimedIssue[], end: number): ReadonlyMap<string, number> => {
  const latestEnd = new Map<string, number>();
  const slack = new Map<string, number>();
  for (const { key, begins, ends, after, waitDays } of timed.toReversed()) {
    const spare = (latestEnd.get(key) ?? end) - ends;
    slack.set(key, spare);
    const latestFree = begins + spare - inWorkingDays(waitDays);
    for (const blocker of after) latestEnd.set(blocker, Math.min(latestEnd.get(blocker) ?? end, latestFree));
  }
  return slack;
};

/** Back from what ends last, each time to a blocker that holds it up. */
const pathTo = (timed: readonly TimedIssue[], end: number): readonly string[] => {
  const byKey = new Map(timed.map((issue) => [issue.key, issue]));
  const path: string[] = [];
  for (let at = timed.findLast(({ ends }) => ends === end); at !== undefined; at = holdingUp(at, byKey))
    path.push(at.key);
  return path.reverse();
};

/** The blocker after which it begins at once; none where it begins with the plan, or waits for a later sprint. */
const holdingUp = (
  { after, begins, waitDays }: TimedIssue,
  byKey: ReadonlyMap<string, TimedIssue>,
): TimedIssue | undefined =>
  after.flatMap((key) => byKey.get(key) ?? []).find(({ ends }) => ends + inWorkingDays(waitDays) === begins);
