import type { Interval, MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { holds } from '../intervals';
import type { Measured } from '../measured';
import { factsAt, planColumn, timeBoxedFacts } from '../planColumn';
import { FEW, tenths } from '../spread';
import { type FollowedSprint, followedSprints } from '../sprintScope/followedSprints';
import { COMPLETED, isWithout, passagesIn, wasCommitted } from '../sprintScope/passages';

interface SprintSplit {
  readonly id: number;
  readonly name: string;
  readonly pointsDone: number;
  /** Time boxes, in working days, of the spikes and experiments that were finished. */
  readonly spikeDaysDone: number;
  /** Checkpoints decided and sign-offs given. */
  readonly checkpointsPassed: number;
  /** Of `pointsDone`, those of issues that were committed and did not wait for data when the sprint started. */
  readonly readyPointsDone: number;
}

interface VelocitySplit {
  /** In the order of completion. */
  readonly sprints: readonly SprintSplit[];
  /** Mean of `readyPointsDone` over the last sprints: what to plan with where the data is there. */
  readonly planningVelocity: number;
  /** Sprints in that mean. */
  readonly n: number;
  readonly few: boolean;
}

/**
 * Velocity split: what each sprint got done in points, in days of spikes and in checkpoints, since an ML team's work is
 * all three. Planning velocity takes only points that were ready when their sprint started.
 *
 * @example
 * velocitySplit(context).sprints.at(-1); // { pointsDone: 8, spikeDaysDone: 10, checkpointsPassed: 1, … }
 */
export const velocitySplit = (context: MetricsContext): Measured<VelocitySplit> => {
  const sprints = followedSprints(context)
    .filter(({ known }) => known)
    .map((followed) => splitOf(context, followed));
  if (sprints.length === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };
  const recent = sprints.slice(-context.settings.velocitySprints);
  const ready = recent.reduce((sum, { readyPointsDone }) => sum + readyPointsDone, 0);
  return {
    status: 'ok',
    sprints,
    planningVelocity: tenths(ready / recent.length),
    n: recent.length,
    few: recent.length < FEW,
  };
};

const NONE_CLOSED =
  'No sprint with a known history has been closed yet; velocity begins with the first closed sprint.';

const NONE: readonly Interval[] = [];

const splitOf = (context: MetricsContext, { sprint, passages }: FollowedSprint): SprintSplit => {
  const { places, states, atEnd } = passages;
  const column = planColumn(context);
  const isBoxed = timeBoxedFacts(context);
  const waitsOf = dataWaitTimes(context);
  let [pointsDone, spikeDaysDone, checkpointsPassed, readyPointsDone] = [0, 0, 0, 0];
  for (const index of passagesIn(passages, COMPLETED)) {
    const place = places[index] ?? -1;
    const ofPlan = factsAt(column, place);
    const isSpike = isBoxed[column.numbers[place] ?? 0] === 1;
    if (isSpike) spikeDaysDone += ofPlan?.timeBoxDays ?? 0;
    if (ofPlan?.kind === 'checkpoint' || ofPlan?.kind === 'sign-off') checkpointsPassed += 1;
    const estimate = atEnd[index] ?? Number.NaN;
    if (isWithout(estimate) || (isSpike && !context.settings.spikesInCommitment)) continue;
    pointsDone += estimate;
    const wasWaiting = holds(waitsOf.get(place) ?? NONE, sprint.start);
    if (wasCommitted(states[index] ?? 0) && !wasWaiting) readyPointsDone += estimate;
  }
  return { id: sprint.id, name: sprint.name, pointsDone, spikeDaysDone, checkpointsPassed, readyPointsDone };
};
