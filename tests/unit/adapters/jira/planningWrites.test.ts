import { createJiraClient } from '../../../../src/adapters/jira/client';
import { createPlanningJira } from '../../../../src/adapters/jira/planning';
import type { NewIssue } from '../../../../src/application/ports/planning';

/** Jira that gives one answer to everything, and remembers what it was sent. */
const jiraThatAnswers = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  budgetMs = 20_000,
) => {
  const sent: { method: string; path: string; body: unknown }[] = [];
  const jira = createPlanningJira(
    createJiraClient({
      transport: async (path, init) => {
        sent.push({ method: init.method, path: path.value, body: JSON.parse(init.body ?? 'null') });
        if (status === 0) throw new Error('socket hang up');
        return {
          status,
          headers: { get: (name) => headers[name] ?? null },
          text: async () => (body === undefined ? '' : JSON.stringify(body)),
        };
      },
      clock: { now: () => new Date('2026-03-02T08:00:00Z') },
      sleep: async () => undefined,
      random: () => 0.5,
      budgetMs,
    }),
  );
  return { jira, sent };
};

const issue: NewIssue = {
  node: {
    key: 'data-access.crm.request',
    epic: 'data-access',
    phase: 'data-understanding',
    kind: 'spike',
    summary: 'Request access to CRM',
    purpose: 'Nothing begins without it.',
    acceptance: ['A ticket exists', 'An owner is named'],
    role: 'data-engineer',
    estimate: { type: 'time-box', days: 5 },
    labels: ['src-crm'],
    source: { slug: 'crm', name: 'CRM' },
    covers: ['Collect initial data'],
    after: ['charter.sign-off'],
    sprint: 1,
    due: '2026-03-27',
  },
  property: {
    plan: 'p',
    node: 'data-access.crm.request',
    phase: 'data-understanding',
    kind: 'spike',
    source: 'crm',
    timeBoxDays: 5,
  },
  projectId: '10001',
  values: [],
  typeId: '7',
  fields: ['description', 'labels', 'duedate', 'assignee'],
  parentKey: 'NEW-2',
  assignee: 'account-1',
  estimate: { fieldId: 'customfield_9', points: 3 },
  links: [
    { type: 'Blocks', direction: 'is-blocked-by', key: 'NEW-20' },
    { type: 'Blocks', direction: 'blocks', key: 'NEW-30' },
  ],
};

