import { createContext, type ReactNode, useContext } from 'react';
import {
  type BoardRef,
  type FieldIds,
  type Project,
  readBoards,
  readFieldIds,
  readProject,
} from '../api/projects';
import type { Answer } from '../api/request';
import { useLoad } from '../api/useLoad';
import { Waiting } from '../components/Await';
import { Problem } from '../components/Problem';
import { NoAccess } from '../pages/NoAccess';
import { ProjectSidebar } from './ProjectSidebar';

/** What every page of a project knows of it. */
export interface ProjectFacts {
  readonly project: Project;
  /** The project's first board; most have one. */
  readonly board: BoardRef | undefined;
  readonly fieldIds: FieldIds;
}

const ProjectContext = createContext<ProjectFacts | null>(null);

export function useProject(): ProjectFacts {
  const facts = useContext(ProjectContext);
  if (!facts) throw new Error('useProject needs a ProjectShell above it');
  return facts;
}

async function readFacts(key: string): Promise<Answer<ProjectFacts>> {
  const project = await readProject(key);
  if (!project.ok) return project;
  const [boards, fieldIds] = await Promise.all([readBoards(key), readFieldIds()]);
  if (!fieldIds.ok) return fieldIds;
  // A project without boards is a project all the same.
  const board = boards.ok ? boards.value[0] : undefined;
  return { ok: true, value: { project: project.value, board, fieldIds: fieldIds.value } };
}

/** Sidebar and content of a project's pages; stays put while one moves between them. */
export function ProjectShell({
  projectKey,
  children,
}: {
  readonly projectKey: string;
  readonly children: ReactNode;
}) {
  const facts = useLoad(`project ${projectKey}`, () => readFacts(projectKey));
  if (facts.state === 'failed')
    return (
      <main id="content" tabIndex={-1} className="page">
        {facts.failure.reason === 'not-found' ? (
          <NoAccess what={`the project ${projectKey}`} />
        ) : (
          <Problem failure={facts.failure} retry={facts.reload} />
        )}
      </main>
    );
  if (facts.state === 'loading')
    return (
      <main id="content" tabIndex={-1} className="page">
        <Waiting words="Opening the project…" />
      </main>
    );
  return (
    <ProjectContext value={facts.value}>
      <ProjectSidebar />
      <main id="content" tabIndex={-1} className="page">
        {children}
      </main>
    </ProjectContext>
  );
}
