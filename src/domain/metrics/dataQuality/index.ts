import type { MetricsContext } from '../context';
import type { IssueRef } from '../measured';
import { closedWithOpenParts, openUnderClosedEpics } from './hierarchy';
import { createdDone, finishedWithoutStart, missingHistories, unmappedStatuses } from './histories';
import { lostNodes, notOnBoard, stale, undatedSprints, unestimated, unknownBlockers } from './upkeep';

export type Check =
  | 'unmapped-status'
  | 'no-history'
  | 'undated-sprint'
  | 'finished-without-start'
  | 'created-done'
  | 'no-estimate'
  | 'not-on-board'
  | 'open-under-closed-epic'
  | 'closed-with-open-parts'
  | 'stale'
  | 'unknown-blockers'
  | 'lost-plan-nodes';

/** Something about the data that keeps a metric from being read at face value. */
export interface Finding {
  readonly check: Check;
  /** What is wrong and what it does to the numbers, with the first few issues by name. */
  readonly sentence: string;
  /** Every issue concerned; none where a sprint is. Those that the plan has lost may be gone from Jira. */
  readonly issues: readonly IssueRef[];
}

/**
 * Of the checks, those whose findings keep charts from being read at face value.
 *
 * @example
 * distortions(context)[0]?.check; // 'unmapped-status'
 */
export const distortions = (context: MetricsContext): readonly Finding[] => [
  ...unmappedStatuses(context),
  ...missingHistories(context),
  ...undatedSprints(context),
];

/**
 * Every data-quality check, worst first: what distorts numbers, then what is only untidy. Nothing wrong: no finding.
 *
 * @param planNodes by node key, the issues that the plan was given; without them, lost nodes cannot be found
 * @example
 * dataQuality(context)[0]?.sentence;
 * // '2 issues (ML-4 and ML-9) were in “Parked”, a status that no column holds: …'
 */
export const dataQuality = (
  context: MetricsContext,
  planNodes: ReadonlyMap<string, IssueRef> = new Map(),
): readonly Finding[] => [
  ...distortions(context),
  ...finishedWithoutStart(context),
  ...createdDone(context),
  ...unestimated(context),
  ...notOnBoard(context),
  ...openUnderClosedEpics(context),
  ...closedWithOpenParts(context),
  ...stale(context),
  ...unknownBlockers(context),
  ...lostNodes(context, planNodes),
];
