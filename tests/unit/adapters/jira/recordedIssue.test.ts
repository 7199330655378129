import { changesSchema } from '../../../../src/adapters/jira/recordedChanges';
import { instant, issueSchema, planPropertyOf } from '../../../../src/adapters/jira/recordedIssue';

const FIELDS = {
  sprint: ['customfield_7'],
  estimate: ['customfield_8', 'customfield_9'],
  flagged: ['customfield_6'],
};

const ISSUE = {
  id: '10001',
  key: 'ML-1',
  fields: {
    summary: 'Ask for data',
    issuetype: { name: 'Story', hierarchyLevel: 0 },
    status: { id: '3', name: '处理中', statusCategory: { key: 'indeterminate' } },
    created: '2026-01-09T10:00:00.000+0200',
    updated: '2026-01-10T10:00:00.000+0000',
    resolutiondate: null,
    duedate: '2026-02-01',
    parent: { id: '10009', key: 'ML-9' },
    resolution: { id: '10000', name: 'Fertig' },
    issuelinks: [
      {
        type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
        inwardIssue: { id: '10002', key: 'ML-2' },
      },
      {
        type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
        outwardIssue: { id: '10003', key: 'ML-3' },
      },
      {
        type: { name: 'Relates', inward: 'relates to', outward: 'relates to' },
        inwardIssue: { id: '10004', key: 'ML-4' },
      },
    ],
    labels: ['env-dev'],
    customfield_7: [{ id: 4 }, { id: 5 }],
    customfield_8: null,
    customfield_9: 3,
    customfield_6: [{ value: 'Impediment' }],
  },
};

test('an issue as Jira sends it', () => {
  expect(issueSchema(FIELDS).parse(ISSUE)).toEqual({
    id: '10001',
    key: 'ML-1',
    summary: 'Ask for data',
    type: 'Story',
    typeId: 'Story',
    level: 0,
    created: Date.UTC(2026, 0, 9, 8),
    updated: Date.UTC(2026, 0, 10, 10),
    resolved: null,
    due: '2026-02-01',
    parentKey: 'ML-9',
    labels: ['env-dev'],
    plan: null,
    status: { id: '3', name: '处理中', category: 'indeterminate' },
    parent: { id: '10009', key: 'ML-9' },
    resolution: { id: '10000', name: 'Fertig' },
    blockers: [{ id: '10002', key: 'ML-2' }],
    sprints: [4, 5],
    estimate: 3,
    flagged: true,
    changes: [],
  });
});

test('an issue of which Jira tells the least', () => {
  const bare = {
    id: '1',
    key: 'ML-2',
    fields: { issuetype: { name: 'Bug' }, status: { name: 'Open' }, created: '2026-01-09T10:00:00.000+0000' },
  };
  expect(issueSchema(FIELDS).parse(bare)).toMatchObject({
    summary: '',
    level: 0,
    due: null,
    parentKey: null,
    labels: [],
    parent: null,
    resolution: null,
    blockers: [],
    plan: null,
    status: { id: 'Open', name: 'Open', category: null },
    sprints: [],
    estimate: null,
    flagged: false,
  });
});

test.each([
  [{ name: 'Epic' }, 1],
  [{ name: 'Feature', hierarchyLevel: 1 }, 1],
  [{ name: 'Unteraufgabe', subtask: true }, -1],
])('an issue type %j is on level %i', (issuetype, level) => {
  const issue = { ...ISSUE, fields: { ...ISSUE.fields, issuetype } };
  expect(issueSchema(FIELDS).parse(issue).level).toBe(level);
});

test.each([
  ['text with an offset', '2026-01-09T10:00:00.000+0800', Date.UTC(2026, 0, 9, 2)],
  ['milliseconds', 1_767_952_800_000, 1_767_952_800_000],
  ['seconds, as in Atlassian’s own example', 1_492_070_429, 1_492_070_429_000],
])('an instant as %s', (_, sent, expected) => {
  expect(instant.parse(sent)).toBe(expected);
});

test('what is no instant is refused', () => {
  expect(instant.safeParse('yesterday').success).toBe(false);
});

test('a missing toString is no value, and not the method that every object has', () => {
  const changes = changesSchema(FIELDS).parse([
    {
      id: '7',
      created: 1_767_952_800_000,
      items: [{ field: 'status', fieldId: 'status', from: '1', fromString: 'Open' }],
    },
  ]);
  expect(changes).toEqual([
    {
      historyId: '7',
      at: 1_767_952_800_000,
      field: 'status',
      from: '1',
      fromText: 'Open',
      to: null,
      toText: null,
    },
  ]);
});

test('changes of other fields are left out; several items of one change are kept', () => {
  const item = (field: string, fieldId?: string) => ({
    field,
    fieldId,
    from: null,
    fromString: 'a',
    to: null,
    toString: 'b',
  });
  const changes = changesSchema(FIELDS).parse([
    {
      id: 7,
      created: '2026-01-09T10:00:00.000+0000',
      items: [
        item('Sprint', 'customfield_7'),
        item('Story Points', 'customfield_9'),
        item('Flagged', 'customfield_6'),
        item('Link'),
        item('assignee', 'assignee'),
        item('IssueParentAssociation'),
        item('Epic Link', 'customfield_5'),
        item('Key'),
        item('Type', 'customfield_4'),
        item('issuetype', 'issuetype'),
        item('resolution', 'resolution'),
        item('labels', 'labels'),
      ],
    },
  ]);
  expect(changes.map(({ field }) => field)).toEqual([
    'sprint',
    'estimate',
    'flagged',
    'link',
    'parent',
    'parent',
    'key',
    'type',
    'resolution',
    'labels',
  ]);
});

test('histories that come newest first are read oldest first, and the items of each as they come', () => {
  const status = (to: string) => ({ field: 'status', from: '1', fromString: 'A', to, toString: 'B' });
  const changes = changesSchema(FIELDS).parse([
    { id: '9', created: '2026-01-09T12:00:00.000+0000', items: [status('5')] },
    { id: '8', created: '2026-01-09T11:00:00.000+0000', items: [status('3'), status('4')] },
    { id: '7', created: '2026-01-09T10:00:00.000+0000', items: [status('2')] },
  ]);
  expect(changes.map(({ to }) => to)).toEqual(['2', '3', '4', '5']);
});

test.each([
  ['complete', { plan: 'p', node: 'n', phase: 'modeling', kind: 'spike', timeBoxDays: 3 }, 'p'],
  [
    'with more than the app knows',
    { plan: 'p', node: 'n', phase: 'modeling', kind: 'spike', mood: 'good' },
    'p',
  ],
  ['of an unknown phase', { plan: 'p', node: 'n', phase: 'lunch', kind: 'spike' }, undefined],
  ['that is text', 'p', undefined],
  ['that is missing', undefined, undefined],
])('a plan property %s', (_, value, plan) => {
  expect(planPropertyOf({ 'ml-plan': value })?.plan).toBe(plan);
});

test.each([
  ['by its id', { id: 3 }, 'done'],
  ['by its key', { key: 'indeterminate' }, 'indeterminate'],
  ['by its id where the key contradicts it', { id: 3, key: 'new' }, 'done'],
  ['not at all', { id: 1, key: 'undefined' }, null],
])('the category of a status is known %s', (_, statusCategory, category) => {
  const status = { id: '3', name: 'Status', statusCategory };
  const issue = { ...ISSUE, fields: { ...ISSUE.fields, status } };
  expect(issueSchema(FIELDS).parse(issue).status.category).toBe(category);
});
