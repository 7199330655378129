import { route } from '@forge/api';
import { z } from 'zod';
import { createJiraClient, type JiraAnswer } from '../../../../src/adapters/jira/client';
import { Failure } from '../../../../src/application/failure';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): JiraAnswer => ({
  status,
  headers: { get: (name) => headers[name] ?? null },
  text: async () => (body === undefined ? '' : JSON.stringify(body)),
});

/** A client that gets the given answers in turn; its clock moves only while it sleeps. */
const clientOf = (answers: readonly (JiraAnswer | Error)[], budgetMs = 20_000) => {
  let now = Date.UTC(2026, 2, 2);
  const sent: { method: string; path: string; body: string | undefined }[] = [];
  const slept: number[] = [];
  const client = createJiraClient({
    transport: async (path, init) => {
      sent.push({ method: init.method, path: path.value, body: init.body });
      const next = answers[sent.length - 1];
      if (next === undefined) throw new Error('no answer prepared');
      if (next instanceof Error) throw next;
      return next;
    },
    clock: { now: () => new Date(now) },
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
    budgetMs,
  });
  return { client, sent, slept };
};

const project = z.object({ id: z.string() });
const read = (client: ReturnType<typeof clientOf>['client']) =>
  client.requestJira(route`/rest/api/3/project/${'NEW'}`, { answer: project, purpose: 'read the project' });

const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  const error = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error instanceof Failure) return error;
  throw new Error('expected a failure');
};

describe('the Jira client', () => {
  test('parses what Jira answers', async () => {
    const { client, sent } = clientOf([answer(200, { id: '10001', name: 'New' })]);
    await expect(read(client)).resolves.toEqual({ id: '10001' });
    expect(sent).toEqual([{ method: 'GET', path: '/rest/api/3/project/NEW', body: undefined }]);
  });

  test('takes an answer without content', async () => {
    const { client } = clientOf([answer(204, undefined)]);
    await expect(
      client.requestJira(route`/rest/agile/1.0/issue/rank`, {
        method: 'PUT',
        body: { issues: ['NEW-2'] },
        answer: z.undefined(),
        purpose: 'rank issues',
      }),
    ).resolves.toBeUndefined();
  });

  test('retries a read after 2 s, then 4 s, then 8 s, and gives up after the fourth try', async () => {
    const down = answer(503, undefined);
    const { client, sent, slept } = clientOf([down, down, down, down]);
    const failure = await failureOf(read(client));
    expect(failure.error.code).toBe('jira-unavailable');
    expect(slept).toEqual([2000, 4000, 8000]);
    expect(sent).toHaveLength(4);
  });

  test('waits at least as long as Retry-After asks', async () => {
    const { client, slept } = clientOf([
      answer(429, undefined, { 'Retry-After': '7' }),
      answer(200, { id: '1' }),
    ]);
    await expect(read(client)).resolves.toEqual({ id: '1' });
    expect(slept).toEqual([7000]);
  });

  test('does not start a wait that the time left cannot hold, and says how long Jira asked for', async () => {
    const { client, slept } = clientOf([answer(429, undefined, { 'Retry-After': '60' })]);
    const failure = await failureOf(read(client));
    expect(failure.error).toEqual({
      code: 'rate-limited',
      message: 'Jira is busy and asked the app to slow down. Try again in a moment.',
      retryAfterSeconds: 60,
    });
    expect(slept).toEqual([]);
  });

  test('sends nothing that has no time left to be answered, and says so', async () => {
    const { client, sent } = clientOf([], 10_000);
    const failure = await failureOf(
      client.requestJira(route`/rest/api/3/issue/bulk`, {
        method: 'POST',
        body: {},
        answer: z.unknown(),
        needsMs: 10_000,
        purpose: 'create issues',
      }),
    );
    expect(failure.error).toEqual({
      code: 'jira-unavailable',
      message:
        'There was no time left to create issues: Jira is slow just now, or there is very much to read. Try again in a moment.',
    });
    expect(sent).toEqual([]);
  });

  test('sends a write once, whatever happens to it', async () => {
    const { client, sent } = clientOf([new Error('socket hang up')]);
    const failure = await failureOf(
      client.requestJira(route`/rest/api/3/issue/bulk`, {
        method: 'POST',
        body: {},
        answer: z.unknown(),
        purpose: 'create issues',
      }),
    );
    expect(failure.error).toEqual({
      code: 'jira-unavailable',
      message: 'Jira did not answer when asked to create issues. Try again.',
    });
    expect(sent).toHaveLength(1);
  });

  test.each([
    [401, 'forbidden', 'Jira did not accept your sign-in when asked to read the project. Reload the page.'],
    [403, 'forbidden', 'You may not read the project. Jira says: No way.'],
    [404, 'not-found', 'Jira could not read the project: it does not exist, or you may not see it.'],
    [410, 'unexpected', 'This Jira no longer offers what the app needs to read the project.'],
    [400, 'invalid-request', 'Jira refused to read the project. Jira says: No way.'],
  ])('turns %i into a failure with a whole sentence', async (status, code, message) => {
    const { client } = clientOf([answer(status, { errorMessages: ['No way.'], errors: {} })]);
    expect((await failureOf(read(client))).error).toEqual({ code, message });
  });

  test('says so when an answer has a shape it does not know', async () => {
    const { client } = clientOf([answer(200, { identity: 7 })]);
    expect((await failureOf(read(client))).error).toEqual({
      code: 'unexpected',
      message: 'Jira answered in a way this app does not know when asked to read the project.',
    });
  });

  test('parses a refusal that carries an answer where the caller asks for it', async () => {
    const { client } = clientOf([answer(400, { issues: [], errors: [] })]);
    await expect(
      client.requestJira(route`/rest/api/3/issue/bulk`, {
        method: 'POST',
        answer: z.object({ issues: z.array(z.unknown()) }),
        alsoAnswers: [400],
        purpose: 'create issues',
      }),
    ).resolves.toEqual({ issues: [] });
  });

  test('does not wait for time that will not come: a read that needs more than is left is not tried again', async () => {
    const { client, sent, slept } = clientOf([], 10_000);
    const error = await failureOf(
      client.requestJira(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        answer: z.unknown(),
        repeatable: true,
        needsMs: 12_000,
        purpose: 'read the issues',
      }),
    );
    expect(error.error.code).toBe('jira-unavailable');
    expect([sent, slept]).toEqual([[], []]);
  });

  test('counts what it has cost: a point a call, refused ones too, and one for each object answered', async () => {
    const { client } = clientOf([
      answer(503, {}),
      answer(200, { id: '10001' }),
      answer(200, { issues: [{}, {}, {}] }),
      answer(204, undefined),
    ]);
    expect(client.spent()).toEqual({ calls: 0, points: 0 });
    await read(client);
    expect(client.spent()).toEqual({ calls: 2, points: 3 });
    for (const points of [7, 9]) {
      await client.requestJira(route`/rest/api/3/search/jql`, { answer: z.unknown(), purpose: 'search' });
      expect(client.spent().points).toBe(points);
    }
  });
});
