import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test as base, expect, type Frame, type Page } from '@playwright/test';

/** The clock of every browser test starts here, so that pictures and numbers repeat. */
export const NOW = '2026-11-02T09:00:00.000Z';

export interface Site {
  readonly url: string;
  /** Chooses who is signed in, by e-mail, for this browser context. */
  signIn(page: Page, email: string): Promise<void>;
  setTheme(page: Page, theme: 'light' | 'dark'): Promise<void>;
  /** What the sandbox must not stay silent about, so far. */
  problems(): Promise<readonly { kind: string; caller: string; message: string }[]>;
  /** Calls of Jira's REST API since the log was last cleared. */
  jiraCalls(): Promise<readonly { method: string; path: string; status: number; caller: string }[]>;
  /** Posts to one of the sandbox's own endpoints, such as `clock` or `faults`. */
  control(endpoint: string, body: unknown, method?: 'POST' | 'PUT' | 'DELETE'): Promise<void>;
}

interface Running {
  readonly site: Site;
  stop(): Promise<void>;
}

const readyUrl = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    const lines: string[] = [];
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('The sandbox has no output.');
    stderr.on('data', (chunk) => lines.push(String(chunk)));
    createInterface({ input: stdout }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length).trim());
    });
    child.once('exit', (code) =>
      reject(new Error(`The sandbox stopped (${code}) before it was ready:\n${lines.join('\n')}`)),
    );
  });

const siteAt = (url: string): Site => {
  const call = async (endpoint: string, init?: RequestInit) => {
    const response = await fetch(`${url}/__sandbox/${endpoint}`, {
      ...init,
      headers: { 'content-type': 'application/json', origin: url },
    });
    if (!response.ok)
      throw new Error(`/__sandbox/${endpoint} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  const entries = async () => (await (await call('log')).json()).entries;
  return {
    url,
    async signIn(page, email) {
      const { personas } = await (await call('session')).json();
      const persona = personas.find((candidate: { email: string }) => candidate.email === email);
      await page.request.post(`${url}/__sandbox/session`, {
        data: { accountId: persona.accountId },
        headers: { origin: url },
      });
    },
    async setTheme(page, theme) {
      await page.request.post(`${url}/__sandbox/session`, { data: { theme }, headers: { origin: url } });
    },
    async problems() {
      return (await entries()).filter((entry: { type: string }) => entry.type === 'problem');
    },
    async jiraCalls() {
      return (await entries()).filter((entry: { type: string }) => entry.type === 'jira-call');
    },
    async control(endpoint, body, method = 'POST') {
      await call(endpoint, { method, body: JSON.stringify(body) });
    },
  };
};

/** Starts the built sandbox as `npm start` does, on a free port. */
export const startSite = async (...options: readonly string[]): Promise<Running> => {
  const child = spawn(
    process.execPath,
    ['dist/sandbox/main.mjs', '--port', '0', '--now', NOW, '--index-lag', '0', ...options],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const url = await readyUrl(child);
  return {
    site: siteAt(url),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The sandbox ended by itself (${child.exitCode ?? child.signalCode}).`);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** Lets the test use the page, then fails it if the page or the sandbox had anything to complain about. */
const quietly = async (
  page: Page,
  site: Site,
  expected: readonly RegExp[],
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  await site.control('log', {}, 'DELETE');
  await use(page);
  expect(complaints.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  expect(unexpected(await site.problems(), expected)).toEqual([]);
};

/**
 * `demoSite`: the demo site, one a worker, for tests that read or that use a project nobody else uses; `quietPage` is
 * a page on it. `freshSite`: a site of this test's own, started with `siteOptions`; `freshPage` is a page on it.
 * Both pages fail the test in which the sandbox logged a problem or the page an error, but for `expectedProblems`.
 */
export const test = base.extend<
  { siteOptions: string[]; freshSite: Site; quietPage: Page; freshPage: Page; expectedProblems: RegExp[] },
  { demoSite: Site }
>({
  siteOptions: [[], { option: true }],
  expectedProblems: [[], { option: true }],
  demoSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures' needs from this pattern
    async ({}, use) => {
      const { site, stop } = await startSite();
      await use(site);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  freshSite: async ({ siteOptions }, use) => {
    const { site, stop } = await startSite(...siteOptions);
    await use(site);
    await stop();
  },
  quietPage: ({ page, demoSite, expectedProblems }, use) => quietly(page, demoSite, expectedProblems, use),
  freshPage: ({ page, freshSite, expectedProblems }, use) => quietly(page, freshSite, expectedProblems, use),
});

const unexpected = (
  problems: readonly { kind: string; caller: string; message: string }[],
  expected: readonly RegExp[],
) => problems.filter(({ message }) => !expected.some((pattern) => pattern.test(message)));

/** The app's frame on a page of the site, once it is there. */
export const appFrame = async (page: Page, resource: string): Promise<Frame> => {
  const isOurs = (frame: Frame) => frame.url().includes(`/__app/${resource}/`);
  await expect.poll(() => page.frames().some(isOurs)).toBe(true);
  const frame = page.frames().find(isOurs);
  if (!frame) throw new Error(`The frame of ${resource} went away.`);
  return frame;
};

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** axe-core's violations in a page or a frame, one line each; evaluated by the debugger, so the page's CSP does not matter. */
export const axeViolations = async (where: Page | Frame): Promise<readonly string[]> => {
  await where.evaluate(AXE);
  const violations: readonly AxeViolation[] = await where.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))',
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
};

export { expect };
