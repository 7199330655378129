import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createForgeHost, type ForgeHost } from '../forge/forgeHost';
import { readManifest } from '../forge/manifest';
import { wrapWithContractCheck } from '../jira/openapi/index';
import { createJiraSite, type JiraSite } from '../jira/site';
import { seedDemo } from '../site/demo';
import { readImport } from '../site/import';
import { PERSONAS, TEAM } from '../site/personas';
import type { JiraHost, LogEntry, Millis, Persona, SandboxLog } from '../types';
import { createClock, type SandboxClock } from './clock';
import { type FaultPlan, scheduleOf, withFaults } from './faults';
import { freePort } from './freePort';
import { type Listening, listen } from './http/server';
import { withLatency } from './latency';
import { createLog } from './log';
import { openSaved, writeSaved } from './saving';

export interface SandboxOptions {
  /** The project's folder, with manifest.yml and dist/; the working directory when left out. */
  readonly root?: string;
  readonly seed?: number;
  /** Port the site will be served on, for the links in Jira's answers; 0 or nothing = any free one. */
  readonly port?: number;
  /** Where the clock stands; the machine's time when left out. It stands still until `clock.run()`. */
  readonly now?: Millis;
  /** Added to every Jira call of the app's functions and to every call of its pages. */
  readonly latencyMs?: number;
  /** How long a search misses what was just written. */
  readonly indexLagMs?: number;
  readonly kvsQueryLagMs?: number;
  /** Share of queue events that are delivered twice, 0 to 1. */
  readonly duplicateEvents?: number;
  /** Folder of Atlassian's OpenAPI documents to check every call against; none = no check. */
  readonly specDir?: string;
  readonly onProblem?: (entry: LogEntry) => void;
  readonly onConsole?: (line: string) => void;
}

/** Key of the project a file became, or was already; or a sentence that says why it cannot be one. */
export type Imported =
  | { readonly ok: true; readonly key: string; readonly added: boolean }
  | { readonly ok: false; readonly message: string };

/** Local Forge and local Jira around one clock, one seed and one log. */
export interface Sandbox {
  readonly clock: SandboxClock;
  readonly log: SandboxLog;
  /** Jira itself, for the simulation and for whoever sets up a site. */
  readonly jira: JiraSite;
  /** Jira as the app and REST clients reach it: checked, logged, with faults and latency. */
  readonly rest: JiraHost;
  readonly forge: ForgeHost;
  readonly personas: readonly Persona[];
  /** Address of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** Makes calls go wrong on purpose; an empty plan heals everything. */
  injectFaults(plan: FaultPlan): void;
  /** The demo site, or just its people and one empty project, NEW. Called once, before {@link start}. */
  fill(contents: { readonly demo: boolean }): Promise<void>;
  /**
   * Adds a project from a file of issues in REST shape. Where its key is taken it gets a number behind it, or with
   * `onlyOnce` nothing is added.
   */
  importFile(bytes: Uint8Array, fileName: string, options?: { readonly onlyOnce: boolean }): Imported;
  /**
   * Continues from what {@link save} wrote, at the site's time of then.
   * @throws StartRefused when it is something else
   */
  restore(saved: Uint8Array): Promise<void>;
  save(file: string): Promise<void>;
  /** Lets time run, from `now`, and starts the scheduled triggers. Tests that move the clock by hand leave it out. */
  start(now: Millis): Promise<void>;
  /** Serves the site on this machine only, at {@link siteUrl}; another port than the sandbox was made with is an error. */
  listen(port?: number): Promise<Listening>;
  close(): Promise<void>;
}

const DEFAULT_INDEX_LAG_MS = 2_000;

const withLog = (jira: JiraHost, log: SandboxLog, clock: SandboxClock): JiraHost => ({
  async handle(request) {
    const { method, path, caller } = request;
    const started = performance.now();
    const write = (status: number) =>
      log.write({
        type: 'jira-call',
        at: clock.now(),
        caller,
        method,
        path,
        status,
        millis: Math.round(performance.now() - started),
      });
    try {
      const response = await jira.handle(request);
      write(response.status);
      return response;
    } catch (error) {
      write(0);
      throw error;
    }
  },
});

