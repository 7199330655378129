/**
 * Draws the pictures of the documentation, which the guide of the app shows too: the product's own charts on the demo
 * site, each in both themes, into docs/pictures. The demo site's clock, seed and numbers are fixed, so that a picture
 * only changes where a chart or the demo does.
 * `npm run docs:pictures [-- topic …]`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type BrowserContext, chromium, type FrameLocator, type Page } from '@playwright/test';
import { mlPlanFrame } from '../tests/e2e/mlPlan';
import { mlPlanPath } from '../tests/e2e/paths';
import { type Site, startSite } from '../tests/e2e/site';
import { findBrowser } from '../tools/browser.mjs';
import { BARS, barsPicture, type Theme } from './pictures/bars';
import { compact } from './pictures/compact';
import { HAND_MADE } from './pictures/handMade';
import { SHOTS, type Shot } from './pictures/list';

const FOLDER = 'docs/pictures';
const THEMES: readonly Theme[] = ['light', 'dark'];
/** The charts are as wide as the text of the guide. */
const VIEWPORT = { width: 768, height: 1000 };
const MOST_BYTES = 15 * 1024;

const wanted = new Set(process.argv.slice(2).filter((word) => word !== '--'));
const isWanted = ({ topic }: { readonly topic: string }) => wanted.size === 0 || wanted.has(topic);

const fileOf = (topic: string, theme: Theme): string =>
  join(FOLDER, theme === 'light' ? `${topic}.svg` : `${topic}.dark.svg`);

const write = async (topic: string, theme: Theme, svg: string): Promise<void> => {
  const file = fileOf(topic, theme);
  const picture = `${compact(svg)}\n`;
  await writeFile(file, picture);
  const size = Buffer.byteLength(picture);
  console.log(`${file}: ${(size / 1024).toFixed(1)} KiB${size > MOST_BYTES ? ', which is too large' : ''}`);
  if (size > MOST_BYTES) process.exitCode = 1;
};

/** Puts numbers by hand into what the ML section is answered. */
const withHandMade = (context: BrowserContext) =>
  context.route('**/__sandbox/invoke', async (route) => {
    const response = await route.fetch();
    if (!/"metrics\.ml"/.test(route.request().postData() ?? '')) return route.fulfill({ response });
    const outcome = await response.json();
    const answer = outcome.value?.value;
    if (answer?.deflated !== undefined) answer.deflated = withNumbers(answer.deflated);
    return route.fulfill({ response, json: outcome });
  });

const withNumbers = (deflated: string): string => {
  const metrics = JSON.parse(inflateRawSync(Buffer.from(deflated, 'base64')).toString());
  return deflateRawSync(JSON.stringify({ ...metrics, ...HAND_MADE })).toString('base64');
};

const download = async (page: Page, app: FrameLocator, { title, choose }: Shot): Promise<string> => {
  if (choose !== undefined) {
    await app.getByRole('button', { name: choose.from }).click();
    await app.getByRole('option', { name: choose.to }).click();
  }
  await app.getByRole('button', { name: `Download ${title}`, exact: true }).click();
  const coming = page.waitForEvent('download');
  await app.getByRole('menuitem', { name: 'Drawing (SVG)' }).click();
  return readFile(await (await coming).path(), 'utf8');
};

/** All charts of one page after each other, since a page takes longer than its charts. */
const shoot = async (page: Page, site: Site, shots: readonly Shot[], theme: Theme): Promise<void> => {
  const [first] = shots;
  if (first === undefined) return;
  await page.goto(`${site.url}${mlPlanPath(first.project, first.at)}`);
  for (const shot of shots) await write(shot.topic, theme, await download(page, mlPlanFrame(page), shot));
};

const byPage = (shots: readonly Shot[]): readonly (readonly Shot[])[] => {
  const pageOf = ({ project, at }: Shot) => mlPlanPath(project, at);
  return [...new Set(shots.map(pageOf))].map((path) => shots.filter((shot) => pageOf(shot) === path));
};

const main = async (): Promise<void> => {
  const { site, stop } = await startSite();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const theme of THEMES) {
      const context = await browser.newContext({ viewport: VIEWPORT, acceptDownloads: true });
      await withHandMade(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(site.url);
      await site.setTheme(page, theme);
      for (const shots of byPage(SHOTS.filter(isWanted))) await shoot(page, site, shots, theme);
      for (const bars of BARS.filter(isWanted)) await write(bars.topic, theme, barsPicture(bars, theme));
      await context.close();
    }
  } finally {
    await browser.close();
    await stop();
  }
};

await main();
