import type { Instant, IssueHistory, Named } from '../types';
import { HistoryInColumns } from './view';

/**
 * What every metric begins with, the statuses of all issues, is read where it lies: making a timeline of each issue's
 * would take as long as reading it. Issues that were replayed one by one have their timelines already.
 */

/** How many statuses an issue has had, one after the other. */
export const statusCount = (issue: IssueHistory): number =>
  issue instanceof HistoryInColumns ? issue.statusCount : issue.status.length;

/** Tells each status of an issue and since when, oldest first; there is at least one. */
export const eachStatus = (issue: IssueHistory, tell: (at: Instant, status: Named) => void): void => {
  if (issue instanceof HistoryInColumns) issue.eachStatus(tell);
  else for (const { at, value } of issue.status) tell(at, value);
};
