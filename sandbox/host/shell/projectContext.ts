import { createContext, useContext } from 'react';
import type { BoardRef, FieldIds, Project } from '../api/projects';

/** What every page of a project knows of it. */
export interface ProjectFacts {
  readonly project: Project;
  /** The project's first board; most have one. */
  readonly board: BoardRef | undefined;
  readonly fieldIds: FieldIds;
}

export const ProjectContext = createContext<ProjectFacts | null>(null);

/** The project whose page this is. */
export function useProject(): ProjectFacts {
  const facts = useContext(ProjectContext);
  if (!facts) throw new Error('useProject needs a ProjectShell above it');
  return facts;
}
