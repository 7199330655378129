import { flowOf } from '../../history/flow';
import type { MetricsContext } from '../context';
import { openBehindSources } from '../dataWaits';
import { type Item, itemOf, itemsWhere, refOf } from '../items';
import type { IssueRef } from '../measured';
import { oncePerContext } from '../oncePerContext';
import { accessSourceOf, type PlanFacts, planFactsOf } from '../planFacts';

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
 * @param isWork whether the item in a place is in the band
 * @param sizeOf what an open item amounts to
 */
export const waitsNow = (
  context: MetricsContext,
  isWork: (place: number) => boolean,
  sizeOf: (place: number) => number,
): readonly WaitNow[] =>
  [...openBehindSources(context)]
    .map(([source, places]) => ({ source, places: places.filter(isWork) }))
    .filter(({ places }) => places.length > 0)
    .map(({ source, places }) => ({
      source,
      ...openAccess(context, source),
      items: places.length,
      amount: places.reduce((sum, place) => sum + sizeOf(place), 0),
    }))
    .sort((a, b) => b.amount - a.amount || (a.source < b.source ? -1 : 1));

/** Also of issues that are not counted: those of one phase can wait for the access issues of another. */
const openAccesses = oncePerContext((context): readonly Item[] => {
  const { others, workflow } = context;
  const isAccess = (facts: PlanFacts | null) => accessSourceOf(facts) !== undefined;
  const beside = others
    .filter((issue) => isAccess(planFactsOf(issue)))
    .map((issue) => itemOf(issue, flowOf(issue, workflow)));
  return [...itemsWhere(context, isAccess), ...beside].filter(
    ({ issue, finished }) => finished === null && issue.category !== 'done',
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
