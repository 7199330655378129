import type { FrameLocator, Page } from '@playwright/test';
import { chartOf, openNumbers } from './charts';
import { expect, type Site, test } from './fixtures';
import { isEpic, type JiraIssue, searchIssues } from './jira';
import { expectAccessibleLooks } from './looks';
import { openMlPlan } from './mlPlan';

const CHARTS = [
  'Cumulative flow',
  'Cycle time',
  'Ageing work',
  'How cycle times are spread',
  'Throughput',
  'Work in progress',
  'Arrivals and net flow',
  'Control chart',
  'Time in column',
  'Blocked',
  'Service level expectation',
  'Little’s law',
] as const;

/** Opens the numbers behind a chart; the rows without the head. */
const numbersOf = async (app: FrameLocator, title: string, caption: string) => {
  const chart = chartOf(app, title);
  await openNumbers(chart);
  const table = chart.getByRole('table', { name: caption });
  await expect(table).toBeVisible();
  return table.locator('tbody tr');
};

const workOf = async (page: Page, site: Site, project: string): Promise<readonly JiraIssue[]> =>
  (await searchIssues(page, site, `project = ${project}`)).filter((issue) => !isEpic(issue));

const inCategory = (issues: readonly JiraIssue[], category: string) =>
  issues.filter(({ fields }) => fields.status.statusCategory.key === category);

const sum = (texts: readonly string[]): number => texts.reduce((total, text) => total + Number(text), 0);

for (const project of ['CHURN', 'DEMAND'])
  test(`the flow of ${project} is twelve charts that agree with Jira, in both themes, wide and narrow`, async ({
    quietPage: page,
    demoSite: site,
  }) => {
    const app = await openMlPlan(page, site, project, '/metrics');
    for (const title of CHARTS) {
      await expect(chartOf(app, title).locator('.chart__reading')).not.toBeEmpty();
      // Where nothing was blocked there is nothing to draw, and the sentence says so.
      if (title !== 'Blocked')
        await expect(chartOf(app, title).getByRole('img', { name: title })).toBeVisible();
    }
    await expect(chartOf(app, 'Blocked').locator('.chart__reading')).toHaveText(
      project === 'CHURN' ? /^\d+ issues? (was|were) blocked for/ : /^No issue was blocked/,
    );

    const work = await workOf(page, site, project);
    const ages = await numbersOf(app, 'Ageing work', 'Issues in progress, oldest first');
    const ageing = await ages.getByRole('link').allTextContents();
    expect(ageing.toSorted()).toEqual(
      inCategory(work, 'indeterminate')
        .map(({ key }) => key)
        .toSorted(),
    );
    const weeks = await numbersOf(app, 'Throughput', 'Issues finished each week');
    const finished = await weeks.locator('td:nth-child(2)').allTextContents();
    expect(sum(finished)).toBe(inCategory(work, 'done').length);
    const flows = await numbersOf(app, 'Arrivals and net flow', 'Issues started and finished each week');
    expect(sum(await flows.locator('td:nth-child(4)').allTextContents())).toBe(ageing.length);
    const days = await numbersOf(app, 'Work in progress', 'Issues in progress at the end of each day');
    await expect(days.first().getByRole('cell')).toHaveText(String(ageing.length));

    await expectAccessibleLooks(page, `The flow of ${project}`);
    const isScrolled = await app.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
    expect(isScrolled).toBe(false);
  });

test('a dot of the ageing chart opens its issue', async ({ quietPage: page, demoSite: site }) => {
  const app = await openMlPlan(page, site, 'FRAUD', '/metrics');
  const chart = chartOf(app, 'Ageing work');
  const oldest = /^(FRAUD-\d+)/.exec((await chart.locator('.chart__reading').textContent()) ?? '')?.[1];
  // The keyboard begins at the oldest; the pointer goes where it is.
  await chart.getByRole('slider').focus();
  await expect(chart.locator('.plot__tip-title')).toHaveText(new RegExp(`^${oldest} `));
  await chart.locator('.plot__dot').scrollIntoViewIfNeeded();
  const dot = await chart.locator('.plot__dot').boundingBox();
  if (dot === null) throw new Error('No dot is marked.');
  await page.mouse.click(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await expect(page).toHaveURL(`${site.url}/browse/${oldest}`);
});

test('a bar lists the issues behind it', async ({ quietPage: page, demoSite: site }) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics');
  const chart = chartOf(app, 'How cycle times are spread');
  await chart.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const title = await chart.locator('.behind__title').textContent();
  const count = Number(/(\d+) issues?$/.exec(title ?? '')?.[1]);
  await expect(chart.locator('.behind__list').getByRole('link')).toHaveCount(count);
});

test('a filter narrows the flow, is in the address, and stays after a reload', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'CHURN', '/metrics');
  await app.getByRole('button', { name: /Phase/ }).click();
  await app.getByRole('option', { name: 'Modelling' }).click();
  await expect(page).toHaveURL(/\/metrics\?phase=modeling$/);
  // Issues of the team's own belong to a phase by its label alone.
  const modelling = (await searchIssues(page, site, 'project = CHURN AND labels = crispdm-modeling')).filter(
    (issue) => !isEpic(issue),
  );
  const head = app.getByText(new RegExp(`^${modelling.length} of \\d+ issues`));
  await expect(head).toBeVisible();
  const weeks = await numbersOf(app, 'Throughput', 'Issues finished each week');
  expect(sum(await weeks.locator('td:nth-child(2)').allTextContents())).toBe(
    inCategory(modelling, 'done').length,
  );
  await page.reload();
  await expect(head).toBeVisible();
  await expect(app.getByRole('button', { name: /Phase/ })).toContainText('Modelling');
});
