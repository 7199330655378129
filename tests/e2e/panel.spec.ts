import type { FrameLocator, Page } from '@playwright/test';
import { appFrame, axeViolations, expect, type Site, test } from './fixtures';
import { type JiraIssue, searchIssues } from './jira';

const openPanel = async (page: Page, site: Site, issue: string): Promise<FrameLocator> => {
  await page.goto(`${site.url}/browse/${issue}`);
  const panel = page.getByRole('region', { name: 'ML plan' });
  await panel.getByRole('button', { name: /^ML plan/ }).click();
  return panel.frameLocator('iframe');
};

const firstOf = async (page: Page, site: Site, jql: string): Promise<JiraIssue> => {
  const [issue] = await searchIssues(page, site, jql);
  if (!issue) throw new Error(`No issue matches ${jql}.`);
  return issue;
};

const expectAccessible = async (page: Page, what: string): Promise<void> => {
  expect(await axeViolations(await appFrame(page, 'issue-panel')), what).toEqual([]);
};

for (const theme of ['light', 'dark'] as const)
  test(`what came of an issue is recorded from its panel, in the ${theme} theme`, async ({
    freshPage: page,
    freshSite: site,
  }) => {
    await site.setTheme(page, theme);
    const checkpoint = await firstOf(
      page,
      site,
      'project = CHURN AND mlKind = "checkpoint" AND statusCategory != Done ORDER BY key',
    );
    const app = await openPanel(page, site, checkpoint.key);
    await expect(app.getByText('No decision is recorded yet.')).toBeVisible();
    await expect(app.getByText(/checkpoints/)).toBeVisible();
    await app.getByRole('button', { name: 'Record decision' }).click();
    const form = app.getByRole('region', { name: 'Record decision' });
    await expect(form).toBeFocused();
    await form.getByRole('button', { name: 'Record' }).click();
    await expect(form.getByText('Choose what it came to.')).toBeVisible();
    await expectAccessible(page, 'the form, with errors');

    await test.step('by keyboard alone', async () => {
      await form.getByRole('radio', { name: /^Go on/ }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(form.getByRole('radio', { name: /^Change scope/ })).toBeChecked();
      await page.keyboard.press('Tab');
      await page.keyboard.type('The business has no use for weekly scores.');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Score monthly.');
      await form.getByRole('button', { name: 'Record' }).focus();
      await page.keyboard.press('Enter');
    });
    await expect(app.getByText(/^Recorded\. The words stand in the comments/)).toBeVisible();
    await expect(app.getByText('Change scope', { exact: true })).toBeVisible();
    await expectAccessible(page, 'what was recorded');

    await test.step('Jira has the label, the status and the words', async () => {
      const { fields } = await firstOf(page, site, `key = ${checkpoint.key}`);
      expect(fields.labels).toContain('ml-decision-change-scope');
      expect(fields.status.statusCategory.key).toBe('done');
      await page.reload();
      const comments = page.getByRole('tabpanel', { name: 'Comments' });
      await expect(comments.getByText('Decision: change scope')).toBeVisible();
      await expect(comments.getByText('Score monthly.')).toHaveCount(1);
    });

    await test.step('work under way says for how long, and where the time went', async () => {
      const spike = await firstOf(
        page,
        site,
        'project = FRAUD AND mlKind = "spike" AND statusCategory = "In Progress" ORDER BY key',
      );
      const panel = await openPanel(page, site, spike.key);
      await expect(panel.getByText(/^In progress for \d+ working days?, since /)).toBeVisible();
      await panel.getByRole('button', { name: 'Show the numbers' }).click();
      await expect(panel.getByRole('table', { name: 'Time in each column' })).toBeVisible();
      await expectAccessible(page, 'how far it has come');
    });
  });
