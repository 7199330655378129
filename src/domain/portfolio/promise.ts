import { type ForecastTerms, scopeOutlook } from '../forecast/projectForecast';
import type { WhenDone } from '../forecast/types';
import { laterBy, whenDone } from '../forecast/whenDone';
import { MILLIS_PER_DAY } from '../history/days';
import { historyAt } from '../history/historyAt';
import { type MetricsContext, type MetricsInput, metricsContext } from '../metrics/context';
import { itemsOf } from '../metrics/items';
import type { Measured } from '../metrics/measured';
import type { PortfolioRow } from './types';

/** How far back the forecast is held against itself. */
const MONTH_MS = 30 * MILLIS_PER_DAY;

/**
 * When all work of the project will be finished, and by how much that has moved since a month ago: the forecast of then
 * is made again from the project as it was then.
 */
export const forecastOf = (
  input: MetricsInput,
  context: MetricsContext,
  terms: ForecastTerms,
): PortfolioRow['forecast'] => {
  const now = playedFor(context, terms);
  if (now.status === 'insufficient') return now;
  const before = playedFor(metricsContext(inputAt(input, input.now - MONTH_MS)), terms);
  const { p50, p85 } = now;
  return {
    status: 'ok',
    p50,
    p85,
    movedDays: before.status === 'ok' ? laterBy(now, before).p85 : null,
  };
};

const playedFor = (context: MetricsContext, terms: ForecastTerms): Measured<WhenDone> => {
  const outlook = scopeOutlook(context, itemsOf(context), terms);
  return outlook.status === 'ok' ? whenDone(outlook.outlook) : outlook;
};

const inputAt = (input: MetricsInput, at: number): MetricsInput => ({
  ...input,
  histories: input.histories.flatMap((issue) => historyAt(issue, at, input.workflow.categoryOfStatus) ?? []),
  now: at,
});
