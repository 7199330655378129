import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { GadgetColumn, PortfolioRow } from '../../shared/contract';
import { COLUMN_NAMES } from '../columns';
import { CellOf } from './cells';
import { ProjectLink } from './ProjectLink';

/** Until a browser has drawn what it was given, and nobody has missed anything. */
const MOMENT_MS = 100;

interface Shown {
  readonly row: PortfolioRow;
  /** Opens the project's details. */
  readonly onOpen: () => void;
}

interface BesideProps extends Shown {
  readonly column: 'project' | GadgetColumn;
  readonly onShown: () => void;
}

/** A cell beside the others. The project's leads to its plan. */
export function BesideCell({ column, onShown, ...shown }: BesideProps) {
  return column === 'project' ? (
    <NameCell row={shown.row} onShown={onShown} />
  ) : (
    <Value column={column} {...shown} />
  );
}

function NameCell({ row, onShown }: Pick<BesideProps, 'row' | 'onShown'>) {
  useEffect(() => {
    const moment = setTimeout(onShown, MOMENT_MS);
    return () => clearTimeout(moment);
  }, [onShown]);
  return <ProjectLink project={row.project} />;
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
