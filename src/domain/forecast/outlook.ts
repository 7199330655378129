import { accessDelay } from './accessDelay';
import type { AccessDelay, ForecastItem, OpenRequest, Outlook, WaitingItems } from './types';

interface Facts extends Pick<Outlook, 'today' | 'seed' | 'pace' | 'calendar'> {
  readonly items: readonly ForecastItem[];
  readonly requests: readonly OpenRequest[];
  /** Whole calendar days from request to access, of the accesses that were granted. */
  readonly leadTimes: readonly number[];
  readonly sprintLengthDays: number;
}

/**
 * Prepares a forecast of a scope: counts what is ready and what waits for which requests, and says what each request's
 * delay is drawn from. Requests that no item waits for are left out; an item behind a request that is not open is ready.
 *
 * @example
 * whenDone(outlookOf({ today: '2026-03-06', seed: 'CHURN', pace, calendar, items, requests, leadTimes, sprintLengthDays: 14 }));
 */
export const outlookOf = ({ items, requests, leadTimes, sprintLengthDays, ...rest }: Facts): Outlook => {
  const open = new Set(requests.map(({ key }) => key));
  const groups = new Map<string, WaitingItems>();
  for (const { behind = [] } of items) {
    const waits = [...new Set(behind)].filter((key) => open.has(key)).sort();
    const name = waits.join(' ');
    groups.set(name, { items: (groups.get(name)?.items ?? 0) + 1, behind: waits });
  }
  const waiting = [...groups.values()].filter(({ behind }) => behind.length > 0);
  const awaited = new Set(waiting.flatMap(({ behind }) => behind));
  return {
    ...rest,
    ready: groups.get('')?.items ?? 0,
    waiting,
    access: requests
      .filter(({ key }) => awaited.has(key))
      .map((request): AccessDelay => accessDelay(request, leadTimes, sprintLengthDays)),
  };
};
