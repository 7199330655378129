import { gzipSync } from 'node:zlib';
import { readImport } from '../../../sandbox/site/import';
import type { ImportedProject } from '../../../sandbox/types';

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const read = (value: unknown, fileName = 'export.json'): ImportedProject => {
  const result = readImport(bytes(value), fileName);
  if (!result.ok) throw new Error(result.message);
  return result.project;
};

const messageOf = (content: Uint8Array, fileName = 'export.json'): string => {
  const result = readImport(content, fileName);
  return result.ok ? 'was read' : result.message;
};

const CREATED = '2026-01-01T09:00:00.000+0100';

const issue = (key: string, fields: object = {}, histories?: readonly object[]) => ({
  key,
  fields: {
    summary: key,
    status: { name: 'To Do' },
    issuetype: { name: 'Story' },
    created: CREATED,
    ...fields,
  },
  ...(histories && { changelog: { histories } }),
});

const move = (id: string, created: string, from: string, to: string) => ({
  id,
  created,
  items: [{ field: 'status', fromString: from, toString: to }],
});

describe('reading issues from a file', () => {
  it('takes a search result, a bare list and an {input} file alike, plain or gzip', () => {
    const issues = [issue('ML-1')];
    for (const root of [{ issues }, issues, { input: { issues } }]) {
      expect(read(root).issues.map(({ key }) => key)).toEqual(['ML-1']);
    }
    const packed = readImport(gzipSync(bytes({ issues })), 'export.json.gz');
    expect(packed.ok && packed.project.key).toBe('ML');
  });

  it('leaves unknown what the file does not say', () => {
    expect(read([issue('ML-1')]).issues[0]).toEqual({
      key: 'ML-1',
      summary: 'ML-1',
      type: 'Story',
      status: 'To Do',
      resolution: null,
      created: '2026-01-01T08:00:00.000Z',
      updated: '2026-01-01T08:00:00.000Z',
      resolutiondate: null,
      labels: [],
      parentKey: null,
      duedate: null,
      storyPoints: null,
      sprintIds: [],
      flagged: false,
      links: [],
      histories: [],
    });
  });

  it('finds custom fields by the names the file gives them', () => {
    const fields = [
      { id: 'customfield_7', name: 'Story point estimate' },
      { id: 'customfield_8', name: 'Flagged' },
    ];
    const project = read({
      fields,
      issues: [
        issue('ML-1', { customfield_7: 5, customfield_8: [{ value: 'Impediment' }], customfield_9: 99 }),
      ],
    });
    expect(project.issues[0]).toMatchObject({ storyPoints: 5, flagged: true });
    const named = read({
      names: { customfield_9: 'Story Points' },
      issues: [issue('ML-1', { customfield_9: 3 })],
    });
    expect(named.issues[0]?.storyPoints).toBe(3);
  });

  it('finds custom fields by the changelog and by their shape when nothing names them', () => {
    const project = read([
      issue('ML-1', { customfield_7: 5, customfield_6: [{ id: 4, name: 'Sprint 4', state: 'active' }] }, [
        {
          id: '1',
          created: CREATED,
          items: [{ field: 'Story Points', fieldId: 'customfield_7', fromString: null, toString: '5' }],
        },
      ]),
    ]);
    expect(project.issues[0]).toMatchObject({ storyPoints: 5, sprintIds: [4] });
    expect(project.sprints).toEqual([{ id: 4, name: 'Sprint 4', state: 'active' }]);
  });

  it('knows the level of a type by its hierarchy, its subtask mark or the name Epic', () => {
    const project = read([
      issue('ML-1', { issuetype: { name: 'Feature', hierarchyLevel: 1 } }),
      issue('ML-2', { issuetype: { name: 'Technical task', subtask: true } }),
      issue('ML-3', { issuetype: { name: 'Epic', subtask: false } }),
      issue('ML-4', { issuetype: { name: 'Bug' } }),
    ]);
    expect(project.issueTypes).toEqual([
      { name: 'Feature', level: 1 },
      { name: 'Epic', level: 1 },
      { name: 'Bug', level: 0 },
      { name: 'Technical task', level: -1 },
    ]);
  });

  it('keeps parents and links inside the file, each link once', () => {
    const epic = { issuetype: { name: 'Epic' } };
    const blocks = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const project = read([
      issue('ML-1', epic),
      issue('ML-2', {
        parent: { key: 'ML-1' },
        issuelinks: [
          { type: blocks, outwardIssue: { key: 'ML-3' } },
          { type: blocks, outwardIssue: { key: 'OTHER-1' } },
        ],
      }),
      issue('ML-3', {
        parent: { key: 'GONE-1' },
        issuelinks: [{ type: blocks, inwardIssue: { key: 'ML-2' } }],
      }),
      issue('ML-4', { parent: { key: 'ML-4' } }),
    ]);
    expect(project.issues.map(({ parentKey }) => parentKey)).toEqual([null, 'ML-1', null, null]);
    expect(project.issues.map(({ links }) => links)).toEqual([
      [],
      [{ type: 'Blocks', direction: 'outward', key: 'ML-3' }],
      [],
      [],
    ]);
  });

  it('counts the first of issues with one key', () => {
    const project = read([issue('ML-1', { summary: 'first' }), issue('ML-1', { summary: 'second' })]);
    expect(project.issues.map(({ summary }) => summary)).toEqual(['first']);
  });

  it('names the project by the key most issues carry, else by the file', () => {
    const project = { key: 'ML', name: 'Churn model' };
    expect(read([issue('ML-1', { project }), issue('X2-1'), issue('ML-3')])).toMatchObject({
      key: 'ML',
      name: 'Churn model',
    });
    expect(read([issue('SOMETHING')], 'dir/edge-cases.json')).toMatchObject({
      key: 'EDGECASES',
      name: 'edge-cases',
    });
  });
});

