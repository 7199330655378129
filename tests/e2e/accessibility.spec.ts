import type { Page } from '@playwright/test';
import { openMlSettings } from './adminPage';
import { appFrame, axeViolations, expect, type Site, test } from './fixtures';
import { boardOf, searchIssues } from './jira';
import { answerPeople, answerProject, answerSources, expectResult, generate, openMlPlan } from './mlPlan';

/** axe on the page around and on the app's frame in it, at a moment that is worth looking at. */
const expectAccessible = async (page: Page, what: string, resource?: string): Promise<void> => {
  await test.step(what, async () => {
    expect(await axeViolations(page), `${what}: the page`).toEqual([]);
    if (resource) expect(await axeViolations(await appFrame(page, resource)), `${what}: the app`).toEqual([]);
  });
};

const issueOfNode = async (page: Page, site: Site, project: string, node: string): Promise<string> => {
  const [issue] = await searchIssues(page, site, `project = ${project} AND mlNode = "${node}"`);
  if (!issue) throw new Error(`${project} has no issue for ${node}.`);
  return issue.key;
};

const openPanel = async (page: Page, site: Site, issue: string) => {
  await page.goto(`${site.url}/browse/${issue}`);
  const panel = page.getByRole('region', { name: 'ML plan' });
  await panel.getByRole('button', { name: /^ML plan/ }).click();
  return panel.frameLocator('iframe');
};

