import {
  createJiraSite,
  type JiraSite,
  type JiraSiteOptions,
  type NewProject,
} from '../../../../sandbox/jira/site';
import type { Clock, LogEntry, Millis, Principal, SandboxLog } from '../../../../sandbox/types';

/** A clock that stands still until it is moved. */
export const createStillClock = (start: string): Clock & { advance(millis: Millis): void } => {
  let now = Date.parse(start);
  return {
    now: () => now,
    schedule: () => () => undefined,
    advance: (millis) => {
      now += millis;
    },
  };
};

export const createMemoryLog = (): SandboxLog => {
  let entries: LogEntry[] = [];
  return {
    write: (entry) => entries.push(entry),
    entries: () => entries,
    clear: () => {
      entries = [];
    },
  };
};

export const ADA = 'ada';
export const MIA = 'mia';
export const EVAN = 'evan';
export const NOOR = 'noor';

export const asUser = (accountId: string): Principal => ({ type: 'user', accountId });

/** A company-managed Scrum project with Ada as administrator, Mia as member and Evan as viewer. */
export const SCRUM: NewProject = {
  key: 'NEW',
  name: 'New project',
  style: 'company-managed',
  board: 'scrum',
  language: 'en',
  lead: ADA,
  administrators: [ADA],
  members: [MIA],
  viewers: [EVAN],
  linksOnCreateScreen: true,
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** What lies at a path of a JSON value, undefined where the path ends early. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (current, step) =>
      typeof current === 'object' && current !== null ? Reflect.get(current, step) : undefined,
    value,
  );

export interface TestSite {
  readonly site: JiraSite;
  readonly clock: ReturnType<typeof createStillClock>;
  readonly log: SandboxLog;
  call(who: Principal, method: string, path: string, body?: unknown): Promise<Answer>;
  get(path: string, who?: Principal): Promise<Answer>;
  post(path: string, body: unknown, who?: Principal): Promise<Answer>;
  put(path: string, body: unknown, who?: Principal): Promise<Answer>;
  delete(path: string, who?: Principal): Promise<Answer>;
  /** Creates a story in NEW as Mia and answers its key. */
  story(fields?: Record<string, unknown>, more?: Record<string, unknown>): Promise<string>;
  /** Id of a custom field by its name. */
  fieldId(name: string): Promise<string>;
}

/** A site with four people and the project NEW, on 2 March 2026 at 9:00 UTC; whoever calls is Mia unless said. */
export const createTestSite = (
  options: Partial<JiraSiteOptions> = {},
  projects: readonly NewProject[] = [SCRUM],
): TestSite => {
  const clock = createStillClock('2026-03-02T09:00:00.000Z');
  const log = createMemoryLog();
  const site = createJiraSite({
    clock,
    log,
    seed: 7,
    baseUrl: 'http://localhost:8080',
    indexLagMs: 0,
    entityProperties: [],
    ...options,
  });
  for (const accountId of [ADA, MIA, EVAN, NOOR]) {
    const displayName = accountId.charAt(0).toUpperCase() + accountId.slice(1);
    site.addUser({ accountId, email: `${accountId}@example.com`, displayName });
  }
  for (const project of projects) site.addProject(project);

  const call: TestSite['call'] = async (principal, method, path, body) => {
    const response = await site.handle({
      method,
      path,
      ...(body === undefined
        ? { headers: {} }
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      principal,
      caller: 'test',
    });
    const { status, headers } = response;
    return { status, headers, json: response.body === '' ? undefined : JSON.parse(response.body) };
  };
  const mia = asUser(MIA);
  return {
    site,
    clock,
    log,
    call,
    get: (path, who = mia) => call(who, 'GET', path),
    post: (path, body, who = mia) => call(who, 'POST', path, body),
    put: (path, body, who = mia) => call(who, 'PUT', path, body),
    delete: (path, who = mia) => call(who, 'DELETE', path),
    story: async (fields = {}, more = {}) => {
      const answer = await call(mia, 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'A story', ...fields },
        ...more,
      });
      return String(at(answer.json, 'key') ?? JSON.stringify(answer.json));
    },
    fieldId: async (name) => {
      const answer = await call(mia, 'GET', `/rest/api/3/field/search?query=${encodeURIComponent(name)}`);
      return String(at(answer.json, 'values', 0, 'id'));
    },
  };
};
