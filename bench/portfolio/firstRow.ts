import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import type { KeptRow } from '../../src/domain/portfolio/types';
import { startSite } from '../../tests/e2e/site';
import { findBrowser } from '../../tools/browser.mjs';
import { notePaints, paintedAt } from '../speed/painted';
import { saveShownSite } from './shownSite';

const FOLDER = '.cache/bench';
const VISITS = 5;

/** How long a browser takes until the first row of the gadget is seen. */
export interface FirstRow {
  /** Median of several visits by somebody whose browser has the app's code, as anybody's has from the second day on. */
  readonly firstRowMs: number;
  /** With an empty browser. */
  readonly emptyBrowserMs: number;
}

/**
 * Opens a dashboard with the gadget in a browser, at a latency of every call of the app and of its pages, and measures
 * from the moment at which Jira puts the gadget's frame on the page until its first row is painted.
 */
export const measureFirstRow = async (rows: readonly KeptRow[], latencyMs: number): Promise<FirstRow> => {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, 'portfolio.site');
  rmSync(file, { force: true });
  await saveShownSite(rows, file);
  const { site, stop } = await startSite('--save', file, '--latency', String(latencyMs));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const visit = () => firstRowOn(context, `${site.url}/jira/dashboards/1`);
    const emptyBrowserMs = await visit();
    const visits: number[] = [];
    for (let count = 0; count < VISITS; count += 1) visits.push(await visit());
    return { firstRowMs: median(visits), emptyBrowserMs };
  } finally {
    await browser.close();
    await stop();
    rmSync(file, { force: true });
  }
};

type Context = Awaited<ReturnType<Browser['newContext']>>;

/** The heading of the table is a row as well, and says nothing yet. */
const FIRST_ROW = { row: '[role="rowheader"]' };

/** In the time of the gadget's own frame, which begins when its document is asked for. */
const firstRowOn = async (context: Context, address: string): Promise<number> => {
  const page = await context.newPage();
  await notePaints(page, FIRST_ROW);
  await page.goto(address);
  const gadget = page.frameLocator('iframe[src*="/__app/portfolio/"]');
  const at = await paintedAt(gadget, 'row');
  const began = await gadget.locator('html').evaluate(() => performance.timeOrigin);
  await page.close();
  return Math.round(at - began);
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
