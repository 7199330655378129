import { flowOf } from '../../history/flow';
import type { IssueHistory } from '../../history/types';
import { categoryWorkflow } from '../../history/workflow';
import type { MetricsContext } from '../context';
import { itemsOf } from '../items';
import { oncePerContext } from '../oncePerContext';
import type { Member } from '.';

/** For each sprint id, the issues that were ever in it. Built once, so that no sprint has to look at every issue. */
export const membersBySprint = oncePerContext((context): ReadonlyMap<number, readonly Member[]> => {
  const memberOf = doneByRule(context);
  const members = new Map<number, Member[]>();
  for (const item of itemsOf(context)) {
    const ids = everIn(item.issue);
    if (ids.length === 0) continue;
    const member = memberOf(item);
    ids.forEach((id) => {
      const ofSprint = members.get(id);
      if (ofSprint === undefined) members.set(id, [member]);
      else ofSprint.push(member);
    });
  }
  return members;
});

/** Closed sprints stay in an issue's list, so its lists are short and have most ids in common. */
const everIn = ({ sprints }: IssueHistory): readonly number[] => {
  if (sprints.length === 1) return sprints[0].value;
  const ids: number[] = [];
  sprints.forEach(({ value }) => {
    value.forEach((id) => {
      if (!ids.includes(id)) ids.push(id);
    });
  });
  return ids;
};

type Item = ReturnType<typeof itemsOf>[number];

/** Jira's velocity chart takes the board's done columns; its other reports take statuses of category *done*. */
const doneByRule = ({ workflow, settings }: MetricsContext): ((item: Item) => Member) => {
  if (settings.doneRule === 'boardColumn')
    return ({ issue, flow }) => ({ issue, positions: flow.positions, done: workflow.done });
  const statuses = [...workflow.categoryOfStatus].map(([id, category]) => ({ id, name: id, category }));
  const byCategory = categoryWorkflow(statuses);
  return ({ issue }) => ({ issue, positions: flowOf(issue, byCategory).positions, done: byCategory.done });
};
