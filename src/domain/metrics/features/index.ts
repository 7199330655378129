import { differenceInCalendarDays } from 'date-fns';
import { dayOf } from '../../history/days';
import { isInProgress, OFF_BOARD } from '../../history/flow';
import type { IssueHistory } from '../../history/types';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { type Item, itemOf, itemsWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { workTimes } from '../workTimes';

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
  const today = dayOf(context.now, context.calendar.zone);
  const all = epics.map((epic) =>
    featureOf(context, today, epic, children.get(epic.issue.key) ?? NO_CHILDREN, forecast),
  );
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
  ...itemsWhere(context, ({ kind }) => kind === 'epic').filter(({ issue }) => isPlanEpic(issue)),
];

/** What there is of the issues in an epic. */
interface Children {
  issues: number;
  done: number;
  /** Whether work on any of them is going on. */
  isRunning: boolean;
}

const childrenByParent = (context: MetricsContext): ReadonlyMap<string, Children> => {
  const { issues, moves, workflow } = context;
  const { finished } = workTimes(context);
  const children = new Map<string, Children>();
  for (let place = 0; place < issues.length; place += 1) {
    const issue = issues[place];
    if (issue === undefined || issue.parentKey === null || isPlanEpic(issue)) continue;
    let siblings = children.get(issue.parentKey);
    if (siblings === undefined) {
      siblings = { issues: 0, done: 0, isRunning: false };
      children.set(issue.parentKey, siblings);
    }
    siblings.issues += 1;
    if (!Number.isNaN(finished[place])) siblings.done += 1;
    const column = moves.columns[(moves.starts[place + 1] ?? 0) - 1] ?? OFF_BOARD;
    if (column >= workflow.committed && column < workflow.done) siblings.isRunning = true;
  }
  return children;
};

const NO_CHILDREN: Children = { issues: 0, done: 0, isRunning: false };

const featureOf = (
  { workflow }: MetricsContext,
  today: Day,
  epic: Item,
  children: Children,
  forecast: ReadonlyMap<string, Day>,
): Feature => {
  const { issues, done: doneIssues } = children;
  const isDone = epic.finished !== null || (issues > 0 && doneIssues === issues);
  const isRunning = doneIssues > 0 || children.isRunning || isInProgress(epic.flow, workflow);
  const state = isDone ? 'done' : isRunning ? 'in-progress' : 'planned';
  const { due } = epic.issue;
  const p85 = forecast.get(epic.issue.key);
  const isOverdue = !isDone && due !== null && due < today;
  return {
    ...refOf(epic.issue),
    state,
    issues,
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
