import { MILLIS_PER_DAY } from '../history/days';
import type { Instant } from '../history/types';
import { ITEMS_FOR_PERCENTILES } from '../metrics/cycleTime';
import type { Measured } from '../metrics/measured';
import { percentile } from '../metrics/percentile';

/** "85 % of items are finished in 8 days": what a team and those who wait for it may expect of an item once started. */
export interface ServiceLevelExpectation {
  /** Between 0 and 1. */
  readonly share: number;
  /** Whole elapsed days. */
  readonly days: number;
}

/** How well an expectation was kept. */
export interface KeptRate {
  /** Share of `items` that took no longer. */
  readonly rate: number;
  readonly items: number;
}

/** A finished item and its cycle time. */
export interface TimedItem {
  readonly finished: Instant;
  readonly elapsedDays: number;
}

const PROPOSAL_DAYS = 90;
const PROPOSED_SHARE = 0.85;
/** An item that has used this much of its days is worth a look while there still is time. */
const AT_RISK = 0.75;

/**
 * An expectation that the team has lived up to: the percentile (type 7) of the cycle times of the last 90 days, in whole
 * days, rounded up so that at least the share itself kept it.
 *
 * Source: service level expectation of the Kanban Guide.
 *
 * @param share 0.85 by default
 * @returns insufficient with fewer than 5 items
 * @example
 * // Cycle times 1, 2, 3, 4 and 5: the 85th percentile is 4.4, so 85 % in 5 days, kept by 5 of 5.
 * proposedExpectation(items, now); // { share: 0.85, days: 5, rate: 1, items: 5 }
 */
export const proposedExpectation = (
  finished: readonly TimedItem[],
  now: Instant,
  share: number = PROPOSED_SHARE,
): Measured<ServiceLevelExpectation & KeptRate> => {
  const recent = recentItems(finished, now);
  const sorted = recent.map(({ elapsedDays }) => elapsedDays).sort((one, other) => one - other);
  const length = percentile(sorted, share);
  if (length === undefined || sorted.length < ITEMS_FOR_PERCENTILES)
    return {
      status: 'insufficient',
      reason: `Items finished in the last ${PROPOSAL_DAYS} days: ${recent.length} of the ${ITEMS_FOR_PERCENTILES} it takes to propose what to expect.`,
      have: recent.length,
      need: ITEMS_FOR_PERCENTILES,
    };
  // An item of less than half a day still takes a day.
  const days = Math.max(1, Math.ceil(length));
  return { status: 'ok', share, days, ...keptRate(recent, days) };
};

const recentItems = (finished: readonly TimedItem[], now: Instant) =>
  finished.filter((item) => item.finished > now - PROPOSAL_DAYS * MILLIS_PER_DAY && item.finished <= now);

const keptRate = (items: readonly TimedItem[], days: number): KeptRate => ({
  rate: items.filter(({ elapsedDays }) => elapsedDays <= days).length / items.length,
  items: items.length,
});

/** How an item stands against the expectation. */
export type Standing =
  /** Finished in time, or not. */
  | 'kept'
  | 'missed'
  /** In progress: well within, three quarters of the days used, or over them. */
  | 'within'
  | 'at-risk'
  | 'over';

/**
 * How one item stands: its cycle time if it is finished, else its age, against the days expected.
 *
 * @example
 * standingOf({ elapsedDays: 6.5, isFinished: false }, { share: 0.85, days: 8 }); // 'at-risk'
 */
export const standingOf = (
  { elapsedDays, isFinished }: { readonly elapsedDays: number; readonly isFinished: boolean },
  { days }: Pick<ServiceLevelExpectation, 'days'>,
): Standing => {
  if (elapsedDays > days) return isFinished ? 'missed' : 'over';
  if (isFinished) return 'kept';
  return elapsedDays >= days * AT_RISK ? 'at-risk' : 'within';
};
