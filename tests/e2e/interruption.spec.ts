import type { FrameLocator, Page } from '@playwright/test';
import { expect, type Site, test } from './fixtures';
import { blockersOf, searchIssues } from './jira';
import { expectResult, generate, goToPreview, openMlPlan } from './mlPlan';

/** The plan's second call that creates issues: some exist, some do not. */
const SECOND_CREATE = { method: 'POST', path: '/issue/bulk', nth: 2 } as const;

const breakSecondCreate = (site: Site, fault: object) =>
  site.control('faults', { rules: [{ ...SECOND_CREATE, fault }] }, 'PUT');

const heal = (site: Site) => site.control('faults', {}, 'PUT');

const expectHalfWay = (app: FrameLocator) =>
  expect(app.getByText(/^[1-9]\d? of 94 issues created/)).toBeVisible();

/** 94 issues, each for another node of the plan, and every link. */
const expectNothingLostOrDoubled = async (page: Page, site: Site): Promise<void> => {
  const issues = await searchIssues(page, site, 'project = NEW');
  expect(issues).toHaveLength(94);
  expect(new Set(issues.map(({ properties }) => properties?.['ml-plan']?.node)).size).toBe(94);
  expect(issues.flatMap(blockersOf)).toHaveLength(99);
};

test.use({ siteOptions: ['--no-demo'] });

test('a closed tab is resumed where it stopped', async ({ freshPage: page, freshSite: site }) => {
  await breakSecondCreate(site, { type: 'slow', millis: 1500 });
  const before = await openMlPlan(page, site, 'NEW');
  await goToPreview(before);
  await generate(before);
  await expectHalfWay(before);
  await page.goto('about:blank');

  const app = await openMlPlan(page, site, 'NEW');
  await expect(app.getByText(/^Generation stopped at \d+ of 94 issues$/)).toBeVisible();
  await expect(app.getByText(/the remaining issues are created unassigned/)).toBeVisible();
  await app.getByRole('button', { name: 'Resume' }).click();
  await expect(app.getByText('The plan is complete')).toBeVisible({ timeout: 20_000 });
  await expect(app.getByRole('button', { name: 'Resume' })).toHaveCount(0);
  await expectNothingLostOrDoubled(page, site);
});

test('a pause that Jira asks for is kept and said, and the plan goes on by itself', async ({
  freshPage: page,
  freshSite: site,
}) => {
  await breakSecondCreate(site, { type: 'status', status: 429, retryAfterSeconds: 2 });
  const app = await openMlPlan(page, site, 'NEW');
  await goToPreview(app);
  await generate(app);
  await expect(app.getByText(/Jira asks us to wait \d s/)).toBeVisible();
  await expectResult(app);
  await expectNothingLostOrDoubled(page, site);
});

test('an answer of Jira that never arrives doubles nothing', async ({ freshPage: page, freshSite: site }) => {
  await breakSecondCreate(site, { type: 'answer-lost' });
  const app = await openMlPlan(page, site, 'NEW');
  await goToPreview(app);
  await generate(app);
  await expectResult(app);
  await expectNothingLostOrDoubled(page, site);
});

test.describe('without a network', () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] });

  test('generation stops with a sentence, and is resumed when the network is back', async ({
    freshPage: page,
    freshSite: site,
  }) => {
    await breakSecondCreate(site, { type: 'slow', millis: 1500 });
    const app = await openMlPlan(page, site, 'NEW');
    await goToPreview(app);
    await generate(app);
    await expectHalfWay(app);
    await page.context().setOffline(true);
    await expect(app.getByText(/Check your connection, then try again\. Trying again in/)).toBeVisible();
    await expect(app.getByRole('heading', { name: 'Generation was interrupted' })).toBeVisible({
      timeout: 20_000,
    });

    await page.context().setOffline(false);
    await heal(site);
    await app.getByRole('button', { name: 'Resume' }).click();
    await expectResult(app);
    await expectNothingLostOrDoubled(page, site);
  });
});
