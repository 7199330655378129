import './Table.css';
import type { ReactNode } from 'react';
import {
  Table as AriaTable,
  type TableProps as AriaTableProps,
  Cell,
  Column,
  type ColumnProps,
  Row,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { ChevronDownIcon } from './icons';

export { Cell, Row, TableBody, TableHeader };

/** A table whose rows and cells are reached with the arrow keys. Wide ones scroll inside their own frame. */
export function SortableTable(props: Omit<AriaTableProps, 'className' | 'style'>) {
  return (
    <div className="ui-table-frame">
      <AriaTable {...props} className="ui-table" />
    </div>
  );
}

/** A column's heading; with `allowsSorting` it is a control, and an arrow shows the order. */
export function SortableColumn({
  children,
  ...rest
}: Omit<ColumnProps, 'className' | 'style' | 'children'> & { readonly children: ReactNode }) {
  return (
    <Column {...rest} className="ui-table__column">
      {({ sortDirection }) => (
        <span className="ui-table__heading" data-sort={sortDirection}>
          {children}
          {sortDirection ? <ChevronDownIcon /> : null}
        </span>
      )}
    </Column>
  );
}
