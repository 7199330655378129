import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { GadgetConfiguration, GadgetSort, PortfolioRow } from '../shared/contract';
import { openDetails } from './openDetails';
import { attentionReading, summaryReading } from './portfolioWords';
import { PrintedRows } from './print/PrintedRows';
import { arranged, EVERYTHING, found, type Sought } from './table/arrange';
import { RowsTable } from './table/RowsTable';

const Tools = lazy(() => import('./tools/Tools'));

/** The projects: what there is to say of all of them, the tools to look among them, and a row each. */
export function Projects(props: {
  readonly rows: readonly PortfolioRow[];
  readonly configuration: GadgetConfiguration;
  /** ISO instant. */
  readonly asOf: string;
  readonly timeZone: string;
}) {
  const { rows, configuration, asOf, timeZone } = props;
  const { columns, grouping } = configuration;
  const [order, setOrder] = useState<GadgetSort>(configuration.sort);
  const [sought, setSought] = useState<Sought>(EVERYTHING);
  const [hasRows, setHasRows] = useState(false);
  const showTools = useCallback(() => setHasRows(true), []);
  const groups = useMemo(
    () => arranged(found(rows, sought), grouping, order),
    [rows, sought, grouping, order],
  );
  const attention = attentionReading(rows);
  return (
    <>
      <div>
        <p className="gadget__summary">{summaryReading(rows)}</p>
        {attention === null ? null : <p className="gadget__attention">{attention}</p>}
      </div>
      {/* Rows come first: the tools follow when some are on the screen, in a place that is kept for them. */}
      <div className="gadget__tools">
        {hasRows ? (
          <Suspense>
            <Tools
              groups={groups}
              columns={columns}
              sought={sought}
              onSeek={setSought}
              order={order}
              onSort={setOrder}
              asOf={asOf}
              timeZone={timeZone}
            />
          </Suspense>
        ) : null}
      </div>
      <RowsTable
        groups={groups}
        columns={columns}
        order={order}
        onSort={setOrder}
        onOpen={openDetails}
        onShown={showTools}
      />
      <PrintedRows groups={groups} columns={columns} />
    </>
  );
}
