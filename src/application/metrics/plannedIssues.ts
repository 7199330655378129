import type { IssueRef } from '../../domain/metrics/measured';
import type { PlanningDeps } from '../generation/deps';
import { loadStanding } from '../generation/loadStanding';
import { workOf } from '../generation/work';
import { deletedNodes } from '../undo/undoing';

/** What the issues of a plan are known from. */
export type PlannedDeps = Pick<PlanningDeps, 'plans' | 'templates'>;

/**
 * The issues that the app has created for a project's plan, and has not deleted since, by node key; with the summaries
 * that the plan gave them. None where the project has no plan.
 *
 * @throws Failure where the template of the plan is gone in every version
 */
export const plannedIssues = async (
  deps: PlannedDeps,
  projectId: string,
): Promise<ReadonlyMap<string, IssueRef>> => {
  const record = await deps.plans.record(projectId);
  if (record === undefined) return new Map();
  const [standing, runs] = await Promise.all([
    workOf(deps.templates, record).then((work) => loadStanding(deps, work)),
    deps.plans.undoRuns(record),
  ]);
  const gone = deletedNodes(runs);
  const { work, progress } = standing;
  return new Map(
    [...progress.created].flatMap(([node, key]) =>
      gone.has(node) ? [] : [[node, { key, summary: work.nodes.get(node)?.summary ?? '' }]],
    ),
  );
};