describe('creating issues', () => {
  test('sends parent, description, property and links with the issue', async () => {
    const { jira, sent } = jiraThatAnswers(201, { issues: [{ id: '1', key: 'NEW-40' }], errors: [] });
    await jira.createIssues([issue]);
    const text = (words: string) => ({ type: 'text', text: words });
    const fact = (label: string, words: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `${label}: `, marks: [{ type: 'strong' }] }, text(words)],
    });
    const criterion = (id: string, words: string) => ({
      type: 'taskItem',
      attrs: { localId: id, state: 'TODO' },
      content: [text(words)],
    });
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/rest/api/3/issue/bulk',
        body: {
          issueUpdates: [
            {
              fields: {
                project: { id: '10001' },
                issuetype: { id: '7' },
                summary: 'Request access to CRM',
                parent: { key: 'NEW-2' },
                description: {
                  type: 'doc',
                  version: 1,
                  content: [
                    { type: 'paragraph', content: [text('Nothing begins without it.')] },
                    { type: 'heading', attrs: { level: 3 }, content: [text('Acceptance criteria')] },
                    {
                      type: 'taskList',
                      attrs: { localId: 'data-access.crm.request' },
                      content: [
                        criterion('data-access.crm.request-1', 'A ticket exists'),
                        criterion('data-access.crm.request-2', 'An owner is named'),
                      ],
                    },
                    fact('Kind', 'Spike: a question, answered within its time box'),
                    fact('Role', 'Data engineer'),
                    fact('Time box', '5 working days'),
                    fact('Data source', 'CRM'),
                    fact('CRISP-DM', 'Collect initial data'),
                  ],
                },
                labels: ['src-crm'],
                duedate: '2026-03-27',
                assignee: { id: 'account-1' },
                customfield_9: 3,
              },
              update: {
                issuelinks: [
                  { add: { type: { name: 'Blocks' }, inwardIssue: { key: 'NEW-20' } } },
                  { add: { type: { name: 'Blocks' }, outwardIssue: { key: 'NEW-30' } } },
                ],
              },
              properties: [
                {
                  key: 'ml-plan',
                  value: {
                    plan: 'p',
                    node: 'data-access.crm.request',
                    phase: 'data-understanding',
                    kind: 'spike',
                    source: 'crm',
                    timeBoxDays: 5,
                  },
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  test('leaves out what the project has no field for', async () => {
    const { jira, sent } = jiraThatAnswers(201, { issues: [{ key: 'NEW-40' }], errors: [] });
    const { assignee: _nobody, estimate: _none, parentKey: _top, ...rest } = issue;
    await jira.createIssues([{ ...rest, fields: [], links: [] }]);
    expect(sent[0]?.body).toMatchObject({
      issueUpdates: [
        {
          fields: {
            project: { id: '10001' },
            issuetype: { id: '7' },
            summary: 'Request access to CRM',
          },
        },
      ],
    });
    const words = JSON.stringify(sent[0]?.body);
    for (const left of ['description', 'labels', 'duedate', 'assignee', 'parent', 'update'])
      expect(words).not.toContain(`"${left}"`);
  });

  test('tells which of them exist when only some do', async () => {
    const { jira } = jiraThatAnswers(201, {
      issues: [{ key: 'NEW-1' }, { key: 'NEW-2' }],
      errors: [
        {
          status: 400,
          failedElementNumber: 1,
          elementErrors: { errorMessages: [], errors: { duedate: 'Bad date.' } },
        },
      ],
    });
    expect(await jira.createIssues([issue, issue, issue])).toEqual({
      type: 'answered',
      created: new Map([
        [0, 'NEW-1'],
        [2, 'NEW-2'],
      ]),
      failed: [{ index: 1, fields: ['duedate'], sentences: ['Bad date.'] }],
    });
  });

  test('takes 400 with a list as "none of them", and 400 with a sentence as a refusal', async () => {
    const errors = [
      { status: 400, failedElementNumber: 0, elementErrors: { errorMessages: ['No.'], errors: {} } },
    ];
    expect(await jiraThatAnswers(400, { issues: [], errors }).jira.createIssues([issue])).toMatchObject({
      type: 'answered',
      created: new Map(),
      failed: [{ index: 0, fields: [], sentences: ['No.'] }],
    });
    expect(
      await jiraThatAnswers(400, { errorMessages: ['Too many.'], errors: {} }).jira.createIssues([issue]),
    ).toEqual({ type: 'refused', sentence: 'Jira refused to create issues. Too many.' });
  });

  test('are not sent when too little time is left for an answer, and asked for again later', async () => {
    const { jira, sent } = jiraThatAnswers(201, { issues: [], errors: [] }, {}, 9_000);
    expect(await jira.createIssues([issue])).toEqual({ type: 'limited', retryAfterMs: 5000 });
    expect(sent).toEqual([]);
  });

  test('does not trust an answer whose counts do not add up', async () => {
    const { jira } = jiraThatAnswers(201, { issues: [{ key: 'NEW-1' }], errors: [] });
    expect(await jira.createIssues([issue, issue])).toEqual({ type: 'unknown' });
  });

  test.each<[string, number, object]>([
    ['a pause of the length Jira asks for', 429, { type: 'limited', retryAfterMs: 7000 }],
    ['unknown when Jira broke down on the way', 502, { type: 'unknown' }],
    ['unknown when no answer came', 0, { type: 'unknown' }],
    ['a refusal when the person may not', 403, { type: 'refused', sentence: 'You may not create issues.' }],
  ])('is %s', async (_what, status, expected) => {
    const { jira, sent } = jiraThatAnswers(status, undefined, { 'Retry-After': '7' });
    expect(await jira.createIssues([issue])).toEqual(expected);
    expect(sent).toHaveLength(1);
  });
});

describe('linking and ranking', () => {
  test('names the blocker as inward issue', async () => {
    const { jira, sent } = jiraThatAnswers(201, undefined);
    expect(await jira.link('Blocks', 'NEW-1', 'NEW-2')).toEqual({ type: 'done' });
    expect(sent[0]?.body).toEqual({
      type: { name: 'Blocks' },
      inwardIssue: { key: 'NEW-1' },
      outwardIssue: { key: 'NEW-2' },
    });
  });

  test('ranks issues in order after another one', async () => {
    const { jira, sent } = jiraThatAnswers(204, undefined);
    expect(await jira.rank(['NEW-2', 'NEW-3'], { after: 'NEW-1' })).toEqual({ type: 'done' });
    expect(sent[0]).toEqual({
      method: 'PUT',
      path: '/rest/agile/1.0/issue/rank',
      body: { issues: ['NEW-2', 'NEW-3'], rankAfterIssue: 'NEW-1' },
    });
  });

  test('are refused, or paused, with what Jira says', async () => {
    expect(
      await jiraThatAnswers(403, { errorMessages: ['No licence.'] }).jira.rank(['NEW-2'], { after: 'NEW-1' }),
    ).toEqual({
      type: 'refused',
      sentence: 'You may not put the backlog in order. Jira says: No licence.',
    });
    expect(await jiraThatAnswers(429, undefined).jira.link('Blocks', 'NEW-1', 'NEW-2')).toEqual({
      type: 'limited',
      retryAfterMs: 5000,
    });
  });

  test('are left for the next step when no time is left, which is nobody’s fault', async () => {
    const { jira, sent } = jiraThatAnswers(201, undefined, {}, 0);
    expect(await jira.link('Blocks', 'NEW-1', 'NEW-2')).toEqual({ type: 'limited', retryAfterMs: 5000 });
    expect(await jira.rank(['NEW-2'], { after: 'NEW-1' })).toEqual({ type: 'limited', retryAfterMs: 5000 });
    expect(sent).toEqual([]);
  });
});
