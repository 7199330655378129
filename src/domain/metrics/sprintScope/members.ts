import type { FieldSeries } from '../../history/columnar/series';
import { flowsOf } from '../../history/flow';
import { categoryWorkflow } from '../../history/workflow';
import { estimatesOf, sprintListsOf } from '../fieldSeries';
import { type Item, itemsOf } from '../items';
import { oncePerContext } from '../oncePerContext';
import type { ScopeHistory } from '.';

/** For each sprint id, the issues that were ever in it. Built once, so that no sprint has to look at every issue. */
export const membersBySprint = oncePerContext((context): ReadonlyMap<number, readonly Item[]> => {
  const sprintLists = sprintListsOf(context);
  const members = new Map<number, Item[]>();
  for (const item of itemsOf(context)) {
    for (const id of everIn(sprintLists, item.index)) {
      const ofSprint = members.get(id);
      if (ofSprint === undefined) members.set(id, [item]);
      else ofSprint.push(item);
    }
  }
  return members;
});

/** Closed sprints stay in an issue's list, so its last list mostly has all ids that its lists before had. */
const everIn = (
  { starts, values, dictionary }: FieldSeries<readonly number[]>,
  index: number,
): readonly number[] => {
  const last = (starts[index + 1] ?? 0) - 1;
  let ids = dictionary[values[last] ?? -1] ?? [];
  for (let entry = starts[index] ?? 0; entry < last; entry += 1) {
    for (const id of dictionary[values[entry] ?? -1] ?? []) if (!ids.includes(id)) ids = [...ids, id];
  }
  return ids;
};

/** Jira's velocity chart takes the board's done columns; its other reports take statuses of category *done*. */
export const scopeHistory = oncePerContext((context): ScopeHistory => {
  const { issues, flows, workflow, settings } = context;
  const fields = { sprintLists: sprintListsOf(context), estimates: estimatesOf(context) };
  if (settings.doneRule === 'boardColumn') return { ...fields, flows, done: workflow.done };
  const statuses = [...workflow.categoryOfStatus].map(([id, category]) => ({ id, name: id, category }));
  const byCategory = categoryWorkflow(statuses);
  return { ...fields, flows: flowsOf(issues, byCategory), done: byCategory.done };
});
