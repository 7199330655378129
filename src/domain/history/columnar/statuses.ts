import type { IssueHistory } from '../types';
import { HistoryInColumns } from './view';

/**
 * How many statuses an issue has had, one after the other, without making a timeline of them. Issues that were replayed
 * one by one have theirs already.
 */
export const statusCount = (issue: IssueHistory): number =>
  issue instanceof HistoryInColumns ? issue.statusCount : issue.status.length;
