import type { Interval, MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { clip, lengthOf } from '../intervals';
import { refsOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { planColumn, timeBoxedFacts } from '../planColumn';
import { FEW } from '../spread';
import { type FollowedSprint, followedSprints } from '../sprintScope/followedSprints';
import { COMMITTED, isWithout, passagesIn, wasCompleted } from '../sprintScope/passages';
import type { ClosedSprint } from '../velocity/closedSprints';

/** Committed work that waited on data for at least this share of the sprint was out of the team's hands. */
const WAITED_SHARE = 0.5;

/** Committed work that was out of the team's hands. */
interface LeftOutIssue extends IssueRef {
  /** Of the sprint, the share in which it waited on data: between 0.5 and 1. */
  readonly waitedShare: number;
}

interface SprintPredictability {
  readonly id: number;
  readonly name: string;
  readonly unit: 'points' | 'issues';
  /** Issues committed, and whether they are too few for a share of them to say much. */
  readonly n: number;
  readonly few: boolean;
  readonly committed: number;
  readonly completed: number;
  /** Completed committed ÷ committed, between 0 and 1. */
  readonly raw: number;
  /** The same without `leftOut`; null where nothing else was committed. */
  readonly adjusted: number | null;
  /** Committed issues that waited on data for at least half the sprint. */
  readonly leftOut: readonly LeftOutIssue[];
  /** Committed and not done ÷ committed. */
  readonly carryOverRate: number;
  /** What was committed: `n` issues. */
  readonly committedIssues: readonly IssueRef[];
}

interface Predictability {
  /** In the order of completion. Sprints that committed to nothing, and those without history, are left out. */
  readonly sprints: readonly SprintPredictability[];
}

/**
 * Predictability of each closed sprint: of what it committed to, the share that it completed; raw, and adjusted for
 * committed work that waited on external data for at least half the sprint, which is listed. In points as estimated at
 * the start, or in issues where nothing was estimated; work added later does not make up for committed work left over.
 * Spikes and experiments are outside the commitment unless the settings say otherwise.
 *
 * @example
 * predictability(context).sprints[0]; // { raw: 0.6, adjusted: 0.86, leftOut: [{ key: 'ML-9', … }], … }
 */
export const predictability = (context: MetricsContext): Measured<Predictability> => {
  const sprints = followedSprints(context)
    .filter(({ known }) => known)
    .flatMap((followed) => predictabilityOf(context, followed));
  return sprints.length === 0
    ? { status: 'insufficient', reason: NO_COMMITMENT, have: 0, need: 1 }
    : { status: 'ok', sprints };
};

const NO_COMMITMENT =
  'No closed sprint with a known commitment yet; predictability begins with the first one.';

const predictabilityOf = (
  context: MetricsContext,
  { sprint, passages }: FollowedSprint,
): readonly SprintPredictability[] => {
  const { places, states, atStart } = passages;
  const { numbers } = planColumn(context);
  const isBoxed = timeBoxedFacts(context);
  const counts = (index: number) =>
    context.settings.spikesInCommitment || isBoxed[numbers[places[index] ?? -1] ?? 0] !== 1;
  const committed = passagesIn(passages, COMMITTED).filter(counts);
  if (committed.length === 0) return [];
  const points = (index: number): number => {
    const estimate = atStart[index] ?? Number.NaN;
    return isWithout(estimate) ? 0 : estimate;
  };
  const unit = committed.some((index) => points(index) > 0) ? 'points' : 'issues';
  const size = (indexes: readonly number[]) =>
    unit === 'issues' ? indexes.length : indexes.reduce((sum, index) => sum + points(index), 0);
  const isDone = (index: number) => wasCompleted(states[index] ?? 0);
  const refOf = (index: number) => refsOf(context)(places[index] ?? -1);
  const waitsOf = dataWaitTimes(context);
  const waitedShare = (index: number) => shareOf(sprint, waitsOf.get(places[index] ?? -1));
  const waited = committed.map((index) => ({ index, share: waitedShare(index) }));
  const leftOut = waited.filter(({ share }) => share >= WAITED_SHARE);
  const rest = waited.filter(({ share }) => share < WAITED_SHARE).map(({ index }) => index);
  const promised = size(committed);
  const completed = size(committed.filter(isDone));
  return [
    {
      id: sprint.id,
      name: sprint.name,
      unit,
      n: committed.length,
      few: committed.length < FEW,
      committed: promised,
      completed,
      raw: completed / promised,
      adjusted: size(rest) === 0 ? null : size(rest.filter(isDone)) / size(rest),
      leftOut: leftOut.map(({ index, share }) => ({ ...refOf(index), waitedShare: share })),
      carryOverRate: (promised - completed) / promised,
      committedIssues: committed.map(refOf),
    },
  ];
};

/** Of a sprint, the share that stretches in it take; 0 for a sprint without any length. */
const shareOf = ({ start, completed }: ClosedSprint, times: readonly Interval[] = NONE): number =>
  completed > start ? lengthOf(clip(times, { from: start, to: completed })) / (completed - start) : 0;

const NONE: readonly Interval[] = [];
