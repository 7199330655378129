import type { JiraHost } from '../../types';

/** A person at a keyboard: every change of the simulation goes through Jira's REST API, as someone. */
export interface Person {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<unknown>;
}

/** @throws Error when Jira refuses: the story of the demo site must not depend on luck. */
export const person = (jira: JiraHost, accountId: string): Person => {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await jira.handle({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      principal: { type: 'user', accountId },
      caller: 'simulation',
    });
    if (response.status >= 400)
      throw new Error(`Simulation: ${method} ${path} answered ${response.status}: ${response.body}`);
    return response.body === '' ? undefined : JSON.parse(response.body);
  };
  return { get: (path) => call('GET', path), send: call };
};
