import { type FieldSeries, valueIn } from '../history/columnar/series';
import { OFF_BOARD } from '../history/flow';
import type { IssueHistory } from '../history/types';
import { blockersOf } from './blockers';
import type { Interval, MetricsContext } from './context';
import { flagsOf } from './fieldSeries';
import { lengthWithin, union } from './intervals';
import { linkedPlaces } from './linkedPlaces';
import { oncePerContext } from './oncePerContext';
import { accessSourceOf } from './planFacts';
import { placesMarked, placesUpTo } from './vectors';

/** Why an issue waited. */
export type WaitReason =
  | { readonly type: 'column'; readonly column: string }
  | { readonly type: 'flag' }
  | { readonly type: 'data'; readonly source: string; readonly by: IssueHistory }
  | { readonly type: 'issue'; readonly by: IssueHistory };

export interface Wait extends Interval {
  readonly reason: WaitReason;
}

/**
 * By place, the waits that no column stands for, flags and open links, of an issue since its creation; of those that
 * have any, in order. Reasons can overlap, so add them up only after {@link union}. A wait for data is one whose blocker
 * is about access to a source.
 */
export const blockedWaits = oncePerContext((context): ReadonlyMap<number, readonly Wait[]> => {
  const { issues } = context;
  const flags = flagsOf(context);
  const waits = new Map<number, readonly Wait[]>();
  for (const place of flaggedOrLinked(context, flags)) {
    const ofIssue = joined(flagWaits(context, flags, place), linkWaits(context, issues[place]));
    if (ofIssue.length > 0) waits.set(place, ofIssue);
  }
  return waits;
});

/** In order. Nearly every issue was never flagged and has no link. */
const flaggedOrLinked = (context: MetricsContext, flags: FieldSeries<boolean>): Int32Array => {
  const places = new Set(flaggedPlaces(flags));
  for (const place of linkedPlaces(context)) places.add(place);
  return Int32Array.from(places).sort();
};

const flaggedPlaces = ({ starts, values, dictionary }: FieldSeries<boolean>): readonly number[] => {
  const isFlag = Uint8Array.from(dictionary, (flagged) => (flagged ? 1 : 0));
  const places: number[] = [];
  for (let place = 0; place < starts.length - 1; place += 1) {
    const end = starts[place + 1] ?? 0;
    for (let entry = starts[place] ?? 0; entry < end; entry += 1) {
      if (isFlag[values[entry] ?? 0] !== 1) continue;
      places.push(place);
      break;
    }
  }
  return places;
};

/** Most issues never waited, and there are many issues: nothing is made for those. */
const joined = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  some.length === 0 ? others : others.length === 0 ? some : [...some, ...others];

const flagWaits = ({ now }: MetricsContext, flags: FieldSeries<boolean>, place: number): readonly Wait[] => {
  const end = flags.starts[place + 1] ?? 0;
  const waits: Wait[] = [];
  for (let entry = flags.starts[place] ?? 0; entry < end; entry += 1) {
    const to = entry + 1 < end ? (flags.at[entry + 1] ?? now) : now;
    if (valueIn(flags, entry) === true) waits.push({ from: flags.at[entry] ?? 0, to, reason: FLAG });
  }
  return waits;
};

const FLAG: WaitReason = { type: 'flag' };

const columnWaits = (context: MetricsContext, place: number): readonly Wait[] => {
  const { waitingColumns } = context.settings;
  if (waitingColumns.size === 0) return NONE;
  const { starts, at, columns } = context.moves;
  const end = starts[place + 1] ?? 0;
  const waits: Wait[] = [];
  for (let move = starts[place] ?? 0; move < end; move += 1) {
    const column = context.workflow.columns[columns[move] ?? OFF_BOARD];
    if (column === undefined || !waitingColumns.has(columns[move] ?? OFF_BOARD)) continue;
    const to = move + 1 < end ? (at[move + 1] ?? context.now) : context.now;
    waits.push({ from: at[move] ?? 0, to, reason: { type: 'column', column: column.name } });
  }
  return waits;
};

const linkWaits = (context: MetricsContext, issue: IssueHistory | undefined): readonly Wait[] =>
  issue === undefined || issue.blockedBy.length === 0
    ? NONE
    : blockersOf(context)
        .of(issue)
        .flatMap(({ item: { issue: by, facts }, times }) => {
          const source = accessSourceOf(facts);
          const reason: WaitReason =
            source === undefined ? { type: 'issue', by } : { type: 'data', source, by };
          return times.map(({ from, to }) => ({ from, to, reason }));
        });

const NONE: readonly never[] = [];

/** By place, when an issue was held up, each moment once. */
interface HeldTimes {
  readonly byFlags: ReadonlyMap<number, readonly Interval[]>;
  /** By flags and by links. */
  readonly byAll: ReadonlyMap<number, readonly Interval[]>;
}

/** Nearly all that waited did so once, under a flag: their waits are these times already. */
export const heldTimes = oncePerContext((context): HeldTimes => {
  const byFlags = new Map<number, readonly Interval[]>();
  const byAll = new Map<number, readonly Interval[]>();
  blockedWaits(context).forEach((waits, place) => {
    const all = union(waits);
    const flags = waits.every(isFlag) ? all : union(waits.filter(isFlag));
    byAll.set(place, all);
    if (flags.length > 0) byFlags.set(place, flags);
  });
  return { byFlags, byAll };
});

const isFlag = ({ reason }: Wait): boolean => reason === FLAG;

/**
 * For how long no work could be done on issues from one instant to another, in milliseconds, each moment once: waits in
 * columns and under a flag, and the team's configured pauses.
 *
 * @param places of the issues; `from` and `to` are by place, the answer is parallel to the places
 */
export const pausedMillis = (
  context: MetricsContext,
  places: Int32Array,
  from: Float64Array,
  to: Float64Array,
): Float64Array => heldMillis(context, places, from, to, heldTimes(context).byFlags, context.settings.pauses);

/** For how long they waited for whatever reason, in milliseconds, each moment once. */
export const waitingMillis = (
  context: MetricsContext,
  places: Int32Array,
  from: Float64Array,
  to: Float64Array,
): Float64Array => heldMillis(context, places, from, to, heldTimes(context).byAll, NONE);

/** Where only flags and links hold issues up, nearly all of them never waited: those are not looked at one by one. */
const heldMillis = (
  context: MetricsContext,
  places: Int32Array,
  from: Float64Array,
  to: Float64Array,
  held: ReadonlyMap<number, readonly Interval[]>,
  pauses: readonly Interval[],
): Float64Array => {
  const millis = new Float64Array(places.length);
  const all = placesUpTo(places.length);
  const isOfFew = pauses.length === 0 && context.settings.waitingColumns.size === 0;
  const indexes = isOfFew ? placesMarked(places, all, hasWaited(context)) : all;
  for (let next = 0; next < indexes.length; next += 1) {
    const index = indexes[next] ?? -1;
    const place = places[index] ?? -1;
    const times = held.get(place) ?? NONE;
    millis[index] = lengthWithin(
      isOfFew ? times : union(joined(joined<Interval>(columnWaits(context, place), times), pauses)),
      from[place] ?? 0,
      to[place] ?? 0,
    );
  }
  return millis;
};

/** By place, 1 for the issues that were ever flagged or behind an open link. */
const hasWaited = oncePerContext((context): Uint8Array => {
  const marks = new Uint8Array(context.issues.length);
  for (const place of blockedWaits(context).keys()) marks[place] = 1;
  return marks;
});
