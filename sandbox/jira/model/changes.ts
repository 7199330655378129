import type { ChangeRecord, IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { plainText } from './adf';
import { PRIORITIES, RESOLUTIONS } from './constants';
import { estimateFieldId } from './fields';

type Side = { readonly value: string | null; readonly text: string | null };

const NOTHING: Side = { value: null, text: null };

const change = (
  field: string,
  fieldId: string | null,
  fieldType: 'jira' | 'custom',
  before: Side,
  after: Side,
): ChangeRecord => ({
  field,
  fieldId,
  fieldType,
  before: before.value,
  beforeText: before.text,
  after: after.value,
  afterText: after.text,
});

const named = (id: string | null, name: string | undefined): Side =>
  id === null ? NOTHING : { value: id, text: name ?? null };

/** How one field of an issue shows in its history. */
interface Reader {
  readonly field: string;
  readonly fieldId: string | null;
  readonly type: 'jira' | 'custom';
  read(issue: IssueRecord): Side;
  /** Where it says so, the field is not read at all: for what is costly to read. */
  untouched?(before: IssueRecord, after: IssueRecord): boolean;
}

const text = (field: string, read: (issue: IssueRecord) => string): Reader => ({
  field,
  fieldId: field,
  type: 'jira',
  read: (issue) => {
    const words = read(issue);
    return words === '' ? NOTHING : { value: null, text: words };
  },
});

/** Its words are gathered node by node, so they are read only where it is another document than before. */
const DESCRIPTION: Reader = {
  ...text('description', (issue) => plainText(issue.description)),
  untouched: (before, after) => before.description === after.description,
};

const sprintSide = (store: Store, ids: readonly number[]): Side => ({
  value: ids.join(', '),
  text: ids.map((id) => store.sprints.get(id)?.name ?? String(id)).join(', '),
});

const systemReaders = (store: Store): readonly Reader[] => {
  const user = (field: string, read: (issue: IssueRecord) => string | null): Reader => ({
    field,
    fieldId: field,
    type: 'jira',
    read: (issue) => {
      const id = read(issue);
      return named(id, id === null ? undefined : store.users.get(id)?.displayName);
    },
  });
  const constant = (
    field: string,
    read: (issue: IssueRecord) => string | null,
    name: (id: string) => string | undefined,
  ): Reader => ({
    field,
    fieldId: field,
    type: 'jira',
    read: (issue) => {
      const id = read(issue);
      return id === null ? NOTHING : named(id, name(id));
    },
  });
  return [
    text('summary', (issue) => issue.summary),
    DESCRIPTION,
    constant(
      'issuetype',
      (i) => i.typeId,
      (id) => store.issueTypes.get(id)?.name,
    ),
    constant(
      'priority',
      (i) => i.priorityId,
      (id) => PRIORITIES.find((p) => p.id === id)?.name,
    ),
    user('assignee', (issue) => issue.assigneeId),
    user('reporter', (issue) => issue.reporterId),
    {
      field: 'labels',
      fieldId: 'labels',
      type: 'jira',
      read: (issue) => ({ value: '', text: issue.labels.join(' ') }),
    },
    {
      field: 'duedate',
      fieldId: 'duedate',
      type: 'jira',
      read: ({ dueDate }) => (dueDate === null ? NOTHING : { value: dueDate, text: `${dueDate} 00:00:00.0` }),
    },
    {
      field: 'IssueParentAssociation',
      fieldId: null,
      type: 'jira',
      read: ({ parentId }) =>
        named(parentId, parentId === null ? undefined : store.issues.find(parentId)?.key),
    },
    constant(
      'resolution',
      (i) => i.resolutionId,
      (id) => RESOLUTIONS.find((r) => r.id === id)?.name,
    ),
    constant(
      'status',
      (i) => i.statusId,
      (id) => store.statuses.get(id)?.name,
    ),
  ];
};

const customReaders = (store: Store, issue: IssueRecord): readonly Reader[] => {
  const project = store.projects.get(issue.projectId);
  const estimate = project === undefined ? undefined : estimateFieldId(store, project);
  const custom = (id: string, read: (issue: IssueRecord) => Side): Reader => ({
    field: store.customFields.get(id)?.name ?? id,
    fieldId: id,
    type: 'custom',
    read,
  });
  const flaggedId = store.fieldId('flagged');
  const impediment = store.customFields.get(flaggedId)?.options[0];
  const startDateId = store.fieldId('startDate');
  const teamId = store.fieldId('team');
  const sprintId = store.fieldId('sprint');
  const readers = [
    custom(sprintId, (i) => sprintSide(store, i.sprintIds)),
    custom(flaggedId, ({ flagged }) =>
      flagged
        ? { value: `[${impediment?.id ?? ''}]`, text: impediment?.value ?? '' }
        : { value: '', text: '' },
    ),
    custom(startDateId, (i) => {
      const day = i.custom[startDateId];
      return day === undefined ? NOTHING : { value: String(day), text: String(day) };
    }),
    custom(teamId, (i) => {
      const id = i.custom[teamId];
      const option = store.customFields.get(teamId)?.options.find((o) => o.id === id);
      return option === undefined ? NOTHING : { value: option.id, text: option.value };
    }),
  ];
  if (estimate === undefined) return readers;
  // A number's history has texts only; `from` and `to` stay empty.
  const points = custom(estimate, (i) => {
    const value = i.custom[estimate];
    return value === undefined ? NOTHING : { value: null, text: String(value) };
  });
  return [points, ...readers];
};

/** What the history says about an issue that was `before` and is `after`; resolution comes before status, as in Jira. */
export const changesBetween = (
  store: Store,
  before: IssueRecord,
  after: IssueRecord,
): readonly ChangeRecord[] => [
  ...versionChanges(store, before, after),
  ...[...systemReaders(store), ...customReaders(store, after)].flatMap((reader) => {
    if (reader.untouched?.(before, after)) return [];
    const old = reader.read(before);
    const now = reader.read(after);
    if (old.value === now.value && old.text === now.text) return [];
    return [change(reader.field, reader.fieldId, reader.type, old, now)];
  }),
];

/** Every release that was taken away or added has an entry of its own. */
const versionChanges = (store: Store, before: IssueRecord, after: IssueRecord): readonly ChangeRecord[] => {
  if (before.fixVersionIds === after.fixVersionIds) return [];
  const onlyIn = (some: IssueRecord, other: IssueRecord): readonly Side[] =>
    some.fixVersionIds
      .filter((id) => !other.fixVersionIds.includes(id))
      .map((id) => named(id, store.versions.get(id)?.name));
  const entry = (old: Side, now: Side) => change('Fix Version', 'fixVersions', 'jira', old, now);
  return [
    ...onlyIn(before, after).map((gone) => entry(gone, NOTHING)),
    ...onlyIn(after, before).map((added) => entry(NOTHING, added)),
  ];
};

/** History of a link that was added (`after`) or removed (`before`); `words` such as `This issue blocks NEW-4`. */
export const linkChange = (key: string, words: string, added: boolean): ChangeRecord => {
  const side = { value: key, text: words };
  return change('Link', null, 'jira', added ? NOTHING : side, added ? side : NOTHING);
};

export const rankChange = (store: Store, direction: 'higher' | 'lower'): ChangeRecord => {
  const id = store.fieldId('rank');
  return change(
    store.customFields.get(id)?.name ?? 'Rank',
    id,
    'custom',
    { value: '', text: '' },
    { value: '', text: `Ranked ${direction}` },
  );
};
