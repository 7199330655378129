import { ascendingOrder } from '../ascendingOrder';
import type { Interval, MetricsContext } from '../context';
import { lengthWithin, union } from '../intervals';
import { elapsedDays, refsOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { type Stretches, stretchesAt } from '../stretches';
import { flagTimes, heldTimes, type LinkReason, type LinkWait, linkWaits } from '../waits';
import { workTimes } from '../workTimes';

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
  const { started } = workTimes(context);
  if (!started.some((at) => !Number.isNaN(at)))
    return { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
  const held = heldInProgress(context);
  const refOf = refsOf(context);
  const causes = causesOf(context);
  const reasons = new Map<string, Total>();
  let millis = 0;
  const items = held.map((item): BlockedItem => {
    millis += item.millis;
    const { key, summary } = refOf(item.place);
    return {
      key,
      summary,
      days: elapsedDays(0, item.millis),
      times: item.times,
      blockedNow: item.isNow,
      reasons: addReasons(item, causes(item.place), reasons),
    };
  });
  return {
    status: 'ok',
    n: items.length,
    now: held.filter(({ isNow }) => isNow).length,
    days: elapsedDays(0, millis),
    reasons: [...reasons]
      .map(([reason, total]) => ({
        reason,
        type: total.type,
        issues: total.issues,
        days: elapsedDays(0, total.millis),
      }))
      .sort((a, b) => b.days - a.days || (a.reason < b.reason ? -1 : 1)),
    items: mostDaysFirst(items),
  };
};

const NOTHING_STARTED = 'No issue has been started yet, so none has been blocked.';

/** An issue that was held up while it was in progress. */
interface Held {
  readonly place: number;
  /** When it was in progress. */
  readonly within: Interval;
  /** For how long it was held up, each moment once. */
  readonly millis: number;
  readonly times: number;
  readonly isNow: boolean;
}

const heldInProgress = (context: MetricsContext): readonly Held[] => {
  const { started, finished } = workTimes(context);
  const stretches = heldTimes(context);
  const found: Held[] = [];
  for (let place = 0; place < started.length; place += 1) {
    if (stretches.starts[place] === stretches.starts[place + 1] || Number.isNaN(started[place])) continue;
    const end = finished[place] ?? Number.NaN;
    const isUnfinished = Number.isNaN(end);
    const within = { from: started[place] ?? 0, to: isUnfinished ? context.now : end };
    const held = heldWithin(stretches, place, within, isUnfinished);
    if (held.times > 0) found.push(held);
  }
  return found;
};

const heldWithin = (
  { starts, from, to }: Stretches,
  place: number,
  within: Interval,
  isUnfinished: boolean,
): Held => {
  let millis = 0;
  let times = 0;
  let last = Number.NaN;
  const end = starts[place + 1] ?? 0;
  for (let stretch = starts[place] ?? 0; stretch < end; stretch += 1) {
    const first = Math.max(from[stretch] ?? 0, within.from);
    const until = Math.min(to[stretch] ?? 0, within.to);
    if (first >= until) continue;
    millis += until - first;
    times += 1;
    last = until;
  }
  return { place, within, millis, times, isNow: isUnfinished && last === within.to };
};

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

/** Of an issue that was held up, by place. Nearly all were under a flag and behind no link: undefined stands for that. */
const causesOf = (context: MetricsContext): ((place: number) => readonly Cause[] | undefined) => {
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

/** @returns those of the causes that held the issue up while it was in progress; each is added to its reason's total */
const addReasons = (
  { within, millis }: Held,
  causes: readonly Cause[] | undefined,
  totals: Map<string, Total>,
): readonly string[] => {
  if (causes === undefined) {
    addTo(totals, FLAG, millis);
    return FLAG_ONLY;
  }
  const reasons: string[] = [];
  for (const cause of causes) {
    const held = lengthWithin(union(cause.times), within.from, within.to);
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
