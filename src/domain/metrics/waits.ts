import { type FieldSeries, valueIn } from '../history/columnar/series';
import { OFF_BOARD } from '../history/flow';
import type { IssueHistory } from '../history/types';
import { blockersOf } from './blockers';
import type { Interval, MetricsContext } from './context';
import { flagsOf } from './fieldSeries';
import { clip, union } from './intervals';
import { oncePerContext } from './oncePerContext';
import { accessSourceOf } from './planFacts';

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
 * Every stretch in which an issue waited, by reason, since its creation: in a waiting column, flagged, or behind an
 * open "is blocked by" link. Reasons can overlap, so add them up only after {@link union}. A wait for data is one whose
 * blocker is about access to a source.
 */
const waitsOf = (context: MetricsContext): ((place: number) => readonly Wait[]) => {
  const blocked = blockedWaits(context);
  return (place) => joined(columnWaits(context, place), blocked[place] ?? NONE);
};

/**
 * The waits that no column stands for, flags and open links, of each of the context's issues. Few have any, and several
 * metrics ask for those of every issue, so they are looked for once.
 */
export const blockedWaits = oncePerContext((context): readonly (readonly Wait[])[] => {
  const known: (readonly Wait[])[] = [];
  const { issues } = context;
  const flags = flagsOf(context);
  const isFlag = Uint8Array.from(flags.dictionary, (flagged) => (flagged ? 1 : 0));
  for (let place = 0; place < issues.length; place += 1) {
    const first = flags.starts[place] ?? 0;
    const end = flags.starts[place + 1] ?? 0;
    // Nearly every issue was never flagged and has no link.
    const wasFlagged = end - first > 1 || isFlag[flags.values[first] ?? 0] === 1;
    const isLinked = (issues[place]?.blockedBy.length ?? 0) > 0;
    known.push(
      wasFlagged || isLinked
        ? joined(flagWaits(context, flags, place), linkWaits(context, issues[place]))
        : NONE,
    );
  }
  return known;
});

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
          return times.map((time) => ({ ...time, reason }));
        });

const NONE: readonly never[] = [];

/** The stretches in which no work could be done: waits in columns and under a flag, and the team's configured pauses. */
export const pausedTimes = (context: MetricsContext): ((place: number) => readonly Interval[]) => {
  const blocked = blockedWaits(context);
  const { pauses, waitingColumns } = context.settings;
  const waitsOnlyWhereBlocked = pauses.length === 0 && waitingColumns.size === 0;
  return (place) => {
    const waits = blocked[place] ?? NONE;
    if (waitsOnlyWhereBlocked && waits.length === 0) return NONE;
    const flagged = waits.filter(({ reason }) => reason.type === 'flag');
    return union(joined(joined<Interval>(columnWaits(context, place), flagged), pauses));
  };
};

/** All waits of an issue within a stretch, as times that do not overlap. */
export const waitingTimes = (
  context: MetricsContext,
): ((place: number, within: Interval) => readonly Interval[]) => {
  const waits = waitsOf(context);
  return (place, within) => union(clip(waits(place), within));
};
