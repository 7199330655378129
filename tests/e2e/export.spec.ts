import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from '@playwright/test';
import { readWorkbook } from '../unit/static/export/unzipped';
import { appFrame, axeViolations, expect, test } from './fixtures';
import { searchIssues } from './jira';
import { openMlPlan } from './mlPlan';

/** Chooses from a menu and answers the file that comes of it. */
const download = async (page: Page, app: FrameLocator, button: string, choice: string) => {
  await app.getByRole('button', { name: button, exact: true }).click();
  const coming = page.waitForEvent('download');
  await app.getByRole('menuitem', { name: choice }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
};

const PNG_SIGNATURE = '89504e470d0a1a0a';

test('charts and data leave the frame as pictures and files', async ({ quietPage: page, demoSite: site }) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics/sprints');

  await test.step('a drawing needs nothing of the page', async () => {
    const { name, content } = await download(page, app, 'Download Velocity', 'Drawing (SVG)');
    expect(name).toMatch(/^CHURN-velocity-\d{4}-\d{2}-\d{2}\.svg$/);
    const svg = content.toString();
    expect(svg).toMatch(/<text [^>]*>A sprint brings/);
    expect(svg).not.toMatch(/var\(|class=|style=|rgba\(/);
    // Bars in the colours of the theme: grey for committed, green for completed.
    expect(new Set(svg.match(/<rect [^>]*fill="rgb\([^"]+"/g)).size).toBeGreaterThan(2);
  });

  await test.step('a picture is a PNG at twice the size', async () => {
    const { name, content } = await download(page, app, 'Download Sprint burndown', 'Picture (PNG)');
    expect(name).toMatch(/\.png$/);
    expect(content.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
    const shown = await app.getByRole('img', { name: 'Sprint burndown' }).getAttribute('width');
    // The drawing and 24 pixels on either side.
    expect(content.readUInt32BE(16)).toBe((Number(shown) + 48) * 2);
  });

  await test.step('the menus are accessible', async () => {
    await app.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(app.getByRole('menuitem', { name: 'Excel workbook' })).toBeVisible();
    expect(await axeViolations(await appFrame(page, 'project-page'))).toEqual([]);
    await page.keyboard.press('Escape');
  });

  const issues = await searchIssues(page, site, 'project = CHURN');

  await test.step('the issues are a CSV file that Excel reads as it is', async () => {
    const { content } = await download(page, app, 'Export', 'Issues as CSV');
    const lines = content.toString().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF"Key","Summary",.*Created \(.+\)/);
    expect(lines).toHaveLength(issues.length + 1);
    expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toEqual(
      new Set(issues.map(({ key }) => `"${key}"`)),
    );
  });

  await test.step('the workbook has a sheet for issues, transitions and every chart shown', async () => {
    const { name, content } = await download(page, app, 'Export', 'Excel workbook');
    expect(name).toMatch(/^CHURN-metrics-.*\.xlsx$/);
    const book = readWorkbook(content);
    expect(book.sheetNames).toEqual([
      'Issues',
      'Transitions',
      'Velocity',
      'Sprint burndown',
      'Sprint burnup',
      'Predictability',
      'Velocity split',
    ]);
    const cells = book.cells(1);
    expect(cells.get(`A${issues.length + 1}`)).toMatchObject({ type: 's', format: '@' });
    expect(cells.has(`A${issues.length + 2}`)).toBe(false);
    const all = [...book.files.values()].join('');
    for (const person of ['Ada Okafor', 'Mia', 'accountId']) expect(all).not.toContain(person);
  });
});
