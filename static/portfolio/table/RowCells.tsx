import { Button } from 'react-aria-components';
import type { GadgetColumn, PortfolioRow } from '../../shared/contract';
import { COLUMN_NAMES } from '../columns';
import { CellOf } from './cells';
import { ProjectLink } from './ProjectLink';

interface Shown {
  readonly row: PortfolioRow;
  /** Opens the project's details. */
  readonly onOpen: () => void;
}

/** A cell beside the others. The project's leads to its plan. */
export function BesideCell({ column, ...shown }: Shown & { readonly column: 'project' | GadgetColumn }) {
  return column === 'project' ? (
    <ProjectLink project={shown.row.project} />
  ) : (
    <Value column={column} {...shown} />
  );
}

/** The columns that a narrow table has no room for, each with its name. */
export function BelowCell({ columns, ...shown }: Shown & { readonly columns: readonly GadgetColumn[] }) {
  return (
    <dl className="rows__values">
      {columns.map((column) => (
        <div key={column} className={`rows__value rows__value--${column}`}>
          <dt className={column === 'health' ? 'visually-hidden' : 'rows__label'}>{COLUMN_NAMES[column]}</dt>
          <dd>
            <Value column={column} {...shown} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ column, row, onOpen }: Shown & { readonly column: GadgetColumn }) {
  return (
    <>
      <CellOf column={column} row={row} />
      {column === 'health' ? (
        <Button className="rows__details" aria-label={`Details of ${row.project.name}`} onPress={onOpen}>
          Details
        </Button>
      ) : null}
    </>
  );
}
