import type { FrameLocator } from '@playwright/test';
import { chartOf, openNumbers } from './charts';
import { expect, test } from './fixtures';
import { expectAccessibleLooks } from './looks';
import { openMlPlan } from './mlPlan';

const readingOf = (app: FrameLocator, title: string) => chartOf(app, title).locator('.chart__reading');

const CHARTS = [
  'Honest burndown',
  'Learning burnup',
  'Data access',
  'Features',
  'Data wait share',
  'Source concentration',
  'Experiment ladder',
  'Phase mix',
  'Decision latency',
  'Time to first slice',
  'Scope discovery',
  'Rework loops',
  'Validation coverage',
  'After deployment',
] as const;

test('CHURN says what moved beside its points, and every chart has its numbers and its meaning', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics');
  await app.getByRole('link', { name: 'ML work' }).click();
  await expect(page).toHaveURL(/\/metrics\/ml$/);
  await expect(readingOf(app, 'Honest burndown')).toHaveText(
    /^\d+ points remain, .+; since .+ the points fell by \d+/,
  );
  await expect(readingOf(app, 'Learning burnup')).toHaveText(
    /^\d+ results of \d+ closed spikes and experiments: \d+ keep/,
  );
  await expect(readingOf(app, 'Experiment ladder')).toHaveText(
    /^10 experiments closed; the hit rate is \d+%/,
  );
  await expect(readingOf(app, 'Decision latency')).toHaveText(/^Half of \d+ decisions took .+ days? or less/);
  await expect(readingOf(app, 'Data wait share')).toHaveText(/\d+%/);
  await expect(readingOf(app, 'After deployment')).toHaveText(
    /^12 changes were finished, half of them within .+ and 8% failed; 1 change is open, for /,
  );
  await expect(readingOf(app, 'Validation coverage')).toHaveText(
    /^The ML Test Score is [\d.]+, that of the weakest section/,
  );

  await test.step('every chart says what it means, and those with data show their numbers', async () => {
    for (const title of CHARTS) {
      const chart = chartOf(app, title);
      await chart.getByRole('button', { name: /^What is this/ }).click();
      await expect(chart.locator('.chart__definition')).not.toBeEmpty();
      if ((await chart.locator('.chart__empty').count()) > 0) continue;
      await expect(chart.getByRole('img', { name: title })).toBeVisible();
      await openNumbers(chart);
      await expect(chart.getByRole('table').first()).toBeVisible();
    }
  });

  await expectAccessibleLooks(page, 'ML work of CHURN');
});

test('FRAUD names the sources it waits for and since when; a click leads to what to ask after', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'FRAUD', '/metrics/ml');
  await expect(readingOf(app, 'Honest burndown')).toHaveText(
    /behind access to Transactions \(\d+\), Chargebacks \(\d+\) and Device fingerprints \(\d+\) since 20 Aug 2026/,
  );
  await expect(readingOf(app, 'Data access')).toHaveText(
    /^Access to 3 sources was asked for and none has been granted/,
  );
  await test.step('what is missing says how to get it', async () => {
    await expect(chartOf(app, 'After deployment')).toContainText(
      'A change is an issue with the label “change-request”.',
    );
  });

  await expectAccessibleLooks(page, 'ML work of FRAUD');

  await test.step('a source lists its open access issues', async () => {
    const slider = chartOf(app, 'Source concentration').getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /^Behind Transactions, /);
    await page.keyboard.press('Enter');
    await expect(chartOf(app, 'Source concentration')).toContainText(
      'Request access to Transactions and settle the legal basis',
    );
  });

  await test.step('a click on an open request opens its issue', async () => {
    const picture = chartOf(app, 'Data access').getByRole('img', { name: 'Data access' });
    await picture.click({ position: { x: 60, y: 34 } });
    await expect(page).toHaveURL(/\/browse\/FRAUD-\d+$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^(Request access to|Connect) Chargebacks/,
    );
  });
});

test('a link to the section shows it narrowed down', async ({ quietPage: page, demoSite: site }) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics/ml?phase=modeling');
  await expect(app.getByText(/^\d+ of 109 issues, as of /)).toBeVisible();
  await expect(readingOf(app, 'Phase mix')).toHaveText(/^Modelling took most: 100%/);
  await chartOf(app, 'Honest burndown').getByRole('slider').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/issues\/\?jql=/);
  await expect(page.getByText('No issue matches')).toHaveCount(0);
});
