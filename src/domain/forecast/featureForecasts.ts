import type { MetricsContext } from '../metrics/context';
import { type Item, itemsOf } from '../metrics/items';
import type { Day } from '../plan/types';
import { isOpen } from './accessRequests';
import { type ForecastTerms, scopeOutlook } from './projectForecast';
import { whenDone } from './whenDone';

/** Fewer than a forecast of its own takes: there are many epics, and a day more or less makes no feature late. */
const TRIALS_A_FEATURE = 1_000;

/**
 * For each epic with open issues, the day by which they will be finished with 85 % probability if the team works on
 * nothing else. So an epic whose day lies after its due date is late whatever the team begins with. Empty where there is
 * too little throughput to forecast from.
 *
 * @param context the whole project: the pace is that of all its work
 * @example
 * features(context, featureForecasts(context, terms)); // those delayed by the forecast among them
 */
export const featureForecasts = (context: MetricsContext, terms: ForecastTerms): ReadonlyMap<string, Day> =>
  new Map(
    [...openByParent(context)].flatMap(([epic, items]) => {
      const outlook = scopeOutlook(context, items, terms);
      const when = outlook.status === 'ok' ? whenDone(outlook.outlook, TRIALS_A_FEATURE) : outlook;
      return when.status === 'ok' ? [[epic, when.p85.day]] : [];
    }),
  );

const openByParent = (context: MetricsContext): ReadonlyMap<string, readonly Item[]> => {
  const byParent = new Map<string, Item[]>();
  for (const item of itemsOf(context)) {
    const { parentKey } = item.issue;
    if (parentKey === null || !isOpen(item)) continue;
    const siblings = byParent.get(parentKey);
    if (siblings === undefined) byParent.set(parentKey, [item]);
    else siblings.push(item);
  }
  return byParent;
};
