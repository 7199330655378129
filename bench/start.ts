/**
 * What does starting cost? Prints how long the sandbox takes to be ready, what its processes hold in memory, and when
 * each surface shows its first content in a browser: medians of five runs, each with a new sandbox and an empty cache.
 * `npm run bench:start [-- --json]`
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { mlPlanPath } from '../tests/e2e/paths';
import { startSite } from '../tests/e2e/site';
import { findBrowser } from '../tools/browser.mjs';

const RUNS = 5;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

/** Where each surface is shown on the demo site, and what must be pressed to see it. */
const SURFACES = [
  { resource: 'project-page', path: mlPlanPath('CHURN') },
  { resource: 'issue-panel', path: '/browse/CHURN-12', opens: 'ML plan' },
  { resource: 'portfolio', path: '/jira/dashboards/1' },
] as const;

type Resource = (typeof SURFACES)[number]['resource'];

interface Figures extends Readonly<Record<Resource, number>> {
  readonly startSeconds: number;
  readonly memoryMB: number;
}

/** Resident memory of a process and of those it started. */
const residentMB = (pid: number): number => {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const own = rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([id, parent]) => id === pid || parent === pid);
  return own.reduce((sum, [, , kibibytes = 0]) => sum + kibibytes, 0) / 1024;
};

/** Milliseconds from when the frame of a surface begins to load until something of it is seen. */
const firstPaint = async (
  browser: Browser,
  url: string,
  surface: (typeof SURFACES)[number],
): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}${surface.path}`);
  if ('opens' in surface) {
    const panel = page.getByRole('region', { name: surface.opens });
    await panel.getByRole('button', { name: surface.opens }).click();
  }
  const frame = page.frameLocator(`iframe[src*="/__app/${surface.resource}/"]`);
  const millis = await frame
    .locator('#root > *')
    .first()
    .evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const [entry] = list.getEntriesByName('first-contentful-paint');
            if (entry) resolve(entry.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  await context.close();
  return millis;
};

const run = async (browser: Browser): Promise<Figures> => {
  const begun = performance.now();
  const { site, pid, stop } = await startSite();
  const startSeconds = (performance.now() - begun) / 1000;
  const paints: Record<Resource, number> = { 'project-page': 0, 'issue-panel': 0, portfolio: 0 };
  for (const surface of SURFACES) paints[surface.resource] = await firstPaint(browser, site.url, surface);
  const memoryMB = residentMB(pid);
  await stop();
  return { startSeconds, memoryMB, ...paints };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const runs: Figures[] = [];
for (let count = 0; count < RUNS; count += 1) runs.push(await run(browser));
await browser.close();

const of = (figure: keyof Figures): number => median(runs.map((each) => each[figure]));
const rounded = (number: number, digits = 0): number => Number(number.toFixed(digits));
const figures = {
  startSeconds: rounded(of('startSeconds'), 2),
  memoryMB: rounded(of('memoryMB')),
  firstPaintMs: {
    projectPage: rounded(of('project-page')),
    issuePanel: rounded(of('issue-panel')),
    gadget: rounded(of('portfolio')),
  },
};

if (values.json) {
  console.log(JSON.stringify(figures));
} else {
  const { projectPage, issuePanel, gadget } = figures.firstPaintMs;
  console.log(
    `Ready in ${figures.startSeconds} s, with ${figures.memoryMB} MB in memory (demo site, medians of ${RUNS})`,
  );
  console.log(
    `First content: project page ${projectPage} ms, issue panel ${issuePanel} ms, gadget ${gadget} ms`,
  );
}
