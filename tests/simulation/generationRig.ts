import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest';
import { createJiraSite, type JiraSite, type NewProject } from '../../sandbox/jira/site';
import { createClock, type SandboxClock } from '../../sandbox/server/clock';
import { createLog } from '../../sandbox/server/log';
import type { JiraRequest, SandboxLog } from '../../sandbox/types';
import { createCharterJira } from '../../src/adapters/jira/charterEpic';
import { createJiraClient, type Transport } from '../../src/adapters/jira/client';
import { createModelJira } from '../../src/adapters/jira/modelIssues';
import { createPlanningJira } from '../../src/adapters/jira/planning';
import { createReadingJira } from '../../src/adapters/jira/reading';
import { createRecordingJira } from '../../src/adapters/jira/recordWriting';
import { createReportingJira } from '../../src/adapters/jira/reportWriting';
import { createCharterStore } from '../../src/adapters/storage/charters';
import { createDraftStore } from '../../src/adapters/storage/drafts';
import { createHistoryStore } from '../../src/adapters/storage/histories';
import { createModelStore } from '../../src/adapters/storage/models';
import { createPlanJournal } from '../../src/adapters/storage/planJournal';
import { createRecordLocks } from '../../src/adapters/storage/recordLocks';
import type { KeyValueStore } from '../../src/adapters/storage/store';
import { shippedTemplates } from '../../src/adapters/templates/shippedTemplates';
import type { CharterDeps } from '../../src/application/charter/deps';
import type { DraftDeps } from '../../src/application/drafts';
import type { PlanningDeps } from '../../src/application/generation/deps';
import { retryGeneration } from '../../src/application/generation/retryGeneration';
import { startGeneration } from '../../src/application/generation/startGeneration';
import { stepGeneration, watchGeneration } from '../../src/application/generation/stepGeneration';
import { previewGrowth } from '../../src/application/growth/previewGrowth';
import { startGrowth } from '../../src/application/growth/startGrowth';
import type { ModelDeps } from '../../src/application/models/deps';
import type { TemplateLibrary } from '../../src/application/ports/templates';
import type { RecordDeps } from '../../src/application/record/deps';
import type { ReportDeps } from '../../src/application/report/deps';
import { previewUndo } from '../../src/application/undo/previewUndo';
import { stepUndo } from '../../src/application/undo/stepUndo';
import type { GrowthPreview } from '../../src/contract/growth';
import type { Generation } from '../../src/contract/plan';
import { type Requests, requests } from '../../src/contract/requests';
import type { UndoPreview, UndoProgress } from '../../src/contract/undo';
import { createMemoryStore } from '../unit/memoryStore';
import { handleRefusing, type Refuse } from './refusing';

/** The app asks Jira with the scopes, and finds the properties, that its manifest declares. */
const manifest = readManifest(readFileSync(resolve('manifest.yml'), 'utf8'));

export const MANAGER = 'account-manager';
export const VIEWER = 'account-viewer';
/** A member of the project's team. */
export const SCIENTIST = 'account-scientist';

export const input: Requests['generation.start']['input'] = {
  name: 'Churn',
  businessQuestion: 'Which customers will leave within three months?',
  sources: [
    { name: 'CRM', ownerRole: 'Head of sales', sensitive: true },
    { name: 'Billing', ownerRole: 'Finance', sensitive: true },
    { name: 'Web logs', ownerRole: 'Platform team', sensitive: false },
  ],
  environments: ['dev', 'test', 'prod'],
  riskTier: 'limited',
  start: '2026-03-02',
  sprintLengthDays: 14,
};

/**
 * What goes wrong at one call to Jira or one write to storage. `killed`: the function ends there, before the call is
 * sent or after it was carried out. `lost`: the call is carried out, its answer never arrives, the app lives on.
 * `late`: as if killed, but Jira carries the call out some seconds afterwards.
 */
export type Interruption = 'killed-before' | 'killed-after' | 'lost' | 'late';

/** Thrown at an interruption. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** How long a call takes that is carried out late: longer than the function that sent it lives, as on a slow Jira. */
const LATE_MS = 45_000;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string | undefined;
}

export interface Rig {
  readonly site: JiraSite;
  readonly clock: SandboxClock;
  readonly log: SandboxLog;
  readonly calls: Call[];
  readonly project: string;
  /** The app as one browser tab sees it; each tab can be interrupted on its own. */
  tab(options?: TabOptions): Tab;
  /** One REST call as the manager, outside the app. */
  rest(method: string, path: string, body?: unknown): Promise<unknown>;
}

