import './DataTable.css';
import type { ReactNode } from 'react';

export interface TableColumn {
  readonly name: string;
  readonly isNumber?: boolean;
  /** Its words stay on one line, such as a date. */
  readonly isShort?: boolean;
}

export interface TableRow {
  readonly id: string;
  /** One cell a column; the first one names the row. */
  readonly cells: readonly ReactNode[];
}

/** A region that scrolls takes the focus, or the keyboard could not scroll it. */
const SCROLLS = { tabIndex: 0 } as const;

/** The numbers behind a chart. Long and wide ones scroll inside their own frame, which the keyboard can reach. */
export function DataTable(props: {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}) {
  const { caption, columns, rows } = props;
  return (
    <section {...SCROLLS} className="data-table" aria-label={caption}>
      <table className="ui-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={cellClass(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, columns }: { readonly row: TableRow; readonly columns: readonly TableColumn[] }) {
  return (
    <tr>
      {columns.map((column, index) => {
        const cell = row.cells[index];
        return index === 0 ? (
          <th key={column.name} scope="row">
            {cell}
          </th>
        ) : (
          <td key={column.name} className={cellClass(column)}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

const cellClass = ({ isNumber, isShort }: TableColumn): string | undefined =>
  isNumber ? 'ui-table__number' : isShort ? 'data-table__short' : undefined;
