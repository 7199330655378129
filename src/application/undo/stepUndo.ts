import type { ParsedRequests } from '../../contract/requests';
import type { UndoProgress } from '../../contract/undo';
import { epicOf } from '../../domain/plan/nodeKey';
import { Failure } from '../failure';
import type { PlanningDeps } from '../generation/deps';
import { openNodes } from '../generation/progress';
import { reconcile } from '../generation/reconcile';
import { inParallel } from '../inParallel';
import { UNDO_PART_SIZE, type UndoPart, type UndoRun } from '../ports/journal';
import { touchesOf } from './touches';
import {
  isEpic,
  loadUndoing,
  mayNotDelete,
  readLives,
  remainingNodes,
  tracesOf,
  type Undoing,
  unlinkedFrom,
} from './undoing';

const IN_FLIGHT = 4;

/**
 * Takes the undoing of a plan one step further. Each issue is looked at again right before it is deleted, and stays
 * where people have touched it and it was not chosen. When nothing of the plan is left, the plan itself is forgotten.
 *
 * @throws Failure `not-found` where the person may not see the project, `forbidden` where they may not delete issues.
 */
export const stepUndo = async (
  deps: PlanningDeps,
  request: ParsedRequests['undo.step'],
): Promise<UndoProgress> => {
  const undoing = await loadUndoing(deps, request);
  if (undoing === undefined) return NOTHING_LEFT;
  if (!undoing.permissions.has('DELETE_ISSUES'))
    throw new Failure({ code: 'forbidden', message: mayNotDelete(undoing.project.name) });
  const run = openRun(undoing.runs);
  if (run === undefined) {
    const last = undoing.runs.at(-1);
    if (last !== undefined && remainingNodes(undoing).length === 0) return finish(deps, undoing, last);
    await deps.plans.beginUndo(undoing.record, undoing.runs.length + 1);
    return stepUndo(deps, request);
  }
  if (run.nodes === undefined) return fixNodes(deps, undoing, run);
  const place = partsOf(run.nodes).findIndex((_, index) => !run.parts.has(index));
  const nodes = partsOf(run.nodes)[place];
  if (nodes === undefined) return finish(deps, undoing, run);
  const result = await deleteUntouched(deps, undoing, nodes, new Set(request.alsoDelete));
  if (result.type === 'limited')
    return {
      ...progressOf(run, 'waiting', 'Jira is busy and asked for a pause. Undoing goes on by itself.'),
      retryAfterMs: result.retryAfterMs,
    };
  await deps.plans.settleUndo(undoing.record, run.number, place, result.part);
  const after = { ...run, parts: new Map([...run.parts, [place, result.part] as const]) };
  return openRun([after]) === undefined
    ? finish(deps, { ...undoing, runs: [...undoing.runs.slice(0, -1), after] }, after)
    : progressOf(after, 'running', DELETING);
};

const DELETING = 'Deleting what nobody has touched.';

/** The last run, unless everything that it was to look at has been. */
export const openRun = (runs: readonly UndoRun[]): UndoRun | undefined => {
  const last = runs.at(-1);
  return last?.nodes !== undefined && last.parts.size === partsOf(last.nodes).length ? undefined : last;
};

const partsOf = (nodes: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(nodes.length / UNDO_PART_SIZE) }, (_, place) =>
    nodes.slice(place * UNDO_PART_SIZE, (place + 1) * UNDO_PART_SIZE),
  );

/**
 * Settles what there is to undo. A create call whose answer was lost may still bring issues, so it is accounted for
 * first; no further one is sent since the run has begun.
 */
