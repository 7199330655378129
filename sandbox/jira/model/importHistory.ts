import type { ImportedIssue, ImportedProject, Millis } from '../../types';
import type { ChangeRecord, HistoryRecord } from '../store/records';
import type { Store } from '../store/store';
import { RESOLUTIONS } from './constants';

type ImportedItem = ImportedIssue['histories'][number]['items'][number];

/** How names and ids of a file become ids of this site. */
export interface ImportIds {
  statusId(name: string): string;
  sprintId(idInFile: number): number | undefined;
  issueId(key: string): string | undefined;
}

interface Side {
  readonly value: string | null;
  readonly text: string | null;
}
const NOTHING: Side = { value: null, text: null };

type SideReader = (text: string | null, value: string | null) => Side;

const SYSTEM_FIELD_IDS: Readonly<Record<string, string>> = {
  summary: 'summary',
  description: 'description',
  issuetype: 'issuetype',
  priority: 'priority',
  labels: 'labels',
  duedate: 'duedate',
  'Fix Version': 'fixVersions',
  Component: 'components',
};
const PARENT_FIELDS = ['IssueParentAssociation', 'Parent', 'Epic Link'];
const ESTIMATE_FIELDS = ['Story Points', 'Story point estimate'];
const PEOPLE_FIELDS = ['assignee', 'reporter'];

const sprintNames = (project: ImportedProject, ids: readonly number[]): string =>
  ids.map((id) => project.sprints.find((sprint) => sprint.id === id)?.name ?? `Sprint ${id}`).join(', ');

const readers = (project: ImportedProject, ids: ImportIds) => {
  const status: SideReader = (text) => (text === null ? NOTHING : { value: ids.statusId(text), text });
  const sprint: SideReader = (text, value) => {
    const inFile = (value ?? text ?? '')
      .split(',')
      .map(Number)
      .filter((id) => id > 0);
    const here = inFile.flatMap((id) => ids.sprintId(id) ?? []);
    return { value: here.join(', '), text: sprintNames(project, inFile) };
  };
  const parent: SideReader = (text) => (text === null ? NOTHING : { value: ids.issueId(text) ?? null, text });
  const resolution: SideReader = (text) =>
    text === null ? NOTHING : { value: RESOLUTIONS.find(({ name }) => name === text)?.id ?? null, text };
  const textOnly: SideReader = (text) => (text === null || text === '' ? NOTHING : { value: null, text });
  const asIs: SideReader = (text, value) => ({ value, text });
  return { status, sprint, parent, resolution, textOnly, asIs };
};

const changeOf = (
  item: ImportedItem,
  read: SideReader,
  field: string,
  fieldId: string | null,
  fieldType: 'jira' | 'custom',
): ChangeRecord => {
  const after = Object.hasOwn(item, 'toString') ? item.toString : null;
  const before = read(item.fromString, item.from);
  const now = read(after, item.to);
  return {
    field,
    fieldId,
    fieldType,
    before: before.value,
    beforeText: before.text,
    after: now.value,
    afterText: now.text,
  };
};

/** Turns the history of a file into one of this site. Names of people are left out. */
export const createHistoryImporter = (store: Store, project: ImportedProject, ids: ImportIds) => {
  const read = readers(project, ids);
  const storyPoints = store.fieldId('storyPoints');
  const sprint = store.fieldId('sprint');
  const flagged = store.fieldId('flagged');

  const convert = (item: ImportedItem): readonly ChangeRecord[] => {
    const { field } = item;
    if (PEOPLE_FIELDS.includes(field)) return [];
    if (field === 'status') return [changeOf(item, read.status, field, field, 'jira')];
    if (field === 'resolution') return [changeOf(item, read.resolution, field, field, 'jira')];
    if (field === 'Sprint') return [changeOf(item, read.sprint, field, sprint, 'custom')];
    if (field === 'Flagged') return [changeOf(item, read.asIs, field, flagged, 'custom')];
    if (ESTIMATE_FIELDS.includes(field))
      return [changeOf(item, read.textOnly, 'Story Points', storyPoints, 'custom')];
    if (PARENT_FIELDS.includes(field))
      return [changeOf(item, read.parent, 'IssueParentAssociation', null, 'jira')];
    return [changeOf(item, read.asIs, field, SYSTEM_FIELD_IDS[field] ?? null, 'jira')];
  };

  return (issue: ImportedIssue): readonly HistoryRecord[] =>
    issue.histories.flatMap((history) => {
      const changes = history.items.flatMap(convert);
      const created: Millis = Date.parse(history.created);
      return changes.length === 0
        ? []
        : [{ id: String(store.next('history')), created, authorId: null, changes }];
    });
};
