import { dayField, type FunctionMeaning, momentField, namedField, textField, userField } from './fieldKinds';
import type { JqlIssue, JqlNamed } from './issue';
import { issueField } from './issueField';
import { refuseFunction, type SearchField, type SearchOrder } from './scope';

const ascending = (key: SearchOrder['key']): SearchOrder => ({ key, defaultDirection: 'ASC' });

const optional = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

const firstName = (values: readonly JqlNamed[]): string | null => values[0]?.name.toLowerCase() ?? null;

const STATUS_CATEGORIES = {
  new: { id: '2', key: 'new', name: 'To Do' },
  indeterminate: { id: '4', key: 'indeterminate', name: 'In Progress' },
  done: { id: '3', key: 'done', name: 'Done' },
} as const;

const ofLevel =
  (test: (level: number) => boolean): FunctionMeaning =>
  () =>
  (issue) =>
    test(issue.issuetype.level);

const standard = ofLevel((level) => level >= 0);
const subtask = ofLevel((level) => level < 0);

const inSprintOf =
  (state: JqlIssue['sprints'][number]['state']): FunctionMeaning =>
  () =>
  (issue) =>
    issue.sprints.some((sprint) => sprint.state === state);

const project = namedField({
  label: 'project',
  checked: 'project',
  read: (issue) => [issue.project],
  order: ascending((issue) => issue.project.name.toLowerCase()),
});

const issuetype = namedField({
  label: 'issuetype',
  checked: 'issuetype',
  read: (issue) => [issue.issuetype],
  functions: {
    standardissuetypes: standard,
    standardworktypes: standard,
    subtaskissuetypes: subtask,
    subtaskworktypes: subtask,
  },
  order: ascending((issue) => issue.issuetype.name.toLowerCase()),
});

const status = namedField({
  label: 'status',
  checked: 'status',
  read: (issue) => [issue.status],
  order: ascending((issue) => Number(issue.status.id)),
});

const statusCategoryValues = new Set(
  Object.values(STATUS_CATEGORIES).flatMap((category) => Object.values(category).map((v) => v.toLowerCase())),
);

const statusCategory: SearchField = (() => {
  const named = namedField({
    label: 'statusCategory',
    read: (issue) => [STATUS_CATEGORIES[issue.status.categoryKey]],
    order: ascending((issue) => Object.keys(STATUS_CATEGORIES).indexOf(issue.status.categoryKey)),
  });
  return {
    ...named,
    equals: (operand, scope) =>
      operand.operandType === 'value' && !statusCategoryValues.has(operand.value.toLowerCase())
        ? scope.problems.wrong(`The value '${operand.value}' does not exist for the field 'statusCategory'.`)
        : named.equals?.(operand, scope),
  };
})();

const priority = namedField({
  label: 'priority',
  checked: 'priority',
  read: (issue) => optional(issue.priority),
  // The highest priority has the lowest id; Jira sorts by importance.
  order: {
    key: (issue) => (issue.priority === null ? null : -Number(issue.priority.id)),
    defaultDirection: 'DESC',
  },
});

const resolution: SearchField = (() => {
  const named = namedField({
    label: 'resolution',
    checked: 'resolution',
    read: (issue) => optional(issue.resolution),
    order: ascending((issue) => issue.resolution?.name.toLowerCase() ?? null),
  });
  return {
    ...named,
    equals: (operand, scope) =>
      operand.operandType === 'value' && operand.value.toLowerCase() === 'unresolved'
        ? (issue) => issue.resolution === null
        : named.equals?.(operand, scope),
  };
})();

const labels = namedField({
  label: 'labels',
  read: (issue) => issue.labels.map((name) => ({ name })),
  order: ascending((issue) => issue.labels[0]?.toLowerCase() ?? null),
});

const component = namedField({
  label: 'component',
  read: (issue) => issue.components,
  order: ascending((issue) => firstName(issue.components)),
});

const fixVersion = namedField({
  label: 'fixVersion',
  read: (issue) => issue.fixVersions,
  order: ascending((issue) => firstName(issue.fixVersions)),
});

const missingIssue =
  (label: string) =>
  (value: string): string =>
    `An issue with key '${value}' does not exist for field '${label}'.`;

const parent = namedField({
  label: 'parent',
  checked: 'issue',
  missing: missingIssue('parent'),
  read: (issue) => optional(issue.parent),
  order: ascending((issue) => (issue.parent === null ? null : Number(issue.parent.id))),
});

