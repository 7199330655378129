/**
 * Does the preview of the largest plan stay responsive? Does what a person does there, in a browser, and prints the
 * longest task of the page's main thread during each, in milliseconds: the best of several runs, each on a new page.
 * Beside it the most that a task kept the processor busy, which other programs on the machine do not lengthen.
 * `npm run bench:preview [-- --json] [--runs R] [--slower N]`; with --slower the processor is throttled N times.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium, type FrameLocator, type Page } from '@playwright/test';
import { z } from 'zod';
import { mlPlanFrame } from '../tests/e2e/mlPlan';
import { mlPlanPath } from '../tests/e2e/paths';
import { type Site, startSite } from '../tests/e2e/site';
import { findBrowser } from '../tools/browser.mjs';
import { grownTemplate, largestInput } from './largestPlan';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    slower: { type: 'string', default: '1' },
  },
});

const TEMPLATE = 'bench';
const INPUT = largestInput(60, 5, 4);

/** How long what an action sets off may go on unseen before it counts as over. */
const SETTLE_MS = 1_500;

const invoke = async (page: Page, site: Site, moduleKey: string, functionKey: string, payload: unknown) => {
  const answer = await page.request.post(`${site.url}/__sandbox/invoke`, {
    headers: { origin: site.url },
    data: { moduleKey, functionKey, payload },
  });
  const said = z.object({ value: z.object({ ok: z.boolean() }).loose() }).parse(await answer.json());
  if (!said.value.ok) throw new Error(`${functionKey}: ${JSON.stringify(said.value)}`);
};

/** Keeps the template on the site and the answers in the project's draft, so that only the preview is left to open. */
const prepare = async (page: Page, site: Site): Promise<void> => {
  const yaml = grownTemplate('crisp-dm').replace(/^id: .*$/m, `id: ${TEMPLATE}`);
  await invoke(page, site, 'ml-templates', 'templates.save', { yaml });
  const { measures: _, sources, ...rest } = INPUT;
  const draft = {
    ...rest,
    template: TEMPLATE,
    charter: null,
    sources: sources.map(({ name, ownerRole, sensitive }) => ({
      name,
      ownerRole,
      sensitive,
      needs: '',
      accessWeeks: null,
    })),
    target: null,
    capacity: null,
  };
  await invoke(page, site, 'ml-plan-page', 'draft.save', { project: 'NEW', draft });
};

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).loose().optional(),
    }),
  ),
});

/** Of a task, in milliseconds. */
interface Length {
  readonly passed: number;
  readonly busy: number;
}

/** The longest task of any page's main thread in a trace, and the busiest. */
const longestTask = (trace: Buffer): Length => {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')));
  const mainThreads = new Set(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && mainThreads.has(`${pid} ${tid}`),
  );
  return {
    passed: Math.round(Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000))),
    busy: Math.round(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))),
  };
};

interface Action {
  readonly name: string;
  readonly act: (app: FrameLocator, page: Page) => Promise<void>;
}

const scrollThrough = async (app: FrameLocator, page: Page, box: string): Promise<void> => {
  await app.locator(box).hover();
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 900);
};

const ACTIONS: readonly Action[] = [
  {
    name: 'open the preview',
    act: async (app) => {
      await app.getByRole('button', { name: 'Show the preview' }).click();
      await app.getByText(/^Generating creates/).waitFor();
    },
  },
  { name: 'expand all', act: (app) => app.getByRole('button', { name: 'Expand all' }).click() },
  { name: 'scroll the tree', act: (app, page) => scrollThrough(app, page, '.plan-tree__rows') },
  {
    name: 'change one issue',
    act: async (app) => {
      await app
        .getByRole('button', { name: /^Change / })
        .nth(3)
        .click();
      const fields = app.getByRole('dialog', { name: 'Change this issue' });
      await fields.getByRole('textbox', { name: 'Name' }).fill('Something else');
      await fields.getByRole('button', { name: 'Apply' }).click();
      await app.getByText('Your changes (1)').waitFor();
    },
  },
  { name: 'switch to the timeline', act: (app) => app.getByText('Timeline', { exact: true }).click() },
  { name: 'scroll the timeline', act: (app, page) => scrollThrough(app, page, '.timeline__box') },
  { name: 'switch to the tree', act: (app) => app.getByText('Tree', { exact: true }).click() },
  { name: 'expand all again', act: (app) => app.getByRole('button', { name: 'Expand all' }).click() },
];

/** The longest task of each action. */
const measure = async (browser: Browser): Promise<readonly Length[]> => {
  const { site, stop } = await startSite();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await prepare(page, site);
  await page.goto(`${site.url}${mlPlanPath('NEW', '/generate/calendar')}`);
  const app = mlPlanFrame(page);
  await app.getByRole('button', { name: 'Show the preview' }).waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
  const longest: Length[] = [];
  for (const { act } of ACTIONS) {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await act(app, page);
    await page.waitForTimeout(SETTLE_MS * Number(values.slower));
    longest.push(longestTask(await browser.stopTracing()));
  }
  await context.close();
  await stop();
  return longest;
};

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const runs: (readonly Length[])[] = [];
for (let count = 0; count < Number(values.runs); count += 1) runs.push(await measure(browser));
await browser.close();

const best = (index: number, of: keyof Length): number =>
  Math.min(...runs.map((run) => run[index]?.[of] ?? Number.POSITIVE_INFINITY));
const figures = ACTIONS.map(({ name }, index) => ({
  action: name,
  longestTaskMs: best(index, 'passed'),
  busyMs: best(index, 'busy'),
}));
if (values.json) console.log(JSON.stringify(figures));
else
  for (const { action, longestTaskMs, busyMs } of figures)
    console.log(`${action}: longest task ${longestTaskMs} ms, busiest ${busyMs} ms`);
