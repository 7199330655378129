import '../../shared/ui/Table.css';
import { useState } from 'react';
import type { PortfolioRow } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SiteLink } from '../../shared/ui/SiteLink';
import { amount, PHASE_NAMES } from '../../shared/words';
import { planPagePath } from '../addresses';

const PHASES = [
  'business-understanding',
  'data-understanding',
  'data-preparation',
  'modeling',
  'evaluation',
  'deployment',
] as const;

/** More rows than this make the page slow to answer; the rest comes when asked for. */
const MANY = 200;

/** Quarters of a phase that are finished: as many shades as can be told apart. */
const shade = (done: number, total: number): number =>
  done === 0 ? 0 : Math.max(1, Math.floor((done / total) * 4));

/** Where each project stands in each phase; every cell says its number, so that no colour has to be read. */
export function PhaseMap({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, MANY);
  return (
    <>
      <p className="portfolio-page__quiet">
        Finished issues of all issues in each phase: the stronger the colour, the further; what is finished is
        teal. The phase that a project is in is outlined.
      </p>
      <div className="ui-table-frame">
        <table className="ui-table phases">
          <caption className="visually-hidden">Finished issues by project and phase</caption>
          <thead>
            <tr>
              <th scope="col">Project</th>
              {PHASES.map((phase) => (
                <th key={phase} scope="col">
                  {PHASE_NAMES[phase]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ project, phases, phase: current }) => (
              <tr key={project.id}>
                <th scope="row">
                  <SiteLink path={planPagePath(project.key)}>{project.name}</SiteLink>
                </th>
                {PHASES.map((phase) => {
                  const part = phases.find((one) => one.phase === phase);
                  if (part === undefined)
                    return (
                      <td key={phase} className="phases__cell">
                        –
                      </td>
                    );
                  const { done, total } = part;
                  const here = phase === current ? ' phases__cell--current' : '';
                  return (
                    <td key={phase} className={`phases__cell phases__cell--${shade(done, total)}${here}`}>
                      {`${amount(done)} of ${amount(total)}`}
                      {here === '' ? null : <span className="visually-hidden">, current phase</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length ? (
        <Button appearance="subtle" onPress={() => setShowsAll(true)}>
          {`Show all ${amount(rows.length)} projects`}
        </Button>
      ) : null}
    </>
  );
}
