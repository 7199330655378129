import { type ForecastTerms, scopeOutlook } from '../forecast/projectForecast';
import type { WhenDone } from '../forecast/types';
import { laterBy, whenDone } from '../forecast/whenDone';
import { MILLIS_PER_DAY } from '../history/days';
import type { Instant } from '../history/types';
import type { MetricsContext } from '../metrics/context';
import { itemsOf } from '../metrics/items';
import type { Measured } from '../metrics/measured';
import type { PortfolioRow } from './types';

/** How far back the forecast is held against itself. */
const MONTH_MS = 30 * MILLIS_PER_DAY;

/**
 * When all work of the project will be finished, and by how much that has moved since a month ago: the forecast of then
 * is made again from what was known then.
 */
export const forecastOf = (context: MetricsContext, terms: ForecastTerms): PortfolioRow['forecast'] => {
  const now = playedAt(context, terms, context.now);
  if (now.status === 'insufficient') return now;
  const before = playedAt(context, terms, context.now - MONTH_MS);
  const { p50, p85 } = now;
  return {
    status: 'ok',
    p50,
    p85,
    movedDays: before.status === 'ok' ? laterBy(now, before).p85 : null,
  };
};

const playedAt = (context: MetricsContext, terms: ForecastTerms, at: Instant): Measured<WhenDone> => {
  const outlook = scopeOutlook(context, itemsOf(context), terms, at);
  return outlook.status === 'ok' ? whenDone(outlook.outlook) : outlook;
};
