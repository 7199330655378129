import { statusCount } from './columnar/statuses';
import type { IssueHistory } from './types';

/**
 * Whether an issue must have changed but no change is known: it is done, yet never changed status, and it was not
 * created done. Issues that came by an import without their changelog look so.
 */
export const lacksHistory = (issue: IssueHistory): boolean =>
  issue.category === 'done' &&
  statusCount(issue) === 1 &&
  (issue.resolved === null || issue.resolved > issue.created);

/**
 * How far the past of a set of issues is known. `missing`: not one finished issue has a status change, so what the
 * open ones went through is unknown as well.
 */
export type Completeness = 'recorded' | 'partly' | 'missing';

/**
 * By how many issues are finished, and how many of these lack their history.
 *
 * @example completenessBy(2, 2) === 'missing' // say what cannot be known; show no zero for it
 */
export const completenessBy = (finished: number, lacking: number): Completeness => {
  if (lacking === 0) return 'recorded';
  return lacking === finished ? 'missing' : 'partly';
};
