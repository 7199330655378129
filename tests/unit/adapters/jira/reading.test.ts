import { createJiraClient } from '../../../../src/adapters/jira/client';
import { createReadingJira } from '../../../../src/adapters/jira/reading';
import type { ReadingJira } from '../../../../src/application/ports/reading';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A Jira that answers by a function; `sent` fills with what it was asked. */
const jiraAnswering = (answer: (call: Sent) => { readonly status?: number; readonly body: unknown }) => {
  const sent: Sent[] = [];
  const client = createJiraClient({
    transport: async (path, { method, body }) => {
      const call = { method, path: path.value, body: body === undefined ? undefined : JSON.parse(body) };
      sent.push(call);
      const { status = 200, body: answered } = answer(call);
      return { status, headers: { get: () => null }, text: async () => JSON.stringify(answered) };
    },
    clock: { now: () => new Date(0) },
    sleep: async () => undefined,
    random: () => 0.5,
    budgetMs: 20_000,
  });
  return { jira: createReadingJira(client), sent };
};

const PROJECT = { id: '10001', key: 'ML', name: 'Churn' };
const BOARD = { id: 5, name: 'Board', columns: [], estimateField: 'customfield_8', hasSprints: true };

const FIELDS = [
  { id: 'summary', name: 'Summary', schema: { type: 'string' } },
  {
    id: 'customfield_7',
    name: 'Sprint',
    schema: { type: 'array', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
  },
  { id: 'customfield_6', name: 'Flagged', schema: { type: 'array', custom: 'multicheckboxes' } },
  {
    id: 'customfield_9',
    name: 'Story point estimate',
    schema: { custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
  },
  {
    id: 'customfield_3',
    name: 'Story Points',
    schema: { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
  },
  {
    id: 'customfield_4',
    name: 'Story Points',
    schema: { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
  },
];

const issue = (id: string) => ({
  id,
  key: `ML-${id}`,
  fields: {
    issuetype: { name: 'Story' },
    status: { id: '1', name: 'Open' },
    created: '2026-01-01T00:00:00.000+0000',
  },
});

const bodyOf = (call: Sent | undefined): Readonly<Record<string, unknown>> =>
  typeof call?.body === 'object' && call.body !== null ? { ...call.body } : {};

const idsOf = (call: Sent): readonly string[] => {
  const ids = bodyOf(call).issueIdsOrKeys;
  return Array.isArray(ids) ? ids.map(String) : [];
};

const customFieldsAsked = (sent: readonly Sent[]): readonly unknown[] => {
  const { fields } = bodyOf(sent.find(({ path }) => path === '/rest/api/3/issue/bulkfetch'));
  return Array.isArray(fields) ? fields.filter((field) => String(field).startsWith('customfield_')) : [];
};

/** 2,001 ids in two pages; every issue has one change, and the changes of the first thousand come in two pages. */
const bigProject = () =>
  jiraAnswering((call) => {
    if (call.path === '/rest/api/3/field') return { body: FIELDS };
    if (call.path === '/rest/api/3/search/jql') {
      const first = bodyOf(call).nextPageToken === undefined;
      const ids = first ? [...Array(2000).keys()].map((n) => n + 1) : [2001];
      return {
        body: { issues: ids.map((id) => ({ id: String(id) })), ...(first ? { nextPageToken: 'two' } : {}) },
      };
    }
    if (call.path === '/rest/api/3/issue/bulkfetch') return { body: { issues: idsOf(call).map(issue) } };
    const ids = idsOf(call);
    const second = bodyOf(call).nextPageToken === 'more';
    const split = ids[0] === '1';
    const history = (id: string) => ({
      id: `${second ? 2 : 1}${id}`,
      created: 1_767_952_800_000,
      items: [
        { field: 'status', fieldId: 'status', from: '1', fromString: 'Open', to: '2', toString: 'Done' },
      ],
    });
    return {
      body: {
        issueChangeLogs: ids.map((issueId) => ({ issueId, changeHistories: [history(issueId)] })),
        nextPageToken: split && !second ? 'more' : null,
      },
    };
  });

/** Every issue of the project, by the field that the board estimates by. */
const readAll = async (jira: ReadingJira, estimateField: string | null = BOARD.estimateField) => {
  const [ids, fields] = [await jira.issueIds(PROJECT), await jira.replayedFields(estimateField)];
  return (await jira.issuesById(ids, fields)).issues;
};

test('2,001 issues take 2 searches, 21 bulk fetches and 4 pages of changelogs', async () => {
  const { jira, sent } = bigProject();
  const issues = await readAll(jira);
  const calls = (path: string) => sent.filter((call) => call.path === path);
  expect(issues).toHaveLength(2001);
  expect(calls('/rest/api/3/search/jql')).toHaveLength(2);
  expect(calls('/rest/api/3/issue/bulkfetch')).toHaveLength(21);
  expect(calls('/rest/api/3/changelog/bulkfetch')).toHaveLength(4);
  expect(Math.max(...calls('/rest/api/3/issue/bulkfetch').map((call) => idsOf(call).length))).toBe(100);
});

test('changes of one issue are put together from several pages', async () => {
  const { jira } = bigProject();
  const issues = await readAll(jira);
  expect(issues[0]?.changes.map(({ historyId }) => historyId)).toEqual(['11', '21']);
  expect(issues[1500]?.changes).toHaveLength(1);
});

test('asks for the board’s estimate and this site’s sprint and flag fields', async () => {
  const { jira, sent } = bigProject();
  await readAll(jira);
  expect(customFieldsAsked(sent)).toEqual(['customfield_7', 'customfield_8', 'customfield_6']);
});

test('asks for changes of all fields, since those of links and parents have no field id to ask by', async () => {
  const { jira, sent } = bigProject();
  await readAll(jira);
  const changelog = sent.find(({ path }) => path === '/rest/api/3/changelog/bulkfetch');
  expect(bodyOf(changelog)).toMatchObject({ maxResults: 10_000 });
  expect(bodyOf(changelog)).not.toHaveProperty('fieldIds');
});

test('without a board the estimate is one of Jira’s two story-point fields, told by type', async () => {
  const { jira, sent } = bigProject();
  await readAll(jira, null);
  expect(customFieldsAsked(sent)).toEqual([
    'customfield_7',
    'customfield_9',
    'customfield_3',
    'customfield_6',
  ]);
});

test('a board that estimates in time has no points: its seconds are not taken for any', async () => {
  const { jira, sent } = bigProject();
  await readAll(jira, 'timeoriginalestimate');
  const fetched = sent.find(({ path }) => path === '/rest/api/3/issue/bulkfetch');
  expect(bodyOf(fetched).fields).not.toContain('timeoriginalestimate');
});

test('what was updated is asked for in minutes from now, which are the same in every time zone', async () => {
  const { jira, sent } = bigProject();
  await jira.updatedIds(PROJECT, 25);
  expect(bodyOf(sent[0])).toMatchObject({ jql: 'project = 10001 AND updated >= -25m', fields: ['id'] });
});

test('issues parted by days are asked for at once, each of them by one question only', async () => {
  const { jira, sent } = jiraAnswering((call) => ({
    body: { issues: [{ id: String(bodyOf(call).jql).includes('created < "2025-05-01"') ? '1' : '2' }] },
  }));
  expect(await jira.issueIds(PROJECT, ['2025-05-01', '2026-02-01'])).toEqual(['1', '2', '2']);
  expect(sent.map((call) => bodyOf(call).jql)).toEqual([
    'project = 10001 AND created < "2025-05-01"',
    'project = 10001 AND created >= "2025-05-01" AND created < "2026-02-01"',
    'project = 10001 AND created >= "2026-02-01"',
  ]);
});

test('the fields of the site are read once an invocation', async () => {
  const { jira, sent } = bigProject();
  await jira.replayedFields('customfield_8');
  await jira.replayedFields(null);
  expect(sent.map(({ path }) => path)).toEqual(['/rest/api/3/field']);
});

test('a call costs a point, and one for each issue that it answers', async () => {
  const { jira } = bigProject();
  await jira.issueIds(PROJECT);
  expect(jira.spent()).toEqual({ calls: 2, points: 2 + 2_001 });
  await jira.replayedFields(null);
  expect(jira.spent()).toEqual({ calls: 3, points: 2 + 2_001 + 2 });
});

describe('issues by id', () => {
  const FIELDS_READ = { sprint: [], estimate: [], flagged: [] };
  const IDS = Array.from({ length: 2_500 }, (_, index) => String(index + 1));

  /** Answers for as long as `answers` says so, and then asks for a pause. */
  const until = (answers: (call: Sent) => boolean, refusal = 429) =>
    jiraAnswering((call) => {
      if (!answers(call)) return { status: refusal, body: {} };
      return call.path === '/rest/api/3/issue/bulkfetch'
        ? { body: { issues: idsOf(call).map(issue) } }
        : { body: { issueChangeLogs: [] } };
    });

  test('of which the last ones could not be read: the whole thousands are answered, the rest is named', async () => {
    const { jira } = until((call) => !idsOf(call).includes('2100'));
    const { issues, unread } = await jira.issuesById(IDS, FIELDS_READ);
    expect(issues).toHaveLength(2_000);
    expect(unread).toEqual(IDS.slice(2_000));
  });

  test('of which not even the first could be read: Jira’s reason is told', async () => {
    const { jira } = until(() => false);
    await expect(jira.issuesById(IDS, FIELDS_READ)).rejects.toMatchObject({
      error: { code: 'rate-limited' },
    });
  });

  test('that Jira refuses for good are no reason to ask again', async () => {
    const { jira } = until((call) => !idsOf(call).includes('2100'), 400);
    await expect(jira.issuesById(IDS, FIELDS_READ)).rejects.toMatchObject({
      error: { code: 'invalid-request' },
    });
  });

  test('are asked for with at most eight calls at a time', async () => {
    let [inFlight, most] = [0, 0];
    const client = createJiraClient({
      transport: async (_path, { body }) => {
        inFlight += 1;
        most = Math.max(most, inFlight);
        await new Promise((resolve) => setImmediate(resolve));
        inFlight -= 1;
        const { fields } = JSON.parse(body ?? '{}');
        const answer = fields === undefined ? { issueChangeLogs: [] } : { issues: [] };
        return { status: 200, headers: { get: () => null }, text: async () => JSON.stringify(answer) };
      },
      clock: { now: () => new Date(0) },
      sleep: async () => undefined,
      random: () => 0.5,
      budgetMs: 20_000,
    });
    await createReadingJira(client).issuesById(IDS, FIELDS_READ);
    expect(most).toBe(8);
  });

  test('are not asked for when the answer might come too late to be kept', async () => {
    let now = 0;
    const sent: string[] = [];
    const client = createJiraClient({
      transport: async (path, { body }) => {
        sent.push(path.value);
        now += 2_000;
        const { issueIdsOrKeys } = JSON.parse(body ?? '{}');
        const answer = path.value.includes('changelog')
          ? { issueChangeLogs: [] }
          : { issues: issueIdsOrKeys.map(issue) };
        return { status: 200, headers: { get: () => null }, text: async () => JSON.stringify(answer) };
      },
      clock: { now: () => new Date(now) },
      sleep: async () => undefined,
      random: () => 0.5,
      budgetMs: 40_000,
    });
    const { issues, unread } = await createReadingJira(client).issuesById(IDS, FIELDS_READ);
    // 11 calls of 2 s read a thousand; the 17th ends at 34 s, and 6 s would be left for another one.
    expect(sent).toHaveLength(17);
    expect([issues.length, unread.length]).toEqual([1_000, 1_500]);
  });
});

describe('the board', () => {
  const configuration = {
    columnConfig: {
      columns: [
        { name: 'To Do', statuses: [{ id: '1' }] },
        { name: 'Empty', statuses: [] },
      ],
    },
    estimation: { type: 'field', field: { fieldId: 'customfield_8' } },
  };
  const boards = (...types: readonly string[]) =>
    jiraAnswering(({ path }) =>
      path.startsWith('/rest/agile/1.0/board?')
        ? { body: { values: types.map((type, index) => ({ id: 10 + index, name: type, type })) } }
        : { body: configuration },
    );

  test.each([
    [['kanban', 'simple', 'scrum', 'scrum'], 12, true],
    [['kanban', 'simple'], 11, true],
    [['kanban'], 10, false],
  ])('of %j is the one that plans in sprints, the oldest first', async (types, id, hasSprints) => {
    expect(await boards(...types).jira.board(PROJECT)).toEqual({
      id,
      name: types[id - 10],
      hasSprints,
      columns: [
        { name: 'To Do', statusIds: ['1'] },
        { name: 'Empty', statusIds: [] },
      ],
      estimateField: 'customfield_8',
    });
  });

  test('is the project’s own, before a Scrum board that looks across several projects', async () => {
    const { jira } = jiraAnswering(({ path }) =>
      path.startsWith('/rest/agile/1.0/board?')
        ? {
            body: {
              values: [
                {
                  id: 1,
                  name: 'All teams',
                  type: 'scrum',
                  location: { projectId: 10099, projectKey: 'ALL' },
                },
                { id: 2, name: 'Personal', type: 'scrum' },
                { id: 3, name: 'Churn', type: 'kanban', location: { projectId: 10001, projectKey: 'ML' } },
              ],
            },
          }
        : { body: configuration },
    );
    expect(await jira.board(PROJECT)).toMatchObject({ id: 3, name: 'Churn' });
  });

  test('that is expected has its columns read at the same time; another one is read all the same', async () => {
    const expected = boards('scrum');
    expect(await expected.jira.board(PROJECT, 10)).toMatchObject({ id: 10, estimateField: 'customfield_8' });
    expect(expected.sent.map(({ path }) => path.split('?')[0])).toEqual([
      '/rest/agile/1.0/board/10/configuration',
      '/rest/agile/1.0/board',
    ]);
    const other = boards('scrum');
    expect(await other.jira.board(PROJECT, 9)).toMatchObject({ id: 10, estimateField: 'customfield_8' });
    expect(other.sent).toHaveLength(3);
  });

  test('is none where the viewer may not see its columns', async () => {
    const { jira } = jiraAnswering(({ path }) =>
      path.startsWith('/rest/agile/1.0/board?')
        ? { body: { values: [{ id: 1, name: 'Hidden', type: 'scrum' }] } }
        : { status: 403, body: { errorMessages: ['No access'] } },
    );
    expect(await jira.board(PROJECT)).toBeNull();
  });

  test('is none where the project has none', async () => {
    expect(await boards().jira.board(PROJECT)).toBeNull();
  });

  test('is none where the viewer may not use boards', async () => {
    const { jira } = jiraAnswering(() => ({ status: 403, body: { errorMessages: ['No access'] } }));
    expect(await jira.board(PROJECT)).toBeNull();
  });

  test('is not silently none while Jira is away', async () => {
    const { jira } = jiraAnswering(() => ({ status: 503, body: {} }));
    await expect(jira.board(PROJECT)).rejects.toMatchObject({ error: { code: 'jira-unavailable' } });
  });
});

describe('sprints', () => {
  test('come page by page, starting when somebody pressed "Start sprint"', async () => {
    const { jira, sent } = jiraAnswering(({ path }) => ({
      body: path.includes('startAt=0')
        ? {
            isLast: false,
            values: [
              {
                id: 1,
                name: 'Sprint 1',
                state: 'closed',
                startDate: '2026-01-05T09:00:00.000Z',
                activatedDate: '2026-01-05T11:30:00.000Z',
                endDate: '2026-01-16T17:00:00.000Z',
                completeDate: '2026-01-16T18:00:00.000Z',
              },
            ],
          }
        : { isLast: true, values: [{ id: 2, name: 'Sprint 2', state: 'future' }] },
    }));
    expect(await jira.sprints(BOARD)).toEqual([
      {
        id: 1,
        name: 'Sprint 1',
        state: 'closed',
        start: Date.UTC(2026, 0, 5, 11, 30),
        end: Date.UTC(2026, 0, 16, 17),
        completed: Date.UTC(2026, 0, 16, 18),
      },
      { id: 2, name: 'Sprint 2', state: 'future', start: null, end: null, completed: null },
    ]);
    expect(sent).toHaveLength(2);
  });

  test('that are expected are read at once, and more where there are more', async () => {
    const sprintsFrom = (startAt: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: startAt + index + 1,
        name: 'Sprint',
        state: 'future',
      }));
    const { jira, sent } = jiraAnswering(({ path }) => {
      const startAt = Number(/startAt=(\d+)/.exec(path)?.[1]);
      const count = startAt < 100 ? 50 : 3;
      return { body: { isLast: startAt >= 100, values: sprintsFrom(startAt, count) } };
    });
    const sprints = await jira.sprints(BOARD, 53);
    expect(sprints?.map(({ id }) => id)).toEqual(Array.from({ length: 103 }, (_, index) => index + 1));
    expect(sent).toHaveLength(3);
  });

  test('a team-managed board with sprints switched off has none', async () => {
    const { jira } = jiraAnswering(() => ({
      status: 400,
      body: { errorMessages: ['The board does not support sprints'], errors: {} },
    }));
    expect(await jira.sprints(BOARD)).toBeUndefined();
  });

  test('a Kanban board is not even asked', async () => {
    const { jira, sent } = jiraAnswering(() => ({ body: {} }));
    expect(await jira.sprints({ ...BOARD, hasSprints: false })).toBeUndefined();
    expect(sent).toEqual([]);
  });
});

test('projects are looked up by id and by key, 50 at once', async () => {
  const { jira, sent } = jiraAnswering(() => ({ body: { values: [PROJECT] } }));
  const ids = [...Array(51).keys()].map((n) => String(10_001 + n));
  expect(await jira.visibleProjects([...ids, 'ML'])).toEqual([PROJECT]);
  expect(sent.map(({ path }) => path.split('&').length)).toEqual([51, 2, 2]);
  expect(sent.at(-1)?.path).toBe('/rest/api/3/project/search?keys=ML&maxResults=50');
});

test('no projects to look up: nothing is asked, since an unrestricted search would list them all', async () => {
  const { jira, sent } = jiraAnswering(() => ({ body: { values: [PROJECT] } }));
  expect(await jira.visibleProjects([])).toEqual([]);
  expect(sent).toEqual([]);
});

test('whatever is in a plan’s id or node stays inside its JQL string', async () => {
  const { jira, sent } = jiraAnswering(() => ({ body: { issues: [] } }));
  await jira.issuesOfNodes(PROJECT, 'p" OR project = SECRET', ['a\\', 'b']);
  expect(bodyOf(sent[0]).jql).toBe(
    'project = 10001 AND issue.property[ml-plan].plan = "p\\" OR project = SECRET" AND issue.property[ml-plan].node in ("a\\\\", "b")',
  );
});

test('the same work for 101 nodes is found by two searches, because Jira answers 100 issues each', async () => {
  const { jira, sent } = jiraAnswering((call) => ({
    body: {
      issues: [...JSON.stringify(call.body).matchAll(/node-(\d+)/g)].map(([node, number]) => ({
        key: `ML-${number}`,
        fields: {
          summary: `Issue ${number}`,
          status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
        },
        properties: { 'ml-plan': { plan: 'p', node, phase: 'modeling', kind: 'story' } },
      })),
    },
  }));
  const nodes = [...Array(101).keys()].map((number) => `node-${number + 1}`);
  const found = await jira.issuesOfNodes(PROJECT, 'p', nodes);
  expect(sent).toHaveLength(2);
  expect(found.size).toBe(101);
  expect(found.get('node-101')).toMatchObject({ key: 'ML-101' });
});