export interface TabOptions {
  readonly accountId?: string;
  /** Asked before each call to Jira or write to storage, counted from 0. */
  readonly interrupt?: (call: number) => Interruption | undefined;
  /** Instead of handing a call to the site. */
  readonly fault?: (
    call: Call,
  ) => { status: number; headers?: Record<string, string>; body?: string } | undefined;
  /** Single issues of a create call that Jira refuses. */
  readonly refuse?: Refuse;
}

/** What a plan is to grow by. */
export type Growing = Omit<Requests['growth.start'], 'project'>;

export interface Tab {
  start(request?: Requests['generation.start']): Promise<Generation>;
  step(people?: Record<string, string>, seats?: Requests['generation.step']['seats']): Promise<Generation>;
  watch(): Promise<Generation>;
  undo(alsoDelete?: readonly string[]): Promise<UndoProgress>;
  undoPreview(): Promise<UndoPreview>;
  retry(fieldValues?: Requests['generation.retry']['fieldValues']): Promise<Generation>;
  grow(wanted: Growing): Promise<Generation>;
  previewGrowth(wanted?: Growing): Promise<GrowthPreview>;
  readonly deps: PlanningDeps;
  readonly drafts: DraftDeps;
  readonly charter: CharterDeps;
  readonly recording: RecordDeps;
  readonly report: ReportDeps;
  readonly models: ModelDeps;
}

const newProject: NewProject = {
  key: 'NEW',
  name: 'New',
  style: 'company-managed',
  board: 'scrum',
  language: 'en',
  lead: MANAGER,
  administrators: [MANAGER],
  members: [SCIENTIST],
  viewers: [VIEWER],
  linksOnCreateScreen: true,
};

