import { find, issue } from './issues';

const story = issue({ key: 'A-1', labels: ['Risk', 'data'] });
const bug = issue({ key: 'A-2', issuetype: { id: '2', name: 'Bug', level: 0 }, labels: ['data'] });
const bare = issue({ key: 'B-3', project: { id: '20', key: 'B', name: 'Banana' } });
const all = [story, bug, bare];

describe('JQL over fields that hold names', () => {
  test.each([
    ['project = A ORDER BY key', ['A-1', 'A-2']],
    ['project = banana', ['B-3']],
    ['PROJECT = "20"', ['B-3']],
    ['type = bug', ['A-2']],
    ['issuetype in (Bug, Epic)', ['A-2']],
    ['issuetype in standardIssueTypes() ORDER BY key', ['A-1', 'A-2', 'B-3']],
    ['issuetype in subTaskIssueTypes()', []],
    ['labels = risk', ['A-1']],
    ['key = a-2', ['A-2']],
    ['issuekey in (A-1, B-3) ORDER BY key', ['A-1', 'B-3']],
    ['key > A-1', ['A-2']],
    ['key <= A-1', ['A-1']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, all)).toEqual(keys);
  });

  it('leaves out issues without a value when a clause is negative', () => {
    expect(find('labels != risk', all)).toEqual(['A-2']);
    expect(find('labels not in (risk)', all)).toEqual(['A-2']);
    expect(find('labels is not EMPTY ORDER BY key', all)).toEqual(['A-1', 'A-2']);
  });

  it('finds issues without a value by IS EMPTY, IS NULL and = EMPTY', () => {
    expect(find('labels is EMPTY', all)).toEqual(['B-3']);
    expect(find('labels is null', all)).toEqual(['B-3']);
    expect(find('labels = EMPTY', all)).toEqual(['B-3']);
    expect(find('labels in (risk, EMPTY) ORDER BY key', all)).toEqual(['A-1', 'B-3']);
  });

  it('binds AND tighter than OR and obeys parentheses', () => {
    expect(find('project = B OR project = A AND type = Bug ORDER BY key', all)).toEqual(['A-2', 'B-3']);
    expect(find('(project = B OR project = A) AND type = Bug', all)).toEqual(['A-2']);
  });

  // support.atlassian.com, "JQL operators": `field != value` is the same as `NOT field = value`.
  it('takes NOT for the opposite operator, which leaves out issues without a value too', () => {
    expect(find('NOT labels = risk', all)).toEqual(['A-2']);
    expect(find('NOT labels is EMPTY ORDER BY key', all)).toEqual(['A-1', 'A-2']);
    expect(find('NOT (labels = risk OR project = B)', all)).toEqual(['A-2']);
    expect(find('NOT (labels is EMPTY AND project = B) ORDER BY key', all)).toEqual(['A-1', 'A-2']);
    expect(find('NOT NOT labels = risk', all)).toEqual(['A-1']);
  });
});

describe('JQL over status, people and resolution', () => {
  const open = issue({ key: 'A-1', assignee: 'ada' });
  const done = issue({
    key: 'A-2',
    status: { id: '13', name: 'Fertig', categoryKey: 'done' },
    resolution: { id: '1', name: 'Done' },
    reporter: 'ben',
  });

  it('finds a status by name or id, and its category by name, key or id', () => {
    expect(find('status = fertig', [open, done])).toEqual(['A-2']);
    expect(find('status = 13', [open, done])).toEqual(['A-2']);
    expect(find('statusCategory = "To Do"', [open, done])).toEqual(['A-1']);
    expect(find('statusCategory != Done', [open, done])).toEqual(['A-1']);
    expect(find('statusCategory in (new, 3) ORDER BY key', [open, done])).toEqual(['A-1', 'A-2']);
  });

  it('knows the current user, and finds nothing for them when nobody is logged in', () => {
    expect(find('assignee = currentUser()', [open, done])).toEqual(['A-1']);
    expect(find('reporter = ben', [open, done])).toEqual(['A-2']);
    expect(find('assignee = currentUser()', [open, done], { currentUser: null })).toEqual([]);
  });

  it('takes Unresolved for an empty resolution', () => {
    expect(find('resolution = Unresolved', [open, done])).toEqual(['A-1']);
    expect(find('resolution != Unresolved', [open, done])).toEqual(['A-2']);
  });
});

