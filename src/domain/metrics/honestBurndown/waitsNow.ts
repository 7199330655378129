import { flowOf } from '../../history/flow';
import type { MetricsContext } from '../context';
import { dataWaits } from '../dataWaits';
import { type Item, itemOf, itemsWhere, refOf } from '../items';
import type { IssueRef } from '../measured';
import { oncePerContext } from '../oncePerContext';
import { accessSourceOf, type PlanFacts, planFactsOf } from '../planFacts';
import { isOpen } from '../workTimes';

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
 * @param work places of the items
 * @param sizeOf what an open item amounts to
 */
export const waitsNow = (
  context: MetricsContext,
  work: readonly number[],
  sizeOf: (place: number) => number,
): readonly WaitNow[] => {
  const behind = new Map<string, number[]>();
  const open = isOpen(context);
  const waitsOf = dataWaits(context);
  for (let index = 0; index < work.length; index += 1) {
    const place = work[index] ?? -1;
    const issue = open[place] === 1 ? context.issues[place] : undefined;
    // Nearly every issue has no blocker.
    if (issue === undefined || issue.blockedBy.length === 0) continue;
    for (const { source, times } of waitsOf(issue)) {
      if (times.at(-1)?.to !== context.now) continue;
      const ofSource = behind.get(source);
      if (ofSource === undefined) behind.set(source, [place]);
      else ofSource.push(place);
    }
  }
  return [...behind]
    .map(([source, places]) => ({
      source,
      ...openAccess(context, source),
      items: places.length,
      amount: places.reduce((sum, place) => sum + sizeOf(place), 0),
    }))
    .sort((a, b) => b.amount - a.amount || (a.source < b.source ? -1 : 1));
};

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
