import type { Instant } from '../../history/types';
import type { Interval, MetricsContext } from '../context';
import { lengthWithin, union } from '../intervals';
import { elapsedDays } from '../items';
import { stretchesAt } from '../stretches';
import { flagTimes, type LinkReason, type LinkWait, linkWaits } from '../waits';

export interface BlockedReason {
  /** Such as "Flagged", "Data: crm" or "Blocked by ML-4". */
  readonly reason: string;
  readonly type: 'flag' | 'data' | 'issue';
  readonly issues: number;
  readonly days: number;
}

/** What can hold an issue up, and when it did, also while the issue was not in progress. */
interface Cause {
  readonly reason: string;
  readonly type: BlockedReason['type'];
  readonly times: readonly Interval[];
}

/** What held issues up, by place. Nearly all were under a flag and behind no link: undefined stands for that. */
export const causesIn = (context: MetricsContext): ((place: number) => readonly Cause[] | undefined) => {
  const links = linkWaits(context);
  const flags = flagTimes(context);
  return (place) => {
    const behind = links.get(place);
    return behind && [{ ...FLAG, times: stretchesAt(flags, place) }, ...linkCauses(behind)];
  };
};

const FLAG = { reason: 'Flagged', type: 'flag' } as const;
const FLAG_ONLY: readonly string[] = [FLAG.reason];

/** Links to issues about the same data are one cause. */
const linkCauses = (waits: readonly LinkWait[]): readonly Cause[] => {
  const causes = new Map<string, Cause & { readonly times: Interval[] }>();
  for (const wait of waits) {
    const reason = textOf(wait.reason);
    const found = causes.get(reason);
    if (found === undefined) causes.set(reason, { reason, type: wait.reason.type, times: [wait] });
    else found.times.push(wait);
  }
  return [...causes.values()];
};

const textOf = (reason: LinkReason): string =>
  reason.type === 'data' ? `Data: ${reason.source}` : `Blocked by ${reason.by.key}`;

/** What each reason held up, by its words. */
export type Totals = Map<string, { readonly type: BlockedReason['type']; issues: number; millis: number }>;

/** Most days first. */
export const inDays = (totals: Totals): readonly BlockedReason[] =>
  [...totals]
    .map(([reason, { type, issues, millis }]) => ({ reason, type, issues, days: elapsedDays(0, millis) }))
    .sort((a, b) => b.days - a.days || (a.reason < b.reason ? -1 : 1));

/**
 * Adds what held an issue up while it was in progress to the totals of its reasons.
 *
 * @param millis for how long it was held up altogether
 * @param from when it was in progress, up to `to`
 * @returns those reasons
 */
export const addReasons = (
  millis: number,
  causes: readonly Cause[] | undefined,
  from: Instant,
  to: Instant,
  totals: Totals,
): readonly string[] => {
  if (causes === undefined) {
    addTo(totals, FLAG, millis);
    return FLAG_ONLY;
  }
  const reasons: string[] = [];
  for (const cause of causes) {
    const held = lengthWithin(union(cause.times), from, to);
    if (held === 0) continue;
    addTo(totals, cause, held);
    reasons.push(cause.reason);
  }
  return reasons;
};

const addTo = (totals: Totals, { reason, type }: Omit<Cause, 'times'>, millis: number): void => {
  const known = totals.get(reason);
  if (known === undefined) totals.set(reason, { type, issues: 1, millis });
  else {
    known.issues += 1;
    known.millis += millis;
  }
};