describe('reading changelogs from a file', () => {
  const noon = '2026-01-02T12:00:00.000+0000';
  const summaryOf = (histories: readonly object[]) =>
    read([issue('ML-1', {}, histories)]).issues[0]?.histories.map(({ items }) => items[0]?.toString);

  it('puts them oldest first, equal instants by history id', () => {
    const newestFirst = [
      move('12', '2026-01-03T12:00:00.000+0000', 'C', 'D'),
      move('11', noon, 'B', 'C'),
      move('9', noon, 'A', 'B'),
    ];
    expect(summaryOf(newestFirst)).toEqual(['B', 'C', 'D']);
    expect(summaryOf([...newestFirst].reverse())).toEqual(['B', 'C', 'D']);
  });

  it('keeps missing values apart from the toString every object has', () => {
    const project = read([
      issue('ML-1', {}, [{ id: '1', created: noon, items: [{ field: 'Flagged', to: '[1]' }] }]),
    ]);
    expect(project.issues[0]?.histories[0]?.items).toEqual([
      { field: 'Flagged', from: null, fromString: null, to: '[1]', toString: null },
    ]);
  });

  it('leaves out changes that name people, texts and unreadable times', () => {
    const project = read([
      issue('ML-1', {}, [
        { id: '1', created: noon, items: [{ field: 'assignee', to: 'someone', toString: 'Someone' }] },
        { id: '2', created: noon, items: [{ field: 'description', toString: 'text' }] },
        move('3', 'yesterday', 'A', 'B'),
      ]),
    ]);
    expect(project.issues[0]?.histories).toEqual([]);
  });

  it('takes an issue for flagged while its last flag still stands', () => {
    const flag = (id: string, raised: string) => ({
      id,
      created: noon,
      items: [{ field: 'Flagged', toString: raised }],
    });
    const flagged = (histories: readonly object[]) => read([issue('ML-1', {}, histories)]).issues[0]?.flagged;
    expect(flagged([flag('1', 'Impediment')])).toBe(true);
    expect(flagged([flag('2', ''), flag('1', 'Impediment')])).toBe(false);
  });

  it('remembers sprints that only a changelog mentions', () => {
    const project = read([
      issue('ML-1', {}, [
        {
          id: '1',
          created: noon,
          items: [{ field: 'Sprint', from: '3', fromString: 'Alpha', to: '3, 4', toString: 'Alpha, Beta' }],
        },
      ]),
    ]);
    expect(project.sprints).toEqual([
      { id: 3, name: 'Alpha', state: 'closed' },
      { id: 4, name: 'Beta', state: 'closed' },
    ]);
  });
});

