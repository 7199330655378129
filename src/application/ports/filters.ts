import type { SavedFilter } from '../../contract/portfolio';

/** Projects that a saved filter leads to. */
export interface ProjectsOfFilter {
  readonly keys: readonly string[];
  /** False where there are more issues than were looked at, so that projects may be missing. */
  readonly isWhole: boolean;
}

/** Jira's saved filters, always as the person who asks. */
export interface FilterJira {
  /** Filters that the viewer may use, with these words in their names: the first 50 by name. */
  filters(words: string): Promise<readonly SavedFilter[]>;
  /** A filter; undefined where it is gone, or not shared with the viewer. */
  filter(id: string): Promise<SavedFilter | undefined>;
  /**
   * Keys of projects in which a filter finds an issue of an ML plan, in two calls.
   *
   * @throws Failure `not-found` where the filter is gone, or not shared with the viewer
   */
  projectsOfFilter(id: string): Promise<ProjectsOfFilter>;
}
