import { withLatency } from '../../../../sandbox/server/latency';
import type { JiraHost, JiraRequest } from '../../../../sandbox/types';

describe('latency', () => {
  const answered: string[] = [];
  const jira: JiraHost = {
    async handle({ caller }) {
      answered.push(caller);
      return { status: 200, headers: {}, body: '' };
    },
  };
  const from = (caller: string): JiraRequest => ({
    method: 'GET',
    path: '/rest/api/3/myself',
    headers: {},
    principal: { type: 'anonymous' },
    caller,
  });

  it('holds up what the app calls, not the site around it', async () => {
    jest.useFakeTimers();
    const slow = withLatency(jira, 150);
    const calls = ['function:resolver', 'bridge:page', 'host-page', 'rest-client', 'simulation'].map(
      (caller) => slow.handle(from(caller)),
    );
    await jest.advanceTimersByTimeAsync(149);
    expect(answered).toEqual(['host-page', 'rest-client', 'simulation']);
    await jest.advanceTimersByTimeAsync(1);
    expect(answered.slice(3)).toEqual(['function:resolver', 'bridge:page']);
    await Promise.all(calls);
    jest.useRealTimers();
  });

  it('is nothing at all when it is zero', () => {
    expect(withLatency(jira, 0)).toBe(jira);
  });
});
