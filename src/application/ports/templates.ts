import type { TemplateSize } from '../../contract/templates';
import type { Template } from '../../domain/template/types';

/** The templates of the site: those that ship with the app, and the site's own. */
export interface TemplateLibrary {
  /**
   * One template, in one version or in its newest. A retired one is found by its version only: plans made from it can
   * still be read, and no new ones begin.
   *
   * @returns undefined where there is no such template, or not in that version.
   */
  find(id: string, version?: number): Promise<Template | undefined>;
  /** The text of one of the site's own templates, to take it along; undefined for one that ships with the app. */
  ownText(id: string, version: number): Promise<string | undefined>;
}

/** The templates that ship with the app, each in its one current version. */
export interface ShippedTemplates {
  list(): readonly ShippedTemplate[];
}

export interface ShippedTemplate {
  readonly template: Template;
  readonly yaml: string;
}

/** What the site keeps about one of its own templates besides its texts. No person is in here. */
export interface SiteTemplate {
  readonly id: string;
  /** The newest. */
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly retired: boolean;
  readonly size: TemplateSize;
}

/** The site's own templates. A version is written once and stays, so that plans made from it can be read for ever. */
export interface SiteTemplates {
  /** Every one, retired ones too, in no order; each as it is now, but one that is new may be missing for a while. */
  list(): Promise<readonly SiteTemplate[]>;
  /** Strongly consistent. */
  find(id: string): Promise<SiteTemplate | undefined>;
  /** Text of one version. */
  text(id: string, version: number): Promise<string | undefined>;
  /**
   * Adds a version, which becomes the newest; whether the template is retired stays as it was.
   *
   * @returns false where that version is there already, whoever wrote it.
   */
  add(version: Omit<SiteTemplate, 'retired'>, yaml: string): Promise<boolean>;
  retire(template: SiteTemplate, retired: boolean): Promise<void>;
}
