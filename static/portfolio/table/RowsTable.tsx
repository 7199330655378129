import './rowsTable.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, Virtualizer } from 'react-aria-components';
import { useWidth } from '../../shared/charts/useWidth';
import type { GadgetColumn, GadgetSort, PortfolioRow } from '../../shared/contract';
import { ChevronDownIcon } from '../../shared/ui/icons';
import { useGrowing } from '../../shared/useGrowing';
import { COLUMN_NAMES } from '../columns';
import { summaryReading } from '../portfolioWords';
import type { RowGroup } from './arrange';
import { BELOW, LinesLayout } from './LinesLayout';
import { leastWidth, linesFor, widthShare } from './lines';
import { nextOrder } from './order';
import { BelowCell, BesideCell } from './RowCells';

/** A column as the table knows it. */
interface TableColumn {
  readonly id: 'project' | GadgetColumn | typeof BELOW;
}

/** What the table lists: a project, or the heading of those that follow. */
type Item =
  | { readonly type: 'project'; readonly id: string; readonly row: PortfolioRow }
  | {
      readonly type: 'group';
      readonly id: string;
      readonly name: string;
      readonly rows: readonly PortfolioRow[];
    };

const HEIGHTS = { estimatedRowHeight: 84, headingHeight: 36 } as const;
/** So many rows come at once; of longer lists the others follow, so that nobody waits for what is out of sight. */
const ROWS_AT_FIRST = 15;
const ROWS_A_FRAME = 150;
/** Room that the bar for scrolling takes. */
const SCROLLBAR = 16;

/**
 * A row a project. Arrow keys go from row to row and cell to cell, the headings sort, Enter opens a project's details.
 * Only rows in sight are drawn. Where it is narrow, what has no room beside the name goes below it.
 */
export function RowsTable(props: {
  readonly groups: readonly RowGroup[];
  readonly columns: readonly GadgetColumn[];
  readonly order: GadgetSort;
  readonly onSort: (order: GadgetSort) => void;
  readonly onOpen: (row: PortfolioRow) => void;
  /** Told once a row is on the screen: what is less urgent has waited for it. */
  readonly onShown: () => void;
}) {
  const [ref, width] = useWidth();
  return (
    <div ref={ref} className="rows">
      {width > 0 ? <SizedTable {...props} width={width - SCROLLBAR} /> : null}
    </div>
  );
}

function SizedTable(props: Parameters<typeof RowsTable>[0] & { readonly width: number }) {
  const { groups, columns, order, onSort, onOpen, onShown, width } = props;
  const lines = useMemo(() => linesFor(width, columns), [width, columns]);
  const shown = useMemo<readonly TableColumn[]>(
    () => [
      { id: 'project' },
      ...lines.beside.map((id) => ({ id })),
      ...(lines.below.length > 0 ? [{ id: BELOW } as const] : []),
    ],
    [lines],
  );
  const items = useMemo(() => itemsOf(groups), [groups]);
  const [isShown, setShown] = useState(false);
  const reached = useGrowing(isShown ? items.length : 0, ROWS_A_FRAME, ROWS_AT_FIRST);
  const shownFirst = useCallback(() => {
    setShown(true);
    onShown();
  }, [onShown]);
  const table = useRef<HTMLDivElement>(null);
  // Whoever sorts wants to see what comes first now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what it happens after
  useEffect(() => {
    if (table.current !== null) table.current.scrollTop = 0;
  }, [order]);
  const open = (id: string) => {
    const item = items.find((one) => one.id === id);
    if (item?.type === 'project') onOpen(item.row);
  };
  return (
    <Virtualizer layout={LinesLayout} layoutOptions={HEIGHTS}>
      <Table
        ref={table}
        aria-label="ML projects"
        className="rows__table"
        sortDescriptor={order}
        onSortChange={({ column }) => {
          const sorted = shown.find(({ id }) => id === column)?.id;
          if (sorted !== undefined && sorted !== BELOW) onSort(nextOrder(order, sorted));
        }}
        onRowAction={(key) => open(String(key))}
      >
        <TableHeader columns={shown}>
          {({ id }) =>
            id === BELOW ? (
              <Column id={BELOW} width={1} minWidth={1} className="rows__column rows__column--below">
                <span className="visually-hidden">More</span>
              </Column>
            ) : (
              <Column
                id={id}
                isRowHeader={id === 'project'}
                allowsSorting
                minWidth={leastWidth(id)}
                width={`${widthShare(id)}fr`}
                className="rows__column"
              >
                {({ sortDirection }) => (
                  <span className="ui-table__heading" data-sort={sortDirection}>
                    {COLUMN_NAMES[id]}
                    {sortDirection === undefined ? null : <ChevronDownIcon />}
                  </span>
                )}
              </Column>
            )
          }
        </TableHeader>
        <TableBody
          items={items.slice(0, reached)}
          dependencies={[shown]}
          renderEmptyState={() => <p className="rows__none">No project matches.</p>}
        >
          {(item) =>
            item.type === 'group' ? (
              <Row id={item.id} className="rows__row rows__row--group">
                <Cell colSpan={shown.length} className="rows__cell">
                  <span className="rows__group">{item.name}</span>{' '}
                  <span className="portfolio__detail">{summaryReading(item.rows)}</span>
                </Cell>
              </Row>
            ) : (
              <Row id={item.id} columns={shown} className="rows__row" textValue={item.row.project.name}>
                {({ id }) =>
                  id === BELOW ? (
                    <Cell className="rows__cell rows__cell--below">
                      <BelowCell columns={lines.below} row={item.row} onOpen={() => onOpen(item.row)} />
                    </Cell>
                  ) : (
                    <Cell className={`rows__cell rows__cell--${id}`}>
                      <BesideCell
                        column={id}
                        row={item.row}
                        onOpen={() => onOpen(item.row)}
                        onShown={shownFirst}
                      />
                    </Cell>
                  )
                }
              </Row>
            )
          }
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

const itemsOf = (groups: readonly RowGroup[]): readonly Item[] =>
  groups.flatMap(({ id, name, rows }): readonly Item[] => [
    ...(name === null ? [] : [{ type: 'group', id: `group ${id}`, name, rows } as const]),
    ...rows.map(projectItem),
  ]);

/** The same item for the same row, so that sorting builds no row anew. */
const projectItems = new WeakMap<PortfolioRow, Item>();

const projectItem = (row: PortfolioRow): Item => {
  const known = projectItems.get(row);
  if (known !== undefined) return known;
  const item: Item = { type: 'project', id: row.project.id, row };
  projectItems.set(row, item);
  return item;
};
