import './print.css';
import '../../shared/ui/Table.css';
import type { GadgetColumn, PortfolioRow } from '../../shared/contract';
import { useIsPrinting } from '../../shared/useIsPrinting';
import { COLUMN_NAMES } from '../columns';
import type { RowGroup } from '../table/arrange';
import { CellOf } from '../table/cells';

interface PrintedProps {
  readonly groups: readonly RowGroup[];
  readonly columns: readonly GadgetColumn[];
}

/** All rows, for paper only: what is on the screen holds but those in sight. They exist only while somebody prints. */
export function PrintedRows(props: PrintedProps) {
  return useIsPrinting() ? <PrintedTable {...props} /> : null;
}

function PrintedTable({ groups, columns }: PrintedProps) {
  return (
    <table className="ui-table printed">
      <caption className="visually-hidden">ML projects</caption>
      <thead>
        <tr>
          <th scope="col">{COLUMN_NAMES.project}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {COLUMN_NAMES[column]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ id, name, rows }) => (
        <tbody key={id}>
          {name === null ? null : (
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {name}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <PrintedRow key={row.project.id} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function PrintedRow({ row, columns }: Pick<PrintedProps, 'columns'> & { readonly row: PortfolioRow }) {
  return (
    <tr>
      <th scope="row">{row.project.name}</th>
      {columns.map((column) => (
        <td key={column}>
          <CellOf column={column} row={row} isWhole />
        </td>
      ))}
    </tr>
  );
}
