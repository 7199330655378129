import type { Attempt, Outcome } from '../ports/journal';
import type { PlannedIssue } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { carriedLinks } from './links';
import type { NextCall } from './nextCall';
import { isComplete, type Progress } from './progress';
import type { Work } from './work';

type Reconcile = Extract<NextCall, { type: 'reconcile' }>;

/**
 * How long Jira may still be working on a call whose answer was lost. It works on after the app has stopped listening,
 * and 50 issues can take a slow Jira more than half a minute; three times that, because waiting too short doubles
 * issues. Nobody waits where all of them are found.
 */
export const SETTLE_MS = 90_000;
export const ASK_AGAIN_MS = 5_000;

export type Reconciled =
  | { readonly type: 'settled'; readonly attempt: Attempt }
  /** Some issues may still appear: look again later. `found` of them are there. */
  | { readonly type: 'waiting'; readonly found: number; readonly retryAfterMs: number };

/**
 * Finds out what became of a create call whose answer was lost, by reading, so that nothing is created twice. The
 * issues with the numbers right after the newest known one are read from Jira's database, where new issues show at
 * once; the search index is asked as well, since it does not mind gaps in the numbers. What is there counts as
 * created. What is not there counts as never created only when Jira has had time to finish.
 */
export const reconcile = async (
  deps: PlanningDeps,
  work: Work,
  progress: Progress,
  { batch, attempt, nodes }: Reconcile,
  projectKey: string,
): Promise<Reconciled> => {
  const found = await findCreated(deps, work, nodes, attempt.claim.newestIssue, projectKey);
  const age = deps.clock.now().getTime() - new Date(attempt.claim.at).getTime();
  if (found.size < nodes.length && age < SETTLE_MS)
    return {
      type: 'waiting',
      found: found.size,
      retryAfterMs: Math.max(1, Math.min(ASK_AGAIN_MS, SETTLE_MS - age)),
    };
  const outcome: Outcome = {
    type: 'created',
    created: Object.fromEntries([...found].map(([node, { key }]) => [node, key])),
    failed: {},
    unlinked: [...found]
      .filter(([node, issue]) => !isLinked(work, progress, node, issue))
      .map(([node]) => node),
    complete: isComplete(work, progress, batch, [...found.keys()]),
  };
  await deps.plans.settle(work.record, batch, attempt.number, outcome);
  return { type: 'settled', attempt: { ...attempt, outcome } };
};

/** Jira reads at most this many issues a call. */
const WINDOW = 100;
/** So many issues may others have created meanwhile; after days it can be more, but then the search index knows all. */
const MOST_WINDOWS = 5;

const findCreated = async (
  deps: PlanningDeps,
  work: Work,
  nodes: readonly string[],
  newestIssue: number,
  projectKey: string,
): Promise<ReadonlyMap<string, PlannedIssue>> => {
  const { linkType } = work.record.wiring;
  const wanted = new Set(nodes);
  const found = new Map<string, PlannedIssue>();
  const take = (issues: readonly PlannedIssue[]) => {
    for (const issue of issues)
      if (issue.property?.plan === work.record.planId && wanted.has(issue.property.node))
        if (!found.has(issue.property.node)) found.set(issue.property.node, issue);
  };
  for (let window = 0; window < MOST_WINDOWS && found.size < wanted.size; window += 1) {
    const from = newestIssue + 1 + window * WINDOW;
    const keys = Array.from({ length: WINDOW }, (_, index) => `${projectKey}-${from + index}`);
    const issues = await deps.jira.issues(keys, linkType);
    take(issues);
    if (issues.length === 0) break;
  }
  if (found.size < wanted.size)
    take(await deps.jira.findPlanned(work.record.projectId, work.record.planId, linkType));
  return found;
};

const isLinked = (work: Work, progress: Progress, node: string, issue: PlannedIssue): boolean =>
  carriedLinks(work, progress, node).every(({ blocker, blocked }) =>
    blocker === node
      ? issue.blocks.includes(progress.created.get(blocked) ?? '')
      : issue.blockedBy.includes(progress.created.get(blocker) ?? ''),
  );
