import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openMlSettings } from './adminPage';
import { expect, test } from './fixtures';
import { searchIssues } from './jira';
import { openMlPlan } from './mlPlan';

/** KiB, gzipped, of the app's own JavaScript that the browser asks for while it shows something. */
const javaScriptOf = async (page: Page, resource: string, show: () => Promise<void>): Promise<number> => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith(`/__app/${resource}/`) && pathname.endsWith('.js')) bodies.push(response.body());
  });
  await show();
  const loaded = await Promise.all(bodies);
  expect(loaded.length).toBeGreaterThan(0);
  return loaded.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
};

test('the project page shows a plan with at most 180 KiB of JavaScript', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const kibibytes = await javaScriptOf(page, 'project-page', async () => {
    const app = await openMlPlan(page, site, 'CHURN');
    await expect(app.getByRole('table', { name: 'Epics in plan order' })).toBeVisible();
  });
  expect(kibibytes).toBeLessThanOrEqual(180);
});

test('the issue panel shows with at most 120 KiB of JavaScript', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const [issue] = await searchIssues(page, site, 'project = CHURN AND mlNode = "charter.objectives"');
  const kibibytes = await javaScriptOf(page, 'issue-panel', async () => {
    await page.goto(`${site.url}/browse/${issue?.key}`);
    const panel = page.getByRole('region', { name: 'ML plan' });
    await panel.getByRole('button', { name: /^ML plan/ }).click();
    await expect(panel.frameLocator('iframe').getByRole('heading', { name: 'Purpose' })).toBeVisible();
  });
  expect(kibibytes).toBeLessThanOrEqual(120);
});

test('the gadget shows the portfolio and its tools with at most 200 KiB of JavaScript', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const kibibytes = await javaScriptOf(page, 'portfolio', async () => {
    await page.goto(`${site.url}/jira/dashboards`);
    await page.getByRole('main').getByRole('link', { name: 'ML portfolio' }).click();
    const gadget = page.frameLocator('iframe[title="ML portfolio"]');
    await expect(gadget.getByRole('rowheader').first()).toBeVisible();
    await expect(gadget.getByRole('button', { name: 'Export' })).toBeVisible();
  });
  expect(kibibytes).toBeLessThanOrEqual(200);
});

test('the administrators’ page lists the templates with at most 120 KiB of JavaScript', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const kibibytes = await javaScriptOf(page, 'admin', async () => {
    const app = await openMlSettings(page, site);
    await expect(app.getByRole('rowheader').first()).toBeVisible();
  });
  expect(kibibytes).toBeLessThanOrEqual(120);
});
