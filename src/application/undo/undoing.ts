import type { ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { linksOf } from '../../domain/plan/links';
import { epicOf } from '../../domain/plan/nodeKey';
import type { PlanningDeps } from '../generation/deps';
import { loadStanding, type Standing } from '../generation/loadStanding';
import { sprintsMade } from '../generation/sprints';
import { workOf } from '../generation/work';
import type { GenerationRecord, UndoRun } from '../ports/journal';
import type { LivedIssue, Permission } from '../ports/planning';
import { lostLink, type PlanTraces } from './touches';

/** A plan that is to be undone, as far as that has come. */
export interface Undoing {
  readonly project: ProjectRef;
  readonly record: GenerationRecord;
  readonly standing: Standing;
  readonly runs: readonly UndoRun[];
  readonly permissions: ReadonlySet<Permission>;
}

/** Undefined where the project has no plan, as after it was undone. */
export const loadUndoing = async (
  deps: PlanningDeps,
  request: ParsedRequests['undo.preview'],
): Promise<Undoing | undefined> => {
  const project = await deps.jira.project(request.project);
  const record = await deps.plans.record(project.id);
  if (record === undefined) return undefined;
  const [standing, runs, permissions] = await Promise.all([
    workOf(deps.templates, record).then((work) => loadStanding(deps, work)),
    deps.plans.undoRuns(record),
    deps.jira.permissions(project.id),
  ]);
  return { project, record, standing, runs, permissions };
};

export const mayNotDelete = (projectName: string): string =>
  `You may not delete issues in ${projectName}. Ask a project administrator for the permission “Delete issues”, or somebody who has it to undo the plan.`;

/** Nodes that all runs together have deleted. */
export const deletedNodes = (runs: readonly UndoRun[]): ReadonlySet<string> =>
  new Set(runs.flatMap(({ parts }) => [...parts.values()].flatMap(({ deleted }) => deleted)));

/**
 * Created nodes that no run has deleted, also those that the plan has no place for any more: issues first, so that an
 * epic comes after everything under it.
 */
export const remainingNodes = ({ standing, runs }: Undoing): readonly string[] => {
  const deleted = deletedNodes(runs);
  const { work, progress } = standing;
  const planned = work.plan.nodes.map(({ key }) => key).filter((key) => progress.created.has(key));
  const there = [...new Set([...planned, ...progress.created.keys()])].filter((key) => !deleted.has(key));
  return [...there.filter((key) => !isEpic(key)), ...there.filter(isEpic)];
};

/** Jira reads at most this many issues a call. */
const READ_AT_ONCE = 100;

/** Everything that people can have done to these issues; those that are not there any more are left out. */
export const readLives = async (
  { jira }: PlanningDeps,
  keys: readonly string[],
): Promise<readonly LivedIssue[]> => {
  const pages = Array.from({ length: Math.ceil(keys.length / READ_AT_ONCE) }, (_, page) =>
    jira.lives(keys.slice(page * READ_AT_ONCE, (page + 1) * READ_AT_ONCE)),
  );
  return (await Promise.all(pages)).flat();
};

/**
 * Keys of the plan's issues that others have lost a link to, for a reason that nothing here tells: people took the link
 * away, or the issue is gone, as when the answer to its deletion was lost or another page is deleting as well. Whether it
 * is there has to be looked at after the changes were read.
 */
export const unlinkedFrom = (
  { standing, runs }: Undoing,
  lives: readonly LivedIssue[],
): readonly string[] => {
  const known = new Set([...deletedNodes(runs)].flatMap((node) => standing.progress.created.get(node) ?? []));
  const planned = new Set(standing.progress.created.values());
  const lost = lives.flatMap(({ changes }) => changes.flatMap((change) => lostLink(change) ?? []));
  return [...new Set(lost)].filter((key) => planned.has(key) && !known.has(key));
};
export const isEpic = (node: string): boolean => epicOf(node) === undefined;

/** What of the plan's issues is the plan's own doing, where `lives` of `keys` are there. */
export const tracesOf = (
  { record, standing, runs }: Undoing,
  keys: readonly string[],
  lives: readonly LivedIssue[],
  children: PlanTraces['children'],
): PlanTraces => {
  const { created } = standing.progress;
  const there = new Set(lives.map(({ key }) => key));
  const deleted = [...deletedNodes(runs)].flatMap((node) => created.get(node) ?? []);
  return {
    planId: record.planId,
    linkType: record.wiring.linkType,
    keys: new Set(created.values()),
    links: standing.work.standsIn
      ? undefined
      : new Set(
          linksOf(standing.work.plan).map(
            ({ blocker, blocked }) => `${created.get(blocker)} ${created.get(blocked)}`,
          ),
        ),
    gone: new Set([...deleted, ...keys.filter((key) => !there.has(key))]),
    sprints: new Set(Object.values(sprintsMade(standing)).map(String)),
    children,
  };
};
