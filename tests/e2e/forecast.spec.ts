import type { FrameLocator } from '@playwright/test';
import { expect, test } from './fixtures';
import { isEpic, searchIssues } from './jira';
import { expectAccessibleLooks } from './looks';
import { openMlPlan } from './mlPlan';

const answerOf = (app: FrameLocator) => app.getByRole('heading', { name: /^85% likely to be finished by/ });

/** Day that a sentence of the page names, as a number that can be compared. */
const dayIn = async (text: string | null): Promise<number> =>
  Date.parse(/by \w+ (\d.*\d{4})/.exec(text ?? '')?.[1] ?? '');

test('CHURN: a date with its probability, the deadline asked about, and how past forecasts fared', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/forecast?by=2026-12-14');
  await expect(answerOf(app)).toBeVisible();
  const remaining = (await searchIssues(page, site, 'project = CHURN AND statusCategory != Done')).filter(
    (issue) => !isEpic(issue),
  );
  await expect(app.getByText(new RegExp(`^${remaining.length} issues remain\\.`))).toBeVisible();
  await expect(app.getByText(/^\d+% likely to be finished by 14 Dec 2026\.$/)).toBeVisible();

  await test.step('the date that is 85% likely was kept in 75 to 95 of 100 past weeks', async () => {
    const trust = app.getByRole('region', { name: 'May I believe it?' });
    const [kept = 0, weeks = 0] =
      /In (\d+) of (\d+) past weeks/
        .exec((await trust.locator('.chart__reading').textContent()) ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(weeks).toBeGreaterThanOrEqual(20);
    expect(kept / weeks).toBeGreaterThanOrEqual(0.75);
    expect(kept / weeks).toBeLessThanOrEqual(0.95);
  });

  await test.step('a slider moves the date, and reset takes it back', async () => {
    const whatIf = app.getByRole('region', { name: 'What if …' });
    const before = await dayIn(await answerOf(app).textContent());
    await whatIf.getByRole('slider', { name: 'Fewer issues' }).focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await expect(whatIf.getByRole('status')).toHaveText(
      /^85% likely to be finished by .+: \d+ days earlier\.$/,
    );
    expect(await dayIn(await whatIf.getByRole('status').textContent())).toBeLessThan(before);
    await whatIf.getByRole('button', { name: 'Reset' }).click();
    await expect(whatIf.getByRole('status')).toHaveText(/^Move a slider/);
  });

  await expectAccessibleLooks(page, 'forecast of CHURN');

  await test.step('one epic, at an address that can be sent and reloaded', async () => {
    await app.getByRole('button', { name: /The whole project/ }).click();
    await app.getByRole('option', { name: 'Epic: Deployment' }).click();
    await expect(page).toHaveURL(/\/forecast\?epic=CHURN-\d+&by=2026-12-14$/);
    await page.reload();
    await expect(app.getByRole('button', { name: /Epic: Deployment/ })).toBeVisible();
    await expect(answerOf(app)).toBeVisible();
  });

  await test.step('one release, against the day on which it is to come out', async () => {
    await app.getByRole('button', { name: /Epic: Deployment/ }).click();
    await app.getByRole('option', { name: 'Release: 1.0 Go-live' }).click();
    await expect(page).toHaveURL(/\/forecast\?release=\d+/);
    await expect(answerOf(app)).toBeVisible();
  });

  await test.step('what a search finds', async () => {
    await app.getByRole('button', { name: /Release: 1.0 Go-live/ }).click();
    await app.getByRole('option', { name: /^What a search finds/ }).click();
    await app.getByRole('textbox', { name: 'Search in JQL' }).fill('mlPhase = evaluation ORDER BY key');
    await app.getByRole('button', { name: 'Forecast', exact: true }).click();
    await expect(page).toHaveURL(/\/forecast\?jql=mlPhase/);
    await expect(app.locator('.forecast__body, .ui-empty').first()).toBeVisible();
  });
});

test('a search that Jira does not understand is told in a sentence', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', `/forecast?jql=${encodeURIComponent('colour = red')}`);
  await expect(app.getByText(/^Jira does not understand this search: .*colour/)).toBeVisible();
  await app.getByRole('button', { name: 'Forecast the whole project' }).click();
  await expect(answerOf(app)).toBeVisible();
});

test('FRAUD stands still: no forecast, but which data it waits for, and for how long', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'FRAUD', '/forecast');
  await expect(app.getByText(/^Work was finished on none of the last 60 days/)).toBeVisible();
  const waits = app.getByRole('table', { name: 'Open requests for data and what they cost' });
  await expect(waits.getByRole('rowheader', { name: 'Transactions' })).toBeVisible();
  await expect(
    app.getByText(/remaining issues wait for Transactions, asked for \d+ days ago\./),
  ).toBeVisible();
  const trust = app.getByRole('region', { name: 'May I believe it?' });
  await expect(trust.getByText(/Late weeks that hung on access to data: (\d) of \1\./)).toBeVisible();
  await expectAccessibleLooks(page, 'forecast of FRAUD');
});
