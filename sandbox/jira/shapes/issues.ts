import { type FieldDefinition, fieldsOf } from '../model/fields';
import type { Site, Viewer } from '../model/site';
import { transitionsOf } from '../model/workflow';
import type { IssueRecord } from '../store/records';
import { historyShape } from './changelog';
import { fieldValueShape } from './issueFields';
import { transitionShape } from './transitions';

/** What a request wants to see of issues. */
export interface IssueView {
  /** Who wants to see them: issues of other projects are mentioned only where they may be browsed. */
  readonly viewer: Viewer;
  readonly fieldIds: readonly string[];
  readonly properties: readonly string[];
  readonly expand: ReadonlySet<string>;
  /** True where only the id was asked for: the answer then holds nothing else. */
  readonly idOnly: boolean;
}

/** The changelog inside an issue shows at most so many entries. */
const EMBEDDED_HISTORIES = 100;

/** `expand` values that answers can hold; others are not modelled. */
export const MODELLED_EXPANDS = new Set(['names', 'schema', 'changelog', 'transitions']);

/** Understands `fields`: ids, `*all`, `*navigable` and `-id`; unknown ids are ignored, as in Jira. */
export const readFieldIds = (
  site: Site,
  wanted: readonly string[],
  byDefault: '*all' | '*navigable' | 'id',
): readonly string[] => {
  const entries = wanted
    .flatMap((entry) => entry.split(','))
    .map((entry) => entry.trim())
    .filter((e) => e !== '');
  const included = entries.filter((entry) => !entry.startsWith('-'));
  const excluded = new Set(entries.filter((entry) => entry.startsWith('-')).map((entry) => entry.slice(1)));
  const starts = included.length > 0 ? included : [byDefault];
  const all = fieldsOf(site.store);
  const chosen = (field: FieldDefinition): boolean =>
    starts.includes('*all') || (starts.includes('*navigable') && !field.hidden) || starts.includes(field.id);
  return all.filter((field) => chosen(field) && !excluded.has(field.id)).map((field) => field.id);
};

/** Whether `fields` asks for nothing but id or key, which makes pages of 5,000 possible. */
export const wantsOnlyIds = (wanted: readonly string[]): boolean =>
  wanted.flatMap((entry) => entry.split(',')).every((entry) => ['', 'id', 'key'].includes(entry.trim()));

const embeddedChangelog = (site: Site, issue: IssueRecord) => {
  const newestFirst = issue.histories.slice(-EMBEDDED_HISTORIES).reverse();
  return {
    startAt: 0,
    maxResults: newestFirst.length,
    total: issue.histories.length,
    histories: newestFirst.map((history) => historyShape(site, history)),
  };
};

const chosenProperties = (issue: IssueRecord, keys: readonly string[]) =>
  Object.fromEntries(
    keys.includes('*all')
      ? Object.entries(issue.properties)
      : keys.filter((key) => key in issue.properties).map((key) => [key, issue.properties[key]]),
  );

/** Display names or schemas of the fields in an answer, by id. */
export const namesAndSchemas = (site: Site, view: IssueView) => {
  const fields = fieldsOf(site.store).filter((field) => view.fieldIds.includes(field.id));
  return {
    ...(view.expand.has('names') ? { names: Object.fromEntries(fields.map((f) => [f.id, f.name])) } : {}),
    ...(view.expand.has('schema') ? { schema: Object.fromEntries(fields.map((f) => [f.id, f.schema])) } : {}),
  };
};

/** One issue of an answer. */
export const issueShape = (site: Site, issue: IssueRecord, view: IssueView) => {
  if (view.idOnly) return { id: issue.id };
  const project = site.store.projects.get(issue.projectId);
  const values = view.fieldIds.map((id) => [id, fieldValueShape(site, issue, id, view.viewer)] as const);
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: issue.id,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(view.expand.has('changelog') ? { changelog: embeddedChangelog(site, issue) } : {}),
    ...(view.expand.has('transitions') && project !== undefined
      ? { transitions: transitionsOf(site.store, project).map((step) => transitionShape(site, step)) }
      : {}),
    ...(view.fieldIds.length === 0
      ? {}
      : { fields: Object.fromEntries(values.filter(([, value]) => value !== undefined)) }),
    ...(view.properties.length === 0 ? {} : { properties: chosenProperties(issue, view.properties) }),
  };
};
