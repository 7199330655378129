/**
 * How long does a large project's metrics page take? Imports generated issues into the sandbox, opens the metrics in a
 * browser at a latency, and prints the milliseconds from the click on the tab until the first chart is painted, and where
 * they went: the first time, when the history is read from Jira, and then warm, as the median of several visits. Then the
 * pointer moves over the chart with a point for each issue.
 * `npm run bench:metrics-page [-- --json] [--issues N] [--latency MS] [--runs R]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startSite } from '../tests/e2e/site';
import { findBrowser } from '../tools/browser.mjs';
import { generateIssues } from './speed/generate';
import { type Visit, visitMetrics } from './speed/pageVisit';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    issues: { type: 'string', default: '10000' },
    latency: { type: 'string', default: '150' },
    // A first reading and four looks are as many as an hour's allowance of Jira's points has room for at 10,000 issues.
    runs: { type: 'string', default: '4' },
  },
});

const FOLDER = '.cache/bench';
/** The sandbox names an imported project after its issues, and the generator names those. */
const SECTION = { project: 'ML', first: 'Cumulative flow', last: 'Control chart', scatter: 'Cycle time' };

const inputFile = (issues: number): string => {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `page-${issues}.json`);
  writeFileSync(path, JSON.stringify(generateIssues(issues, 'bench')));
  return path;
};

const median = (numbers: readonly number[]): number =>
  Math.round(numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);

/** The median of each part: they need not add up. */
const medianVisit = (visits: readonly Visit[]): Visit => {
  const of = (part: keyof Visit): number => median(visits.map((visit) => visit[part]));
  return {
    firstChartMs: of('firstChartMs'),
    allChartsMs: of('allChartsMs'),
    askMs: of('askMs'),
    jiraMs: of('jiraMs'),
    resolverMs: of('resolverMs'),
    drawMs: of('drawMs'),
    answerKb: of('answerKb'),
    serverCpuMs: of('serverCpuMs'),
    pointerFrameMs: of('pointerFrameMs'),
  };
};

const splitWords = ({
  askMs,
  jiraMs,
  resolverMs,
  drawMs,
  allChartsMs,
  answerKb,
  serverCpuMs,
}: Visit): string =>
  [
    `${askMs} ms until the resolver is asked`,
    `${jiraMs} ms waiting for Jira`,
    `${resolverMs} ms resolver`,
    `${drawMs} ms carrying and drawing ${answerKb} KiB`,
    `all charts after ${allChartsMs} ms`,
    `${serverCpuMs} ms of processor in the resolver and the sandbox`,
  ].join(', ');

const main = async (): Promise<void> => {
  const issues = Number(values.issues);
  const running = await startSite('--import', inputFile(issues), '--latency', values.latency);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const first = await visitMetrics(browser, running, SECTION);
    const visits: Visit[] = [];
    for (let run = 0; run < Number(values.runs); run += 1)
      visits.push(await visitMetrics(browser, running, SECTION));
    const warm = medianVisit(visits);
    const found = {
      issues,
      latencyMs: Number(values.latency),
      firstMs: Math.round(first.firstChartMs),
      warmMs: warm.firstChartMs,
      warm,
    };
    if (!values.json) {
      console.log(`${issues} issues at ${values.latency} ms a call, until the first chart is painted:`);
      console.log(`  ${found.firstMs} ms the first time; ${found.warmMs} ms warm (target: under 1000)`);
      console.log(`  warm: ${splitWords(warm)}`);
      console.log(`  ${warm.pointerFrameMs} ms a frame while the pointer moves over ${SECTION.scatter}`);
    }
    console.log(JSON.stringify(found));
  } finally {
    await browser.close();
    await running.stop();
  }
};

await main();
