import { createClock } from '../../../../sandbox/server/clock';
import { AnswerLost, type FaultPlan, scheduleOf, withFaults } from '../../../../sandbox/server/faults';
import type { JiraHost, JiraRequest } from '../../../../sandbox/types';

const NOW = Date.UTC(2026, 0, 5, 9);

/** A Jira that creates whatever is asked and remembers what reached it. */
const creatingJira = () => {
  const reached: JiraRequest[] = [];
  const jira: JiraHost = {
    async handle(request) {
      reached.push(request);
      const updates: unknown[] = request.body ? JSON.parse(request.body).issueUpdates : [];
      const issues = updates.map((update) => ({ key: Object(update).name }));
      return { status: 201, headers: {}, body: JSON.stringify({ issues, errors: [] }) };
    },
  };
  return { jira, reached };
};

const request = (method: string, path: string, caller = 'function:resolver', body?: object): JiraRequest => ({
  method,
  path,
  headers: {},
  principal: { type: 'app', scopes: [] },
  caller,
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

const start = (plan: FaultPlan) => {
  const { jira, reached } = creatingJira();
  const faulty = withFaults(jira, createClock(NOW));
  faulty.inject(scheduleOf(plan));
  return { faulty, reached };
};

describe('faults', () => {
  it('answer a 429 with Jira’s headers, without reaching Jira', async () => {
    const { faulty, reached } = start({
      rules: [
        { fault: { type: 'status', status: 429, retryAfterSeconds: 7, reason: 'jira-quota-global-based' } },
      ],
    });
    const answer = await faulty.handle(request('GET', '/rest/api/3/myself'));
    expect(answer.status).toBe(429);
    expect(answer.headers).toMatchObject({
      'retry-after': '7',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-01-05T09:00:07.000Z',
      'ratelimit-reason': 'jira-quota-global-based',
    });
    expect(reached).toEqual([]);
  });

  it('lose an answer after Jira has carried out the call', async () => {
    const { faulty, reached } = start({ rules: [{ fault: { type: 'answer-lost' } }] });
    await expect(faulty.handle(request('POST', '/rest/api/3/issue/bulk'))).rejects.toBeInstanceOf(AnswerLost);
    expect(reached).toHaveLength(1);
  });

  it('strike the n-th matching call only, counting each rule for itself', async () => {
    const { faulty } = start({
      rules: [
        { method: 'post', path: '/bulk', nth: 2, fault: { type: 'status', status: 503 } },
        { path: '/myself', nth: 1, times: 2, fault: { type: 'status', status: 500 } },
      ],
    });
    const calls = [
      ['POST', '/bulk'],
      ['GET', '/myself'],
      ['POST', '/bulk'],
      ['GET', '/bulk'],
      ['GET', '/myself'],
      ['POST', '/bulk'],
      ['GET', '/myself'],
    ] as const;
    const statuses: number[] = [];
    for (const [method, path] of calls) statuses.push((await faulty.handle(request(method, path))).status);
    expect(statuses).toEqual([201, 500, 503, 201, 500, 201, 201]);
  });

  it('fail chosen elements of a bulk create and create the others', async () => {
    const { faulty, reached } = start({ rules: [{ fault: { type: 'partial', failElements: [0, 2] } }] });
    const issueUpdates = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    const answer = await faulty.handle(
      request('POST', '/rest/api/3/issue/bulk', 'function:resolver', { issueUpdates }),
    );
    expect(JSON.parse(reached[0]?.body ?? '')).toEqual({ issueUpdates: [{ name: 'b' }, { name: 'd' }] });
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body)).toMatchObject({
      issues: [{ key: 'b' }, { key: 'd' }],
      errors: [{ failedElementNumber: 0 }, { failedElementNumber: 2 }],
    });
  });

  it('answer 400 when every element fails', async () => {
    const { faulty, reached } = start({ rules: [{ fault: { type: 'partial', failElements: [0] } }] });
    const answer = await faulty.handle(
      request('POST', '/rest/api/3/issue/bulk', 'function:resolver', { issueUpdates: [{ name: 'a' }] }),
    );
    expect([answer.status, reached.length]).toEqual([400, 0]);
    expect(JSON.parse(answer.body)).toMatchObject({ issues: [], errors: [{ failedElementNumber: 0 }] });
  });

  it('are the same again for the same seed, and others for another', async () => {
    const outcomes = async (seed: number) => {
      const { faulty } = start({ random: { seed, rate: 0.5, faults: [{ type: 'status', status: 503 }] } });
      const statuses: number[] = [];
      for (let call = 0; call < 40; call += 1)
        statuses.push((await faulty.handle(request('GET', '/rest/api/3/myself'))).status);
      return statuses;
    };
    const first = await outcomes(1);
    expect(await outcomes(1)).toEqual(first);
    expect(await outcomes(2)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([201, 503]));
  });

  it('leave the simulation alone, and by chance strike only the app’s functions', async () => {
    const plan: FaultPlan = { random: { seed: 1, rate: 1, faults: [{ type: 'status', status: 500 }] } };
    const { faulty } = start(plan);
    const statusFor = async (caller: string) => (await faulty.handle(request('GET', '/x', caller))).status;
    expect(await statusFor('simulation')).toBe(201);
    expect(await statusFor('host-page')).toBe(201);
    expect(await statusFor('function:resolver')).toBe(500);
  });

  it('are healed by an empty plan', async () => {
    const { faulty } = start({ rules: [{ fault: { type: 'status', status: 500 } }] });
    faulty.inject(scheduleOf({}));
    expect((await faulty.handle(request('GET', '/x'))).status).toBe(201);
  });
});
