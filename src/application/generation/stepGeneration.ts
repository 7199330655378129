import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { Attempt } from '../ports/journal';
import { createBatch } from './createBatch';
import type { PlanningDeps } from './deps';
import { finishGeneration } from './finishGeneration';
import { mayNotCreate } from './fit';
import { isAtWork, loadStanding, type Standing } from './loadStanding';
import type { Assignees } from './newIssues';
import { type NextCall, nextCall } from './nextCall';
import { planToContinue } from './planToContinue';
import { progressOf } from './progress';
import { reconcile } from './reconcile';
import { currentReport, finished, paused, report } from './report';
import { templateIsGone } from './work';

/**
 * Takes a generation one step further: at most one call that creates issues, or a bounded number that link or rank.
 * Whatever happened before, be it a closed tab, a lost answer or a second tab, the journal says what is left to do.
 *
 * @throws Failure `not-found` where the person may not see the project, `forbidden` where issues are still to be created
 *   and the person may not, `conflict` where it has no plan.
 */
export const stepGeneration = async (
  deps: PlanningDeps,
  request: ParsedRequests['generation.step'],
): Promise<Generation> => {
  const { project, work, permissions } = await planToContinue(deps, request.project);
  const standing = await loadStanding(deps, work);
  if (standing.completion !== undefined) return finished(standing.work, standing.completion);
  if (work.standsIn) throw new Failure({ code: 'conflict', message: templateIsGone(work.record) });
  if ((await deps.plans.undoRuns(work.record)).length > 0)
    throw new Failure({
      code: 'conflict',
      message:
        'This plan is being undone, so nothing more is created. Finish undoing it; then you can generate another.',
    });
  if (isAtWork(standing.progress, deps.clock.now(), request.driver)) return report(standing, ELSEWHERE);
  const call = nextCall(standing.work, standing.progress, deps.clock.now());
  switch (call.type) {
    case 'create':
      if (!permissions.has('CREATE_ISSUES'))
        throw new Failure({ code: 'forbidden', message: mayNotCreate(project.name) });
      return create(deps, standing, call, request, project.key);
    case 'reconcile':
      return lookForCreated(deps, standing, call, project.key);
    case 'wait':
      return paused(standing, call.until.getTime() - deps.clock.now().getTime());
    case 'settled':
      return finishGeneration(deps, standing);
  }
};

type Create = Extract<NextCall, { type: 'create' }>;
type Reconcile = Extract<NextCall, { type: 'reconcile' }>;

const create = async (
  deps: PlanningDeps,
  standing: Standing,
  call: Create,
  from: Assignees & { readonly driver: string },
  projectKey: string,
): Promise<Generation> => {
  const result = await createBatch(deps, standing.work, standing.progress, call, from);
  if (result.type === 'taken') return report(standing, ELSEWHERE);
  const after = withAttempt(standing, call.batch, result.attempt);
  switch (result.type) {
    case 'answered':
      return report(after, { said: result.said });
    case 'refused':
      return report(after, { state: 'failed', problems: [result.sentence] });
    case 'limited':
      return paused(after, result.retryAfterMs);
    case 'unknown': {
      const { batch, nodes } = call;
      return lookForCreated(
        deps,
        after,
        { type: 'reconcile', batch, nodes, attempt: result.attempt },
        projectKey,
      );
    }
  }
};

/** Another page, of this person or of somebody else, sent a call a moment ago: this one looks on. */
const ELSEWHERE = {
  state: 'waiting',
  retryAfterMs: 2_000,
  waitsFor: 'other-page',
  isLive: true,
  activity:
    'Another page is generating this plan. This one shows how far it is, and goes on should that one stop.',
} as const;

const lookForCreated = async (
  deps: PlanningDeps,
  standing: Standing,
  call: Reconcile,
  projectKey: string,
): Promise<Generation> => {
  const result = await reconcile(deps, standing.work, standing.progress, call, projectKey);
  if (result.type === 'settled') return report(withAttempt(standing, call.batch, result.attempt));
  return report(standing, {
    state: 'waiting',
    seen: result.found,
    retryAfterMs: result.retryAfterMs,
    waitsFor: 'answer',
    activity: 'Checking what Jira has created so far before going on.',
  });
};

/** The standing as it is when one attempt has come to what is told of it. */
const withAttempt = (standing: Standing, batch: number, attempt: Attempt): Standing => ({
  ...standing,
  progress: progressOf(
    standing.work,
    standing.progress.attempts.map((attempts, index) =>
      index === batch ? [...attempts.filter(({ number }) => number !== attempt.number), attempt] : attempts,
    ),
    standing.rounds,
  ),
});

/**
 * Where a generation stands by its journal alone, for whoever looks on while another page does the work. It sends
 * nothing and changes nothing.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const watchGeneration = async (
  deps: PlanningDeps,
  request: ParsedRequests['generation.watch'],
): Promise<Generation> => {
  const { work } = await planToContinue(deps, request.project);
  return currentReport(await loadStanding(deps, work), deps.clock.now());
};
