import type { ExportCell, ExportColumn, ExportRow } from './table';

/**
 * The cells of a column in little room: words that repeat are said once, and an instant is the seconds since the one
 * before it.
 */
export type PackedColumn =
  | { readonly as: 'cells'; readonly cells: readonly ExportCell[] }
  | { readonly as: 'words'; readonly words: readonly ExportCell[]; readonly at: readonly number[] }
  | { readonly as: 'seconds'; readonly apart: readonly (number | null)[] };

/** Rows on their way to the browser, column by column. */
export interface PackedRows {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
}

/**
 * Packs rows for an answer of limited size; instants are kept to the second.
 *
 * @example
 * unpackRows(packRows(columns, rows)); // the same rows, whole seconds
 */
export const packRows = (columns: readonly ExportColumn[], rows: readonly ExportRow[]): PackedRows => ({
  count: rows.length,
  columns: columns.map(({ kind }, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    if (kind === 'instant') return secondsApart(cells);
    return kind === 'number' ? { as: 'cells', cells } : wordsOnce(cells);
  }),
});

const secondsApart = (cells: readonly ExportCell[]): PackedColumn => {
  let last = 0;
  const apart = cells.map((cell) => {
    if (typeof cell !== 'number') return null;
    const second = Math.floor(cell / 1000);
    const since = second - last;
    last = second;
    return since;
  });
  return { as: 'seconds', apart };
};

const wordsOnce = (cells: readonly ExportCell[]): PackedColumn => {
  const places = new Map<ExportCell, number>();
  const at = cells.map((cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  // Where most are different, as summaries are, their places would only be added to them.
  return places.size > cells.length / 2
    ? { as: 'cells', cells }
    : { as: 'words', words: [...places.keys()], at };
};

/** The rows that were packed. */
export const unpackRows = ({ count, columns }: PackedRows): readonly ExportRow[] => {
  const cells = columns.map(unpackColumn);
  return Array.from({ length: count }, (_, row) => cells.map((column) => column[row] ?? null));
};

const unpackColumn = (column: PackedColumn): readonly ExportCell[] => {
  switch (column.as) {
    case 'cells':
      return column.cells;
    case 'words':
      return column.at.map((place) => column.words[place] ?? null);
    case 'seconds': {
      let second = 0;
      return column.apart.map((since) => {
        if (since === null) return null;
        second += since;
        return second * 1000;
      });
    }
  }
};
