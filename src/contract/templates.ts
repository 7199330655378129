import type { TemplateProblem } from '../domain/template/problems';
import type { PlanPreview } from './plan';

export type { TemplateProblem };

/** A template as lists and choosers show it, in its newest version. */
export interface TemplateSummary {
  readonly id: string;
  readonly name: string;
  /** One or two sentences for whoever chooses; empty where the template has none. */
  readonly description: string;
  readonly version: number;
  /** Whether it ships with the app or is the site's own. */
  readonly origin: 'shipped' | 'site';
  /** No longer offered for new plans; plans made from it keep it. */
  readonly retired: boolean;
  /** For one data source and three environments, at low risk. */
  readonly size: TemplateSize;
}

export interface TemplateSize {
  readonly epics: number;
  /** Issues under the epics. */
  readonly issues: number;
}

/** A version of a template as it was written. */
export interface TemplateText {
  readonly id: string;
  readonly version: number;
  readonly yaml: string;
}

/** What is wrong with a text, or the plan it makes for one data source and three environments. */
export interface CheckedTemplate {
  readonly problems: readonly TemplateProblem[];
  /** Null where there are problems. */
  readonly preview: PlanPreview | null;
}

export type SavedTemplate =
  | {
      readonly type: 'saved';
      readonly template: TemplateSummary;
      /** The text with the version it was given. */
      readonly yaml: string;
    }
  | { readonly type: 'problems'; readonly problems: readonly TemplateProblem[] };
