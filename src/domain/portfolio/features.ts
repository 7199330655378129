import { differenceInCalendarDays } from 'date-fns';
import { dayOf } from '../history/days';
import { flowOf, isInProgress } from '../history/flow';
import type { Instant, IssueHistory } from '../history/types';
import type { Workflow } from '../history/workflow';

export type FeatureState = 'planned' | 'in-progress' | 'done';

/** An epic of the plan and how far it has come. */
export interface Feature {
  readonly summary: string;
  readonly state: FeatureState;
  /** Days past its due date while unfinished; 0 where it is in time. */
  readonly daysLate: number;
}

/**
 * The features (epics) of a plan. A feature is done when its epic is, or when all its issues are: teams seldom close
 * epics at once. It is in progress from the first issue started. Late means that its due date has passed, not that it
 * started late.
 */
export const featuresOf = (
  planIssues: readonly IssueHistory[],
  workflow: Workflow,
  zone: string,
  now: Instant,
): readonly Feature[] => {
  const children = childrenByParent(planIssues);
  const today = dayOf(now, zone);
  return planIssues
    .filter(({ plan }) => plan?.kind === 'epic')
    .map((epic) => {
      const state = stateOf(epic, children.get(epic.key) ?? [], workflow);
      const overdue = state !== 'done' && epic.due !== null && epic.due < today;
      return {
        summary: epic.summary,
        state,
        daysLate: overdue && epic.due !== null ? differenceInCalendarDays(today, epic.due) : 0,
      };
    });
};

const childrenByParent = (planIssues: readonly IssueHistory[]) => {
  const children = new Map<string | null, IssueHistory[]>();
  for (const issue of planIssues.filter(({ plan }) => plan?.kind !== 'epic')) {
    const siblings = children.get(issue.parentKey);
    if (siblings === undefined) children.set(issue.parentKey, [issue]);
    else siblings.push(issue);
  }
  return children;
};

const stateOf = (epic: IssueHistory, children: readonly IssueHistory[], workflow: Workflow): FeatureState => {
  const flows = children.map((child) => flowOf(child, workflow));
  const own = flowOf(epic, workflow);
  const finished = flows.filter((flow) => flow.finished !== null).length;
  if (own.finished !== null || (flows.length > 0 && finished === flows.length)) return 'done';
  return isInProgress(own, workflow) || finished > 0 || flows.some((flow) => isInProgress(flow, workflow))
    ? 'in-progress'
    : 'planned';
};
