import { readFileSync } from 'node:fs';
import { createJiraSite } from '../../sandbox/jira/site';
import { readImport } from '../../sandbox/site/import';
import { createJiraClient } from '../../src/adapters/jira/client';
import { createReadingJira } from '../../src/adapters/jira/reading';
import { createHistoryStore } from '../../src/adapters/storage/histories';
import type { Clock } from '../../src/application/ports/clock';
import type { JiraCost } from '../../src/application/ports/histories';
import { syncHistory } from '../../src/application/syncHistory';
import type { ProjectRef } from '../../src/contract/plan';
import { createMemoryStore } from '../../tests/unit/memoryStore';
import { BENCH_NOW } from './generate';

const READER = 'reader';
const MINUTE = 60_000;

/** What bringing a project's history up to date costs, of Jira's calls and of its points. */
export interface MeasuredCalls {
  readonly firstRead: JiraCost;
  /** After an hour in which nothing happened. */
  readonly unchanged: JiraCost;
  /** After an hour in which one issue of a hundred was edited. */
  readonly changed1pct: JiraCost;
}

/** Reads the generated project from the local Jira: at first, unchanged, and with 1 % of its issues edited. */
export const measureCalls = async (input: string): Promise<MeasuredCalls> => {
  const { site, clock, project, passTime, edit } = siteWith(input);
  const histories = createHistoryStore(createMemoryStore());
  const look = async (): Promise<JiraCost> => {
    passTime();
    const jira = readingOf(site, clock);
    const statuses = await jira.statuses(project);
    const before = jira.spent();
    const { reading } = await syncHistory({ jira, clock, histories }, project, null, {
      began: clock.now().getTime(),
      ids: jira.issueIds(project),
      statuses: Promise.resolve(statuses),
    });
    if (reading !== undefined) throw new Error('the local Jira answers in no time');
    const after = jira.spent();
    return { calls: after.calls - before.calls, points: after.points - before.points };
  };
  const [firstRead, unchanged] = [await look(), await look()];
  passTime();
  await edit();
  return { firstRead, unchanged, changed1pct: await look() };
};

type LocalSite = ReturnType<typeof createJiraSite>;

const siteWith = (input: string) => {
  let now = BENCH_NOW;
  const site = createJiraSite({
    clock: { now: () => now, schedule: () => () => undefined },
    log: { write: () => undefined, entries: () => [], clear: () => undefined },
    seed: 1,
    baseUrl: 'http://localhost:8080',
    indexLagMs: 0,
    entityProperties: [],
    rateLimits: 'off',
  });
  site.addUser({ accountId: READER, email: 'reader@example.com', displayName: 'Reader' });
  const imported = readImport(readFileSync(input), 'bench.json');
  if (!imported.ok) throw new Error(imported.message);
  const access = { lead: READER, administrators: [READER], members: [], viewers: [] };
  const { id, key } = site.importProject(imported.project, access);
  const project: ProjectRef = { id, key, name: key };
  const keys = imported.project.issues.map((issue) => issue.key);
  return {
    site,
    clock: { now: () => new Date(now) },
    project,
    passTime: () => {
      now += 60 * MINUTE;
    },
    /** Every hundredth issue gets another summary. */
    async edit() {
      for (const [index, issue] of keys.entries()) {
        if (index % 100 !== 0) continue;
        const { status, body } = await call(site, 'PUT', `/rest/api/3/issue/${issue}`, {
          fields: { summary: `Edited ${index}` },
        });
        if (status !== 204) throw new Error(body);
      }
    },
  };
};

const call = (site: LocalSite, method: string, path: string, body?: unknown) =>
  site.handle({
    method,
    path,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    principal: { type: 'user', accountId: READER },
    caller: 'bench',
  });

/** The app's own client. The site's clock stands still while it reads. */
const readingOf = (site: LocalSite, clock: Clock) => {
  const client = createJiraClient({
    transport: async (path, { method, body }) => {
      const sent = body === undefined ? undefined : JSON.parse(body);
      const response = await call(site, method, path.value, sent);
      return {
        status: response.status,
        headers: { get: (name) => response.headers[name.toLowerCase()] ?? null },
        text: async () => response.body,
      };
    },
    clock,
    sleep: async () => undefined,
    random: () => 0.5,
    budgetMs: Number.POSITIVE_INFINITY,
  });
  return createReadingJira(client);
};
