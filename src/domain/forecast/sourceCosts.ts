import type { Outlook, SourceCost } from './types';
import { laterBy, whenDone } from './whenDone';

/** Enough for a difference of dates, since both sides play the same days; a plan may have many sources. */
const TRIALS_A_SOURCE = 2_000;

/**
 * What the wait for each source adds: the forecast as it is, less the forecast if that source's data were there today,
 * with the same draws. Dearest first. The costs of two sources need not add up: where one item waits for both, removing
 * one of them may gain nothing.
 *
 * @example
 * sourceCosts(outlook); // [{ source: 'CRM', items: 12, p50: 9, p85: 21, p95: 30 }, …] in calendar days
 */
export const sourceCosts = (outlook: Outlook): readonly SourceCost[] => {
  const base = whenDone(outlook, TRIALS_A_SOURCE);
  if (base.status === 'insufficient') return [];
  const sources = [...new Set(outlook.access.map(({ source }) => source))];
  return sources
    .flatMap((source) => {
      const without = whenDone(grantedToday(outlook, source), TRIALS_A_SOURCE);
      if (without.status === 'insufficient') return [];
      return [{ source, items: itemsBehind(outlook, source), ...laterBy(base, without) }];
    })
    .sort((one, other) => (other.p85 ?? Number.POSITIVE_INFINITY) - (one.p85 ?? Number.POSITIVE_INFINITY));
};

const grantedToday = (outlook: Outlook, source: string): Outlook => ({
  ...outlook,
  access: outlook.access.map((delay) => (delay.source === source ? { ...delay, days: [0] } : delay)),
});

const itemsBehind = ({ access, waiting }: Outlook, source: string): number => {
  const keys = access.filter((delay) => delay.source === source).map(({ key }) => key);
  return waiting
    .filter(({ behind }) => behind.some((key) => keys.includes(key)))
    .reduce((sum, { items }) => sum + items, 0);
};
