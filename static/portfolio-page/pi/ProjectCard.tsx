import { lazy, Suspense, useState } from 'react';
import type { Increment, PiSaved, ProjectPi } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { EditIcon } from '../../shared/ui/icons';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { SiteLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { planPagePath } from '../addresses';
import { ObjectiveTable } from './ObjectiveTable';

/** Brings a calendar, which only those who write need. */
const PiEditor = lazy(() => import('./PiEditor'));

/** A project's objectives of an increment: to read, or to write. */
export function ProjectCard(props: {
  readonly of: ProjectPi;
  /** Undefined where no project has named an increment. */
  readonly pi: string | undefined;
  /** Its days, as most projects have them. */
  readonly days: Increment | undefined;
  /** Whether it is being written. */
  readonly isWritten: boolean;
  readonly onWrite: (isWritten: boolean) => void;
  readonly onSaved: (project: string, saved: PiSaved) => void;
  /** Reads everything again, after somebody else has changed it. */
  readonly onReload: () => void;
}) {
  const { of, pi, days, isWritten, onWrite, onSaved, onReload } = props;
  const { project, mayEdit } = of;
  const [wasSaved, setSaved] = useState(false);
  const objectives = of.objectives.filter((objective) => objective.pi === pi);
  const titleId = `pi-${project.id}`;
  return (
    <section className="pi__project" aria-labelledby={titleId}>
      <div className="pi__project-head">
        <h3 id={titleId}>
          <SiteLink path={planPagePath(project.key)}>{project.name}</SiteLink>
        </h3>
        {of.releaseTrain === null ? null : <span className="portfolio-page__quiet">{of.releaseTrain}</span>}
        {mayEdit && !isWritten ? (
          <Button
            appearance="subtle"
            icon={<EditIcon />}
            aria-label={`Edit objectives and risks of ${project.name}`}
            onPress={() => {
              setSaved(false);
              onWrite(true);
            }}
          >
            Edit
          </Button>
        ) : null}
      </div>
      {wasSaved ? (
        <SectionMessage appearance="success" live>
          <p>The objectives and risks of {project.name} are saved.</p>
        </SectionMessage>
      ) : null}
      {isWritten ? (
        <Suspense fallback={<Skeleton label="Loading the form" lines={4} />}>
          <PiEditor
            of={of}
            pi={pi}
            usual={days}
            onClose={() => onWrite(false)}
            onReload={onReload}
            onSaved={(saved) => {
              onWrite(false);
              setSaved(true);
              onSaved(project.id, saved);
            }}
          />
        </Suspense>
      ) : (
        <ObjectiveTable objectives={objectives} project={project.name} pi={pi} />
      )}
    </section>
  );
}