describe('JQL over the hierarchy, sprints and links', () => {
  const epic = issue({ key: 'A-1', id: '1', issuetype: { id: '9', name: 'Epic', level: 1 } });
  const above = { id: '1', key: 'A-1' };
  const child = issue({ key: 'A-2', id: '2', parent: above, parentEpic: above });
  const grandchild = issue({
    key: 'A-3',
    issuetype: { id: '8', name: 'Sub-task', level: -1 },
    parent: { id: '2', key: 'A-2' },
    parentEpic: above,
  });
  const family = [epic, child, grandchild];

  test.each([
    ['parent = A-1', ['A-2']],
    ['parent = 2', ['A-3']],
    ['parentEpic = A-1 ORDER BY key', ['A-2', 'A-3']],
    ['"Epic Link" = A-1', ['A-2']],
    ['parent is EMPTY', ['A-1']],
    ['key in childIssuesOf("A-1") ORDER BY key', ['A-2', 'A-3']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, family)).toEqual(keys);
  });

  it('finds sprints by name, id and state', () => {
    const first = { id: '5', name: 'Sprint 1', state: 'closed' as const };
    const second = { id: '6', name: 'Sprint 2', state: 'active' as const };
    const carried = issue({ key: 'A-1', sprints: [first, second] });
    const finished = issue({ key: 'A-2', sprints: [first] });
    const unplanned = issue({ key: 'A-3' });
    const issues = [carried, finished, unplanned];
    expect(find('sprint = "sprint 2"', issues)).toEqual(['A-1']);
    expect(find('sprint in (5) ORDER BY key', issues)).toEqual(['A-1', 'A-2']);
    expect(find('sprint in openSprints()', issues)).toEqual(['A-1']);
    expect(find('sprint in closedSprints() AND sprint not in openSprints()', issues)).toEqual(['A-2']);
    expect(find('sprint not in openSprints()', issues)).toEqual(['A-2']);
    expect(find('sprint in futureSprints()', issues)).toEqual([]);
    expect(find('sprint is EMPTY', issues)).toEqual(['A-3']);
  });

  it('reads linkedIssues from the named issue: A-1 is blocked by A-2', () => {
    const blocks = { type: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const blocked = issue({ key: 'A-1', links: [{ ...blocks, direction: 'inward', key: 'A-2' }] });
    const blocker = issue({ key: 'A-2', links: [{ ...blocks, direction: 'outward', key: 'A-1' }] });
    const issues = [blocked, blocker, issue({ key: 'A-3' })];
    expect(find('issue in linkedIssues(A-1)', issues)).toEqual(['A-2']);
    expect(find('issue in linkedIssues(A-1, "is blocked by")', issues)).toEqual(['A-2']);
    expect(find('issue in linkedIssues(A-1, "blocks")', issues)).toEqual([]);
    expect(find('issueLinkType = "is blocked by"', issues)).toEqual(['A-1']);
    expect(find('issueLinkType = Blocks', issues)).toEqual(['A-2']);
  });
});

describe('JQL over custom fields', () => {
  const small = issue({ key: 'A-1', fields: { customfield_10016: 2, customfield_10030: ['Test'] } });
  const large = issue({ key: 'A-2', fields: { customfield_10016: 8 }, flagged: ['Impediment'] });
  const unsized = issue({ key: 'A-3', fields: { customfield_10016: null } });
  const issues = [small, large, unsized];

  test.each([
    ['"Story Points" >= 3', ['A-2']],
    ['"story points" < 3', ['A-1']],
    ['points = 8', ['A-2']],
    ['"Story Points[Number]" != 8', ['A-1']],
    ['cf[10016] is EMPTY', ['A-3']],
    ['"Environment tier" = test', ['A-1']],
    ['Flagged = Impediment', ['A-2']],
    ['cf[10021] is not EMPTY', ['A-2']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, issues)).toEqual(keys);
  });

  it('treats fields of one name as one field', () => {
    const fields = [
      { id: 'customfield_1', name: 'Size in rows', type: 'number' as const },
      { id: 'customfield_2', name: 'Size in rows', type: 'number' as const },
    ];
    const one = issue({ key: 'A-1', fields: { customfield_1: 3 } });
    const other = issue({ key: 'A-2', fields: { customfield_2: 3 } });
    const neither = issue({ key: 'A-3' });
    expect(find('"Size in rows" = 3 ORDER BY key', [one, other, neither], { fields })).toEqual([
      'A-1',
      'A-2',
    ]);
    expect(find('"Size in rows" is EMPTY', [one, other, neither], { fields })).toEqual(['A-3']);
    const sized = find('"Size in rows" is not EMPTY ORDER BY key', [one, other, neither], { fields });
    expect(sized).toEqual(['A-1', 'A-2']);
  });
});

describe('JQL over indexed issue properties', () => {
  const modelling = issue({ key: 'A-1', plan: { phase: 'modeling', size: { rows: 500 }, tags: ['x', 'y'] } });
  const deployment = issue({ key: 'A-2', plan: { phase: 'deployment' } });
  const ordinary = issue({ key: 'A-3' });
  const issues = [modelling, deployment, ordinary];

  test.each([
    ['mlPhase = modeling', ['A-1']],
    ['MLPHASE in (deployment)', ['A-2']],
    ['mlPhase != modeling', ['A-2']],
    ['mlPhase is EMPTY', ['A-3']],
    ['mlRows > 100', ['A-1']],
    ['issue.property[ml-plan].phase = "deployment"', ['A-2']],
    ['issue.property[ml-plan].size.rows = 500', ['A-1']],
    ['issue.property["ml-plan"].tags = y', ['A-1']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, issues)).toEqual(keys);
  });
});

describe('JQL over text', () => {
  const late = issue({ key: 'A-1', summary: 'Data access is late', commentTexts: ['Asked the owner twice'] });
  const model = issue({ key: 'A-2', summary: 'Model the access', description: 'Baseline first' });
  const issues = [late, model];

  test.each([
    ['summary ~ "access" ORDER BY key', ['A-1', 'A-2']],
    ['summary ~ "LATE data"', ['A-1']],
    ['summary ~ "mod*"', ['A-2']],
    ['summary ~ "\\"data access\\""', ['A-1']],
    ['summary ~ "\\"access data\\""', []],
    ['summary !~ late', ['A-2']],
    ['text ~ baseline', ['A-2']],
    ['text ~ owner', ['A-1']],
    ['comment ~ twice', ['A-1']],
    ['description is EMPTY', ['A-1']],
    ['description !~ owner', ['A-2']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, issues)).toEqual(keys);
  });
});
