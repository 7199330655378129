import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrapWithContractCheck } from '../../../../sandbox/jira/openapi';
import type { JiraHost, LogEntry } from '../../../../sandbox/types';

const platform = {
  paths: {
    '/rest/api/3/thing': {
      post: {
        parameters: [{ in: 'query', name: 'limit', schema: { type: 'integer' } }],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { type: 'object', required: ['name'] } } },
        },
        responses: {
          201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          204: {},
        },
      },
    },
  },
  components: { schemas: { Thing: { type: 'object', properties: { id: { type: 'string' } } } } },
};

const specDir = mkdtempSync(join(tmpdir(), 'specs-'));
writeFileSync(join(specDir, 'jira-platform-v3.json'), JSON.stringify(platform));
writeFileSync(join(specDir, 'jira-software.json'), JSON.stringify({ paths: {} }));
afterAll(() => rmSync(specDir, { recursive: true }));

const answering = (status: number, body: string): JiraHost => ({
  handle: async () => ({ status, headers: {}, body }),
});

/** What is logged about one call that Jira answers so. */
const problemsOf = async (
  call: { path?: string; body?: string; caller?: string },
  status: number,
  answer: string,
  dir = specDir,
): Promise<readonly string[]> => {
  const entries: LogEntry[] = [];
  const log = {
    write: (entry: LogEntry) => entries.push(entry),
    entries: () => entries,
    clear: () => undefined,
  };
  const host = wrapWithContractCheck(answering(status, answer), {
    specDir: dir,
    log,
    clock: { now: () => 0 },
  });
  const { path = '/rest/api/3/thing', body = '{"name":"x"}', caller = 'test' } = call;
  const response = await host.handle({
    method: 'POST',
    path,
    headers: {},
    body,
    caller,
    principal: { type: 'anonymous' },
  });
  expect(response).toEqual({ status, headers: {}, body: answer });
  return entries.map((entry) => (entry.type === 'problem' ? `${entry.kind}: ${entry.message}` : entry.type));
};

const REQUEST = 'contract-violation: POST /rest/api/3/thing request:';
const RESPONSE = 'contract-violation: POST /rest/api/3/thing response:';

describe('a Jira whose calls are checked', () => {
  it('says nothing of a sound call', async () => {
    expect(await problemsOf({ path: '/rest/api/3/thing?limit=5' }, 201, '{"id":"1"}')).toEqual([]);
    expect(await problemsOf({}, 204, '')).toEqual([]);
  });

  test.each([
    ['a body that is missing', { body: '' }, `${REQUEST} the body is missing`],
    ['a body that is not JSON', { body: '{' }, `${REQUEST} the body is not JSON`],
    [
      'a body without what is required',
      { body: '{}' },
      `${REQUEST} the body must have required property 'name'`,
    ],
    [
      'an unknown query parameter',
      { path: '/rest/api/3/thing?size=1' },
      `${REQUEST} the query parameter "size" does not exist`,
    ],
    [
      'a query parameter of another type',
      { path: '/rest/api/3/thing?limit=few' },
      `${REQUEST} the query parameter "limit" must be integer`,
    ],
  ])('logs %s', async (_, call, sentence) => {
    expect(await problemsOf(call, 204, '')).toEqual([sentence]);
  });

  it('does not hold against a request what Jira refused', async () => {
    expect(await problemsOf({ body: '{}' }, 400, '{"errorMessages":["No name."],"errors":{}}')).toEqual([]);
  });

  test.each([
    [201, '{"id":1}', '/id must be string'],
    [201, '', 'the body of 201 is missing'],
    [201, '<html>', 'the body of 201 is not JSON'],
    [204, '{}', 'an answer 204 must have no body'],
    [202, '{}', 'the status 202 is not documented'],
    [400, '{"oops":true}', 'the body of 400 does not look like an error of Jira'],
  ])('logs an answer %i with %j', async (status, answer, sentence) => {
    expect(await problemsOf({}, status, answer)).toEqual([`${RESPONSE} ${sentence}`]);
  });

  it('takes rate limits and what is not modelled for possible everywhere', async () => {
    expect(await problemsOf({}, 429, '')).toEqual([]);
    expect(await problemsOf({}, 501, '{"errorMessages":["Not modelled"]}')).toEqual([]);
  });

  it('logs an answer to a call that Atlassian does not document', async () => {
    const call = { path: '/rest/api/3/nowhere' };
    expect(await problemsOf(call, 404, '{"errorMessages":["No."]}')).toEqual([]);
    expect(await problemsOf(call, 200, '{}')).toContain(
      'contract-violation: Atlassian documents no POST /rest/api/3/nowhere',
    );
  });

  it('leaves the simulation unchecked, and everything where the documents are absent', async () => {
    expect(await problemsOf({ caller: 'simulation' }, 201, '{"id":1}')).toEqual([]);
    expect(await problemsOf({}, 201, '{"id":1}', '/nowhere')).toEqual([]);
  });
});
