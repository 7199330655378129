import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';

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
  jiraCalls(): Promise<
    readonly {
      method: string;
      path: string;
      status: number;
      caller: string;
      /** When it began on the sandbox's clock, and how long it took (ms). */
      at: number;
      millis: number;
    }[]
  >;
  /** Posts to one of the sandbox's own endpoints, such as `clock` or `faults`. */
  control(endpoint: string, body: unknown, method?: 'POST' | 'PUT' | 'DELETE'): Promise<void>;
}

/** A sandbox that runs in a process of its own. */
export interface Running {
  readonly site: Site;
  readonly pid: number;
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
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The sandbox ended by itself (${child.exitCode ?? child.signalCode}).`);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
