import { OFF_BOARD } from '../history/flow';
import type { IssueHistory } from '../history/types';
import { blockersOf } from './blockers';
import type { Interval, MetricsContext } from './context';
import { flagsOf } from './fieldSeries';
import { lengthWithin, union } from './intervals';
import { linkedPlaces } from './linkedPlaces';
import { oncePerContext } from './oncePerContext';
import { accessSourceOf } from './planFacts';
import { lengthsWithin, type Stretches, stretchesAt, withOthers } from './stretches';

/** Which link an issue waited behind. A wait for data is one whose blocker is about access to a source. */
export type LinkReason =
  | { readonly type: 'data'; readonly source: string; readonly by: IssueHistory }
  | { readonly type: 'issue'; readonly by: IssueHistory };

export interface LinkWait extends Interval {
  readonly reason: LinkReason;
}

/**
 * By place, when an issue was behind an open "is blocked by" link; of those that ever were, in order. Several links can
 * hold an issue at once, so add them up only after {@link union}.
 */
export const linkWaits = oncePerContext((context): ReadonlyMap<number, readonly LinkWait[]> => {
  const waits = new Map<number, readonly LinkWait[]>();
  for (const place of linkedPlaces(context)) {
    const issue = context.issues[place];
    const ofIssue = issue === undefined ? NONE : waitsBehindLinks(context, issue);
    if (ofIssue.length > 0) waits.set(place, ofIssue);
  }
  return waits;
});

const NONE: readonly never[] = [];

const waitsBehindLinks = (context: MetricsContext, issue: IssueHistory): readonly LinkWait[] =>
  blockersOf(context)
    .of(issue)
    .flatMap(({ issue: by, facts, times }) => {
      const source = accessSourceOf(facts);
      const reason: LinkReason = source === undefined ? { type: 'issue', by } : { type: 'data', source, by };
      return times.map(({ from, to }) => ({ from, to, reason }));
    });

/** When issues were flagged. */
export const flagTimes = oncePerContext((context): Stretches => {
  const { starts: entries, at, values, dictionary } = flagsOf(context);
  const isFlag = Uint8Array.from(dictionary, (flagged) => (flagged ? 1 : 0));
  const starts = new Int32Array(entries.length);
  const from = new Float64Array(at.length);
  const to = new Float64Array(at.length);
  let count = 0;
  for (let place = 0; place < entries.length - 1; place += 1) {
    const first = count;
    const end = entries[place + 1] ?? 0;
    let isFlagged = false;
    for (let entry = entries[place] ?? 0; entry < end; entry += 1) {
      const flags = isFlag[values[entry] ?? 0] === 1;
      if (flags === isFlagged) continue;
      isFlagged = flags;
      const instant = at[entry] ?? 0;
      if (!flags) {
        to[count] = instant;
        if (instant > (from[count] ?? 0)) count += 1;
        // Flagged again at the instant at which the flag was taken off: that is one stretch.
      } else if (count > first && to[count - 1] === instant) count -= 1;
      else from[count] = instant;
    }
    if (isFlagged && context.now > (from[count] ?? 0)) {
      to[count] = context.now;
      count += 1;
    }
    starts[place + 1] = count;
  }
  return { starts, from: from.subarray(0, count), to: to.subarray(0, count) };
});

/** When issues were held up by flags or links, each moment once. Few issues have links: only their times are united. */
export const heldTimes = oncePerContext((context): Stretches => {
  const flags = flagTimes(context);
  const both = new Map<number, readonly Interval[]>();
  for (const [place, waits] of linkWaits(context))
    both.set(place, union([...stretchesAt(flags, place), ...waits]));
  return both.size === 0 ? flags : withOthers(flags, both);
});

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
): Float64Array => heldMillis(context, places, from, to, flagTimes(context), context.settings.pauses);

/** For how long they waited for whatever reason, in milliseconds, each moment once. */
export const waitingMillis = (
  context: MetricsContext,
  places: Int32Array,
  from: Float64Array,
  to: Float64Array,
): Float64Array => heldMillis(context, places, from, to, heldTimes(context), NONE);

/** Columns and pauses hold nearly every issue up; where a team has neither, no times are to be united. */
const heldMillis = (
  context: MetricsContext,
  places: Int32Array,
  from: Float64Array,
  to: Float64Array,
  held: Stretches,
  pauses: readonly Interval[],
): Float64Array =>
  pauses.length === 0 && context.settings.waitingColumns.size === 0
    ? lengthsWithin(held, places, from, to)
    : Float64Array.from(places, (place) =>
        lengthWithin(
          union([...columnTimes(context, place), ...stretchesAt(held, place), ...pauses]),
          from[place] ?? 0,
          to[place] ?? 0,
        ),
      );

/** When an issue was in a waiting column. */
const columnTimes = ({ moves, settings, now }: MetricsContext, place: number): readonly Interval[] => {
  const { starts, at, columns } = moves;
  const end = starts[place + 1] ?? 0;
  const times: Interval[] = [];
  for (let move = starts[place] ?? 0; move < end; move += 1) {
    if (!settings.waitingColumns.has(columns[move] ?? OFF_BOARD)) continue;
    times.push({ from: at[move] ?? 0, to: move + 1 < end ? (at[move + 1] ?? now) : now });
  }
  return times;
};
