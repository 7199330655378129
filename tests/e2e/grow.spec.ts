import { readFile } from 'node:fs/promises';
import { appFrame, axeViolations, expect, test } from './fixtures';
import { blockersOf, searchIssues } from './jira';
import { expectAccessibleLooks } from './looks';
import { chooseMia, expectResult, generate, mlPlanFrame, openMlPlan } from './mlPlan';

test.use({ siteOptions: ['--no-demo'] });

const PLAN_FILE = `kind: ml-plan
format: 1
template:
  id: crisp-dm
  version: 2
answers:
  name: Churn
  businessQuestion: Which customers will leave?
  riskTier: limited
  sources:
    - name: CRM
      ownerRole: Sales operations
      sensitive: true
    - name: Billing
      ownerRole: Finance
      sensitive: true
    - name: Web shop
      ownerRole: Web analytics
      sensitive: false
  environments:
    - dev
    - test
    - prod
  method: scrum
  start: 2026-11-30
  sprintLengthDays: 14
`;

const fileOf = (text: string) => ({
  name: 'churn.yaml',
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

test('a plan comes from a file, goes into one, and grows by a source', async ({
  freshPage: page,
  freshSite: site,
}) => {
  test.setTimeout(120_000);
  const app = await openMlPlan(page, site, 'NEW');
  const file = app.locator('input[type="file"]');

  await test.step('a file that is no plan is refused with the line', async () => {
    await expect(app.getByRole('button', { name: 'Import a plan file' })).toBeVisible();
    await file.setInputFiles(fileOf(PLAN_FILE.replace('sprintLengthDays: 14', 'sprintLengthDays: 15')));
    await expect(app.getByText('Line 26: A sprint takes 1, 2, 3 or 4 weeks.')).toBeVisible();
    expect(await axeViolations(await appFrame(page, 'project-page'))).toEqual([]);
  });

  await test.step('a plan file opens the wizard at its preview', async () => {
    await file.setInputFiles(fileOf(PLAN_FILE));
    await expect(app.getByText(/Generating creates 11 epics and 83 issues/)).toBeVisible();
    await app.getByRole('button', { name: 'How the plan fits this project' }).click();
    await app.getByText('Create the plan’s sprints on the board').click();
    await generate(app);
    await expectResult(app);
  });

  await test.step('the plan is exported as it was imported', async () => {
    await app.getByRole('button', { name: 'See the plan' }).click();
    const download = page.waitForEvent('download');
    await app.getByRole('button', { name: 'Export plan' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('new-ml-plan.yaml');
    expect(await readFile(await saved.path(), 'utf8')).toBe(PLAN_FILE);
  });

  await test.step('one more source is previewed, then created', async () => {
    await app.getByRole('button', { name: 'Grow plan…' }).click();
    await expect(app.getByText('Nothing yet.')).toBeVisible();
    await expect(app.getByRole('button', { name: 'Grow', exact: true })).toBeDisabled();
    await app.getByRole('button', { name: 'Add data source' }).click();
    const row = app.getByRole('group', { name: 'New data source 1' });
    await row.getByRole('textbox', { name: 'Name' }).fill('CRM');
    await expect(app.getByText('Two data sources have the same name; each needs its own.')).toBeVisible();
    await row.getByRole('textbox', { name: 'Name' }).fill('Survey');
    await expect(app.getByText('12 new issues and 14 links.')).toBeVisible();
    await expect(app.getByText('Connect Survey in prod')).toBeVisible();
    await chooseMia(app, app.getByRole('combobox', { name: 'Data engineer' }));
    await app.getByRole('button', { name: 'How the plan fits this project' }).click();
    await expect(
      app.getByRole('checkbox', { name: /^Put the new issues into the plan’s sprints/ }),
    ).toBeChecked();
    await expectAccessibleLooks(page, 'grow');
    await page.setViewportSize({ width: 400, height: 900 });
    expect(await axeViolations(await appFrame(page, 'project-page'))).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    const grow = app.getByRole('button', { name: 'Grow', exact: true });
    // A click that comes while the page still moves to its new width reaches nobody; people click again.
    await expect(async () => {
      await grow.click({ timeout: 2_000 });
      await expect(grow).toBeHidden({ timeout: 2_000 });
    }).toPass();
    await expect(app.getByText('12 issues created, 14 links made')).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the new issues are in the sprints that were there, and with the people chosen', async () => {
    expect(await searchIssues(page, site, 'project = NEW AND sprint IS NOT EMPTY')).toHaveLength(106 - 11);
    expect(await searchIssues(page, site, 'project = NEW AND assignee IS NOT EMPTY')).not.toHaveLength(0);
  });

  await test.step('undoing says what stays', async () => {
    await app.getByRole('button', { name: 'See the plan' }).click();
    await app.getByRole('button', { name: 'Undo plan…' }).click();
    await expect(app.getByText(/^106 issues of “Churn” that nobody has touched/)).toBeVisible();
    await expect(app.getByText(/^The \d+ sprints that were created for the plan stay\./)).toBeVisible();
    await expectAccessibleLooks(page, 'undo');
    await app.getByRole('button', { name: 'Cancel' }).click();
    await app.getByRole('button', { name: 'Grow plan…' }).click();
  });

  const issues = await searchIssues(page, site, 'project = NEW');
  expect(issues).toHaveLength(106);
  expect(issues.flatMap(blockersOf)).toHaveLength(113);
  await page.reload();
  await expect(mlPlanFrame(page).getByRole('heading', { name: 'Grow the plan' })).toBeVisible();
});
