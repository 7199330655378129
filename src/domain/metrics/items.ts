import { daysApart } from '../history/calendar';
import { lacksHistory } from '../history/completeness';
import { MILLIS_PER_DAY } from '../history/days';
import { type Flow, flowAt } from '../history/flow';
import type { Instant, IssueHistory } from '../history/types';
import type { MetricsContext } from './context';
import { finishOrder, finishOrderInPeriod } from './finishOrder';
import type { IssueRef } from './measured';
import { oncePerContext } from './oncePerContext';
import { factsAt, placesAmong, planColumn, wantedFacts } from './planColumn';
import { type PlanFacts, planFactsOf } from './planFacts';
import { tenths } from './spread';
import { placesKnown, placesUnknown } from './vectors';
import { allPlaces, workTimes } from './workTimes';

/** An issue of the ordinary work and its way through the workflow. */
export interface Item {
  readonly issue: IssueHistory;
  /** Its place among the context's issues; -1 for an epic and for what is not counted. */
  readonly index: number;
  readonly flow: Flow;
  /** What it is in the plan; null where it belongs to none. */
  readonly facts: PlanFacts | null;
  /** Entry into done that still holds; for an issue without a change history, when Jira resolved it. */
  readonly finished: Instant | null;
}

/** An item that is finished, whether or not its start is known. */
export interface FinishedItem extends Item {
  readonly finished: Instant;
}

/** An item with both a start and a finish: one that has a cycle time. */
export interface TimedItem extends FinishedItem {
  readonly started: Instant;
}

/** An item that is in progress. */
export interface StartedItem extends Item {
  readonly started: Instant;
}

export const itemsOf = oncePerContext((context): readonly Item[] => {
  const items: Item[] = [];
  for (let place = 0; place < context.issues.length; place += 1) {
    const item = itemAt(context, place);
    if (item !== undefined) items.push(item);
  }
  return items;
});

const knownItems = oncePerContext((): (Item | undefined)[] => []);

/** The item in a place among the context's issues; the same one each time. */
export const itemAt = (context: MetricsContext, place: number): Item | undefined => {
  const known = knownItems(context);
  const found = known[place];
  const issue = context.issues[place];
  if (found !== undefined || issue === undefined) return found;
  const finished = workTimes(context).finished[place] ?? Number.NaN;
  const item = {
    issue,
    index: place,
    flow: flowAt(context.moves, place),
    facts: factsAt(planColumn(context), place),
    finished: Number.isNaN(finished) ? null : finished,
  };
  known[place] = item;
  return item;
};

/**
 * Those items of which what they are in the plan is wanted. Only of these are objects made: most metrics look for some
 * hundred among ten thousand issues.
 */
export const itemsWhere = (
  context: MetricsContext,
  isWanted: (facts: PlanFacts) => boolean,
): readonly Item[] => {
  const found: Item[] = [];
  for (const place of placesWhere(context, allPlaces(context), isWanted)) {
    const item = itemAt(context, place);
    if (item !== undefined) found.push(item);
  }
  return found;
};

/** The same among finished ones, in the order of their places. */
export const finishedWhere = (
  context: MetricsContext,
  places: Int32Array,
  isWanted: (facts: PlanFacts) => boolean,
): readonly FinishedItem[] => finishedAmong(context, placesWhere(context, places, isWanted));

/** Of some places, in their order, those of issues of which what they are in the plan is wanted. */
export const placesWhere = (
  context: MetricsContext,
  places: Int32Array,
  isWanted: (facts: PlanFacts) => boolean,
): Int32Array => {
  const column = planColumn(context);
  return placesAmong(
    column,
    places,
    wantedFacts(column, (facts) => facts !== null && isWanted(facts)),
  );
};

/** An item that is not one of the issues counted. */
export const itemOf = (issue: IssueHistory, flow: Flow): Item => {
  const { finished } = flow;
  return {
    issue,
    index: -1,
    flow,
    facts: planFactsOf(issue),
    finished: finished !== null && lacksHistory(issue) ? (issue.resolved ?? finished) : finished,
  };
};

/** Items finished, with or without a known start, in the order in which they were finished; at one instant, by key. */
export const finishedItems = oncePerContext((context): readonly FinishedItem[] =>
  finishedAmong(context, finishOrder(context)),
);

/** Finished items whose start is known, in that same order. */
export const timedItems = oncePerContext((context): readonly TimedItem[] =>
  finishedItems(context).flatMap((item) => {
    const { started } = item.flow;
    return started === null ? [] : [{ ...item, started }];
  }),
);

/** Items finished in the period, with or without a known start. */
export const finishedInPeriod = oncePerContext((context): readonly FinishedItem[] =>
  context.period === null ? finishedItems(context) : finishedAmong(context, finishOrderInPeriod(context)),
);

const finishedAmong = (context: MetricsContext, places: Int32Array): readonly FinishedItem[] => {
  const found: FinishedItem[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const item = itemAt(context, places[index] ?? -1);
    if (item !== undefined && isFinished(item)) found.push(item);
  }
  return found;
};

const isFinished = (item: Item): item is FinishedItem => item.finished !== null;

/** Items in progress now: started, neither finished nor given up. */
export const itemsInProgress = oncePerContext((context): readonly StartedItem[] => {
  const { started, finished } = workTimes(context);
  const found: StartedItem[] = [];
  for (const place of placesUnknown(finished, placesKnown(started, allPlaces(context)))) {
    const item = itemAt(context, place);
    if (item !== undefined) found.push({ ...item, started: started[place] ?? 0 });
  }
  return found;
});

export const refOf = ({ key, summary }: IssueHistory): IssueRef => ({ key, summary });

/**
 * The same of the issue in a place. Several metrics tell of the same ten thousand issues: each is then said of once.
 */
export const refsOf = oncePerContext(({ issues }): ((place: number) => IssueRef) => {
  const refs: (IssueRef | undefined)[] = new Array(issues.length).fill(undefined);
  return (place) => {
    const known = refs[place];
    if (known !== undefined) return known;
    const issue = issues[place];
    const ref = { key: issue?.key ?? '', summary: issue?.summary ?? '' };
    refs[place] = ref;
    return ref;
  };
});

/** Elapsed days to one decimal. */
export const elapsedDays = (from: Instant, to: Instant): number => tenths((to - from) / MILLIS_PER_DAY);

/** Whole days, the first and the last included: a same-day item takes 1. */
export const wholeDays = ({ calendar }: MetricsContext, from: Instant, to: Instant): number =>
  daysApart(calendar, from, to) + 1;
