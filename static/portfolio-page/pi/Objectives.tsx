import { useState } from 'react';
import type { Increment, PiSaved, ProjectPi } from '../../shared/contract';
import { hasWords } from '../../shared/hasWords';
import { TextField } from '../../shared/ui/TextField';
import { amount, counted } from '../../shared/words';
import { useMore } from '../parts/useMore';
import { takesPart } from './choice';
import { ProjectCard } from './ProjectCard';

/** So many projects come at a time: each has a table, and a portfolio may have a thousand. */
const STEP = 20;

/** The objectives of each project, those that take part in the increment first; of many projects some at a time. */
export function Objectives(props: {
  readonly projects: readonly ProjectPi[];
  /** Undefined where no project has named an increment. */
  readonly pi: string | undefined;
  /** Its days, as most projects have them. */
  readonly days: Increment | undefined;
  readonly onSaved: (project: string, saved: PiSaved) => void;
  readonly onReload: () => void;
}) {
  const { projects, pi, days, onSaved, onReload } = props;
  const [words, setWords] = useState('');
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const ordered = useOrder(projects, pi);
  const isWritten = ({ project }: ProjectPi) => written.has(project.id);
  const found = ordered.filter((one) => isWritten(one) || hasWords(namesOf(one), words));
  const { shown, more, list } = useMore(found, STEP, 'project', isWritten);
  const write = (project: string, isOpen: boolean) =>
    setWritten((before) => new Set([...before].filter((id) => id !== project).concat(isOpen ? project : [])));
  return (
    <section className="pi__projects" aria-labelledby="pi-objectives">
      <h2 id="pi-objectives">Objectives</h2>
      {projects.length === 0 ? (
        <p className="portfolio-page__quiet">No project of this release train can be shown.</p>
      ) : null}
      {pi === undefined ? null : <TakingPart projects={projects} pi={pi} />}
      {projects.length > STEP ? (
        <div className="pi__find">
          <TextField
            label="Find a project"
            isLabelHidden
            placeholder="Find a project"
            type="search"
            value={words}
            onChange={setWords}
          />
        </div>
      ) : null}
      {projects.length > 0 && found.length === 0 ? <p>No project matches.</p> : null}
      <div ref={list} className="pi__cards">
        {shown.map((one) => (
          <ProjectCard
            key={one.project.id}
            of={one}
            pi={pi}
            days={days}
            isWritten={isWritten(one)}
            onWrite={(isOpen) => write(one.project.id, isOpen)}
            onSaved={onSaved}
            onReload={onReload}
          />
        ))}
      </div>
      {more}
    </section>
  );
}

/** Said where not all do. */
function TakingPart({ projects, pi }: { readonly projects: readonly ProjectPi[]; readonly pi: string }) {
  const part = projects.filter((one) => takesPart(one, pi)).length;
  if (part === projects.length) return null;
  return (
    <p className="portfolio-page__quiet">
      {part === 0
        ? `No project has objectives or risks for ${pi} yet, or names it in its charter.`
        : `${amount(part)} of ${counted(projects.length, 'project')} ${part === 1 ? 'has' : 'have'} objectives or risks for ${pi}, or ${part === 1 ? 'names it in its charter' : 'name it in their charters'}.`}
    </p>
  );
}

const namesOf = ({ project, releaseTrain }: ProjectPi): string =>
  `${project.name} ${project.key} ${releaseTrain ?? ''}`;

/**
 * Those that take part first, as it was when these projects and this increment were first shown: what is saved for the
 * increment moves no card away from whoever saved it.
 */
function useOrder(projects: readonly ProjectPi[], pi: string | undefined): readonly ProjectPi[] {
  const shown = [pi ?? '', ...projects.map(({ project }) => project.id)].join('\n');
  const [held, hold] = useState(() => ({ shown, last: othersOf(projects, pi) }));
  if (held.shown !== shown) hold({ shown, last: othersOf(projects, pi) });
  const isLast = ({ project }: ProjectPi): boolean => held.last.has(project.id);
  return [...projects.filter((one) => !isLast(one)), ...projects.filter(isLast)];
}

/** Ids of the projects that take no part; none without an increment. */
const othersOf = (projects: readonly ProjectPi[], pi: string | undefined): ReadonlySet<string> =>
  new Set(
    pi === undefined ? [] : projects.filter((one) => !takesPart(one, pi)).map(({ project }) => project.id),
  );