/** The administrator's project, in which the engineer works and at which the executive may look. */
const ordinaryAccess = () => {
  const [admin, engineer, executive] = PERSONAS;
  if (!admin || !engineer || !executive) throw new Error('The site needs its personas.');
  return {
    lead: admin.accountId,
    administrators: [admin.accountId],
    members: [engineer.accountId],
    viewers: [executive.accountId],
  };
};

/** The smallest site on which a plan can be generated: the demo's people and one empty project. */
const addEmptyProject = (jira: JiraSite) => {
  const access = ordinaryAccess();
  for (const { accountId, email, displayName } of [...PERSONAS, ...TEAM])
    jira.addUser({ accountId, email, displayName, siteAdministrator: accountId === access.lead });
  jira.addProject({
    key: 'NEW',
    name: 'New ideas',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    ...access,
    members: [...access.members, ...TEAM.map(({ accountId }) => accountId)],
    linksOnCreateScreen: true,
  });
};

/**
 * @example
 * const sandbox = await createSandbox({ seed: 7, now: Date.UTC(2026, 10, 2, 9) });
 * const { url, close } = await sandbox.listen(0);
 */
export const createSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const root = resolve(options.root ?? '.');
  const manifest = readManifest(readFileSync(join(root, 'manifest.yml'), 'utf8'));
  const { seed = 1 } = options;
  const clock = createClock(options.now ?? Date.now());
  const log = createLog(options.onProblem);
  const port = options.port || (await freePort());
  const siteUrl = `http://localhost:${port}`;

  const jira = createJiraSite({
    clock,
    seed,
    log,
    baseUrl: siteUrl,
    indexLagMs: options.indexLagMs ?? DEFAULT_INDEX_LAG_MS,
    entityProperties: manifest.entityProperties,
  });
  const checked = options.specDir
    ? wrapWithContractCheck(jira, { specDir: options.specDir, log, clock })
    : jira;
  const faulty = withFaults(checked, clock);
  const rest = withLog(withLatency(faulty, options.latencyMs ?? 0), log, clock);

  const forge = createForgeHost({
    manifest,
    functionsDir: join(root, 'dist/functions'),
    functionHostScript: join(root, 'dist/sandbox/functionHost.cjs'),
    clock,
    log,
    jira: rest,
    seed,
    siteUrl,
    ...(options.kvsQueryLagMs === undefined ? {} : { kvsQueryLagMs: options.kvsQueryLagMs }),
    ...(options.duplicateEvents === undefined ? {} : { duplicateEvents: options.duplicateEvents }),
    ...(options.onConsole === undefined ? {} : { onConsole: options.onConsole }),
  });

  const sandbox: Sandbox = {
    clock,
    log,
    jira,
    rest,
    forge,
    personas: PERSONAS,
    siteUrl,
    async fill({ demo }) {
      const now = clock.now();
      if (demo) await seedDemo(sandbox, { seed, now });
      else addEmptyProject(jira);
    },
    importFile(bytes, fileName, { onlyOnce } = { onlyOnce: false }) {
      const read = readImport(bytes, fileName);
      if (!read.ok) return read;
      const { key } = read.project;
      if (onlyOnce && jira.hasProject(key)) return { ok: true, key, added: false };
      return { ok: true, key: jira.importProject(read.project, ordinaryAccess()).key, added: true };
    },
    async restore(bytes) {
      const now = openSaved(bytes, (saved) => {
        jira.restore(saved.jira);
        forge.kvs.store.restore(saved.kvs);
        return saved.now;
      });
      await clock.moveTo(now);
    },
    save: (file) =>
      writeSaved(file, { now: clock.now(), jira: jira.snapshot(), kvs: forge.kvs.store.snapshot() }),
    async start(now) {
      await clock.moveTo(now);
      clock.run();
      forge.triggers.start();
    },
    injectFaults: (plan) => faulty.inject(scheduleOf(plan)),
    async listen(asked = 0) {
      if (asked !== 0 && asked !== port)
        throw new Error(`This sandbox was made for port ${port}, not ${asked}.`);
      return listen(sandbox, { port, dist: join(root, 'dist'), latencyMs: options.latencyMs ?? 0 });
    },
    async close() {
      clock.stop();
      await forge.close();
    },
  };
  return sandbox;
};
