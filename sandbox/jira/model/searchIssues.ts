import {
  type CheckedField,
  compileJql,
  type JqlContext,
  type JqlField,
  type JqlFieldType,
  type JqlIssue,
} from '../jql';
import type { CustomFieldRole, IssueRecord, ProjectRecord } from '../store/records';
import { PRIORITIES, RESOLUTIONS } from './constants';
import { mayUseFilter } from './filters';
import { mayBrowse } from './permissions';
import type { Site, Viewer } from './site';

/** Issues that a query finds, in its order, or Jira's sentences about the query. */
export type SearchResult =
  | { readonly ok: true; readonly bounded: boolean; readonly issues: readonly IssueRecord[] }
  | { readonly ok: false; readonly errors: readonly string[]; readonly notModelled: boolean };

const FIELD_TYPES: Readonly<Record<CustomFieldRole, JqlFieldType>> = {
  storyPoints: 'number',
  storyPointEstimate: 'number',
  sprint: 'sprint',
  flagged: 'flagged',
  rank: 'rank',
  startDate: 'date',
  team: 'option',
};

const jqlFields = ({ store }: Site): readonly JqlField[] =>
  [...store.customFields.values()].map(({ id, name, role }) => ({ id, name, type: FIELD_TYPES[role] }));

const isOneOf = (value: string, candidates: Iterable<readonly string[]>): boolean => {
  const wanted = value.toLowerCase();
  for (const names of candidates) if (names.some((name) => name.toLowerCase() === wanted)) return true;
  return false;
};

/** Jira refuses a query for a value that does not exist; what a viewer may not see does not exist for them. */
const valueExists =
  ({ store }: Site, viewer: Viewer) =>
  (field: CheckedField, value: string): boolean => {
    const inSight = (projectId: string | undefined): boolean => {
      const project = projectId === undefined ? undefined : store.projects.get(projectId);
      return project !== undefined && mayBrowse(viewer, project);
    };
    /** What all company-managed projects share, and what a team-managed one in sight has of its own. */
    const known = (own: { readonly projectId: string | null }): boolean =>
      own.projectId === null || inSight(own.projectId);
    switch (field) {
      case 'project':
        return isOneOf(
          value,
          [...store.projects.values()]
            .filter(({ id }) => inSight(id))
            .map(({ id, key, name }) => [id, key, name]),
        );
      case 'issue':
        return inSight(store.issues.find(value)?.projectId);
      case 'issuetype':
        return isOneOf(
          value,
          [...store.issueTypes.values()].filter(known).map(({ id, name }) => [id, name]),
        );
      case 'status':
        return isOneOf(
          value,
          [...store.statuses.values()].filter(known).map(({ id, name }) => [id, name]),
        );
      case 'sprint':
        return isOneOf(
          value,
          [...store.sprints.values()]
            .filter(({ boardId }) => inSight(store.boards.get(boardId)?.projectId))
            .map(({ id, name }) => [String(id), name]),
        );
      case 'priority':
        return isOneOf(
          value,
          PRIORITIES.map(({ id, name }) => [id, name]),
        );
      case 'resolution':
        return isOneOf(
          value,
          RESOLUTIONS.map(({ id, name }) => [id, name]),
        );
      case 'user':
        return isOneOf(
          value,
          [...store.users.values()].map(({ accountId, displayName, email }) => [
            accountId,
            displayName,
            email,
          ]),
        );
    }
  };

/** A filter may build on others; Jira refuses one that leads back to itself. */
const DEEPEST_FILTER = 5;

const contextOf = (site: Site, viewer: Viewer, depth = 0): JqlContext => ({
  now: site.clock.now(),
  zone: site.timeZone,
  currentUser: viewer.type === 'user' ? viewer.accountId : null,
  properties: site.entityProperties,
  fields: jqlFields(site),
  exists: valueExists(site, viewer),
  savedFilter: (value) => {
    const filter = [...site.store.filters.values()].find(
      (known) => mayUseFilter(viewer, known) && (known.id === value || known.name === value),
    );
    if (filter === undefined || depth === DEEPEST_FILTER) return undefined;
    const compiled = compileJql(filter.jql, contextOf(site, viewer, depth + 1));
    return compiled.ok ? compiled.match : undefined;
  },
});

/** Further restrictions of a search that are not JQL. */
export interface SearchOptions {
  /** Issues that are read fresh, past the index. */
  readonly reconcile?: readonly string[];
  readonly where?: (issue: IssueRecord) => boolean;
  /** Order where the query has none of its own. */
  readonly order?: (a: IssueRecord, b: IssueRecord) => number;
}

export type IssueSearch = (jql: string, viewer: Viewer, options?: SearchOptions) => SearchResult;

/** Searches the index of a site, within the projects that the viewer may browse. */
export const createSearch =
  (site: Site, read: (issue: IssueRecord) => JqlIssue): IssueSearch =>
  (jql, viewer, { reconcile = [], where = () => true, order } = {}) => {
    const { store } = site;
    const compiled = compileJql(jql, contextOf(site, viewer));
    if (!compiled.ok) return compiled;
    const named = compiled.projects && new Set(compiled.projects);
    const isNamed = ({ id, key, name }: ProjectRecord): boolean =>
      named === undefined || [id, key, name].some((word) => named.has(word.toLowerCase()));
    const found: IssueRecord[] = [];
    for (const project of store.projects.values()) {
      if (!isNamed(project) || !mayBrowse(viewer, project)) continue;
      for (const issue of store.issues.indexed(project.id, site.clock.now(), reconcile))
        if (where(issue) && compiled.match(read(issue))) found.push(issue);
    }
    const sorted =
      order !== undefined && !compiled.ordered
        ? found.sort(order)
        : found.sort((a, b) => compiled.compare(read(a), read(b)));
    return { ok: true, bounded: compiled.bounded, issues: sorted };
  };
