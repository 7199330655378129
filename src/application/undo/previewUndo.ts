import type { ParsedRequests } from '../../contract/requests';
import type { UndoPreview } from '../../contract/undo';
import { epicOf } from '../../domain/plan/nodeKey';
import { Failure } from '../failure';
import type { PlanningDeps } from '../generation/deps';
import { sprintsMade } from '../generation/sprints';
import { touchesOf } from './touches';
import { isEpic, loadUndoing, mayNotDelete, readLives, remainingNodes, tracesOf } from './undoing';

/**
 * What undoing the project's plan would delete and what it would keep, because people have touched it. Nothing changes.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const previewUndo = async (
  deps: PlanningDeps,
  request: ParsedRequests['undo.preview'],
): Promise<UndoPreview> => {
  const undoing = await loadUndoing(deps, request);
  if (undoing === undefined)
    throw new Failure({ code: 'conflict', message: 'This project has no plan to undo.' });
  const { project, record, standing, permissions } = undoing;
  const { created } = standing.progress;
  const nodes = remainingNodes(undoing);
  const keys = nodes.flatMap((node) => created.get(node) ?? []);
  const epics = nodes.filter(isEpic);
  const lives = new Map((await readLives(deps, keys)).map((issue) => [issue.key, issue]));
  const children = await deps.jira.children(
    epics.flatMap((node) => created.get(node) ?? []).filter((key) => lives.has(key)),
  );
  const traces = tracesOf(undoing, keys, [...lives.values()], children);
  const looked = nodes.flatMap((node) => {
    const issue = lives.get(created.get(node) ?? '');
    return issue === undefined ? [] : [{ node, issue, reasons: touchesOf(issue, node, traces) }];
  });
  const keptEpics = new Set(
    looked.filter(({ reasons }) => reasons.length > 0).map(({ node }) => epicOf(node)),
  );
  const kept = looked.flatMap(({ node, issue, reasons }) => {
    const why = keptEpics.has(node) ? [...reasons, 'Issues under it stay.'] : reasons;
    const { key, summary } = issue;
    return why.length === 0 ? [] : [{ key, summary, isEpic: epics.includes(node), reasons: why }];
  });
  return {
    planName: record.input.name,
    deletes: looked.length - kept.length,
    kept,
    sprints: new Set(Object.values(sprintsMade(standing))).size,
    blockers: permissions.has('DELETE_ISSUES') ? [] : [mayNotDelete(project.name)],
  };
};
