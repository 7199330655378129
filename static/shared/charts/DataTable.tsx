import './DataTable.css';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button';
import { amount } from '../words';

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

/** More rows than this make the page slow to answer; the rest comes when asked for. */
const MANY_ROWS = 200;

/** The numbers behind a chart. Long and wide ones scroll inside their own frame, which the keyboard can reach. */
export function DataTable(props: {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}) {
  const { caption, columns, rows } = props;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, MANY_ROWS);
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
          {shown.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <div className="data-table__more">
          <Button appearance="subtle" onPress={() => setShowsAll(true)}>
            Show all {amount(rows.length)} rows
          </Button>
        </div>
      ) : null}
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
