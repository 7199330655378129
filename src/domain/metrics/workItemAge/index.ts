import { columnNow } from '../../history/flow';
import type { MetricsContext } from '../context';
import { cycleDaysAscending, daysFrom } from '../cycleDays';
import { timedOrder } from '../finishOrder';
import { elapsedDays, itemsInProgress, refOf, wholeDays } from '../items';
import type { IssueRef, Measured } from '../measured';
import { type Spread, spreadOfAscending } from '../spread';
import { workTimes } from '../workTimes';

interface AgeingItem extends IssueRef {
  /** Column it is in now. */
  readonly column: string;
  /** Elapsed days since it was started, to one decimal. */
  readonly elapsedDays: number;
  /** Whole days, today included. */
  readonly wholeDays: number;
  /** Elapsed days since it came into its present column. */
  readonly daysInColumn: number;
}

interface WorkItemAges {
  /** Oldest first. */
  readonly items: readonly AgeingItem[];
  /** How long finished items took, to hold the ages against. */
  readonly cycleTimes: Spread;
}

/**
 * Work item age: how long each item in progress has been so, from the start that still counts to now. Finished items
 * and items not started have none.
 *
 * Source: Kanban Guide.
 *
 * @example
 * workItemAge(context).items[0]; // { key: 'ML-7', column: 'Review', elapsedDays: 12.4, wholeDays: 13, … }
 */
export const workItemAge = (context: MetricsContext): Measured<WorkItemAges> => {
  const { now, workflow } = context;
  const items = itemsInProgress(context);
  if (items.length === 0) return { status: 'insufficient', reason: NOTHING_IN_PROGRESS, have: 0, need: 1 };
  return {
    status: 'ok',
    items: items
      .toSorted((a, b) => a.started - b.started || (a.issue.key < b.issue.key ? -1 : 1))
      .map(({ issue, flow, started }) => ({
        ...refOf(issue),
        column: workflow.columns[columnNow(flow)]?.name ?? '',
        elapsedDays: elapsedDays(started, now),
        wholeDays: wholeDays(context, started, now),
        daysInColumn: elapsedDays(flow.moves.at[flow.end - 1] ?? 0, now),
      })),
    cycleTimes: spreadOfAscending(allCycleDays(context)),
  };
};

/** Also of what was finished outside of the period: the more, the better they tell an old item. */
const allCycleDays = (context: MetricsContext): Float64Array => {
  if (context.period === null) return cycleDaysAscending(context);
  const { started, finished } = workTimes(context);
  return daysFrom(timedOrder(context), started, finished).sort();
};

const NOTHING_IN_PROGRESS = 'No issue is in progress, so there is no age to show.';