describe('the workflow of a file', () => {
  const status = (name: string, key?: string) => ({
    status: { name, ...(key && { statusCategory: { key } }) },
  });

  it('is the order the file lists, further statuses joining their category', () => {
    const project = read({
      statuses: ['Backlog', 'Data Access', 'Done'],
      issues: [issue('ML-1', status('Paused', 'indeterminate')), issue('ML-2', status('Dropped', 'done'))],
    });
    expect(project.statuses).toEqual([
      { name: 'Backlog', category: 'new' },
      { name: 'Data Access', category: 'indeterminate' },
      { name: 'Paused', category: 'indeterminate' },
      { name: 'Done', category: 'done' },
      { name: 'Dropped', category: 'done' },
    ]);
  });

  it('is told from categories and from the way issues went when the file lists none', () => {
    const way = [
      move('1', '2026-01-02T12:00:00.000+0000', 'Open', 'Build'),
      move('2', '2026-01-03T12:00:00.000+0000', 'Build', 'Check'),
      move('3', '2026-01-04T12:00:00.000+0000', 'Check', 'Fertig'),
    ];
    const project = read([issue('ML-1', status('Check')), issue('ML-2', status('Fertig', 'done'), way)]);
    expect(project.statuses).toEqual([
      { name: 'Open', category: 'new' },
      { name: 'Build', category: 'indeterminate' },
      { name: 'Check', category: 'indeterminate' },
      { name: 'Fertig', category: 'done' },
    ]);
  });
});

describe('a file that cannot be read', () => {
  const hint =
    'Give a file of issues in the shape of Jira’s REST API: a search result {"issues": […]}, or a list of issues.';

  test.each([
    ['not JSON at all', Buffer.from('hello'), `export.json is not JSON. ${hint}`],
    ['empty', Buffer.from(''), `export.json is not JSON. ${hint}`],
    ['a number', bytes(7), `export.json does not hold issues. ${hint}`],
    ['null', bytes(null), `export.json does not hold issues. ${hint}`],
    ['an object of something else', bytes({ pages: [] }), `export.json does not hold issues. ${hint}`],
    ['a list without issues', bytes([]), `export.json has no issues. ${hint}`],
    [
      'issues that are not issues',
      bytes([issue('ML-1'), 'ML-2']),
      `export.json: issue number 2 cannot be read, it is not an issue. ${hint}`,
    ],
    [
      'an issue without fields',
      bytes([{ key: 'ML-1' }]),
      `export.json: issue number 1 cannot be read, its "fields" is missing or not as expected. ${hint}`,
    ],
    [
      'an issue without status',
      bytes([issue('ML-1', { status: null })]),
      'export.json: Issue ML-1 has no status.',
    ],
    [
      'an issue without a time',
      bytes([issue('ML-1', { created: 'once' })]),
      'export.json: Issue ML-1 has no valid "created" time.',
    ],
    [
      'cut off gzip',
      gzipSync(bytes([issue('ML-1')])).subarray(0, 30),
      'export.json is compressed, but could not be unpacked. Compress it again with gzip, or give it plain.',
    ],
  ])('%s is answered with a sentence', (_, content, message) => {
    expect(messageOf(content)).toBe(message);
  });

  it('does not stumble over fields of unexpected types', () => {
    const odd = {
      labels: 'x',
      issuelinks: 3,
      parent: 7,
      storyPoints: 'many',
      sprints: 'none',
      duedate: 12,
      resolution: [],
    };
    expect(read([issue('ML-1', odd)]).issues[0]).toMatchObject({ labels: [], links: [], storyPoints: null });
  });
});
