import { flowsOf } from '../../history/flow';
import type { MetricsContext } from '../context';
import { dataWaits } from '../dataWaits';
import { type Item, itemOf, itemsOf, refOf } from '../items';
import type { IssueRef } from '../measured';
import { oncePerContext } from '../oncePerContext';
import { accessSourceOf } from '../planFacts';

/** A data source whose access holds work up now. */
export interface WaitNow {
  /** Slug of the data source. */
  readonly source: string;
  /** ISO instant from which access has been asked for without being there; null where nobody has asked yet. */
  readonly since: string | null;
  /** Open issues behind it. */
  readonly items: number;
  /** What they amount to, in the unit of the burndown. */
  readonly amount: number;
  /** The open issues of the access itself: what to ask after. Those asked for first. */
  readonly access: readonly IssueRef[];
}

/**
 * Which sources the waiting band waits for, most first. An issue behind two sources counts under both, so the amounts can
 * add up to more than the band.
 *
 * @param sizeOf what an open item amounts to
 */
export const waitsNow = (
  context: MetricsContext,
  work: readonly Item[],
  sizeOf: (item: Item) => number,
): readonly WaitNow[] => {
  const behind = new Map<string, Item[]>();
  for (const item of work) {
    if (!isOpen(item)) continue;
    for (const { source, times } of dataWaits(context)(item.issue)) {
      if (times.at(-1)?.to !== context.now) continue;
      behind.set(source, [...(behind.get(source) ?? []), item]);
    }
  }
  return [...behind]
    .map(([source, items]) => ({
      source,
      ...openAccess(context, source),
      items: items.length,
      amount: items.reduce((sum, item) => sum + sizeOf(item), 0),
    }))
    .sort((a, b) => b.amount - a.amount || (a.source < b.source ? -1 : 1));
};

const isOpen = ({ issue, finished }: Item): boolean => finished === null && issue.category !== 'done';

/** Also of issues that are not counted: those of one phase can wait for the access issues of another. */
const openAccesses = oncePerContext((context): readonly Item[] => {
  const { others, workflow } = context;
  const beside = flowsOf(others, workflow).flatMap((flow, index) => {
    const issue = others[index];
    return issue === undefined ? [] : [itemOf(issue, flow)];
  });
  return [...itemsOf(context), ...beside].filter(
    (item) => isOpen(item) && accessSourceOf(item.facts) !== undefined,
  );
});

const openAccess = (context: MetricsContext, source: string): Pick<WaitNow, 'since' | 'access'> => {
  const open = openAccesses(context)
    .filter(({ facts }) => accessSourceOf(facts) === source)
    .sort((a, b) => (a.flow.started ?? Infinity) - (b.flow.started ?? Infinity));
  const since = open[0]?.flow.started ?? null;
  return {
    since: since === null ? null : new Date(since).toISOString(),
    access: open.map(({ issue }) => refOf(issue)),
  };
};
