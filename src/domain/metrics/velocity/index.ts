import { lacksHistory } from '../../history/completeness';
import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import { amountOf } from '../amount';
import type { MetricsContext } from '../context';
import { refOf } from '../items';
import type { Measured } from '../measured';
import { recordedPast } from '../recordedPast';
import type { SprintVelocity, Velocity } from '../results';
import {
  type FollowedIssue,
  wasAdded,
  wasCarriedOver,
  wasCommitted,
  wasCompleted,
  wasCompletedOutside,
  wasRemoved,
} from '../sprintScope';
import { type FollowedSprint, followedSprints } from '../sprintScope/followedSprints';
import { completedByResolution } from './byResolution';
import { type ClosedSprint, closedSprints } from './closedSprints';

/**
 * Velocity over closed sprints, by replaying sprint, estimate and status to each sprint's start and completion.
 * Committed: open in the sprint when it started. Done: finished in it, estimated as of its completion. Sprints with
 * issues that have no change history say what was completed, by resolution, and nothing of commitment. What was done
 * before it came into the sprint is neither committed nor done and listed apart.
 *
 * Spikes with a time box have no points, so they add to counts and not to points.
 *
 * Source: support.atlassian.com, velocity chart.
 *
 * @example
 * const measured = velocity(context);
 */
export const velocity = (context: MetricsContext): Measured<Velocity> => {
  if (context.sprints === undefined) return { status: 'insufficient', reason: NO_SPRINTS };
  const sprints = followedSprints(context);
  if (sprints.length === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };

  const resolved = completedByResolution([...recordedPast(context).lacking], closedSprints(context.sprints));
  const measured = sprints.map((followed) =>
    followed.known
      ? replayed(followed)
      : withoutCommitment(followed.sprint, [
          ...(resolved.get(followed.sprint.id) ?? []),
          ...completedWithHistory(followed),
        ]),
  );
  return {
    status: 'ok',
    sprints: measured,
    ...summaryOf(measured, context.settings.velocitySprints),
    commitmentUnknown: measured.some(({ committed }) => committed === null) ? COMMITMENT_UNKNOWN : null,
  };
};

const NO_SPRINTS =
  'This board has no sprints, so there is no velocity. Cycle time and cumulative flow show how work moves here.';

const NONE_CLOSED = 'No sprint has been closed yet; velocity begins with the first closed sprint.';

const COMMITMENT_UNKNOWN =
  'Some issues came without their change history, so what their sprints committed to is not known. ' +
  'Completed work is counted in the sprint in which each issue was resolved.';

const replayed = ({ sprint, followed }: FollowedSprint): SprintVelocity => {
  const committed = followed.filter(wasCommitted);
  const done = followed.filter(wasCompleted);
  return {
    ...headOf(sprint),
    committed: amountOf(committed.map(({ issue, atStart }) => pointsOf(issue, atStart.estimate))),
    done: amountOf(done.map(({ issue, atEnd }) => pointsOf(issue, atEnd.estimate))),
    added: amountOf(followed.filter(wasAdded).map(lastPoints)),
    removed: amountOf(followed.filter(wasRemoved).map(lastPoints)),
    reEstimated: amountOf(committed.filter(wasReEstimated).map(reEstimateOf)),
    carriedOver: amountOf(
      followed.filter(wasCarriedOver).map(({ issue, atEnd }) => pointsOf(issue, atEnd.estimate)),
    ),
    doneIssues: done.map(({ issue }) => refOf(issue)),
    committedIssues: committed.map(({ issue }) => refOf(issue)),
    completedOutside: followed.filter(wasCompletedOutside).map(({ issue }) => refOf(issue)),
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

const wasReEstimated = ({ steps }: FollowedIssue): boolean =>
  steps.some(({ type, before, after }) => type === 're-estimated' && before !== after);

/** How much its estimate rose or fell while it was in the sprint. What came in later is counted as added, not here. */
const reEstimateOf = ({ steps }: FollowedIssue): number =>
  steps.reduce(
    (sum, { type, before, after }) => (type === 're-estimated' ? sum + (after ?? 0) - (before ?? 0) : sum),
    0,
  );

/** A sprint can have issues of both sorts; without any history in the project nothing says when one was finished. */
const completedWithHistory = ({ followed }: FollowedSprint): readonly IssueHistory[] =>
  followed.filter((one) => !lacksHistory(one.issue) && wasCompleted(one)).map(({ issue }) => issue);

const withoutCommitment = (sprint: ClosedSprint, done: readonly IssueHistory[]): SprintVelocity => ({
  ...headOf(sprint),
  committed: null,
  done: amountOf(done.map((issue) => pointsOf(issue, valueNow(issue.estimate)))),
  added: null,
  removed: null,
  reEstimated: null,
  carriedOver: null,
  doneIssues: done.map(refOf),
  committedIssues: null,
  completedOutside: null,
});

const headOf = ({ id, name, start, completed }: ClosedSprint) => ({
  id,
  name,
  start: new Date(start).toISOString(),
  completed: new Date(completed).toISOString(),
});

/**
 * Mean and range over the window. A sprint whose finished issues have no estimates has unknown points: it is left out
 * of a mean of points, and `window` says how many sprints are in.
 */
const summaryOf = (
  sprints: readonly SprintVelocity[],
  window: number,
): Pick<Velocity, 'unit' | 'mean' | 'range' | 'window'> => {
  const recent = sprints.slice(-window);
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
