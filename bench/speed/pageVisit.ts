import type { Browser, Locator, Page } from '@playwright/test';
import { mlPlanFrame } from '../../tests/e2e/mlPlan';
import { mlPlanPath } from '../../tests/e2e/paths';
import type { Running } from '../../tests/e2e/site';
import { notePaints, paintedAt } from './painted';
import { pointerFrameMillis } from './pointerFrames';
import { processorTimes, usedSince } from './processorTime';

const PATIENCE = { timeout: 180_000 };
/** What somebody looks at a page for before they click. */
const RESTED_MS = 2_000;

/** Where the milliseconds went between a click on *Metrics* and the first chart, and what was carried. */
export interface Visit {
  /** Until the first chart is painted. */
  readonly firstChartMs: number;
  /** Until the last chart of the page is painted. */
  readonly allChartsMs: number;
  /** From the click until the page asks the resolver: what is left to do of its code. */
  readonly askMs: number;
  /** In which at least one call to Jira was under way. */
  readonly jiraMs: number;
  /** The rest of the resolver's time: storage, histories, metrics, writing the answer. */
  readonly resolverMs: number;
  /** From the answer's arrival in the browser until the first chart is painted: carried into the frame, read, drawn. */
  readonly drawMs: number;
  readonly answerKb: number;
  /** Processor time until the first chart of everything that is not the browser: the app's functions and the sandbox. */
  readonly serverCpuMs: number;
  /** From one frame to the next while the pointer moves over the chart that has a point for each issue. */
  readonly pointerFrameMs: number;
}

/** What is looked at. */
interface Section {
  readonly project: string;
  readonly first: string;
  readonly last: string;
  readonly scatter: string;
}

/**
 * Opens a project's page as somebody whose browser has its code already, lets it come to rest, and clicks on *Metrics*.
 * All milliseconds are counted from the click that the page hears.
 *
 * @param first and
 * @param last titles of the first chart and of one at the end of the page
 * @param scatter title of the chart that has a point for each issue
 */
export const visitMetrics = async (
  browser: Browser,
  { site, pid }: Pick<Running, 'site' | 'pid'>,
  { project, first, last, scatter }: Section,
): Promise<Visit> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await notePaints(page, { first: pictureOf(first), last: pictureOf(last) });
  await page.goto(`${site.url}${mlPlanPath(project)}`);
  const app = mlPlanFrame(page);
  const tab = app.getByRole('link', { name: 'Metrics' });
  // The project has no plan; by then the page it opens with is there.
  await app.getByRole('button', { name: 'Generate ML plan' }).waitFor(PATIENCE);
  // Who reads a page for a moment before the click finds the code of the others loaded.
  await page.waitForTimeout(RESTED_MS);
  const known = (await site.jiraCalls()).length;
  await noteClick(tab);
  const before = processorTimes(pid);
  await tab.click();
  const firstAt = await paintedAt(app, 'first');
  const serverCpuMs = usedSince(before, processorTimes(pid));
  const lastAt = await paintedAt(app, 'last');
  const clickedAt = await notedClick(tab);
  const asked = await lastInvoke(page);
  const jiraMs = coveredBy((await site.jiraCalls()).slice(known));
  const stops = app.getByRole('slider', { name: `${scatter}: step through the chart` });
  const pointerFrameMs = await pointerFrameMillis(page, stops);
  await page.close();
  const [firstChartMs, allChartsMs] = [firstAt - clickedAt, lastAt - clickedAt];
  return {
    firstChartMs,
    allChartsMs,
    askMs: asked.startedAt - clickedAt,
    jiraMs,
    resolverMs: asked.endedAt - asked.startedAt - jiraMs,
    drawMs: firstAt - asked.endedAt,
    answerKb: asked.size / 1024,
    serverCpuMs,
    pointerFrameMs,
  };
};

const pictureOf = (title: string): string => `[role="img"][aria-label="${title}"]`;

/** Has the page note when it is clicked: a browser that is driven from outside takes its time before it clicks. */
const noteClick = (tab: Locator): Promise<void> =>
  tab.evaluate(({ ownerDocument: page }) => {
    const note = ({ timeStamp }: Event) => {
      page.documentElement.dataset.clickedAt = String(performance.timeOrigin + timeStamp);
    };
    page.addEventListener('click', note, { capture: true, once: true });
  });

const notedClick = async (tab: Locator): Promise<number> =>
  Number(await tab.evaluate(({ ownerDocument: page }) => page.documentElement.dataset.clickedAt));

/** When the page around the app asked the resolver last. */
const lastInvoke = (page: Page) =>
  page.evaluate(() => {
    const invokes = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('/invoke'));
    const last = invokes.at(-1);
    if (last === undefined) throw new Error('The page asked no resolver.');
    return {
      startedAt: performance.timeOrigin + last.startTime,
      endedAt: performance.timeOrigin + last.responseEnd,
      size: last.encodedBodySize,
    };
  });

/** Milliseconds in which at least one of the calls was under way. */
const coveredBy = (calls: readonly { readonly at: number; readonly millis: number }[]): number => {
  let [covered, until] = [0, 0];
  for (const { at, millis } of calls.toSorted((one, other) => one.at - other.at)) {
    covered += Math.max(0, at + millis - Math.max(at, until));
    until = Math.max(until, at + millis);
  }
  return covered;
};
