import type { FrameLocator, Page } from '@playwright/test';
import { chartOf, openNumbers } from './charts';
import { expect, type Site, test } from './fixtures';
import { isEpic, searchIssues } from './jira';
import { openMlPlan } from './mlPlan';
import { mlPlanPath } from './paths';

/** Opens the numbers behind a chart; the rows without the head. */
const numbersOf = async (app: FrameLocator, title: string, caption: string | RegExp) => {
  await openNumbers(chartOf(app, title));
  const table = app.getByRole('table', { name: caption });
  await expect(table).toBeVisible();
  return table.locator('tbody tr');
};

const gadgetOn = (page: Page, mode: 'view' | 'edit' = 'view') =>
  page.frameLocator(`iframe[title="ML portfolio${mode === 'edit' ? ': configure' : ''}"]`);

const openDemoDashboard = async (page: Page, site: Site): Promise<FrameLocator> => {
  await page.goto(`${site.url}/jira/dashboards`);
  await page.getByRole('main').getByRole('link', { name: 'ML portfolio' }).click();
  return gadgetOn(page);
};

/** Every chart has its sentence, its picture and its definition. */
const expectCharts = async (app: FrameLocator, readings: Readonly<Record<string, RegExp>>) => {
  for (const [title, reading] of Object.entries(readings)) {
    const chart = chartOf(app, title);
    await expect(chart.locator('.chart__reading')).toHaveText(reading);
    await expect(chart.getByRole('img', { name: title })).toBeVisible();
    await chart.getByRole('button', { name: /^What is this/ }).click();
    await expect(chart.locator('.chart__definition')).not.toBeEmpty();
  }
};

test('the metrics of CHURN are charts with a sentence, a table and a definition each', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics');
  await expectCharts(app, {
    'Cumulative flow': /^In the last 4 weeks, .+ came in and .+ finished; today .+ under way\.$/,
    'Cycle time': /^Half of \d+ issues took .+ days? or less from start to finish, and 85% took/,
  });

  await test.step('the numbers agree with Jira', async () => {
    const all = await searchIssues(page, site, 'project = CHURN');
    const work = all.filter((issue) => !isEpic(issue));
    const finished = work.filter(({ fields }) => fields.status.statusCategory.key === 'done');
    await expect(await numbersOf(app, 'Cycle time', /^Finished issues/)).toHaveCount(finished.length);
    const today = (await numbersOf(app, 'Cumulative flow', /^Issues in each column/)).first();
    const counts = (await today.getByRole('cell').allTextContents()).map(Number);
    expect(counts.at(-1)).toBe(finished.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(work.length);
  });

  await test.step('sprints have a section and an address of their own', async () => {
    await app.getByRole('link', { name: 'Sprints' }).click();
    await expectCharts(app, {
      Velocity: /^A sprint brings .+ points on average, between .+ over the last \d closed sprints/,
      'Sprint burndown': /^CHURN Sprint 20: .+ points? remains? with \d+ days? to go/,
    });
    await expect(page).toHaveURL(/\/metrics\/sprints$/);
  });

  await test.step('another sprint can be chosen', async () => {
    const burndown = chartOf(app, 'Sprint burndown');
    const sprint = app.getByRole('option', { name: 'CHURN Sprint 18' });
    // A list that opens while charts below are still being drawn can close again; people open it once more.
    await expect(async () => {
      if (!(await sprint.isVisible()))
        await burndown.getByRole('button', { name: /Sprint 20 \(active\)/ }).click({ timeout: 2_000 });
      await sprint.click({ timeout: 2_000 });
    }).toPass();
    await expect(burndown.locator('.chart__reading')).toHaveText(
      /^CHURN Sprint 18: started with .+ points?.* closed with/,
    );
    await expect(page).toHaveURL(/\/metrics\/sprints\?sprint=\d+$/);
  });

  await test.step('a picture is read stop by stop with the keyboard', async () => {
    const slider = chartOf(app, 'Velocity').getByRole('slider', { name: /^Velocity/ });
    await slider.focus();
    await expect(slider).toHaveAttribute('aria-valuetext', /^CHURN Sprint 19, Committed .+, Completed/);
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', /^CHURN Sprint 18, /);
    await expect(chartOf(app, 'Velocity').locator('.plot__tip-title')).toHaveText('CHURN Sprint 18');
  });
});

test('a Kanban board says why it has no velocity, in the words of its own columns otherwise', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'DEMAND', '/metrics/sprints');
  await expect(
    chartOf(app, 'Velocity').getByText('This board has no sprints, so there is no velocity.'),
  ).toBeVisible();
  await expect(chartOf(app, 'Sprint burndown').getByText('This board has no sprints')).toBeVisible();
  await app.getByRole('link', { name: 'Flow' }).click();
  await expect(chartOf(app, 'Cumulative flow').getByText('Fertig')).toBeVisible();
  await expect(chartOf(app, 'Cycle time').locator('.chart__reading')).toHaveText(/^Half of \d+ issues took/);
});

