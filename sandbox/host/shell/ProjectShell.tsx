import type { ReactNode } from 'react';
import { readBoard, readFieldIds, readProject } from '../api/projects';
import type { Answer } from '../api/request';
import { useLoad } from '../api/useLoad';
import { Waiting } from '../components/Await';
import { Problem } from '../components/Problem';
import { NoAccess } from '../pages/NoAccess';
import { ProjectSidebar } from './ProjectSidebar';
import { ProjectContext, type ProjectFacts } from './projectContext';

async function readFacts(key: string): Promise<Answer<ProjectFacts>> {
  const project = await readProject(key);
  if (!project.ok) return project;
  const [board, fieldIds] = await Promise.all([readBoard(key), readFieldIds()]);
  if (!fieldIds.ok) return fieldIds;
  if (!board.ok) return board;
  return {
    ok: true,
    value: { project: project.value, board: board.value, fieldIds: fieldIds.value },
  };
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
