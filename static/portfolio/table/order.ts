import type { GadgetSort, PortfolioRow } from '../../shared/contract';
import { HEALTH_ORDER } from '../portfolioWords';

type Column = GadgetSort['column'];

/** What a column is ordered by, smallest first; unknown is null and always comes last. */
function rank(row: PortfolioRow, column: Column): number | string | null {
  switch (column) {
    case 'project':
      return row.project.name.toLocaleLowerCase('en');
    case 'health':
      return HEALTH_ORDER.indexOf(row.health.status);
    case 'progress':
      return row.progress.total === 0 ? null : row.progress.done / row.progress.total;
    case 'commitment':
      return row.commitment.status === 'ok' ? keptOnAverage(row.commitment.sprints) : null;
    case 'features':
      return row.features.delayed;
    case 'data-waits':
      return row.dataWaits.open === 0 ? 0 : (row.dataWaits.oldestDays ?? 0) + 1;
    case 'forecast':
      return row.forecast.status === 'ok' ? finishRank(row.forecast.p85) : null;
    case 'trend':
      return row.progressHistory.length < 2 ? null : gained(row.progressHistory);
  }
}

const keptOnAverage = (sprints: readonly { readonly raw: number }[]): number | null =>
  sprints.length === 0 ? null : sprints.reduce((sum, { raw }) => sum + raw, 0) / sprints.length;

/** A finish after the last day that is looked at is later than any on a day. */
const finishRank = ({ type, day }: { readonly type: 'on' | 'after'; readonly day: string }): string =>
  `${type === 'on' ? 0 : 1} ${day}`;

/** How much further a project is than at the beginning of its line; below 0 where work was added faster than done. */
export const gained = (shares: readonly number[]): number => (shares.at(-1) ?? 0) - (shares[0] ?? 0);

/** Rows in the order asked for; equals by name, unknown last whichever the direction. */
export function ordered(
  rows: readonly PortfolioRow[],
  { column, direction }: GadgetSort,
): readonly PortfolioRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const ranks = new Map(rows.map((row) => [row, rank(row, column)]));
  return rows.toSorted((one, other) => {
    const [a, b] = [ranks.get(one) ?? null, ranks.get(other) ?? null];
    if (a === null || b === null) return a === b ? byName(one, other) : a === null ? 1 : -1;
    if (a === b) return byName(one, other);
    return a < b ? -sign : sign;
  });
}

const NAMES = new Intl.Collator('en', { numeric: true });

const byName = (one: PortfolioRow, other: PortfolioRow): number =>
  NAMES.compare(one.project.name, other.project.name);

/** Columns of which people look for the smallest first. */
const SMALLEST_FIRST: readonly Column[] = ['project', 'health', 'progress', 'commitment', 'trend'];

/** The order after a choice of a column: turned round if it was in force, else what people look for first. */
export function nextOrder(order: GadgetSort, column: Column): GadgetSort {
  if (order.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: SMALLEST_FIRST.includes(column) ? 'ascending' : 'descending' };
}
