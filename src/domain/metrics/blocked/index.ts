import type { Instant } from '../../history/types';
import { ascendingOrder } from '../ascendingOrder';
import type { Interval, MetricsContext } from '../context';
import { lengthWithin, union } from '../intervals';
import { elapsedDays, refsOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { lengthsWithin, type Stretches, stretchesAt } from '../stretches';
import { placesKnown, placesUpTo, placesWithin, total } from '../vectors';
import { flagTimes, heldTimes, type LinkReason, type LinkWait, linkWaits } from '../waits';
import { allPlaces, workTimes } from '../workTimes';

interface BlockedReason {
  /** Such as "Flagged", "Data: crm" or "Blocked by ML-4". */
  readonly reason: string;
  readonly type: 'flag' | 'data' | 'issue';
  readonly issues: number;
  readonly days: number;
}

interface BlockedItem extends IssueRef {
  readonly days: number;
  /** How many separate times it was blocked. */
  readonly times: number;
  readonly blockedNow: boolean;
  /** Each of {@link BlockedReason} that held it. */
  readonly reasons: readonly string[];
}

interface Blocked {
  /** Issues that were ever blocked while in progress. */
  readonly n: number;
  readonly now: number;
  /** Item-days, each moment of an item counted once however many reasons it had. */
  readonly days: number;
  /** Most days first. A moment with two reasons counts under both. */
  readonly reasons: readonly BlockedReason[];
  /** Most days first. */
  readonly items: readonly BlockedItem[];
}

/**
 * Blocked time: flagged, or behind an open "is blocked by" link, within started to finished (or to now). Flags before
 * the start and after the finish do not count, and overlapping reasons count once.
 *
 * @example
 * blocked(context).reasons[0]; // { reason: 'Data: crm', type: 'data', issues: 4, days: 31.5 }
 */
export const blocked = (context: MetricsContext): Measured<Blocked> => {
  const { started, finished } = workTimes(context);
  const places = placesKnown(started, allPlaces(context));
  if (places.length === 0) return { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
  const held = heldTimes(context);
  const until = finished.map((at) => (Number.isNaN(at) ? context.now : at));
  const lengths = lengthsWithin(held, places, started, until);
  const refOf = refsOf(context);
  const causesOf = causesIn(context);
  const reasons = new Map<string, Total>();
  const items: BlockedItem[] = [];
  for (const index of placesWithin(lengths, placesUpTo(places.length), 0, Infinity)) {
    const place = places[index] ?? -1;
    const millis = lengths[index] ?? 0;
    const from = started[place] ?? 0;
    const to = until[place] ?? 0;
    const { key, summary } = refOf(place);
    items.push({
      key,
      summary,
      days: elapsedDays(0, millis),
      times: timesWithin(held, place, from, to),
      blockedNow: Number.isNaN(finished[place]) && endsAt(held, place, context.now),
      reasons: addReasons(millis, causesOf(place), from, to, reasons),
    });
  }
  return {
    status: 'ok',
    n: items.length,
    now: items.filter(({ blockedNow }) => blockedNow).length,
    days: elapsedDays(0, total(lengths)),
    reasons: [...reasons]
      .map(([reason, { type, issues, millis }]) => ({ reason, type, issues, days: elapsedDays(0, millis) }))
      .sort((a, b) => b.days - a.days || (a.reason < b.reason ? -1 : 1)),
    items: mostDaysFirst(items),
  };
};

const NOTHING_STARTED = 'No issue has been started yet, so none has been blocked.';

/** How many of the issue's stretches lie, if only in part, between two instants. */
const timesWithin = (
  { starts, from, to }: Stretches,
  place: number,
  first: Instant,
  last: Instant,
): number => {
  const end = starts[place + 1] ?? 0;
  let times = 0;
  for (let stretch = starts[place] ?? 0; stretch < end; stretch += 1)
    if ((from[stretch] ?? 0) < last && (to[stretch] ?? 0) > first) times += 1;
  return times;
};

const endsAt = ({ starts, to }: Stretches, place: number, at: Instant): boolean =>
  to[(starts[place + 1] ?? 0) - 1] === at;

/** Issues blocked for as many days are in the order of their keys. */
const mostDaysFirst = (items: readonly BlockedItem[]): readonly BlockedItem[] => {
  const order = ascendingOrder(Float64Array.from(items, ({ days }) => -Math.round(days * 10)));
  const ordered: BlockedItem[] = [];
  let runStart = 0;
  for (let index = 0; index <= order.length; index += 1) {
    const item = items[order[index] ?? -1];
    if (item === undefined || item.days !== ordered[runStart]?.days) {
      if (ordered.length - runStart > 1)
        ordered.push(...ordered.splice(runStart).sort((a, b) => (a.key < b.key ? -1 : 1)));
      runStart = ordered.length;
    }
    if (item !== undefined) ordered.push(item);
  }
  return ordered;
};

/** What can hold an issue up, and when it did, also while the issue was not in progress. */
interface Cause {
  readonly reason: string;
  readonly type: BlockedReason['type'];
  readonly times: readonly Interval[];
}

/** What held issues up, by place. Nearly all were under a flag and behind no link: undefined stands for that. */
const causesIn = (context: MetricsContext): ((place: number) => readonly Cause[] | undefined) => {
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

interface Total {
  readonly type: BlockedReason['type'];
  issues: number;
  millis: number;
}

/**
 * Adds what held an issue up while it was in progress to the totals of its reasons.
 *
 * @param millis for how long it was held up altogether
 * @param from when it was in progress, up to `to`
 * @returns those reasons
 */
const addReasons = (
  millis: number,
  causes: readonly Cause[] | undefined,
  from: Instant,
  to: Instant,
  totals: Map<string, Total>,
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

const addTo = (totals: Map<string, Total>, { reason, type }: Omit<Cause, 'times'>, millis: number): void => {
  const total = totals.get(reason);
  if (total === undefined) totals.set(reason, { type, issues: 1, millis });
  else {
    total.issues += 1;
    total.millis += millis;
  }
};
