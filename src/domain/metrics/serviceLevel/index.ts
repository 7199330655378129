import { MILLIS_PER_DAY } from '../../history/days';
import type { MetricsContext } from '../context';
import { elapsedDays, itemsInProgress, refOf, timedItems } from '../items';
import type { IssueRef, Measured } from '../measured';
import { FEW, hundredths } from '../spread';

const LOOK_BACK_DAYS = 90;

interface ServiceLevelRate {
  /** What was set: so much of the work is finished within so many days of its start. */
  readonly expectation: { readonly share: number; readonly days: number };
  /** Items finished in the last 90 days, and how many of them kept it. */
  readonly n: number;
  readonly few: boolean;
  readonly kept: number;
  /** Kept ÷ n, between 0 and 1. */
  readonly rate: number;
  readonly missed: readonly IssueRef[];
  /** Items in progress that are older than the expectation allows, oldest first. */
  readonly overdue: readonly (IssueRef & { readonly elapsedDays: number })[];
}

/**
 * The service level expectation (SLE) against what happened: the share of items finished in the last 90 days that were
 * finished within its length, and the items in progress that have outlived it already.
 *
 * Source: Kanban Guide.
 *
 * @example
 * serviceLevelRate(context); // expectation { share: 0.85, days: 8 }: rate 0.9 of n = 20
 */
export const serviceLevelRate = (context: MetricsContext): Measured<ServiceLevelRate> => {
  const { now, settings } = context;
  const expectation = settings.serviceLevel;
  if (expectation === null) return { status: 'insufficient', reason: NONE_SET };
  const since = now - LOOK_BACK_DAYS * MILLIS_PER_DAY;
  const recent = timedItems(context).filter(({ finished }) => finished >= since);
  if (recent.length === 0) return { status: 'insufficient', reason: NOTHING_RECENT, have: 0, need: 1 };
  const limit = expectation.days * MILLIS_PER_DAY;
  const missed = recent.filter(({ started, finished }) => finished - started > limit);
  const kept = recent.length - missed.length;
  return {
    status: 'ok',
    expectation,
    n: recent.length,
    few: recent.length < FEW,
    kept,
    rate: hundredths(kept / recent.length),
    missed: missed.map(({ issue }) => refOf(issue)),
    overdue: itemsInProgress(context)
      .filter(({ started }) => now - started > limit)
      .sort((a, b) => a.started - b.started)
      .map(({ issue, started }) => ({ ...refOf(issue), elapsedDays: elapsedDays(started, now) })),
  };
};

const NONE_SET = 'No service level expectation has been set for this project yet.';
const NOTHING_RECENT = `No issue that had been started was finished in the last ${LOOK_BACK_DAYS} days.`;