test('an issue says beside its title, in a word, how its plan stands', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const panel = page.getByRole('region', { name: 'ML plan' });
  const [done] = await searchIssues(page, site, 'project = CHURN AND mlNode = "charter.objectives"');
  await page.goto(`${site.url}/browse/${done?.key}`);
  await expect(panel.getByRole('button', { name: /^ML plan\s*Done/ })).toHaveAttribute(
    'aria-expanded',
    'false',
  );

  const [waiting] = await searchIssues(page, site, 'project = FRAUD AND mlNode = "close.retrospective"');
  await page.goto(`${site.url}/browse/${waiting?.key}`);
  await expect(panel.getByText('Waits for 1')).toBeVisible();

  const [ordinary] = await searchIssues(page, site, 'project = WEB');
  await page.goto(`${site.url}/browse/${ordinary?.key}`);
  await panel.getByRole('button', { name: 'ML plan' }).click();
  await expect(panel.frameLocator('iframe').getByText('This issue is not part of an ML plan.')).toBeVisible();
});

test('the gadget is configured, shows the chosen project and leads to its plan', async ({
  quietPage: page,
  demoSite: site,
}) => {
  await page.goto(`${site.url}/jira/dashboards`);
  await page.getByRole('button', { name: 'Create dashboard' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Churn only');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'Add gadget' }).click();
  await page.getByRole('button', { name: 'Add ML portfolio' }).click();

  const edit = gadgetOn(page, 'edit');
  await edit.getByText('Only projects I choose').click();
  // The list moves the button when it comes.
  await expect(edit.getByText('Customer churn (CHURN)')).toBeVisible();
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit.getByText('Choose at least one project.')).toBeVisible();
  await edit.getByText('Customer churn (CHURN)').click();
  await edit.getByRole('button', { name: /Refresh/ }).click();
  await edit.getByRole('option', { name: 'Every 30 minutes' }).click();
  await edit.getByRole('button', { name: 'Save' }).click();

  const view = gadgetOn(page);
  await expect(view.getByRole('rowheader')).toHaveText(['Customer churn']);
  await page.getByRole('button', { name: 'ML portfolio actions' }).click();
  await page.getByRole('menuitem', { name: 'Configure' }).click();
  await expect(edit.getByRole('checkbox', { name: 'Customer churn (CHURN)' })).toBeChecked();
  await expect(edit.getByRole('button', { name: /Refresh/ })).toContainText('Every 30 minutes');
  await edit.getByRole('button', { name: 'Cancel' }).click();

  await view.getByRole('link', { name: 'Customer churn' }).click();
  await expect(page).toHaveURL(`${site.url}${mlPlanPath('CHURN')}`);
});

test('each viewer sees the projects they may see, and nothing of the others', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const projects = async () => {
    const gadget = await openDemoDashboard(page, site);
    await expect(gadget.getByText(/^As of /)).toBeVisible();
    return (await gadget.getByRole('rowheader').allTextContents()).toSorted();
  };
  await site.signIn(page, 'admin@example.com');
  expect(await projects()).toEqual(['Bedarfsprognose', 'Customer churn', 'Payment fraud']);
  await site.signIn(page, 'executive@example.com');
  expect(await projects()).toEqual(['Customer churn', 'Payment fraud']);
  await site.signIn(page, 'visitor@example.com');
  expect(await projects()).toEqual([]);
  await expect(gadgetOn(page).getByText('No ML plan to show')).toBeVisible();
});

test('a project that is stuck on data says so, with how long', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const gadget = await openDemoDashboard(page, site);
  const row = gadget.getByRole('row').filter({ hasText: 'Payment fraud' });
  await expect(row.getByText('Off track')).toBeVisible();
  await expect(row.locator('.portfolio__reason')).toHaveText(/access request open for \d+ days/);
  await expect(row.getByText(/^3 open, oldest \d+ days$/)).toBeVisible();
});

test('the theme chosen in the header is the theme of the app', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const choose = async (from: RegExp, to: string) => {
    await page.getByRole('button', { name: from }).click();
    await page.getByRole('menuitemradio', { name: to }).click();
  };
  const gadget = await openDemoDashboard(page, site);
  await expect(gadget.getByText('Payment fraud')).toBeVisible();
  const canvas = () => gadget.locator('body').evaluate((body) => getComputedStyle(body).color);
  const html = gadget.locator('html');
  await choose(/^Theme/, 'Dark');
  await expect(html).toHaveAttribute('data-color-mode', 'dark');
  const dark = await canvas();
  await choose(/^Theme.*Dark/, 'Light');
  await expect(html).toHaveAttribute('data-color-mode', 'light');
  expect(await canvas()).not.toBe(dark);
});