/** A Jira site with one empty project, an app on it, and a clock that stands still unless it is moved. */
export const createRig = (
  options: {
    readonly project?: Partial<NewProject>;
    readonly seed?: number;
    readonly indexLagMs?: number;
    /** Instead of those that ship. */
    readonly templates?: TemplateLibrary;
  } = {},
): Rig => {
  const clock = createClock(Date.UTC(2026, 2, 2, 8));
  const log = createLog();
  const site = createJiraSite({
    clock,
    seed: options.seed ?? 1,
    log,
    baseUrl: 'http://localhost',
    indexLagMs: options.indexLagMs ?? 2_000,
    entityProperties: manifest.entityProperties,
    rateLimits: 'off',
  });
  for (const accountId of [MANAGER, VIEWER, SCIENTIST])
    site.addUser({ accountId, email: `${accountId}@example.com`, displayName: accountId });
  const project = { ...newProject, ...options.project };
  site.addProject(project);
  const calls: Call[] = [];
  const values = new Map<string, string>();
  let planIds = 0;
  let tabs = 0;

  const tab = (tabOptions: TabOptions = {}): Tab => {
    tabs += 1;
    const driver = `tab-${tabs}`;
    let count = 0;
    let dead = false;
    const interruptible = async <T>(task: () => Promise<T>): Promise<T> => {
      if (dead) throw new Interrupted();
      const interruption = tabOptions.interrupt?.(count);
      count += 1;
      dead = interruption !== undefined && interruption !== 'lost';
      if (interruption === 'killed-before') throw new Interrupted();
      if (interruption === 'late') {
        clock.schedule(clock.now() + LATE_MS, async () => void (await task()));
        throw new Interrupted();
      }
      const result = await task();
      if (interruption !== undefined) throw new Interrupted();
      return result;
    };
    const store: KeyValueStore = {
      get: async (key) => {
        const value = values.get(key);
        return value === undefined ? undefined : JSON.parse(value);
      },
      setIfAbsent: (key, value) =>
        interruptible(async () => {
          if (values.has(key)) return false;
          values.set(key, JSON.stringify(value));
          return true;
        }),
      set: (key, value) => interruptible(async () => void values.set(key, JSON.stringify(value))),
      remove: (key) =>
        interruptible(async () => {
          values.delete(key);
        }),
      query: async (prefix) => ({
        values: [...values].filter(([key]) => key.startsWith(prefix)).map(([, value]) => JSON.parse(value)),
      }),
    };
    const handle = (request: JiraRequest) =>
      tabOptions.refuse === undefined
        ? site.handle(request)
        : handleRefusing(request, site.handle, tabOptions.refuse);
    const transport: Transport = (path, init) =>
      interruptible(async () => {
        const call = { method: init.method, path: path.value, body: init.body };
        const fault = tabOptions.fault?.(call);
        if (fault === undefined) calls.push(call);
        const answer =
          fault === undefined
            ? await handle({
                method: call.method,
                path: call.path,
                headers: lowerCase(init.headers),
                ...(init.body === undefined ? {} : { body: init.body }),
                principal: {
                  type: 'user',
                  accountId: tabOptions.accountId ?? MANAGER,
                  scopes: manifest.scopes,
                },
                caller: 'function:resolver',
              })
            : { headers: {}, body: '', ...fault };
        return {
          status: answer.status,
          headers: { get: (name: string) => lowerCase(answer.headers)[name.toLowerCase()] ?? null },
          text: async () => answer.body,
        };
      });
    const client = () =>
      createJiraClient({
        transport,
        clock: { now: () => new Date(clock.now()) },
        sleep: (milliseconds) => clock.advance(milliseconds),
        random: () => 0.5,
        budgetMs: 20_000,
      });
    const plans = createPlanJournal(store);
    const charters = createCharterStore(store);
    const deps = (): PlanningDeps => ({
      jira: createPlanningJira(client()),
      plans,
      charters,
      templates: options.templates ?? shippedTemplates,
      clock: { now: () => new Date(clock.now()) },
      newPlanId: () => {
        planIds += 1;
        return `plan-${planIds}`;
      },
    });
    return {
      start: (request = { project: project.key, input }) =>
        startGeneration(deps(), requests['generation.start'].parse(request)),
      step: (people = {}, seats = []) =>
        stepGeneration(
          deps(),
          requests['generation.step'].parse({ project: project.key, people, seats, driver }),
        ),
      watch: () => watchGeneration(deps(), { project: project.key }),
      undo: (alsoDelete = []) =>
        stepUndo(deps(), requests['undo.step'].parse({ project: project.key, alsoDelete })),
      undoPreview: () => previewUndo(deps(), { project: project.key }),
      retry: (fieldValues = {}) =>
        retryGeneration(deps(), requests['generation.retry'].parse({ project: project.key, fieldValues })),
      grow: (wanted) =>
        startGrowth(deps(), requests['growth.start'].parse({ project: project.key, ...wanted })),
      previewGrowth: (wanted = {}) =>
        previewGrowth(deps(), requests['growth.preview'].parse({ project: project.key, ...wanted })),
      get deps() {
        return deps();
      },
      get drafts() {
        return { jira: deps().jira, drafts: createDraftStore(store) };
      },
      get charter() {
        return { jira: createCharterJira(client()), charters, plans };
      },
      get report() {
        const jira = client();
        const now = { now: () => new Date(clock.now()) };
        return {
          jira: createReadingJira(jira),
          plans,
          settings: { read: async () => ({ revision: 0, settings: undefined }) },
          clock: now,
          // A memory of its own: what reading keeps is not what is tested here.
          histories: createHistoryStore(createMemoryStore()),
          charter: { jira: createCharterJira(jira), plans },
          reporting: createReportingJira(jira),
          locks: createRecordLocks(store, now),
        };
      },
      get models() {
        return {
          ...deps(),
          charterJira: createCharterJira(client()),
          issues: createModelJira(client()),
          models: createModelStore(store),
          settings: { read: async () => ({ revision: 0, settings: undefined }) },
        };
      },
      get recording() {
        const now = { now: () => new Date(clock.now()) };
        return { jira: createRecordingJira(client()), locks: createRecordLocks(store, now) };
      },
    };
  };

  return {
    site,
    clock,
    log,
    calls,
    project: project.key,
    tab,
    async rest(method, path, body) {
      const answer = await site.handle({
        method,
        path,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        principal: { type: 'user', accountId: MANAGER },
        caller: 'test',
      });
      return answer.body === '' ? undefined : JSON.parse(answer.body);
    },
  };
};

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Steps until the generation is over, letting the virtual clock pass when it is asked to wait. */
export const runToEnd = async (
  rig: Rig,
  tab: Tab,
  people: Record<string, string> = {},
  seats: Requests['generation.step']['seats'] = [],
): Promise<Generation> => {
  for (let steps = 0; steps < 200; steps += 1) {
    const generation = await tab.step(people, seats);
    if (generation.state !== 'running' && generation.state !== 'waiting') return generation;
    if (generation.retryAfterMs !== undefined) await rig.clock.advance(generation.retryAfterMs);
  }
  throw new Error('the generation did not come to an end in 200 steps');
};

/** Undoes the plan to the end, letting the virtual clock pass when it is asked to wait. */
export const undoToEnd = async (
  rig: Rig,
  tab: Tab,
  alsoDelete: readonly string[] = [],
): Promise<UndoProgress> => {
  for (let steps = 0; steps < 200; steps += 1) {
    const progress = await tab.undo(alsoDelete);
    if (progress.state === 'done') return progress;
    if (progress.retryAfterMs !== undefined) await rig.clock.advance(progress.retryAfterMs);
  }
  throw new Error('undoing did not come to an end in 200 steps');
};
