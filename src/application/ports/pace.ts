import type { ProjectPace } from '../../domain/pace/types';

/** Keeps what is known of how long things take, one value a project; the newest counts. */
export interface PaceStore {
  read(projectId: string): Promise<ProjectPace | undefined>;
  write(projectId: string, pace: ProjectPace): Promise<void>;
}
