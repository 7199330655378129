import type { JqlChange, JqlHistoryField, JqlIssue, JqlNamed } from '../jql';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { plainText } from './adf';
import { linkTypeById, PRIORITIES, RESOLUTIONS } from './constants';
import { fixVersionsOf } from './versions';

const NOTHING: JqlNamed = { id: '', name: '' };

const side = (id: string | null, name: string | null): JqlNamed | null =>
  id === null ? null : { id, name: name ?? id };

const historyOf = (issue: IssueRecord, field: JqlHistoryField): readonly JqlChange[] =>
  issue.histories.flatMap(({ created, authorId, changes }) =>
    changes
      .filter((change) => change.field === field)
      .map((change) => ({
        at: created,
        author: authorId,
        from: side(change.before, change.beforeText),
        to: side(change.after, change.afterText),
      })),
  );

const parentOf = (store: Store, issue: IssueRecord | undefined): IssueRecord | undefined =>
  issue === undefined || issue.parentId === null ? undefined : store.issues.find(issue.parentId);

const isEpic = (store: Store, issue: IssueRecord | undefined): issue is IssueRecord =>
  issue !== undefined && store.issueTypes.get(issue.typeId)?.level === 1;

const customValue = (store: Store, issue: IssueRecord, fieldId: string) => {
  const value = issue.custom[fieldId];
  const field = store.customFields.get(fieldId);
  return field?.role === 'team' ? field.options.find((option) => option.id === value)?.value : value;
};

const linksOf = (store: Store, issue: IssueRecord): JqlIssue['links'] =>
  issue.linkIds.flatMap((id) => {
    const link = store.links.get(id);
    const type = link === undefined ? undefined : linkTypeById(link.typeId);
    if (link === undefined || type === undefined) return [];
    const outward = link.sourceId === issue.id;
    const other = store.issues.find(outward ? link.destinationId : link.sourceId);
    if (other === undefined) return [];
    const { name, inward, outward: outwardWords } = type;
    return [
      {
        type: name,
        inward,
        outward: outwardWords,
        direction: outward ? ('outward' as const) : ('inward' as const),
        key: other.key,
      },
    ];
  });

/** An issue as JQL reads it: everything that must be looked up is looked up only when a query asks for it. */
const asJqlIssue = (store: Store, issue: IssueRecord): JqlIssue => ({
  key: issue.key,
  id: issue.id,
  number: issue.number,
  summary: issue.summary,
  assignee: issue.assigneeId,
  reporter: issue.reporterId,
  labels: issue.labels,
  components: [],
  created: issue.created,
  updated: issue.updated,
  resolutiondate: issue.resolved,
  duedate: issue.dueDate,
  rank: issue.rank,
  get project() {
    return store.projects.get(issue.projectId) ?? { ...NOTHING, key: '' };
  },
  get description() {
    return plainText(issue.description);
  },
  get issuetype() {
    return store.issueTypes.get(issue.typeId) ?? { ...NOTHING, level: 0 };
  },
  get status() {
    const { id, name, category } = store.statuses.get(issue.statusId) ?? { ...NOTHING, category: 'new' };
    return { id, name, categoryKey: category };
  },
  get priority() {
    return PRIORITIES.find(({ id }) => id === issue.priorityId) ?? null;
  },
  get resolution() {
    return RESOLUTIONS.find(({ id }) => id === issue.resolutionId) ?? null;
  },
  get parent() {
    return parentOf(store, issue) ?? null;
  },
  get parentEpic() {
    const parent = parentOf(store, issue);
    const grandparent = parentOf(store, parent);
    if (isEpic(store, parent)) return parent;
    return isEpic(store, grandparent) ? grandparent : null;
  },
  get fixVersions() {
    return fixVersionsOf(store, issue);
  },
  get sprints() {
    return issue.sprintIds.flatMap((id) => {
      const sprint = store.sprints.get(id);
      return sprint === undefined ? [] : [{ id: String(id), name: sprint.name, state: sprint.state }];
    });
  },
  get flagged() {
    return issue.flagged ? ['Impediment'] : [];
  },
  get links() {
    return linksOf(store, issue);
  },
  comments: () => issue.comments.map(({ body }) => plainText(body)),
  custom: (fieldId) => customValue(store, issue, fieldId),
  property: (key) => (Object.hasOwn(issue.properties, key) ? issue.properties[key] : undefined),
  history: (field) => historyOf(issue, field),
});

/** Reads issues for JQL; records never change, so each is prepared once. */
export const createJqlReader = (store: Store): ((issue: IssueRecord) => JqlIssue) => {
  const prepared = new WeakMap<IssueRecord, JqlIssue>();
  return (issue) => {
    const known = prepared.get(issue);
    if (known !== undefined) return known;
    const fresh = asJqlIssue(store, issue);
    prepared.set(issue, fresh);
    return fresh;
  };
};
