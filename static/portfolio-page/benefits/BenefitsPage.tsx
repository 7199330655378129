import '../../shared/ui/Table.css';
import './benefits.css';
import { worthInWords } from '../../../src/contract/charterRules';
import { invoke } from '../../shared/bridge';
import type { ProjectBenefits, Result } from '../../shared/contract';
import { EmptyState } from '../../shared/ui/EmptyState';
import { NotRead } from '../../shared/ui/NotRead';
import { SiteLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { counted } from '../../shared/words';
import { planPagePath } from '../addresses';
import { useOfProjects } from '../useOfProjects';
import { MetricCells } from './MetricCells';
import { reachedReading } from './words';

const readSome = (projects: readonly string[]): Promise<Result<readonly ProjectBenefits[]>> =>
  invoke('benefits.read', { projects });

/** What each project promised the business in its charter, and what was measured of it since. */
export default function BenefitsPage() {
  const { answer, reload } = useOfProjects(readSome);
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the charters" lines={8} />;
    case 'failed':
      return <NotRead title="The charters could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Shown projects={answer.items} />;
  }
}

function Shown({ projects }: { readonly projects: readonly ProjectBenefits[] }) {
  const promising = projects.filter(({ charter }) => charter !== null);
  const silent = projects.length - promising.length;
  if (promising.length === 0)
    return (
      <EmptyState title="No charter to show">
        <p>
          What a project promises is in its charter: the numbers it moves, from where to where and by when,
          and what it costs and brings. Write it on the project’s ML plan page.
        </p>
      </EmptyState>
    );
  return (
    <div className="benefits">
      <p>{reachedReading(promising)}</p>
      <p className="portfolio-page__quiet">
        {`${counted(promising.length, 'project')} with a charter`}
        {silent === 0
          ? '.'
          : `; ${counted(silent, 'project')} without one ${silent === 1 ? 'promises' : 'promise'} nothing that could be measured.`}
      </p>
      <div className="ui-table-frame">
        <table className="ui-table benefits__table">
          <caption className="visually-hidden">What the charters promise</caption>
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col">Cost</th>
              <th scope="col">Benefit</th>
              <th scope="col">Business metric</th>
              <th scope="col">Baseline</th>
              <th scope="col">Target</th>
              <th scope="col">By</th>
              <th scope="col">Measured</th>
            </tr>
          </thead>
          <tbody>
            {promising.map((one) => (
              <ProjectRows key={one.project.id} of={one} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A row a metric; the project and its worth stand beside the first of them. */
function ProjectRows({ of: { project, charter } }: { readonly of: ProjectBenefits }) {
  if (charter === null) return null;
  const { benefits, cost, benefit } = charter;
  const [first, ...more] = benefits;
  const rows = Math.max(1, benefits.length);
  return (
    <>
      <tr>
        <th scope="rowgroup" rowSpan={rows}>
          <SiteLink path={planPagePath(project.key, '/charter')}>{project.name}</SiteLink>
        </th>
        <td rowSpan={rows}>{worthInWords(cost) ?? UNKNOWN}</td>
        <td rowSpan={rows}>{worthInWords(benefit) ?? UNKNOWN}</td>
        {first === undefined ? (
          <td colSpan={5}>No business metric is named.</td>
        ) : (
          <MetricCells of={first} project={project} />
        )}
      </tr>
      {more.map((one) => (
        <tr key={one.promise.name}>
          <MetricCells of={one} project={project} />
        </tr>
      ))}
    </>
  );
}

const UNKNOWN = <span className="portfolio-page__quiet">Not known</span>;
