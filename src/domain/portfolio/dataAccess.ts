import { calendarDaysBetween, workingDaysBetween } from '../history/days';
import { flowOf } from '../history/flow';
import type { Instant, IssueHistory } from '../history/types';
import type { Workflow } from '../history/workflow';
import { isAccessRequest, planFactsOf } from '../metrics/planFacts';

/** A request for access to a data source that has been made and not been granted. */
export interface OpenAccess {
  /** Slug of the data source. */
  readonly source: string;
  /** Calendar days since the request was made. */
  readonly days: number;
  /** Monday-to-Friday days since then, to hold against the time box. */
  readonly workingDays: number;
  /** In working days; null where the request has none. */
  readonly timeBox: number | null;
}

/**
 * Open data-access requests of a plan, longest wait first. A request counts from the moment work on it started: before
 * that nobody has asked for anything.
 */
export const openAccess = (
  planIssues: readonly IssueHistory[],
  workflow: Workflow,
  zone: string,
  now: Instant,
): readonly OpenAccess[] =>
  planIssues
    .flatMap((issue): readonly OpenAccess[] => {
      const { plan } = issue;
      const { started, finished } = flowOf(issue, workflow);
      if (
        plan?.source === undefined ||
        !isAccessRequest(planFactsOf(issue)) ||
        started === null ||
        finished !== null
      )
        return [];
      return [
        {
          source: plan.source,
          days: calendarDaysBetween(started, now, zone),
          workingDays: workingDaysBetween(started, now, zone),
          timeBox: plan.timeBoxDays ?? null,
        },
      ];
    })
    .sort((a, b) => b.days - a.days);
