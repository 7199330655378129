import type { PortfolioRow } from '../../shared/contract';
import { SiteLink } from '../../shared/ui/SiteLink';
import { amount, PHASE_NAMES } from '../../shared/words';
import { planPagePath } from '../addresses';
import { type LongRow, LongTable } from '../parts/LongTable';

const PHASES = [
  'business-understanding',
  'data-understanding',
  'data-preparation',
  'modeling',
  'evaluation',
  'deployment',
] as const;
type Phase = (typeof PHASES)[number];

const COLUMNS = [
  { id: 'project', name: 'Project', least: 136, share: '2fr' },
  ...PHASES.map((phase) => ({ id: phase, name: PHASE_NAMES[phase], least: 94, share: '1fr' }) as const),
] as const;

/** Quarters of a phase that are finished: as many shades as can be told apart. */
const shade = (done: number, total: number): number =>
  done === 0 ? 0 : Math.max(1, Math.floor((done / total) * 4));

/** Where each project stands in each phase; every cell says its number, so that no colour has to be read. */
export function PhaseMap({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  return (
    <>
      <p className="portfolio-page__quiet">
        Finished issues of all issues in each phase: the stronger the colour, the further; what is finished is
        teal. The phase that a project is in is outlined.
      </p>
      <LongTable label="Finished issues by project and phase" columns={COLUMNS} items={rows} rowOf={rowOf} />
    </>
  );
}

const rowOf = (row: PortfolioRow): LongRow<PortfolioRow, Phase | 'project'> => ({
  id: row.project.id,
  name: row.project.name,
  className: 'phases__row',
  cells: {
    project: <SiteLink path={planPagePath(row.project.key)}>{row.project.name}</SiteLink>,
    ...Object.fromEntries(PHASES.map((phase) => [phase, <PhaseCell key={phase} row={row} phase={phase} />])),
  },
});

function PhaseCell({ row, phase }: { readonly row: PortfolioRow; readonly phase: Phase }) {
  const part = row.phases.find((one) => one.phase === phase);
  if (part === undefined) return <div className="phases__cell">–</div>;
  const { done, total } = part;
  const isHere = phase === row.phase;
  return (
    <div
      className={`phases__cell phases__cell--${shade(done, total)}${isHere ? ' phases__cell--current' : ''}`}
    >
      {`${amount(done)} of ${amount(total)}`}
      {isHere ? <span className="visually-hidden">, current phase</span> : null}
    </div>
  );
}
