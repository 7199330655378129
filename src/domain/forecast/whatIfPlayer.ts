import type { Measured } from '../metrics/measured';
import { type Added, addedUp } from './addedUp';
import { releaserOf, remainingIn, type Stage, stageOf } from './stage';
import { HORIZON_DAYS, ROUNDING, TRIALS } from './trials';
import type { Outlook, WhenDone } from './types';
import { type Change, changedOutlook } from './whatIf';
import { whenDoneFrom } from './whenDone';

/**
 * {@link whatIf} for a slider, which asks again and again: the same answers, and after the first a few milliseconds each.
 *
 * No change touches the draws, so they are added up once. A trial then needs no walk through its days: what the team
 * would finish without any wait, less what it lost while everything waited, reaches what remains on a day that a binary
 * search finds. Before a release only so much is free; whatever the days until then would have brought beyond that is
 * lost, and the largest such loss is what counts.
 *
 * @example
 * const play = whatIfPlayer(outlook);
 * play({}); // the forecast as it is
 * play({ throughput: 1.2 });
 */
export const whatIfPlayer = (
  outlook: Outlook,
  trials: number = TRIALS,
): ((change: Change) => Measured<WhenDone>) => {
  const stage = stageOf(outlook, HORIZON_DAYS);
  const added = addedUp(stage, trials);
  return ({ throughput = 1, ...change }) => {
    const changed = changedOutlook(outlook, change);
    const remaining = remainingIn(changed);
    if (remaining === 0) return whenDoneFrom(changed, 0, new Uint16Array(0));
    return whenDoneFrom(changed, remaining, endsOf(changed, stage, added, throughput, trials));
  };
};

/** The day on which each trial ends, counted from today. */
const endsOf = (
  outlook: Outlook,
  stage: Stage,
  added: Added,
  throughput: number,
  trials: number,
): Uint16Array => {
  const { slots } = stage;
  const releasesOf = releaserOf(outlook, stage, HORIZON_DAYS);
  const goal = remainingIn(outlook) - ROUNDING;
  const groups = outlook.waiting.map((_, index) => index).filter((index) => itemsOf(outlook, index) > 0);
  const days = Uint16Array.from(slots, ({ day }) => day);
  return new Uint16Array(trials).map((_, trial) => {
    const releases = releasesOf(trial);
    const slotOf = (group: number) => releases[group] ?? slots.length;
    groups.sort((one, other) => slotOf(one) - slotOf(other));
    let [free, lost, from] = [outlook.ready, 0, 0];
    for (const group of groups) {
      const slot = slotOf(group);
      if (slot >= slots.length) return HORIZON_DAYS + 1;
      if (slot > from) lost = Math.max(lost, throughput * added.through(trial, slot - 1) - free);
      free += itemsOf(outlook, group);
      from = slot;
    }
    return days[added.firstWith(trial, (goal + lost) / throughput)] ?? HORIZON_DAYS + 1;
  });
};

const itemsOf = ({ waiting }: Outlook, group: number): number => waiting[group]?.items ?? 0;