const parentEpic = namedField({
  label: 'parentEpic',
  checked: 'issue',
  missing: missingIssue('parentEpic'),
  read: (issue) => optional(issue.parentEpic),
});

const epicLink = namedField({
  label: 'Epic Link',
  checked: 'issue',
  missing: missingIssue('Epic Link'),
  // Only a standard issue has an epic; a subtask's parent is not one.
  read: (issue) => (issue.issuetype.level === 0 ? optional(issue.parent) : []),
  order: ascending((issue) =>
    issue.issuetype.level === 0 && issue.parent !== null ? Number(issue.parent.id) : null,
  ),
});

const sprint = namedField({
  label: 'sprint',
  checked: 'sprint',
  missing: (value) =>
    `Sprint with ${/^\d+$/.test(value) ? 'id' : 'name'} '${value}' does not exist or you do not have permission to view it.`,
  read: (issue) => issue.sprints,
  functions: {
    opensprints: inSprintOf('active'),
    closedsprints: inSprintOf('closed'),
    futuresprints: inSprintOf('future'),
  },
  order: ascending((issue) => {
    const last = issue.sprints.at(-1);
    return last === undefined ? null : Number(last.id);
  }),
});

const flagged = namedField({
  label: 'Flagged',
  read: (issue) => issue.flagged.map((name) => ({ name })),
});

const issueLinkType = namedField({
  label: 'issueLinkType',
  read: (issue) => issue.links.map((link) => ({ name: link[link.direction] })),
});

const issueLink = namedField({
  label: 'issueLink',
  checked: 'issue',
  missing: missingIssue('issueLink'),
  read: (issue) => issue.links.map(({ key }) => ({ key })),
});

const rank: SearchField = { label: 'Rank', order: ascending((issue) => issue.rank) };

/** Issues that a saved filter finds: its own search, as whoever searches now. */
const filter: SearchField = {
  label: 'filter',
  equals: (operand, scope) => {
    if (operand.operandType === 'function') return refuseFunction(operand.function.value, 'filter', scope);
    const { value } = operand;
    return (
      scope.context.savedFilter?.(value) ??
      scope.problems.wrong(
        `A value with ${/^\d+$/.test(value) ? 'ID' : 'name'} '${value}' does not exist for the field 'filter'.`,
      )
    );
  },
};

const created = momentField('created', (issue) => issue.created);
const updated = momentField('updated', (issue) => issue.updated);
const resolved = momentField('resolved', (issue) => issue.resolutiondate);
const due = dayField('due', (issue) => issue.duedate);
const assignee = userField('assignee', (issue) => issue.assignee);
const reporter = userField('reporter', (issue) => issue.reporter);
const summary = textField(
  'summary',
  (issue) => [issue.summary],
  ascending((issue) => issue.summary.toLowerCase()),
);
const description = textField('description', (issue) => [issue.description]);
const comment = textField('comment', (issue) => issue.comments());
const text = textField('text', (issue) => [issue.summary, issue.description, ...issue.comments()]);

/** Fields of every Jira site, by each lower-cased name JQL knows them by. */
export const SYSTEM_FIELDS: ReadonlyMap<string, SearchField> = new Map<string, SearchField>(
  Object.entries({
    project,
    space: project,
    key: issueField('key'),
    issuekey: issueField('issuekey'),
    issue: issueField('issue'),
    id: issueField('id'),
    issuetype,
    type: issuetype,
    worktype: issuetype,
    status,
    statuscategory: statusCategory,
    assignee,
    reporter,
    priority,
    resolution,
    labels,
    component,
    fixversion: fixVersion,
    parent,
    parentepic: parentEpic,
    'epic link': epicLink,
    sprint,
    created,
    createddate: created,
    updated,
    updateddate: updated,
    resolved,
    resolutiondate: resolved,
    due,
    duedate: due,
    summary,
    description,
    comment,
    text,
    textfields: text,
    flagged,
    rank,
    issuelinktype: issueLinkType,
    issuelink: issueLink,
    filter,
    request: filter,
    savedfilter: filter,
    searchrequest: filter,
  }),
);

/** Fields that Jira has and this evaluator does not know. */
export const UNMODELLED_FIELDS: ReadonlySet<string> = new Set(
  [
    'affectedversion approvals attachments category creator environment goals hierarchylevel',
    'issue.property lastviewed level organizations originalestimate progress projecttype remainingestimate',
    'statuscategorychangeddate team timeestimate timeoriginalestimate timespent',
    'voter votes watcher watchers worklogauthor worklogcomment worklogdate workratio development',
  ]
    .join(' ')
    .split(' '),
);