for (const theme of ['light', 'dark'] as const)
  test.describe(`in the ${theme} theme`, () => {
    test('every step from an empty project to its plan is accessible', async ({
      freshPage: page,
      freshSite: site,
    }) => {
      await site.setTheme(page, theme);
      const look = (what: string) => expectAccessible(page, what, 'project-page');
      const app = await openMlPlan(page, site, 'NEW');
      const press = (name: string) => app.getByRole('button', { name }).click();

      await expect(app.getByRole('button', { name: 'Generate ML plan' })).toBeVisible();
      await look('the empty state');
      await press('Generate ML plan');
      await expect(app.getByRole('heading', { name: 'Charter', exact: true })).toBeVisible();
      await press('Next');
      await expect(
        app.getByText('Write the question that the business wants answered.').first(),
      ).toBeVisible();
      await look('the charter, with an error');
      await answerProject(app);
      await press('Next');
      await expect(app.getByRole('radio', { name: /^CRISP-DM/ }).first()).toBeChecked();
      await look('the template');
      await press('Next');
      await answerSources(app);
      await look('data sources');
      await press('Next');
      await answerPeople(app);
      await look('environments and people');
      await press('Next');
      await expect(app.getByRole('heading', { name: 'Calendar' })).toBeVisible();
      await look('the calendar');
      await app
        .getByRole('button', { name: /^Calendar/ })
        .first()
        .click();
      await expect(app.getByRole('grid')).toBeVisible();
      await look('a calendar to choose a day from');
      await page.keyboard.press('Escape');
      await press('Show the preview');
      await press('Expand all');
      await look('the preview');

      const slowSecond = { path: '/issue/bulk', nth: 2, fault: { type: 'slow', millis: 3000 } };
      await site.control('faults', { rules: [slowSecond] }, 'PUT');
      await generate(app);
      await expect(app.getByText(/^[1-9]\d? of 94 issues created/)).toBeVisible();
      await look('the progress');
      await expectResult(app);
      await look('the result');
    });

    test('every surface that shows a plan is accessible', async ({ quietPage: page, demoSite: site }) => {
      await site.setTheme(page, theme);
      const plan = await openMlPlan(page, site, 'CHURN');
      await expect(plan.getByRole('table', { name: 'Epics in plan order' })).toBeVisible();
      await expectAccessible(page, 'the plan', 'project-page');

      for (const [project, section, picture] of [
        ['CHURN', '', 'Cycle time'],
        ['CHURN', '/sprints', 'Velocity'],
        ['DEMAND', '', 'Cycle time'],
      ] as const) {
        const metrics = await openMlPlan(page, site, project, `/metrics${section}`);
        await expect(metrics.getByRole('img', { name: picture, exact: true })).toBeVisible();
        for (const button of await metrics
          .getByRole('button', { name: /^(Show the numbers|What is this)/ })
          .all())
          await button.click();
        await expectAccessible(page, `the metrics${section} of ${project}`, 'project-page');
      }

      const planned = await openPanel(
        page,
        site,
        await issueOfNode(page, site, 'FRAUD', 'close.retrospective'),
      );
      await expect(planned.getByRole('heading', { name: 'Purpose' })).toBeVisible();
      await expectAccessible(page, 'the panel of a planned issue', 'issue-panel');
      const ordinary = await openPanel(page, site, 'WEB-2');
      await expect(ordinary.getByText('This issue is not part of an ML plan.')).toBeVisible();
      await expectAccessible(page, 'the panel of an ordinary issue', 'issue-panel');
    });

    test('the gadget is accessible while it shows and while it is configured', async ({
      quietPage: page,
      demoSite: site,
    }) => {
      await site.setTheme(page, theme);
      await page.goto(`${site.url}/jira/dashboards`);
      await page.getByRole('main').getByRole('link', { name: 'ML portfolio' }).click();
      await expect(
        page.frameLocator('iframe[title="ML portfolio"]').getByRole('rowheader').first(),
      ).toBeVisible();
      await expectAccessible(page, 'the portfolio', 'portfolio');
      await page.getByRole('button', { name: 'ML portfolio actions' }).click();
      await page.getByRole('menuitem', { name: 'Configure' }).click();
      const edit = page.frameLocator('iframe[title="ML portfolio: configure"]');
      await edit.getByText('Only projects I choose').click();
      await expect(edit.getByRole('checkbox').first()).toBeVisible();
      await expectAccessible(page, 'its settings', 'portfolio');
    });

    test('the administrators’ page is accessible, whatever it shows', async ({
      quietPage: page,
      demoSite: site,
    }) => {
      await site.setTheme(page, theme);
      const app = await openMlSettings(page, site);
      const look = (what: string) => expectAccessible(page, what, 'admin');
      await expect(app.getByRole('rowheader').first()).toBeVisible();
      await look('the list of templates');
      await app.getByRole('link', { name: 'Health rules' }).click();
      await expect(app.getByRole('button', { name: 'Save health rules' })).toBeVisible();
      await look('the health rules');
      await app.getByRole('link', { name: 'Templates' }).click();
      await app.getByRole('button', { name: 'Preview CRISP-DM machine-learning plan' }).click();
      await app.getByRole('button', { name: 'Expand all' }).click();
      await look('the preview of a template');
      await app.getByRole('button', { name: 'All templates' }).click();
      await app.getByRole('button', { name: 'New template' }).click();
      await expect(app.getByText('No problems.')).toBeVisible();
      await look('the editor of a new template');
      await app.getByRole('textbox').fill('id: ours\nversion: one\n');
      await expect(app.getByRole('button', { name: 'Line 2, column 10' })).toBeVisible();
      await app.getByRole('button', { name: 'All templates' }).click();
      await expect(app.getByText('Leave without saving?')).toBeVisible();
      await look('the editor with problems, about to be left');
      await site.signIn(page, 'visitor@example.com');
      await page.goto(`${site.url}/jira/settings/apps/ml-settings`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, 'Jira’s settings without permission');
      await site.signIn(page, 'admin@example.com');
    });

    test('the site around the app is accessible', async ({ quietPage: page, demoSite: site }) => {
      await site.setTheme(page, theme);
      const board = await boardOf(page, site, 'CHURN');
      for (const path of [
        '/jira/projects',
        '/jira/dashboards',
        `/jira/software/projects/CHURN/boards/${board.id}`,
        `/jira/software/projects/CHURN/boards/${board.id}/backlog`,
        '/jira/software/projects/DEMAND',
        '/jira/software/projects/CHURN/issues',
      ]) {
        await page.goto(`${site.url}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('.waiting')).toHaveCount(0);
        await expectAccessible(page, path);
      }
    });
  });
