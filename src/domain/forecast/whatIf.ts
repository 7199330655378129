import type { Measured } from '../metrics/measured';
import type { Outlook, WaitingItems, WhenDone } from './types';
import { whenDone } from './whenDone';

/** What somebody wonders about. Whatever is left out stays as it is. */
export interface Change {
  /** So many items are given up, those that wait for nothing first: giving up others might gain more. */
  readonly fewerItems?: number;
  /** A source's data come so many calendar days later than drawn; negative: earlier, but not before today. */
  readonly later?: { readonly source: string; readonly days: number };
  /** The team finishes so many times as much each day: 1.2 is a fifth more, roughly a sixth person in a team of five. */
  readonly throughput?: number;
}

/**
 * The forecast if something were different, with the draws of the forecast as it is: the difference is what the change
 * makes, not luck.
 *
 * @example
 * whatIf(outlook, { fewerItems: 5, later: { source: 'CRM', days: 14 } });
 */
export const whatIf = (outlook: Outlook, change: Change, trials?: number): Measured<WhenDone> =>
  whenDone(changedOutlook(outlook, change), trials);

/** The outlook if something were different. */
export const changedOutlook = (outlook: Outlook, change: Change): Outlook =>
  withThroughput(withDelay(withFewer(outlook, change.fewerItems ?? 0), change.later), change.throughput ?? 1);

const withFewer = (outlook: Outlook, fewer: number): Outlook => {
  const ready = Math.max(0, outlook.ready - fewer);
  let rest = fewer - (outlook.ready - ready);
  const waiting = outlook.waiting.map((group): WaitingItems => {
    const items = Math.max(0, group.items - rest);
    rest -= group.items - items;
    return { ...group, items };
  });
  return { ...outlook, ready, waiting };
};

const withDelay = (outlook: Outlook, later: Change['later']): Outlook => ({
  ...outlook,
  access: outlook.access.map((delay) =>
    delay.source === later?.source
      ? { ...delay, days: delay.days.map((days) => Math.max(0, days + later.days)) }
      : delay,
  ),
});

const withThroughput = (outlook: Outlook, factor: number): Outlook => ({
  ...outlook,
  pace: {
    ...outlook.pace,
    working: outlook.pace.working.map((finished) => finished * factor),
    off: outlook.pace.off.map((finished) => finished * factor),
  },
});
