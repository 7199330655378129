import type { PortfolioRow } from '../shared/contract';
import { HEALTH_ORDER } from './portfolioWords';

export const COLUMNS = ['project', 'health', 'progress', 'features', 'data-waits', 'trend'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** Worst first, because the gadget is there to show what needs someone. */
export const WORST_FIRST: Order = { column: 'health', direction: 'ascending' };

/** What a column is ordered by, smallest first; unknown is null and always comes last. */
function rank(row: PortfolioRow, column: Column): number | string | null {
  switch (column) {
    case 'project':
      return row.project.name.toLocaleLowerCase('en');
    case 'health':
      return HEALTH_ORDER.indexOf(row.health.status);
    case 'progress':
      return row.progress.total === 0 ? null : row.progress.done / row.progress.total;
    case 'features':
      return row.features.delayed;
    case 'data-waits':
      return row.dataWaits.open === 0 ? 0 : (row.dataWaits.oldestDays ?? 0) + 1;
    case 'trend':
      return row.trend.status === 'ok' ? recentlyFinished(row.trend.finishedPerWeek) : null;
  }
}

/** Weeks that say where the trend stands now. */
const RECENT_WEEKS = 4;

const recentlyFinished = (finishedPerWeek: readonly number[]): number =>
  finishedPerWeek.slice(-RECENT_WEEKS).reduce((sum, finished) => sum + finished, 0);

/** Rows in the order asked for; equals by name, unknown last whichever the direction. */
export function ordered(
  rows: readonly PortfolioRow[],
  { column, direction }: Order,
): readonly PortfolioRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [rank(one, column), rank(other, column)];
    if (a === null || b === null) return a === b ? byName(one, other) : a === null ? 1 : -1;
    if (a === b) return byName(one, other);
    return a < b ? -sign : sign;
  });
}

const byName = (one: PortfolioRow, other: PortfolioRow): number =>
  one.project.name.localeCompare(other.project.name, 'en');

/** The order after a click on a column: turned round if it was in force, else what people look for first. */
export function nextOrder(order: Order, column: Column): Order {
  if (order.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  const smallestFirst: readonly Column[] = ['project', 'health', 'progress'];
  return { column, direction: smallestFirst.includes(column) ? 'ascending' : 'descending' };
}
