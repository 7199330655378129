import { completenessOf, lacksHistory } from '../../history/completeness';
import { valueNow } from '../../history/timeline';
import type { IssueHistory, Sprint } from '../../history/types';
import type { Workflow } from '../../history/workflow';
import { amountOf } from '../amount';
import type { IssueRef, Measured } from '../measured';
import type { SprintVelocity, Velocity } from '../results';
import {
  type FollowedIssue,
  followSprint,
  wasAdded,
  wasCarriedOver,
  wasCommitted,
  wasCompleted,
  wasRemoved,
} from '../sprintScope';
import { membersBySprint } from '../sprintScope/members';
import { completedByResolution } from './byResolution';
import { type ClosedSprint, closedSprints } from './closedSprints';

/** The mean covers the last 7 closed sprints, as Jira's own velocity chart does. */
export const VELOCITY_WINDOW = 7;

/**
 * Velocity over closed sprints, by replaying sprint, estimate and status to each sprint's start and completion.
 * Committed: open in the sprint when it started. Done: finished in it, estimated as of its completion. Sprints with
 * issues that have no change history say what was completed, by resolution, and nothing of commitment.
 *
 * Spikes with a time box have no points, so they add to counts and not to points.
 *
 * @param sprints undefined where the board has no sprints at all
 * @example
 * const measured = velocity(histories, workflow, sprints);
 */
export const velocity = (
  issues: readonly IssueHistory[],
  workflow: Workflow,
  sprints: readonly Sprint[] | undefined,
): Measured<Velocity> => {
  if (sprints === undefined) return { status: 'insufficient', reason: NO_SPRINTS };
  const closed = closedSprints(sprints);
  if (closed.length === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };

  const members = membersBySprint(issues);
  const allMissing = completenessOf(issues) === 'missing';
  const resolved = completedByResolution(issues, closed);
  const measured = closed.map((sprint) => {
    const ofSprint = members.get(sprint.id) ?? [];
    return allMissing || ofSprint.some(lacksHistory)
      ? withoutCommitment(sprint, [
          ...(resolved.get(sprint.id) ?? []),
          ...(allMissing ? [] : completedIn(ofSprint, workflow, sprint)),
        ])
      : replayed(sprint, ofSprint, workflow);
  });
  return {
    status: 'ok',
    sprints: measured,
    ...summaryOf(measured),
    commitmentUnknown: measured.some(({ committed }) => committed === null) ? COMMITMENT_UNKNOWN : null,
  };
};

const NO_SPRINTS =
  'This board has no sprints, so there is no velocity. Cycle time and cumulative flow show how work moves here.';

const NONE_CLOSED = 'No sprint has been closed yet; velocity begins with the first closed sprint.';

const COMMITMENT_UNKNOWN =
  'Some issues came without their change history, so what their sprints committed to is not known. ' +
  'Completed work is counted in the sprint in which each issue was resolved.';

const follow = (issues: readonly IssueHistory[], workflow: Workflow, sprint: ClosedSprint) =>
  issues.map((issue) =>
    followSprint(issue, workflow, { id: sprint.id, from: sprint.start, until: sprint.completed }),
  );

const replayed = (
  sprint: ClosedSprint,
  members: readonly IssueHistory[],
  workflow: Workflow,
): SprintVelocity => {
  const followed = follow(members, workflow, sprint);
  const committed = followed.filter(wasCommitted);
  const done = followed.filter(wasCompleted);
  return {
    ...headOf(sprint),
    committed: amountOf(committed.map(({ issue, atStart }) => pointsOf(issue, atStart.estimate))),
    done: amountOf(done.map(({ issue, atEnd }) => pointsOf(issue, atEnd.estimate))),
    added: amountOf(followed.filter(wasAdded).map(lastPoints)),
    removed: amountOf(followed.filter(wasRemoved).map(lastPoints)),
    carriedOver: amountOf(
      followed.filter(wasCarriedOver).map(({ issue, atEnd }) => pointsOf(issue, atEnd.estimate)),
    ),
    doneIssues: done.map(refOf),
    committedIssues: committed.map(refOf),
  };
};

/** A time box stands in place of points, so it is worth 0 of them; any other issue without an estimate is worth nobody knows what. */
const pointsOf = ({ plan }: IssueHistory, estimate: number | null): number | null =>
  estimate ?? (plan?.timeBoxDays === undefined ? null : 0);

/** By the estimate while it still was in the sprint: later re-estimates are no business of the sprint. */
const lastPoints = ({ issue, atEnd, steps }: FollowedIssue): number | null => {
  const removal = atEnd.inSprint ? undefined : steps.findLast(({ type }) => type === 'removed');
  return pointsOf(issue, removal === undefined ? atEnd.estimate : removal.before);
};

const completedIn = (members: readonly IssueHistory[], workflow: Workflow, sprint: ClosedSprint) =>
  follow(
    members.filter((issue) => !lacksHistory(issue)),
    workflow,
    sprint,
  )
    .filter(wasCompleted)
    .map(({ issue }) => issue);

const withoutCommitment = (sprint: ClosedSprint, done: readonly IssueHistory[]): SprintVelocity => ({
  ...headOf(sprint),
  committed: null,
  done: amountOf(done.map((issue) => pointsOf(issue, valueNow(issue.estimate)))),
  added: null,
  removed: null,
  carriedOver: null,
  doneIssues: done.map(({ key, summary }) => ({ key, summary })),
  committedIssues: null,
});

const headOf = ({ id, name, start, completed }: ClosedSprint) => ({
  id,
  name,
  start: new Date(start).toISOString(),
  completed: new Date(completed).toISOString(),
});

const refOf = ({ issue: { key, summary } }: FollowedIssue): IssueRef => ({ key, summary });

/**
 * Mean and range over the window. A sprint whose finished issues have no estimates has unknown points: it is left out
 * of a mean of points, and `window` says how many sprints are in.
 */
const summaryOf = (
  sprints: readonly SprintVelocity[],
): Pick<Velocity, 'unit' | 'mean' | 'range' | 'window'> => {
  const recent = sprints.slice(-VELOCITY_WINDOW);
  const points = recent.flatMap(({ done }) => (done.points === null ? [] : [done.points]));
  const estimated = sprints.some(({ done, committed }) => (done.points ?? 0) + (committed?.points ?? 0) > 0);
  const unit = estimated && points.length > 0 ? 'points' : 'issues';
  const values = unit === 'points' ? points : recent.map(({ done }) => done.issues);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    unit,
    mean: Math.round(mean * 10) / 10,
    range: [Math.min(...values), Math.max(...values)],
    window: values.length,
  };
};
