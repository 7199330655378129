/**
 * How long does a large project's metrics page take? Imports generated issues into the sandbox, opens the metrics in a
 * browser at a latency, and prints the milliseconds from the click on the tab until the first chart is seen: the first
 * time, when the history is read from Jira, and then warm, as the median of several visits.
 * `npm run bench:metrics-page [-- --json] [--issues N] [--latency MS] [--runs R]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { mlPlanFrame } from '../tests/e2e/mlPlan';
import { mlPlanPath } from '../tests/e2e/paths';
import { startSite } from '../tests/e2e/site';
import { findBrowser } from '../tools/browser.mjs';
import { generateIssues } from './speed/generate';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    issues: { type: 'string', default: '10000' },
    latency: { type: 'string', default: '150' },
    runs: { type: 'string', default: '5' },
  },
});

const FOLDER = '.cache/bench';
/** The sandbox names an imported project after its issues, and the generator names those. */
const PROJECT = 'ML';
const PATIENCE = { timeout: 180_000 };

const inputFile = (issues: number): string => {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `page-${issues}.json`);
  writeFileSync(path, JSON.stringify(generateIssues(issues, 'bench')));
  return path;
};

/** One visit of somebody whose browser has the page's code already, as every visit but the first has. */
const visit = async (browser: Browser, url: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}${mlPlanPath(PROJECT)}`);
  const app = mlPlanFrame(page);
  const tab = app.getByRole('link', { name: 'Metrics' });
  await tab.waitFor(PATIENCE);
  const clicked = performance.now();
  await tab.click();
  await app.getByRole('img', { name: 'Cumulative flow' }).waitFor(PATIENCE);
  const millis = performance.now() - clicked;
  await page.close();
  return Math.round(millis);
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const main = async (): Promise<void> => {
  const issues = Number(values.issues);
  const { site, stop } = await startSite('--import', inputFile(issues), '--latency', values.latency);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const first = await visit(browser, site.url);
    const warm: number[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) warm.push(await visit(browser, site.url));
    const found = { issues, latencyMs: Number(values.latency), firstMs: first, warmMs: median(warm) };
    if (!values.json) {
      console.log(`${issues} issues at ${values.latency} ms a call, until the first chart is seen:`);
      console.log(`  ${found.firstMs} ms the first time; ${found.warmMs} ms warm (target: under 1000)`);
    }
    console.log(JSON.stringify(found));
  } finally {
    await browser.close();
    await stop();
  }
};

await main();
