import type { Instant } from '../../history/types';
import type { Interval, MetricsContext } from '../context';
import { lengthOf, union } from '../intervals';
import { elapsedDays, type Item, itemsOf, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { blockedWaits, type Wait, type WaitReason } from '../waits';

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
  const started = itemsOf(context).filter(({ flow }) => flow.started !== null);
  if (started.length === 0) return { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
  const waitsOfItem = blockedWaits(context);
  const found = started.flatMap((item) => blockedItem(item, waitsOfItem(item), context.now) ?? NONE);
  const items = found.map(({ item }) => item).sort((a, b) => b.days - a.days || (a.key < b.key ? -1 : 1));
  return {
    status: 'ok',
    n: items.length,
    now: items.filter(({ blockedNow }) => blockedNow).length,
    days: elapsedDays(
      0,
      found.reduce((sum, { times }) => sum + lengthOf(times), 0),
    ),
    reasons: byReason(found.map(({ waits }) => waits)),
    items,
  };
};

const NOTHING_STARTED = 'No issue has been started yet, so none has been blocked.';

const NONE: readonly never[] = [];

const blockedItem = (item: Item, waits: readonly Wait[], now: Instant) => {
  const { started } = item.flow;
  if (started === null || waits.length === 0) return undefined;
  const within = { from: started, to: item.finished ?? now };
  const clipped: Wait[] = [];
  for (const { from, to, reason } of waits) {
    const wait = { from: Math.max(from, within.from), to: Math.min(to, within.to), reason };
    if (wait.from < wait.to) clipped.push(wait);
  }
  if (clipped.length === 0) return undefined;
  const times = union(clipped);
  const blockedNow = item.finished === null && times.at(-1)?.to === now;
  const days = elapsedDays(0, lengthOf(times));
  const reasons = [...new Set(clipped.flatMap(({ reason }) => textOf(reason)?.text ?? []))];
  const found = { ...refOf(item.issue), days, times: times.length, blockedNow, reasons };
  return { item: found, times, waits: clipped };
};

const byReason = (waitsOfItems: readonly (readonly Wait[])[]): readonly BlockedReason[] => {
  const reasons = new Map<string, { readonly type: BlockedReason['type']; issues: number; millis: number }>();
  for (const waits of waitsOfItems) {
    for (const [text, { type, times }] of timesByReason(waits)) {
      const found = reasons.get(text) ?? { type, issues: 0, millis: 0 };
      found.issues += 1;
      found.millis += lengthOf(union(times));
      reasons.set(text, found);
    }
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

const textOf = (
  reason: WaitReason,
): { readonly type: BlockedReason['type']; readonly text: string } | undefined => {
  switch (reason.type) {
    case 'flag':
      return { type: 'flag', text: 'Flagged' };
    case 'data':
      return { type: 'data', text: `Data: ${reason.source}` };
    case 'issue':
      return { type: 'issue', text: `Blocked by ${reason.by.key}` };
    case 'column':
      return undefined;
  }
};
