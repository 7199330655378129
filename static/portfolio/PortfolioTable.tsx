import '../shared/ui/Table.css';
import { type ReactNode, useState } from 'react';
import type { PortfolioRow } from '../shared/contract';
import { SiteLink } from '../shared/ui/SiteLink';
import { planPagePath } from './addresses';
import { DataWaitsCell, FeaturesCell, HealthCell, ProgressCell, TrendCell } from './cells';
import { COLUMNS, type Column, nextOrder, type Order, ordered, WORST_FIRST } from './order';
import { SortHeading } from './SortHeading';

const HEADINGS: Readonly<Record<Column, string>> = {
  project: 'Project',
  health: 'Health',
  progress: 'Phase and progress',
  features: 'Features',
  'data-waits': 'Data waits',
  trend: 'Finished a week',
};

/** A row a project, worst first until someone sorts it otherwise. Where it is narrow, rows turn into cards. */
export function PortfolioTable({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const [order, setOrder] = useState<Order>(WORST_FIRST);
  return (
    <div className="ui-table-frame">
      <table className="ui-table portfolio">
        <caption className="visually-hidden">ML projects</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHeading
                key={column}
                title={HEADINGS[column]}
                direction={order.column === column ? order.direction : undefined}
                onSort={() => setOrder(nextOrder(order, column))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered(rows, order).map((row) => (
            <ProjectRow key={row.project.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProjectRow({ row }: { readonly row: PortfolioRow }) {
  return (
    <tr className="portfolio__row">
      <th scope="row" className="portfolio__project">
        <SiteLink path={planPagePath(row.project.key)}>{row.project.name}</SiteLink>
      </th>
      <td className="portfolio__health">
        <HealthCell health={row.health} />
      </td>
      <Labelled column="progress">
        <ProgressCell phase={row.phase} progress={row.progress} project={row.project.name} />
      </Labelled>
      <Labelled column="features">
        <FeaturesCell features={row.features} />
      </Labelled>
      <Labelled column="data-waits">
        <DataWaitsCell dataWaits={row.dataWaits} />
      </Labelled>
      <Labelled column="trend">
        <TrendCell trend={row.trend} />
      </Labelled>
    </tr>
  );
}

/** A cell that says its column's name where there are no headings: on a card. */
function Labelled({ column, children }: { readonly column: Column; readonly children: ReactNode }) {
  return (
    <td className="portfolio__cell">
      <span className="portfolio__label">{HEADINGS[column]}</span>
      {children}
    </td>
  );
}
