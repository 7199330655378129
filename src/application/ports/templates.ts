import type { Template } from '../../domain/template/types';

/** The templates of the site: those that ship with the app, and the site's own. */
export interface TemplateLibrary {
  /**
   * One template, in one version or in its newest.
   *
   * @returns undefined where there is no such template, or not in that version.
   */
  find(id: string, version?: number): Promise<Template | undefined>;
}