const fixNodes = async (deps: PlanningDeps, undoing: Undoing, run: UndoRun): Promise<UndoProgress> => {
  const { work, progress } = undoing.standing;
  const batch = progress.attempts.findIndex((attempts) => {
    const last = attempts.at(-1);
    return last !== undefined && last.outcome === undefined;
  });
  const attempt = progress.attempts[batch]?.at(-1);
  if (attempt === undefined) {
    await deps.plans.fixUndo(undoing.record, run.number, remainingNodes(undoing));
    return progressOf(run, 'running', DELETING);
  }
  const call = { type: 'reconcile', batch, attempt, nodes: openNodes(work, progress, batch) } as const;
  const result = await reconcile(deps, work, progress, call, undoing.project.key);
  const looking = 'Checking what Jira has created so far before anything is deleted.';
  return result.type === 'settled'
    ? progressOf(run, 'running', looking)
    : { ...progressOf(run, 'waiting', looking), retryAfterMs: result.retryAfterMs };
};

type Deleted =
  | { readonly type: 'done'; readonly part: UndoPart }
  | { readonly type: 'limited'; readonly retryAfterMs: number };

const deleteUntouched = async (
  deps: PlanningDeps,
  undoing: Undoing,
  nodes: readonly string[],
  chosen: ReadonlySet<string>,
): Promise<Deleted> => {
  const { progress } = undoing.standing;
  const keyOf = (node: string) => progress.created.get(node) ?? '';
  const keys = nodes.map(keyOf);
  const epics = nodes.filter(isEpic);
  const looked = await readLives(deps, keys);
  const doubtful = unlinkedFrom(undoing, looked);
  const lives = [
    ...looked.filter(({ key }) => !doubtful.includes(key)),
    ...(await readLives(deps, doubtful)),
  ];
  const epicKeys = new Set(epics.map(keyOf));
  const children = await deps.jira.children(
    lives.filter(({ key }) => epicKeys.has(key)).map(({ key }) => key),
  );
  const traces = tracesOf(undoing, [...keys, ...doubtful], lives, children);
  const byKey = new Map(lives.map((issue) => [issue.key, issue]));
  const deleted = new Set<string>();
  let pause: number | undefined;
  const look = async (node: string, isHeld: boolean): Promise<void> => {
    const issue = byKey.get(keyOf(node));
    if (issue === undefined) return void deleted.add(node);
    const isChosen = chosen.has(issue.key);
    const stays = isHeld || (!isChosen && touchesOf(issue, node, traces).length > 0);
    if (stays || pause !== undefined) return;
    const answer = await deps.jira.remove(issue.key, isChosen);
    if (answer.type === 'limited') pause = answer.retryAfterMs;
    if (answer.type === 'done') deleted.add(node);
  };
  const issues = nodes.filter((node) => !epics.includes(node));
  await inParallel(issues, IN_FLIGHT, (node) => look(node, false));
  const remaining = new Set(remainingNodes(undoing).filter((node) => !deleted.has(node)));
  const holdsIssues = (epic: string) => [...remaining].some((node) => epicOf(node) === epic);
  await inParallel(epics, IN_FLIGHT, (node) => look(node, holdsIssues(node)));
  if (pause !== undefined) return { type: 'limited', retryAfterMs: pause };
  return {
    type: 'done',
    part: {
      deleted: nodes.filter((node) => deleted.has(node)),
      kept: nodes.filter((node) => !deleted.has(node)),
    },
  };
};

const finish = async (deps: PlanningDeps, undoing: Undoing, run: UndoRun): Promise<UndoProgress> => {
  if (remainingNodes(undoing).length > 0)
    return progressOf(run, 'done', 'Everything that nobody has touched is deleted.');
  await deps.plans.forget(undoing.record);
  return progressOf(run, 'done', 'The plan is undone.');
};

const progressOf = (run: UndoRun, state: UndoProgress['state'], activity: string): UndoProgress => {
  const parts = [...run.parts.values()];
  const deleted = parts.reduce((count, part) => count + part.deleted.length, 0);
  const kept = parts.reduce((count, part) => count + part.kept.length, 0);
  return { state, looked: deleted + kept, total: run.nodes?.length ?? 0, deleted, kept, activity };
};

const NOTHING_LEFT: UndoProgress = {
  state: 'done',
  looked: 0,
  total: 0,
  deleted: 0,
  kept: 0,
  activity: 'The plan is undone.',
};
