import { MILLIS_PER_DAY, workingDaysBetween } from '../history/days';
import { flowOf } from '../history/flow';
import type { Instant, IssueHistory } from '../history/types';
import type { Workflow } from '../history/workflow';
import { percentile } from '../metrics/percentile';
import { isAccessRequest, planFactsOf } from '../metrics/planFacts';
import { FEW } from '../metrics/spread';
import { KINDS } from '../plan/vocabulary';
import type { KindPace, ProjectPace } from './types';

/** Older work says little about how the team works now. */
const RECENT_DAYS = 90;

/** The share of work that the expectation is about, as service levels are usually stated. */
const SHARE = 0.85;

/**
 * How long a plan's finished issues took from start to finish, by kind, in Monday-to-Friday days of a zone. A straight
 * jump to done took no time that anybody knows and is left out. Requests for access are few, so all of them count.
 *
 * @example
 * paceOf(finished, workflow, 'Europe/Berlin', now).kinds.experiment; // { issues: 9, workingDays: 8 }
 */
export const paceOf = (
  finished: readonly IssueHistory[],
  workflow: Workflow,
  zone: string,
  now: Instant,
): Pick<ProjectPace, 'kinds' | 'accessDays'> => {
  const times = finished.flatMap((issue) => {
    const { started, finished: end } = flowOf(issue, workflow);
    if (issue.plan === null || started === null || end === null) return [];
    return [
      {
        plan: issue.plan,
        isAccess: isAccessRequest(planFactsOf(issue)),
        end,
        days: workingDaysBetween(started, end, zone),
      },
    ];
  });
  const recent = times.filter(({ end }) => now - end <= RECENT_DAYS * MILLIS_PER_DAY);
  const kinds = KINDS.map((kind) => {
    const days = recent.filter(({ plan }) => plan.kind === kind).map((time) => time.days);
    return [kind, days.length === 0 ? undefined : kindPace(days)] as const;
  });
  return {
    kinds: Object.fromEntries(kinds.filter(([, pace]) => pace !== undefined)),
    accessDays: ascending(times.filter(({ isAccess }) => isAccess).map(({ days }) => days)),
  };
};

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

const kindPace = (days: readonly number[]): KindPace => {
  const expected = days.length < FEW ? undefined : percentile(ascending(days), SHARE);
  return { issues: days.length, workingDays: expected === undefined ? null : Math.ceil(expected) };
};

/** Half and most of some durations; undefined where they are too few to say. */
export const halfAndMost = (
  sorted: readonly number[],
): { readonly half: number; readonly most: number } | undefined => {
  const [half, most] = [percentile(sorted, 0.5), percentile(sorted, SHARE)];
  if (sorted.length < FEW || half === undefined || most === undefined) return undefined;
  return { half: Math.ceil(half), most: Math.ceil(most) };
};
