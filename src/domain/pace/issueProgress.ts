import { MILLIS_PER_DAY, workingDaysBetween } from '../history/days';
import { flowOf } from '../history/flow';
import type { Instant, IssueHistory } from '../history/types';
import type { Workflow } from '../history/workflow';

/** How far an issue has come, with Monday-to-Friday days of a zone. */
export type IssueAge =
  | { readonly state: 'not-started' }
  | { readonly state: 'in-progress'; readonly since: Instant; readonly workingDays: number }
  /** Null where it went straight to done, so nobody knows when work on it started. */
  | { readonly state: 'done'; readonly workingDays: number | null };

/** @example issueAge(history, workflow, 'Europe/Berlin', now); // { state: 'in-progress', since, workingDays: 6 } */
export const issueAge = (issue: IssueHistory, workflow: Workflow, zone: string, now: Instant): IssueAge => {
  const { started, finished } = flowOf(issue, workflow);
  if (finished !== null)
    return {
      state: 'done',
      workingDays: started === null ? null : workingDaysBetween(started, finished, zone),
    };
  if (started === null) return { state: 'not-started' };
  return { state: 'in-progress', since: started, workingDays: workingDaysBetween(started, now, zone) };
};

/** How long an issue has been in a column, all visits together. */
export interface ColumnTime {
  readonly name: string;
  /** Elapsed days to one decimal. */
  readonly days: number;
  /** Whether it is there now. */
  readonly isNow: boolean;
}

/**
 * Time in each column that an issue has been in, in the order of the workflow. Done columns are left out, since nothing
 * happens there any more, and so is time off the board.
 */
export const columnTimes = (issue: IssueHistory, workflow: Workflow, now: Instant): readonly ColumnTime[] => {
  const { positions } = flowOf(issue, workflow);
  const present = positions.at(-1)?.value;
  return workflow.columns.slice(0, workflow.done).flatMap(({ name }, column): readonly ColumnTime[] => {
    const visits = positions.flatMap(({ at, value }, index) =>
      value === column ? [(positions[index + 1]?.at ?? now) - at] : [],
    );
    if (visits.length === 0) return [];
    const elapsed = visits.reduce((sum, visit) => sum + visit, 0) / MILLIS_PER_DAY;
    return [{ name, days: Math.round(elapsed * 10) / 10, isNow: column === present }];
  });
};

/**
 * Since when an issue has waited for a blocker as it stands now: the blocker's last change of status, or the link where
 * that came later. What a blocker did before is no part of the wait.
 *
 * @param blocker undefined where its changes are not known
 */
export const waitingSince = (
  issue: IssueHistory,
  blockerKey: string,
  blocker: IssueHistory | undefined,
): Instant | undefined => {
  const link = issue.blockedBy.find(({ key, to }) => key === blockerKey && to === null);
  const lastMove = blocker?.status.at(-1)?.at;
  if (link === undefined || lastMove === undefined) return undefined;
  return Math.max(link.from, lastMove);
};
