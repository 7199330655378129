import { expect, test } from './fixtures';
import { searchIssues } from './jira';
import { expectAccessibleLooks } from './looks';
import { openMlPlan } from './mlPlan';

const POST = 'Post as a comment on the charter issue';

test('CHURN: a report is read, sent as an address, copied, and posted once as the person', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/report');
  const report = app.getByRole('article', { name: 'Status report' });
  await expect(report.getByRole('heading', { level: 2 })).toHaveText(
    'Status of Customer churn, 20 October 2026 to 2 November 2026',
  );
  const done = await searchIssues(
    page,
    site,
    'project = CHURN AND issuetype != Epic AND resolved >= 2026-10-20',
  );
  const lines = report.getByRole('region', { name: 'Done' }).getByRole('listitem');
  await expect(lines).toHaveCount(done.length);
  await expect(
    report.getByRole('region', { name: 'Changes in the forecast' }).getByText(/^Before the period it was /),
  ).toBeVisible();
  await expectAccessibleLooks(page, 'report of CHURN');

  await test.step('another period has an address, and is there after a reload', async () => {
    await app.getByRole('button', { name: /The last two weeks/ }).click();
    await app.getByRole('option', { name: 'The last week', exact: true }).click();
    await expect(page).toHaveURL(/\/report\?from=2026-10-27&to=2026-11-02$/);
    await page.reload();
    await expect(report.getByRole('heading', { level: 2 })).toHaveText(/27 October 2026 to 2 November 2026$/);
  });

  await test.step('it is copied as text', async () => {
    await app.getByRole('button', { name: 'Copy as text' }).click();
    await expect(app.getByText('The report is copied')).toBeVisible();
  });

  await test.step('it is posted, and not posted twice', async () => {
    await app.getByRole('button', { name: POST }).click();
    await expect(app.getByText('The report is posted')).toBeVisible();
    await app.getByRole('button', { name: POST }).click();
    await expect(app.getByText('You have posted this report before')).toBeVisible();
    const [charter] = await searchIssues(page, site, 'project = CHURN AND mlNode = charter');
    await app.getByRole('link', { name: charter?.key ?? '', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/browse/${charter?.key}$`));
    await expect(
      page.getByText('Status report of 27 October 2026 to 2 November 2026, made with ML Plan.'),
    ).toHaveCount(1);
  });
});

test('who may not comment is told so, and keeps the text', async ({ quietPage: page, demoSite: site }) => {
  await page.goto(site.url);
  await site.signIn(page, 'executive@example.com');
  const app = await openMlPlan(page, site, 'FRAUD', '/report');
  await app.getByRole('button', { name: POST }).click();
  await expect(
    app.getByText(/^You may not comment on the charter issue\. Copy the report as text/),
  ).toBeVisible();
  const risks = app.getByRole('region', { name: 'Risks' });
  await expect(risks.getByText(/^access to Transactions was asked for \d+ days ago/)).toBeVisible();
  await expectAccessibleLooks(page, 'report of FRAUD');
});
