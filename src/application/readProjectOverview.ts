import type { PlanSummary, ProjectOverview } from '../contract/plan';
import type { ParsedRequests } from '../contract/requests';
import { ROLES } from '../domain/plan/vocabulary';
import type { PlanningDeps } from './generation/deps';
import { readFit } from './generation/fit';
import { loadStanding, type Standing } from './generation/loadStanding';
import { currentReport } from './generation/report';
import { workOf } from './generation/work';
import type { UndoRun } from './ports/journal';
import { openRun } from './undo/stepUndo';
import { deletedNodes } from './undo/undoing';

/**
 * What the project page shows first: the plan and how far it is, or, where there is none, how one would fit.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readProjectOverview = async (
  deps: PlanningDeps,
  request: ParsedRequests['project.overview'],
): Promise<ProjectOverview> => {
  const today = deps.clock.now().toISOString().slice(0, 10);
  const project = await deps.jira.project(request.project);
  const record = await deps.plans.record(project.id);
  if (record === undefined) {
    const { fit } = await readFit(deps.jira, project);
    return { project, plan: null, fit, today };
  }
  const [standing, issues, runs] = await Promise.all([
    workOf(deps.templates, record).then((work) => loadStanding(deps, work)),
    deps.jira.progress(project.id, record.planId),
    deps.plans.undoRuns(record),
  ]);
  return {
    project,
    plan: summaryOf(standing, { issues, runs, now: deps.clock.now() }),
    fit: record.fit,
    today,
  };
};

interface Surroundings {
  readonly issues: readonly { readonly node: string; readonly done: boolean }[];
  readonly runs: readonly UndoRun[];
  readonly now: Date;
}

const summaryOf = (standing: Standing, { issues, runs, now }: Surroundings): PlanSummary => {
  const { work, progress } = standing;
  const { record, plan } = work;
  const done = new Set(issues.filter((issue) => issue.done).map(({ node }) => node));
  const gone = deletedNodes(runs);
  const remaining = work.batches
    .flat()
    .flatMap((key) => (progress.created.has(key) ? [] : (work.nodes.get(key) ?? [])));
  return {
    planId: record.planId,
    name: record.input.name,
    businessQuestion: record.input.businessQuestion,
    template: {
      ...record.template,
      ...(work.standsIn ? { standIn: plan.template.version } : {}),
    },
    generation: currentReport(standing, now),
    undo: runs.length === 0 ? 'none' : openRun(runs) === undefined ? 'partial' : 'open',
    epics: plan.nodes.flatMap((epic) => {
      const key = progress.created.get(epic.key);
      if (epic.kind !== 'epic' || key === undefined || gone.has(epic.key)) return [];
      const children = plan.nodes.filter((node) => node.epic === epic.key && !gone.has(node.key));
      return [
        {
          key,
          summary: epic.summary,
          phase: epic.phase,
          done: children.filter((node) => done.has(node.key)).length,
          total: children.length,
          due: epic.due,
        },
      ];
    }),
    rolesInUse: ROLES.filter((role) => remaining.some((node) => node.role === role)),
  };
};
