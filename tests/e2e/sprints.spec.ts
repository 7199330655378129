import type { Page } from '@playwright/test';
import { chartOf, openNumbers } from './charts';
import { expect, test } from './fixtures';
import { expectAccessibleLooks } from './looks';
import { openMlPlan } from './mlPlan';

/** Wide tables scroll inside, never the page. Charts measure their room anew once the window has another width. */
const expectNoSidewaysScroll = async (page: Page) => {
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const frame of page.frames())
      await expect
        .poll(() =>
          frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        )
        .toBe(0);
  }
};

test('the sprints of CHURN: what they committed to, brought and left, told five ways', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics/sprints');
  await expect(chartOf(app, 'Sprint burnup').locator('.chart__reading')).toHaveText(
    /^CHURN Sprint 20: .+ of .+ points? (is|are) completed; the (work|amount)/,
  );
  await expect(chartOf(app, 'Predictability').locator('.chart__reading')).toHaveText(
    /^CHURN Sprint 19 completed \d+% of what it committed to.*; of the last 7 sprints, \w+ reached 80%\.$/,
  );
  await expect(chartOf(app, 'Velocity split').locator('.chart__reading')).toHaveText(
    /^Plan with .+ points? a sprint, the mean of ready points over the last 7 sprints; CHURN Sprint 19 brought/,
  );

  await test.step('the chosen sprint is that of burndown and burnup', async () => {
    const burnup = chartOf(app, 'Sprint burnup');
    await burnup.getByRole('button', { name: /Sprint 20 \(active\)/ }).click();
    await app.getByRole('option', { name: 'CHURN Sprint 4', exact: true }).click();
    // 15 points at the start, 3 by which one issue grew, 7 that were added.
    await expect(burnup.locator('.chart__reading')).toHaveText(
      'CHURN Sprint 4: 8 of 25 points were completed; the work grew from 15 points.',
    );
    await expect(chartOf(app, 'Sprint burndown').locator('.chart__reading')).toHaveText(/^CHURN Sprint 4:/);
  });

  await test.step('the velocity table explains a sprint', async () => {
    await openNumbers(chartOf(app, 'Velocity'));
    const row = app.getByRole('row', { name: /^CHURN Sprint 4 / });
    // Committed, added, removed, re-estimated, completed, carried over, done before.
    expect(await row.getByRole('cell').allTextContents()).toEqual(['15', '7', '0', '+3', '8', '17', '0']);
  });

  await test.step('what adjusted leaves out is listed, with how long it waited', async () => {
    await openNumbers(chartOf(app, 'Predictability'));
    const leftOut = app.getByRole('table', { name: /^Committed issues that waited on data/ });
    await expect(leftOut.getByRole('row').nth(1)).toHaveText(/^CHURN-\d+.+CHURN Sprint \d+.*\d+%$/);
  });

  await expectAccessibleLooks(page, 'sprints');
  await expectNoSidewaysScroll(page);
});

test('a click on a sprint opens the issues behind it in Jira', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics/sprints');
  await chartOf(app, 'Predictability').getByRole('slider').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/issues\/\?jql=key%20in%20\(%22CHURN-\d+%22/);
  await expect(page.getByRole('link', { name: /^CHURN-\d+$/ }).first()).toBeVisible();
});

test('a young team sees less, and everything when it asks', async ({ quietPage: page, demoSite: site }) => {
  const app = await openMlPlan(page, site, 'WEB', '/metrics/sprints');
  await expect(
    app.getByText(
      'Opens with the third closed sprint (2 of 3): Sprint burnup, Predictability and Velocity split.',
    ),
  ).toBeVisible();
  await expect(chartOf(app, 'Velocity').getByRole('img', { name: 'Velocity' })).toBeVisible();
  await expect(chartOf(app, 'Predictability')).toBeHidden();
  await expectAccessibleLooks(page, 'a young team');
  await app.getByRole('button', { name: 'Show anyway' }).click();
  await expect(chartOf(app, 'Predictability').getByRole('img', { name: 'Predictability' })).toBeVisible();

  await test.step('work done before the sprint is listed apart', async () => {
    await openNumbers(chartOf(app, 'Velocity'));
    await app.getByRole('button', { name: /^WEB Sprint 1: / }).click();
    await expect(app.getByRole('heading', { name: 'Done before they came into the sprint' })).toBeVisible();
    await expect(app.getByText('Hotfix: prices without a currency')).toBeVisible();
  });
});

test('a Kanban board is told once more that it has no sprints, and not three times', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'DEMAND', '/metrics/sprints');
  await expect(
    app.getByText('Sprint burnup, Predictability and Velocity split need sprints, too.'),
  ).toBeVisible();
  await expect(app.getByText('This board has no sprints')).toHaveCount(2);
  await expectAccessibleLooks(page, 'Kanban');
});

test('a finding of the data says how much it matters and what to do, and leads to its issues', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'FRAUD', '/metrics/quality');
  const stale = chartOf(app, 'No change for days');
  await expect(stale.getByText('Untidy')).toBeVisible();
  await expect(stale.getByText(/^\d issues \(FRAUD-\d+.+have not changed for 5 working days/)).toBeVisible();
  await expectAccessibleLooks(page, 'data quality');
  await expectNoSidewaysScroll(page);
  await stale.getByRole('link', { name: /^Show in Jira/ }).click();
  await expect(page).toHaveURL(/\/issues\/\?jql=key%20in%20/);
  await expect(page.getByRole('link', { name: /^FRAUD-\d+$/ }).first()).toBeVisible();
});

test('every chart leads to its paragraph of the guide, which has an address', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics/sprints');
  const chart = chartOf(app, 'Predictability');
  await chart.getByRole('button', { name: /^What is this/ }).click();
  await chart.getByRole('link', { name: /^More in the guide/ }).click();
  await expect(page).toHaveURL(/\/metrics\/guide#predictability$/);
  await expect(app.getByRole('heading', { name: 'Predictability', exact: true })).toBeInViewport();
  await expectAccessibleLooks(page, 'the guide');
  await expectNoSidewaysScroll(page);

  await test.step('pictures that have yet to come have their room already, so that no paragraph moves', async () => {
    const yetToCome = await app
      .getByRole('img')
      .evaluateAll((pictures) =>
        pictures
          .filter((picture) => picture instanceof HTMLImageElement && !picture.complete)
          .map(({ clientHeight }) => clientHeight),
      );
    expect(yetToCome.length).toBeGreaterThan(0);
    expect(Math.min(...yetToCome)).toBeGreaterThan(100);
  });

  await app
    .getByRole('navigation', { name: /^Contents/ })
    .getByRole('link', { name: 'Velocity split' })
    .click();
  await expect(page).toHaveURL(/#velocity-split$/);
  await expect(app.getByRole('heading', { name: 'Velocity split' })).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/#predictability$/);
  await page.reload();
  await expect(app.getByRole('heading', { name: 'Predictability', exact: true })).toBeInViewport();
});
