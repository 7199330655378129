import type { PlanSummary, ProjectOverview } from '../contract/plan';
import type { ParsedRequests } from '../contract/requests';
import { ROLES } from '../domain/plan/vocabulary';
import type { PlanningDeps } from './generation/deps';
import { readFit } from './generation/fit';
import { loadStanding, type Standing } from './generation/loadStanding';
import { finished, report } from './generation/report';
import { workOf } from './generation/work';

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
    const { fit } = await readFit(deps.jira, request.project);
    return { project, plan: null, fit, today };
  }
  const [standing, issues] = await Promise.all([
    workOf(deps.templates, record).then((work) => loadStanding(deps, work)),
    deps.jira.progress(project.id, record.planId),
  ]);
  return { project, plan: summaryOf(standing, issues), fit: record.fit, today };
};

const summaryOf = (
  standing: Standing,
  issues: readonly { readonly node: string; readonly done: boolean }[],
): PlanSummary => {
  const { work, progress, completion } = standing;
  const { record, plan } = work;
  const done = new Set(issues.filter((issue) => issue.done).map(({ node }) => node));
  const remaining = work.batches
    .flat()
    .flatMap((key) => (progress.created.has(key) ? [] : (work.nodes.get(key) ?? [])));
  return {
    planId: record.planId,
    name: record.input.name,
    businessQuestion: record.input.businessQuestion,
    template: record.template,
    generation: completion === undefined ? report(standing) : finished(work, completion),
    epics: plan.nodes.flatMap((epic) => {
      const key = progress.created.get(epic.key);
      if (epic.kind !== 'epic' || key === undefined) return [];
      const children = plan.nodes.filter((node) => node.epic === epic.key);
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
