import { lacksHistory } from '../../history/completeness';
import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import { amountOf } from '../amount';
import type { MetricsContext } from '../context';
import { refOf, refsOf } from '../items';
import type { Amount, IssueRef, Measured } from '../measured';
import { recordedPast } from '../recordedPast';
import type { SprintVelocity, Velocity } from '../results';
import { type FollowedSprint, followedSprints } from '../sprintScope/followedSprints';
import {
  ADDED,
  CARRIED_OVER,
  COMMITTED,
  COMPLETED,
  COMPLETED_OUTSIDE,
  isWithout,
  type Passages,
  passagesIn,
  RE_ESTIMATED,
  REMOVED,
  type StateSet,
} from '../sprintScope/passages';
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
      ? replayed(context, followed)
      : withoutCommitment(followed.sprint, [
          ...(resolved.get(followed.sprint.id) ?? []),
          ...completedWithHistory(context, followed),
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

const replayed = (context: MetricsContext, { sprint, passages }: FollowedSprint): SprintVelocity => {
  const { atStart, atEnd, atLast, reEstimates } = passages;
  const amount = (wanted: StateSet, estimates: Float64Array): Amount =>
    amountIn(context, passages, wanted, estimates);
  return {
    ...headOf(sprint),
    committed: amount(COMMITTED, atStart),
    done: amount(COMPLETED, atEnd),
    added: amount(ADDED, atLast),
    removed: amount(REMOVED, atLast),
    reEstimated: amount(RE_ESTIMATED, reEstimates),
    carriedOver: amount(CARRIED_OVER, atEnd),
    doneIssues: refsIn(context, passages, COMPLETED),
    committedIssues: refsIn(context, passages, COMMITTED),
    completedOutside: refsIn(context, passages, COMPLETED_OUTSIDE),
  };
};

/** Adds up estimates of those passages whose state is wanted, as {@link amountOf} does. */
const amountIn = (
  { issues }: MetricsContext,
  { places, states }: Passages,
  wanted: StateSet,
  estimates: Float64Array,
): Amount => {
  let points = 0;
  let count = 0;
  let isKnown = false;
  for (let index = 0; index < states.length; index += 1) {
    if (wanted[states[index] ?? 0] !== 1) continue;
    count += 1;
    const estimate = estimates[index] ?? Number.NaN;
    if (!isWithout(estimate)) {
      points += estimate;
      isKnown = true;
    } else if (!isKnown) isKnown = isTimeBox(issues[places[index] ?? -1]);
  }
  return { points: isKnown || count === 0 ? points : null, issues: count };
};

const refsIn = (
  context: MetricsContext,
  { places, states }: Passages,
  wanted: StateSet,
): readonly IssueRef[] => {
  const refOf = refsOf(context);
  const refs: IssueRef[] = [];
  for (let index = 0; index < states.length; index += 1)
    if (wanted[states[index] ?? 0] === 1) refs.push(refOf(places[index] ?? -1));
  return refs;
};

/** A time box stands in place of points, so it is worth 0 of them; any other issue without an estimate is worth nobody knows what. */
const isTimeBox = (issue: IssueHistory | undefined): boolean => issue?.plan?.timeBoxDays !== undefined;

const pointsOf = (issue: IssueHistory): number | null =>
  valueNow(issue.estimate) ?? (isTimeBox(issue) ? 0 : null);

/** A sprint can have issues of both sorts; without any history in the project nothing says when one was finished. */
const completedWithHistory = (
  { issues }: MetricsContext,
  { passages }: FollowedSprint,
): readonly IssueHistory[] =>
  passagesIn(passages, COMPLETED).flatMap((index) => {
    const issue = issues[passages.places[index] ?? -1];
    return issue === undefined || lacksHistory(issue) ? [] : [issue];
  });

const withoutCommitment = (sprint: ClosedSprint, done: readonly IssueHistory[]): SprintVelocity => ({
  ...headOf(sprint),
  committed: null,
  done: amountOf(done.map(pointsOf)),
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
