import { AgileClient, Version3Client } from 'jira.js';
import { contractCheckAvailable } from '../../sandbox/jira/openapi';
import { createSandbox, type Sandbox } from '../../sandbox/server/sandbox';
import { PERSONAS } from '../../sandbox/site/personas';
import { SPEC_DIR } from './shared';

const emailOf = (name: string): string => PERSONAS.find(({ email }) => email.startsWith(name))?.email ?? '';

/** An ordinary Jira client, unchanged, pointed at the sandbox with an e-mail and any token. */
describe('jira.js talking to the local Jira', () => {
  let sandbox: Sandbox;
  let close: () => Promise<void>;
  let host: string;

  beforeAll(async () => {
    sandbox = await createSandbox({
      seed: 3,
      now: Date.parse('2026-03-02T09:00:00.000Z'),
      indexLagMs: 0,
      ...(contractCheckAvailable(SPEC_DIR) && { specDir: SPEC_DIR }),
    });
    await sandbox.fill({ demo: false });
    const listening = await sandbox.listen();
    host = listening.url;
    close = listening.close;
  });

  afterAll(async () => {
    await close();
    await sandbox.close();
  });

  const configuration = (name: string) => ({
    host,
    authentication: { basic: { email: emailOf(name), apiToken: 'any token' } },
  });
  const platform = (name = 'engineer') => new Version3Client(configuration(name));
  const software = (name = 'engineer') => new AgileClient(configuration(name));

  const create = (summary: string) =>
    platform().issues.createIssue({
      fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary },
    });

  afterEach(() => {
    const problems = sandbox.log.entries().filter((entry) => entry.type === 'problem');
    expect(problems).toEqual([]);
  });

  it('knows who it is by the e-mail address', async () => {
    const me = await platform().myself.getCurrentUser();
    expect(me.displayName).toBe('Mia Lindqvist');
  });

  it('creates an issue and reads it back', async () => {
    const { key } = await create('Ask for the sales data');
    expect(key).toMatch(/^NEW-\d+$/);
    const issue = await platform().issues.getIssue({ issueIdOrKey: key, expand: 'changelog' });
    expect(issue.fields.summary).toBe('Ask for the sales data');
    expect(issue.fields.status.name).toBe('To Do');
  });

  it('finds an issue by JQL', async () => {
    const { id } = await create('Uniquely named wombat');
    const found = await platform().issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
      jql: 'project = NEW AND summary ~ wombat',
      fields: ['summary'],
    });
    expect(found.issues?.map((issue) => issue.id)).toEqual([id]);
  });

  it('moves an issue to done, which resolves it and is written into its history', async () => {
    const { key } = await create('Label a sample');
    const { transitions = [] } = await platform().issues.getTransitions({ issueIdOrKey: key });
    const done = transitions.find(({ to }) => to?.statusCategory?.key === 'done');
    await platform().issues.doTransition({ issueIdOrKey: key, transition: { id: done?.id ?? '' } });
    const { fields } = await platform().issues.getIssue({ issueIdOrKey: key });
    expect([fields.status.name, fields.resolution?.name]).toEqual(['Done', 'Done']);
    const { values = [] } = await platform().issues.getChangeLogs({ issueIdOrKey: key });
    const changed = values.flatMap(({ items = [] }) => items.map(({ field }) => field));
    expect(changed).toEqual(expect.arrayContaining(['status', 'resolution']));
  });

  it('plans a sprint on the project’s board', async () => {
    const { key } = await create('Plan me');
    const boards = await software().board.getAllBoards({ projectKeyOrId: 'NEW' });
    const boardId = boards.values[0]?.id ?? 0;
    const sprint = await software().sprint.createSprint({ name: 'Sprint 1', originBoardId: boardId });
    await software().sprint.moveIssuesToSprintAndRank({ sprintId: sprint.id, issues: [key] });
    const { issues = [] } = await platform().issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
      jql: `sprint = ${sprint.id}`,
      fields: ['summary'],
    });
    expect(issues.map((issue) => issue.key)).toEqual([key]);
    const sprints = await software().board.getAllSprints({ boardId, state: 'future' });
    expect(sprints.values.map(({ name }) => name)).toEqual(['Sprint 1']);
  });

  it('sees no project where its person may see none', async () => {
    const visible = await platform('visitor').projects.searchProjects();
    expect(visible.values).toEqual([]);
    await expect(platform('visitor').issues.getIssue({ issueIdOrKey: 'NEW-1' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('is turned away without a known e-mail address', async () => {
    const stranger = new Version3Client({
      host,
      authentication: { basic: { email: 'stranger@example.com', apiToken: 'any token' } },
    });
    await expect(stranger.myself.getCurrentUser()).rejects.toMatchObject({ status: 401 });
  });
});
