import { createJiraClient } from '../../../../src/adapters/jira/client';
import { createPlanIssues } from '../../../../src/adapters/jira/planIssues';

/** A Jira that answers one search after the other; `asked` fills with what it was asked. */
const jiraAnswering = (...answers: readonly { readonly status?: number; readonly body: unknown }[]) => {
  const asked: { readonly jql: string; readonly nextPageToken?: string }[] = [];
  const client = createJiraClient({
    transport: async (_path, { body }) => {
      const { status = 200, body: answered } = answers[asked.length] ?? { body: { issues: [] } };
      asked.push(JSON.parse(body ?? '{}'));
      return { status, headers: { get: () => null }, text: async () => JSON.stringify(answered) };
    },
    clock: { now: () => new Date(0) },
    sleep: async () => undefined,
    random: () => 0.5,
    budgetMs: 20_000,
  });
  return { issues: createPlanIssues(client), asked };
};

const status = (name: string, id: number) => ({ id: name, name, statusCategory: { id } });
const [TO_DO, DONE] = [status('To Do', 2), status('Done', 3)];
const project = { id: '10003' };
const plan = (kind: string) => ({
  'ml-plan': { plan: 'p1', node: 'modeling.model', phase: 'modeling', kind },
});
const parent = { key: 'CHURN-6', fields: { summary: 'Modelling', status: TO_DO } };

test('the work of a phase comes page by page with its epics; epics and what belongs to no plan are no work', async () => {
  const { issues, asked } = jiraAnswering(
    {
      body: {
        issues: [
          { fields: { project, status: DONE, parent }, properties: plan('story') },
          { fields: { project, status: TO_DO }, properties: plan('epic') },
        ],
        nextPageToken: 'more',
      },
    },
    {
      body: {
        issues: [
          { fields: { project, status: TO_DO }, properties: plan('experiment') },
          { fields: { project, status: TO_DO, parent }, properties: {} },
        ],
      },
    },
  );
  expect(await issues.ofPhase('CHURN', 'modeling')).toEqual([
    {
      projectId: '10003',
      planId: 'p1',
      category: 'done',
      epic: { key: 'CHURN-6', summary: 'Modelling', status: 'To Do' },
    },
    { projectId: '10003', planId: 'p1', category: 'new', epic: null },
  ]);
  expect(asked).toMatchObject([
    { jql: 'project = "CHURN" AND issue.property[ml-plan].phase = "modeling"' },
    { nextPageToken: 'more' },
  ]);
});

test('a project that the person may not see is not found, without Jira’s words', async () => {
  const body = { errorMessages: ["The value 'SECRET' does not exist for the field 'project'."] };
  const { issues } = jiraAnswering({ status: 400, body });
  await expect(issues.ofPhase('SECRET', 'modeling')).rejects.toMatchObject({
    error: { code: 'not-found', message: 'There is no such project, or you may not see it.' },
  });
});

test('epics are done on the day on which they came into a done status, where the viewer is', async () => {
  const fields = { project, duedate: '2026-11-20' };
  const { issues } = jiraAnswering({
    body: {
      issues: [
        {
          fields: { ...fields, status: DONE, statuscategorychangedate: '2026-11-18T23:30:00.000+0000' },
          properties: plan('epic'),
        },
        {
          fields: { ...fields, status: TO_DO, statuscategorychangedate: '2026-11-18T23:30:00.000+0000' },
          properties: plan('epic'),
        },
        { fields: { ...fields, status: DONE }, properties: plan('epic') },
      ],
    },
  });
  const found = await issues.epicsDue(['10003'], '2026-10-01', '2026-12-31', 'Europe/Berlin');
  expect(found.map(({ done }) => done)).toEqual(['2026-11-19', null, '2026-11-20']);
});

test('no project is asked about where there is none', async () => {
  const { issues, asked } = jiraAnswering();
  expect(await issues.epicsDue([], '2026-10-01', '2026-12-31', 'UTC')).toEqual([]);
  expect(asked).toEqual([]);
});
