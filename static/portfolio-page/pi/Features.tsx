import '../../shared/ui/Table.css';
import { useCallback } from 'react';
import { invoke } from '../../shared/bridge';
import type { Increment, ProjectFeatures, ProjectPi } from '../../shared/contract';
import { NotRead } from '../../shared/ui/NotRead';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { SiteLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { amount, dayInWords } from '../../shared/words';
import { planPagePath } from '../addresses';
import { useMore } from '../parts/useMore';
import { useOfProjects } from '../useOfProjects';
import { featuresReading, totalOf } from './featureWords';

/** So many projects come at a time. */
const STEP = 20;

interface FeaturesProps {
  readonly projects: readonly ProjectPi[];
  readonly pi: string;
  /** Undefined where no project has written its days down. */
  readonly days: Increment | undefined;
}

/** Features that are due in an increment, and how many of them are done. */
export function Features({ projects, pi, days }: FeaturesProps) {
  return (
    <section className="pi__features" aria-labelledby="pi-features">
      <h2 id="pi-features">Features</h2>
      {days === undefined ? (
        <p className="portfolio-page__quiet">
          {`Which features are committed to ${pi} is not known before its first and last day are. Write them down with a project’s objectives.`}
        </p>
      ) : (
        <Known
          key={[days.start, days.end, ...projects.map(({ project }) => project.id)].join(' ')}
          projects={projects}
          days={days}
        />
      )}
    </section>
  );
}

function Known({ projects, days }: { readonly projects: readonly ProjectPi[]; readonly days: Increment }) {
  const { start, end } = days;
  const readSome = useCallback(
    (ids: readonly string[]) => invoke('pi.features', { projects: ids, start, end }),
    [start, end],
  );
  const { answer, reload } = useOfProjects(
    readSome,
    projects.map(({ project }) => project.id),
  );
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the features" lines={3} />;
    case 'failed':
      return <NotRead title="The features could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Shown features={answer.items} days={days} />;
  }
}

function Shown({
  features,
  days,
}: {
  readonly features: readonly ProjectFeatures[];
  readonly days: Increment;
}) {
  const total = totalOf(features);
  const committing = features.filter(({ committed }) => committed > 0);
  const { shown, more, list } = useMore(committing, STEP, 'project');
  return (
    <>
      <p>{featuresReading(total, days.name)}</p>
      <p className="portfolio-page__quiet">
        {`Committed are the plans’ epics due from ${dayInWords(days.start)} to ${dayInWords(days.end)}; an epic is done when its own status is.`}
      </p>
      {committing.length === 0 ? null : (
        <div className="ui-table-frame">
          <table className="ui-table pi__table pi__table--counts">
            <caption className="visually-hidden">{`Features of ${days.name}`}</caption>
            <thead>
              <tr>
                <th scope="col">Project</th>
                <th scope="col">Done in time</th>
                <th scope="col" className="ui-table__number">
                  Committed
                </th>
                <th scope="col" className="ui-table__number">
                  Done
                </th>
                <th scope="col" className="ui-table__number">
                  Done later
                </th>
                <th scope="col" className="ui-table__number">
                  Open
                </th>
              </tr>
            </thead>
            <tbody ref={list}>
              {shown.map(({ project, ...counts }) => (
                <tr key={project.id}>
                  <th scope="row" className="pi__objective">
                    <SiteLink path={planPagePath(project.key)}>{project.name}</SiteLink>
                  </th>
                  <td>
                    <ProgressBar
                      label={`Features of ${project.name} done in time`}
                      value={counts.done}
                      max={counts.committed}
                      appearance={counts.done === counts.committed ? 'success' : 'default'}
                    />
                  </td>
                  <td className="ui-table__number">{amount(counts.committed)}</td>
                  <td className="ui-table__number">{amount(counts.done)}</td>
                  <td className="ui-table__number">{amount(counts.late)}</td>
                  <td className="ui-table__number">{amount(counts.committed - counts.done - counts.late)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
    </>
  );
}
