import './benefits.css';
import { useMemo } from 'react';
import { invoke } from '../../shared/bridge';
import type { ProjectBenefits, Result } from '../../shared/contract';
import { EmptyState } from '../../shared/ui/EmptyState';
import { NotRead } from '../../shared/ui/NotRead';
import { Skeleton } from '../../shared/ui/Skeleton';
import { counted } from '../../shared/words';
import { LongTable } from '../parts/LongTable';
import { useOfProjects } from '../useOfProjects';
import { COLUMNS, promisedBy, rowOf } from './benefitRows';
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
  const promised = useMemo(() => promisedBy(projects), [projects]);
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
          ? '. '
          : `; ${counted(silent, 'project')} without one ${silent === 1 ? 'promises' : 'promise'} nothing that could be measured. `}
        A metric is measured by the metric of the same name of the project’s models.
      </p>
      <LongTable
        label="What the charters promise, and what was measured"
        columns={COLUMNS}
        items={promised}
        rowOf={rowOf}
      />
    </div>
  );
}
