import type { NamedBar } from '../../../../shared/charts/NamedBars';
import type { BehindLater } from '../../parts/AskedIssues';
import type { Behind } from '../../parts/IssuesBehind';

/** One row of a {@link RowPlot}. */
export interface Row extends NamedBar {
  /** The issue that a click opens, or the search it makes, or else the issues that it lists. */
  readonly opens?: string;
  readonly searches?: () => void;
  readonly behind?: Behind | BehindLater;
}

/** What the rows are measured against. */
export type RowAxis =
  | { readonly kind: 'amount'; readonly label: string; readonly most: number }
  | { readonly kind: 'day'; readonly from: number; readonly to: number; readonly timeZone: string };

/** More rows than this are a list and not a picture; the table has them all. */
const MOST_ROWS = 16;

/**
 * The rows that there is room for, and a sentence where that is not all.
 *
 * @param which of them are shown, such as "oldest"
 */
export function shownRows<T>(
  all: readonly T[],
  which: string,
): { readonly rows: readonly T[]; readonly note: readonly string[] } {
  const rows = all.slice(0, MOST_ROWS);
  return rows.length === all.length
    ? { rows, note: [] }
    : {
        rows,
        note: [`The picture shows the ${MOST_ROWS} ${which} of ${all.length}; the numbers have them all.`],
      };
}
