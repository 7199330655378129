import type { ProjectRef } from '../../contract/plan';
import type { PiRecord } from '../../domain/pi/types';

/** What a project has recorded for its program increments; revision 0 has nothing. */
export interface SavedPi {
  readonly revision: number;
  readonly record: PiRecord;
}

/** Objectives and risks of the site's projects, one record a project. No person is in them. */
export interface PiStore {
  read(projectId: string): Promise<SavedPi>;
  /**
   * Saves a record as the one that follows `revision`.
   *
   * @returns the new revision; undefined where somebody else has saved one that follows `revision`.
   */
  save(projectId: string, revision: number, record: PiRecord): Promise<number | undefined>;
}

/** Jira as objectives and risks need it, always as the person who uses the app. */
export interface PiJira {
  /** The viewer's time zone, as an IANA name. */
  timeZone(): Promise<string>;
  /** @throws Failure `not-found` where it does not exist or the person may not see it. */
  project(idOrKey: string): Promise<ProjectRef>;
  /** Those of the projects, by id or key, that the viewer may browse; the others are simply missing. */
  visibleProjects(projects: readonly string[]): Promise<readonly ProjectRef[]>;
  /** Those of the projects, by id, whose issues the viewer may edit. */
  editable(projectIds: readonly string[]): Promise<ReadonlySet<string>>;
}
