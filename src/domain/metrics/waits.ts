import { type FieldSeries, valueIn } from '../history/columnar/series';
import type { IssueHistory } from '../history/types';
import { blockersOf } from './blockers';
import type { Interval, MetricsContext } from './context';
import { flagsOf } from './fieldSeries';
import { clip, union } from './intervals';
import { type Item, itemsOf } from './items';
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
const waitsOf = (context: MetricsContext): ((item: Item) => readonly Wait[]) => {
  const blocked = blockedWaits(context);
  return (item) => joined(columnWaits(context, item), blocked(item));
};

/**
 * The waits that no column stands for: flags and open links. Few issues have any, and several metrics ask for those of
 * every issue, so they are looked for once.
 */
export const blockedWaits = oncePerContext((context): ((item: Item) => readonly Wait[]) => {
  const known: (readonly Wait[])[] = [];
  const flags = flagsOf(context);
  for (const { issue, index } of itemsOf(context)) {
    const waits = joined(flagWaits(context, flags, index), linkWaits(context, issue));
    known.push(waits);
  }
  return ({ index }) => known[index] ?? NONE;
});

/** Most issues never waited, and there are many issues: nothing is made for those. */
const joined = <T>(some: readonly T[], others: readonly T[]): readonly T[] =>
  some.length === 0 ? others : others.length === 0 ? some : [...some, ...others];

const flagWaits = ({ now }: MetricsContext, flags: FieldSeries<boolean>, index: number): readonly Wait[] => {
  const first = flags.starts[index] ?? 0;
  const end = flags.starts[index + 1] ?? 0;
  if (end - first === 1 && valueIn(flags, first) !== true) return NONE;
  const waits: Wait[] = [];
  for (let entry = first; entry < end; entry += 1) {
    const to = entry + 1 < end ? (flags.at[entry + 1] ?? now) : now;
    if (valueIn(flags, entry) === true) waits.push({ from: flags.at[entry] ?? 0, to, reason: FLAG });
  }
  return waits;
};

const FLAG: WaitReason = { type: 'flag' };

const columnWaits = (context: MetricsContext, item: Item): readonly Wait[] => {
  const { waitingColumns } = context.settings;
  if (waitingColumns.size === 0) return NONE;
  const { positions } = item.flow;
  return positions.flatMap(({ at, value }, index): readonly Wait[] => {
    const column = context.workflow.columns[value];
    if (column === undefined || !waitingColumns.has(value)) return NONE;
    const to = positions[index + 1]?.at ?? context.now;
    return [{ from: at, to, reason: { type: 'column', column: column.name } }];
  });
};

const linkWaits = (context: MetricsContext, issue: IssueHistory): readonly Wait[] =>
  issue.blockedBy.length === 0
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
export const pausedTimes = (context: MetricsContext): ((item: Item) => readonly Interval[]) => {
  const blocked = blockedWaits(context);
  return (item) => {
    const waits = blocked(item);
    const flagged = waits.length === 0 ? NONE : waits.filter(({ reason }) => reason.type === 'flag');
    return union(joined(joined<Interval>(columnWaits(context, item), flagged), context.settings.pauses));
  };
};

/** All waits of an issue within a stretch, as times that do not overlap. */
export const waitingTimes = (
  context: MetricsContext,
): ((item: Item, within: Interval) => readonly Interval[]) => {
  const waits = waitsOf(context);
  return (item, within) => union(clip(waits(item), within));
};
