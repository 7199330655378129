import { differenceInCalendarDays } from 'date-fns';
import { dayOf } from '../../history/days';
import { isInProgress } from '../../history/flow';
import type { IssueHistory } from '../../history/types';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { type Item, itemOf, itemsOf, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';

export type FeatureState = 'planned' | 'in-progress' | 'done';

/** An epic and how far it has come. */
export interface Feature extends IssueRef {
  readonly state: FeatureState;
  /** Issues in it, and how many of them are done. */
  readonly issues: number;
  readonly doneIssues: number;
  readonly due: Day | null;
  /** Days past its due date while unfinished; 0 where it is in time. */
  readonly daysLate: number;
  /** Why it is delayed: its date has passed, or the forecast's p85 lies after it. Starting late is no delay. */
  readonly delayed: 'due-passed' | 'forecast-after-due' | null;
}

interface Features {
  readonly features: readonly Feature[];
  readonly planned: number;
  readonly inProgress: number;
  readonly done: number;
  readonly delayed: number;
}

/**
 * Features (epics): planned, in progress, done, and of the unfinished ones those delayed. A feature is done when its
 * epic is, or when all its issues are: teams seldom close epics at once. It is in progress from the first issue started.
 *
 * @param forecast by key, the day by which an epic will be finished with 85 % probability
 * @example
 * features(context).delayed; // 2
 */
export const features = (
  context: MetricsContext,
  forecast: ReadonlyMap<string, Day> = new Map(),
): Measured<Features> => {
  const epics = epicsOf(context);
  if (epics.length === 0) return { status: 'insufficient', reason: NO_EPICS, have: 0, need: 1 };
  const children = childrenByParent(context);
  const all = epics.map((epic) => featureOf(context, epic, children.get(epic.issue.key) ?? [], forecast));
  const inState = (state: FeatureState) => all.filter((feature) => feature.state === state).length;
  return {
    status: 'ok',
    features: all,
    planned: inState('planned'),
    inProgress: inState('in-progress'),
    done: inState('done'),
    delayed: all.filter(({ delayed }) => delayed !== null).length,
  };
};

const NO_EPICS = 'This project has no epics, so there are no features to follow.';

const isPlanEpic = ({ plan }: IssueHistory): boolean => plan?.kind === 'epic';

/** A site without a type above ordinary work has its plan's epics among that. */
const epicsOf = (context: MetricsContext): readonly Item[] => [
  ...context.epics.flatMap((issue, index) => {
    const flow = context.epicFlows[index];
    return flow === undefined ? [] : [itemOf(issue, flow)];
  }),
  ...itemsOf(context).filter(({ issue }) => isPlanEpic(issue)),
];

const childrenByParent = (context: MetricsContext): ReadonlyMap<string, readonly Item[]> => {
  const children = new Map<string, Item[]>();
  for (const item of itemsOf(context)) {
    const { parentKey } = item.issue;
    if (parentKey === null || isPlanEpic(item.issue)) continue;
    const siblings = children.get(parentKey);
    if (siblings === undefined) children.set(parentKey, [item]);
    else siblings.push(item);
  }
  return children;
};

const featureOf = (
  { calendar, workflow, now }: MetricsContext,
  epic: Item,
  children: readonly Item[],
  forecast: ReadonlyMap<string, Day>,
): Feature => {
  const doneIssues = children.filter(({ finished }) => finished !== null).length;
  const isDone = epic.finished !== null || (children.length > 0 && doneIssues === children.length);
  const isRunning = doneIssues > 0 || [epic, ...children].some(({ flow }) => isInProgress(flow, workflow));
  const state = isDone ? 'done' : isRunning ? 'in-progress' : 'planned';
  const { due } = epic.issue;
  const today = dayOf(now, calendar.zone);
  const p85 = forecast.get(epic.issue.key);
  const isOverdue = !isDone && due !== null && due < today;
  return {
    ...refOf(epic.issue),
    state,
    issues: children.length,
    doneIssues,
    due,
    daysLate: isOverdue ? differenceInCalendarDays(today, due) : 0,
    delayed: isOverdue
      ? 'due-passed'
      : !isDone && due !== null && p85 !== undefined && p85 > due
        ? 'forecast-after-due'
        : null,
  };
};
