import { z } from 'zod';
import { type ContractCheck, createContractCheck } from '../../sandbox/jira/openapi';
import { at } from '../../sandbox/jira/openapi/tree';
import { createJiraSite, type JiraSite, type NewProject } from '../../sandbox/jira/site';
import type { LogEntry, Principal, SandboxLog } from '../../sandbox/types';
import { SPEC_DIR } from './shared';

export const ADMIN = 'ada';
export const MEMBER = 'mia';
export const VIEWER = 'evan';
export const STRANGER = 'noor';

const project = {
  lead: ADMIN,
  administrators: [ADMIN],
  members: [MEMBER],
  viewers: [VIEWER],
  linksOnCreateScreen: true,
} as const;

export const COMPANY_MANAGED: NewProject = {
  ...project,
  key: 'COMP',
  name: 'Company-managed',
  style: 'company-managed',
  board: 'scrum',
  language: 'en',
};

/** Whoever finishes an issue of it has to say how it was resolved. */
export const ASKING: NewProject = { ...COMPANY_MANAGED, key: 'ASK', name: 'Asking', asksForResolution: true };

export const TEAM_MANAGED: NewProject = {
  ...project,
  key: 'TEAM',
  name: 'Team-managed',
  style: 'team-managed',
  board: 'scrum',
  language: 'de',
};

export interface Answer {
  readonly status: number;
  /** Parsed body; undefined where there is none. */
  readonly json: unknown;
}

/** A site whose every call is checked against Atlassian's documents. */
export interface CheckedSite {
  readonly site: JiraSite;
  readonly call: (method: string, path: string, body?: unknown, who?: Principal) => Promise<Answer>;
  readonly get: (path: string, who?: Principal) => Promise<Answer>;
  readonly post: (path: string, body: unknown, who?: Principal) => Promise<Answer>;
  readonly put: (path: string, body: unknown, who?: Principal) => Promise<Answer>;
  /** Every violation so far, requests that Jira refused not counted. */
  readonly violations: () => readonly string[];
  /** `GET /rest/…` of every call so far that was carried out, or that Jira no longer answers; without query. */
  readonly calls: () => readonly string[];
}

const NOW = Date.parse('2026-03-02T09:00:00.000Z');

const createMemoryLog = (): SandboxLog => {
  const entries: LogEntry[] = [];
  return { write: (entry) => entries.push(entry), entries: () => entries, clear: () => entries.splice(0) };
};

let check: ContractCheck | undefined;

/** Loading the documents takes a moment, so all tests of a file share them. */
const sharedCheck = (): ContractCheck => {
  check ??= createContractCheck({ specDir: SPEC_DIR });
  return check;
};

/** Four people and the given projects on a site that stands still in time. */
export const createCheckedSite = (projects: readonly NewProject[]): CheckedSite => {
  const site = createJiraSite({
    clock: { now: () => NOW, schedule: () => () => undefined },
    log: createMemoryLog(),
    seed: 7,
    baseUrl: 'http://localhost:8080',
    indexLagMs: 0,
    entityProperties: [
      {
        propertyKey: 'ml-plan',
        entityType: 'issue',
        values: [{ path: 'phase', type: 'string', searchAlias: 'mlPhase' }],
      },
    ],
    rateLimits: 'off',
  });
  for (const accountId of [ADMIN, MEMBER, VIEWER, STRANGER]) {
    site.addUser({ accountId, email: `${accountId}@example.com`, displayName: `${accountId} example` });
  }
  for (const added of projects) site.addProject(added);
  const violations: string[] = [];
  const calls: string[] = [];
  const call: CheckedSite['call'] = async (
    method,
    path,
    value,
    who = { type: 'user', accountId: MEMBER },
  ) => {
    const body = value === undefined ? undefined : JSON.stringify(value);
    const headers = { 'content-type': 'application/json' };
    const request = { method, path, headers, principal: who, caller: 'test', ...(body && { body }) };
    const response = await site.handle(request);
    if (response.status < 300 || response.status === 410) calls.push(`${method} ${path.split('?')[0]}`);
    if (response.status === 501) violations.push(`${method} ${path} is not modelled`);
    if (response.status < 400) violations.push(...sharedCheck().checkRequest(method, path, body));
    violations.push(...sharedCheck().checkResponse(method, path, response.status, response.body));
    return { status: response.status, json: response.body === '' ? undefined : JSON.parse(response.body) };
  };
  return {
    site,
    call,
    get: (path, who) => call('GET', path, undefined, who),
    post: (path, body, who) => call('POST', path, body, who),
    put: (path, body, who) => call('PUT', path, body, who),
    violations: () => violations,
    calls: () => calls,
  };
};

const withId = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });

/** The id of what an answer made or found. */
export const idOf = (answer: Answer): string => withId.parse(answer.json).id;

/** Ids of the things in a list inside an answer, or of the answer itself when it is a list. */
export const idsIn = (answer: Answer, name?: string): readonly string[] => {
  const list = name === undefined ? answer.json : at(answer.json, [name]);
  return z
    .array(withId)
    .parse(list)
    .map(({ id }) => id);
};
