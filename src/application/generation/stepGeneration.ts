import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import { addLinks, linkParts, type PartResult } from './addLinks';
import { createBatch } from './createBatch';
import type { PlanningDeps } from './deps';
import { loadStanding, type Standing } from './loadStanding';
import type { People } from './newIssues';
import { hasFailed, type NextCall, nextCall } from './nextCall';
import { rankBacklog, rankParts } from './rankBacklog';
import { reconcile } from './reconcile';
import { completionOf, finished, report } from './report';
import { workOf } from './work';

/** Rank calls of one step; each takes a fraction of a second. */
const RANK_CALLS_A_STEP = 2;

/**
 * Takes a generation one step further: at most one call that creates issues, or a bounded number that link or rank.
 * Whatever happened before — a closed tab, a lost answer, a second tab — the journal says what is left to do.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const stepGeneration = async (
  deps: PlanningDeps,
  request: ParsedRequests['generation.step'],
): Promise<Generation> => {
  const project = await deps.jira.project(request.project);
  const record = await deps.plans.record(project.id);
  if (record === undefined)
    throw new Failure({
      code: 'conflict',
      message: `${project.name} has no plan to continue. Generate one first.`,
    });
  const standing = await loadStanding(deps, workOf(record));
  if (standing.completion !== undefined) return finished(standing.work, standing.completion);
  const call = nextCall(standing.work, standing.progress, deps.clock.now());
  switch (call.type) {
    case 'create':
      return create(deps, standing, call, request.people, project.key);
    case 'reconcile':
      return lookForCreated(deps, standing, call, project.key);
    case 'wait':
      return paused(standing, call.until.getTime() - deps.clock.now().getTime());
    case 'settled':
      return finishUp(deps, standing);
  }
};

const create = async (
  deps: PlanningDeps,
  standing: Standing,
  call: Extract<NextCall, { type: 'create' }>,
  people: People,
  projectKey: string,
): Promise<Generation> => {
  const result = await createBatch(deps, standing.work, standing.progress, call, people);
  const after = await loadStanding(deps, standing.work);
  switch (result.type) {
    case 'answered':
      // A first refusal of some issues is retried without the fields at fault; only a second one needs a person.
      return hasFailed(after.progress.attempts[call.batch] ?? [])
        ? report(after, { state: 'failed', problems: result.problems })
        : report(after);
    case 'refused':
      return report(after, { state: 'failed', problems: result.problems });
    case 'limited':
      return paused(after, result.retryAfterMs);
    case 'unknown':
    case 'taken': {
      const next = nextCall(after.work, after.progress, deps.clock.now());
      return next.type === 'reconcile' ? lookForCreated(deps, after, next, projectKey) : report(after);
    }
  }
};

const lookForCreated = async (
  deps: PlanningDeps,
  standing: Standing,
  call: Extract<NextCall, { type: 'reconcile' }>,
  projectKey: string,
): Promise<Generation> => {
  const result = await reconcile(deps, standing.work, standing.progress, call, projectKey);
  if (result.type === 'settled') return report(await loadStanding(deps, standing.work));
  return report(standing, {
    state: 'waiting',
    seen: result.found,
    retryAfterMs: result.retryAfterMs,
    activity: 'An answer of Jira was lost. Looking for what it has created before going on.',
  });
};

const paused = (standing: Standing, retryAfterMs: number): Generation =>
  report(standing, {
    state: 'waiting',
    retryAfterMs: Math.max(1, retryAfterMs),
    activity: 'Jira is busy and asked for a pause. The plan goes on by itself.',
  });

/** Everything is created: add the links that could not ride along, put the backlog in order, and remember the end. */
const finishUp = async (deps: PlanningDeps, standing: Standing): Promise<Generation> => {
  const { work, progress } = standing;
  const open = <Part extends { readonly name: string }>(parts: readonly Part[]) =>
    parts.filter(({ name }) => !standing.parts.has(name));
  const links = open(linkParts(work, progress));
  const ranks = links.length > 0 ? [] : open(rankParts(work, progress)).slice(0, RANK_CALLS_A_STEP);
  const tasks: readonly (() => Promise<PartResult>)[] =
    links[0] === undefined
      ? ranks.map((part) => () => rankBacklog(deps, work, part))
      : links.slice(0, 1).map((part) => () => addLinks(deps, work, progress, part));
  for (const task of tasks) {
    const result = await task();
    if (result.type === 'limited') return paused(standing, result.retryAfterMs);
  }
  const after = await loadStanding(deps, work);
  const remaining = [...linkParts(work, progress), ...rankParts(work, progress)].some(
    ({ name }) => !after.parts.has(name),
  );
  if (remaining)
    return report(after, {
      activity: links.length > 1 ? 'Linking the issues.' : 'Putting the backlog in order.',
    });
  const completion = completionOf(after, deps.clock.now());
  await deps.plans.complete(work.record, completion);
  return finished(work, completion);
};
