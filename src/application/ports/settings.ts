import type { ProjectSettings } from '../../domain/metrics/projectSettings';

/** A project's settings as they were saved last; revision 0 has none. */
export interface SavedSettings {
  readonly revision: number;
  readonly settings: ProjectSettings | undefined;
}

/** Reading side of the settings of projects. */
export interface SettingsReader {
  read(projectId: string): Promise<SavedSettings>;
}

/** How the projects of the site are measured, one set a project. */
export interface SettingsStore extends SettingsReader {
  /**
   * Saves settings as those that follow `revision`.
   *
   * @returns the new revision; undefined where somebody else has saved some that follow `revision`.
   */
  save(projectId: string, revision: number, settings: ProjectSettings): Promise<number | undefined>;
}
