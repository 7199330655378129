import './LongTable.css';
import type { ReactNode } from 'react';
import {
  Cell,
  Collection,
  Column,
  type Key,
  ResizableTableContainer,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';

interface LongColumn<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** Narrowest width in px; together they should fit a window of 768. */
  readonly least: number;
  /** Share of what is left, such as `2fr`. */
  readonly share: `${number}fr`;
}

/** What a table shows of an item. */
export interface LongRow<Item, Id extends string> {
  readonly id: string;
  /** What it is called where it cannot be seen, as when somebody types the beginning of its name. */
  readonly name: string;
  /** By column; one alone, under the name of the first column, is as wide as the table. */
  readonly cells: Readonly<Partial<Record<Id, ReactNode>>>;
  readonly isWide?: boolean;
  readonly className?: string;
  /** Whether it can be opened, and the rows in it as far as they are known. */
  readonly opens?: boolean;
  readonly inside?: readonly Item[];
}

/** Rows are measured once they are drawn. */
const LAYOUT = { headingHeight: 48, estimatedRowHeight: 64 } as const;

/**
 * A table of any number of rows, of which only those in sight are drawn; the first column is each row's header, and a
 * row may open to others. An item must stay the same object for as long as its row does.
 */
export function LongTable<Item extends object, Id extends string>(props: {
  readonly label: string;
  readonly columns: readonly LongColumn<Id>[];
  readonly items: readonly Item[];
  readonly rowOf: (item: Item) => LongRow<Item, Id>;
  /** Ids of the rows that are open, where rows open. */
  readonly open?: ReadonlySet<Key>;
  readonly onOpenChange?: (open: ReadonlySet<Key>) => void;
}) {
  const { label, columns, items, rowOf, open, onOpenChange } = props;
  const [first] = columns;
  const render = (item: Item) => {
    const { id, name, cells, isWide = false, className = '', opens = false, inside = [] } = rowOf(item);
    return (
      <Row id={id} textValue={name} hasChildItems={opens} className={`long-table__row ${className}`}>
        {(isWide ? columns.slice(0, 1) : columns).map((column) => (
          <Cell
            key={column.id}
            className={`long-table__cell long-table__cell--${column.id}`}
            {...(isWide ? { colSpan: columns.length } : {})}
          >
            {cells[column.id]}
          </Cell>
        ))}
        <Collection items={inside}>{render}</Collection>
      </Row>
    );
  };
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT} shouldObserveItemSize>
      <ResizableTableContainer className="long-table__frame">
        <Table
          aria-label={label}
          className="long-table"
          {...(open === undefined || first === undefined ? {} : { treeColumn: first.id, expandedKeys: open })}
          {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
        >
          <TableHeader columns={columns}>
            {({ id, name, least, share }) => (
              <Column id={id} isRowHeader={id === first?.id} minWidth={least} defaultWidth={share}>
                {name}
              </Column>
            )}
          </TableHeader>
          <TableBody items={items}>{render}</TableBody>
        </Table>
      </ResizableTableContainer>
    </Virtualizer>
  );
}
