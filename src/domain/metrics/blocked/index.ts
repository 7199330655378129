import type { Instant } from '../../history/types';
import { ascendingOrder } from '../ascendingOrder';
import type { MetricsContext } from '../context';
import { elapsedDays, refsOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { lengthsWithin, type Stretches } from '../stretches';
import { placesKnown, placesUpTo, placesWithin, total } from '../vectors';
import { heldTimes } from '../waits';
import { allPlaces, workTimes } from '../workTimes';
import { addReasons, type BlockedReason, causesIn, inDays, type Totals } from './reasons';

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
  const reasons: Totals = new Map();
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
    reasons: inDays(reasons),
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
