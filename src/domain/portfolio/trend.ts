import { TZDate } from '@date-fns/tz';
import { startOfISOWeek, subWeeks } from 'date-fns';
import type { Instant } from '../history/types';
import type { PortfolioRow } from './types';

const MOST_WEEKS = 8;
/** One week has no direction. */
const WEEKS_FOR_A_TREND = 2;

/**
 * Issues finished a week, Monday to Sunday, over the last whole weeks since the plan began, oldest first. The running
 * week is left out: it always looks like a fall.
 */
export const trendOf = (
  finished: readonly Instant[],
  began: Instant,
  zone: string,
  now: Instant,
): PortfolioRow['trend'] => {
  const thisWeek = startOfISOWeek(new TZDate(now, zone));
  const weeks = Array.from({ length: MOST_WEEKS }, (_, index) => ({
    start: subWeeks(thisWeek, MOST_WEEKS - index).getTime(),
    end: subWeeks(thisWeek, MOST_WEEKS - index - 1).getTime(),
  })).filter(({ start }) => start >= began);
  if (weeks.length < WEEKS_FOR_A_TREND)
    return {
      status: 'insufficient',
      reason: `A trend takes ${WEEKS_FOR_A_TREND} whole weeks; this plan has ${weeks.length}.`,
      have: weeks.length,
      need: WEEKS_FOR_A_TREND,
    };
  return {
    status: 'ok',
    finishedPerWeek: weeks.map(({ start, end }) => finished.filter((at) => at >= start && at < end).length),
  };
};
