import { movesOf } from '../../history/flow';
import { categoryWorkflow } from '../../history/workflow';
import { estimatesOf, sprintListsOf } from '../fieldSeries';
import { oncePerContext } from '../oncePerContext';
import type { ScopeHistory } from '.';

/**
 * For each sprint id, the places of the issues that were ever in it. Built once, so that no sprint has to look at every
 * issue.
 */
export const membersBySprint = oncePerContext((context): ReadonlyMap<number, readonly number[]> => {
  const { starts, values, dictionary } = sprintListsOf(context);
  const members = new Map<number, number[]>();
  const add = (id: number, place: number): void => {
    const ofSprint = members.get(id);
    if (ofSprint === undefined) members.set(id, [place]);
    // Its lists before may have had the sprint as well.
    else if (ofSprint[ofSprint.length - 1] !== place) ofSprint.push(place);
  };
  for (let place = 0; place < context.issues.length; place += 1) {
    const first = starts[place] ?? 0;
    const last = (starts[place + 1] ?? 0) - 1;
    const now = dictionary[values[last] ?? -1] ?? NONE;
    for (let index = 0; index < now.length; index += 1) add(now[index] ?? 0, place);
    for (let entry = first; entry < last; entry += 1) {
      const before = dictionary[values[entry] ?? -1] ?? NONE;
      if (!isBeginning(before, now)) for (const id of before) add(id, place);
    }
  }
  return members;
});

const NONE: readonly number[] = [];

/** Closed sprints stay in an issue's list: what it held before is mostly how the list now begins. */
const isBeginning = (before: readonly number[], now: readonly number[]): boolean => {
  if (before.length > now.length) return false;
  for (let index = 0; index < before.length; index += 1) if (before[index] !== now[index]) return false;
  return true;
};

/** Jira's velocity chart takes the board's done columns; its other reports take statuses of category *done*. */
export const scopeHistory = oncePerContext((context): ScopeHistory => {
  const { issues, moves, workflow, settings } = context;
  const fields = { sprintLists: sprintListsOf(context), estimates: estimatesOf(context) };
  if (settings.doneRule === 'boardColumn') return { ...fields, moves, done: workflow.done };
  const statuses = [...workflow.categoryOfStatus].map(([id, category]) => ({ id, name: id, category }));
  const byCategory = categoryWorkflow(statuses);
  return { ...fields, moves: movesOf(issues, byCategory), done: byCategory.done };
});
