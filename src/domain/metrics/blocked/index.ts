import { ascendingOrder } from '../ascendingOrder';
import type { Interval, MetricsContext } from '../context';
import { clip, lengthOf, lengthWithin, union } from '../intervals';
import { elapsedDays, refsOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { blockedWaits, heldTimes, type Wait, type WaitReason } from '../waits';
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
  const { started, finished } = workTimes(context);
  if (!started.some((at) => !Number.isNaN(at)))
    return { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
  const found: FoundItem[] = [];
  const refOf = refsOf(context);
  const { byAll } = heldTimes(context);
  blockedWaits(context).forEach((waits, place) => {
    const from = started[place] ?? Number.NaN;
    if (Number.isNaN(from)) return;
    const end = finished[place] ?? Number.NaN;
    const within = { from, to: Number.isNaN(end) ? context.now : end };
    const times = clip(byAll.get(place) ?? NONE, within);
    if (times.length > 0) found.push(foundItem(refOf(place), waits, within, times, Number.isNaN(end)));
  });
  const items = mostDaysFirst(found.map(({ item }) => item));
  return {
    status: 'ok',
    n: items.length,
    now: items.filter(({ blockedNow }) => blockedNow).length,
    days: elapsedDays(
      0,
      found.reduce((sum, { millis }) => sum + millis, 0),
    ),
    reasons: byReason(found),
    items,
  };
};

const NONE: readonly Interval[] = [];

const NOTHING_STARTED = 'No issue has been started yet, so none has been blocked.';

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

interface FoundItem {
  readonly item: BlockedItem;
  /** For how long it was blocked, each moment once. */
  readonly millis: number;
  /** Of the issue, also those outside of `within`. */
  readonly waits: readonly Wait[];
  /** While it was in progress. */
  readonly within: Interval;
}

/** @param times in which it was blocked, of which there is one at least */
const foundItem = (
  { key, summary }: IssueRef,
  waits: readonly Wait[],
  within: Interval,
  times: readonly Interval[],
  isUnfinished: boolean,
): FoundItem => {
  const millis = lengthOf(times);
  const blockedNow = isUnfinished && times.at(-1)?.to === within.to;
  // Most were blocked once, and what blocked them then is the only wait that they have.
  const held =
    waits.length === 1 ? waits : waits.filter((wait) => lengthWithin([wait], within.from, within.to) > 0);
  return {
    item: {
      key,
      summary,
      days: elapsedDays(0, millis),
      times: times.length,
      blockedNow,
      reasons: namesOf(held),
    },
    millis,
    waits,
    within,
  };
};

const namesOf = (waits: readonly Wait[]): readonly string[] => {
  const names: string[] = [];
  for (const { reason } of waits) {
    const name = textOf(reason)?.text;
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
};

const byReason = (found: readonly FoundItem[]): readonly BlockedReason[] => {
  const reasons = new Map<string, { readonly type: BlockedReason['type']; issues: number; millis: number }>();
  const add = (text: string, type: BlockedReason['type'], millis: number): void => {
    if (millis === 0) return;
    const ofReason = reasons.get(text);
    if (ofReason === undefined) reasons.set(text, { type, issues: 1, millis });
    else {
      ofReason.issues += 1;
      ofReason.millis += millis;
    }
  };
  for (const { waits, within, millis } of found) {
    const [only] = waits;
    if (waits.length === 1 && only !== undefined) {
      const reason = textOf(only.reason);
      if (reason !== undefined) add(reason.text, reason.type, millis);
      continue;
    }
    for (const [text, { type, times }] of timesByReason(waits))
      add(text, type, lengthWithin(union(times), within.from, within.to));
  }
  return [...reasons]
    .map(([reason, { type, issues, millis }]) => ({ reason, type, issues, days: elapsedDays(0, millis) }))
    .sort((a, b) => b.days - a.days || (a.reason < b.reason ? -1 : 1));
};

const timesByReason = (waits: readonly Wait[]) => {
  const byText = new Map<string, { readonly type: BlockedReason['type']; readonly times: Interval[] }>();
  for (const wait of waits) {
    const reason = textOf(wait.reason);
    if (reason === undefined) continue;
    const found = byText.get(reason.text);
    if (found === undefined) byText.set(reason.text, { type: reason.type, times: [wait] });
    else found.times.push(wait);
  }
  return byText;
};

const FLAGGED = { type: 'flag', text: 'Flagged' } as const;

const textOf = (
  reason: WaitReason,
): { readonly type: BlockedReason['type']; readonly text: string } | undefined => {
  switch (reason.type) {
    case 'flag':
      return FLAGGED;
    case 'data':
      return { type: 'data', text: `Data: ${reason.source}` };
    case 'issue':
      return { type: 'issue', text: `Blocked by ${reason.by.key}` };
    case 'column':
      return undefined;
  }
};
