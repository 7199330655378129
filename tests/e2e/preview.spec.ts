import type { FrameLocator } from '@playwright/test';
import { appFrame, axeViolations, expect, test } from './fixtures';
import { blockersOf, isEpic, searchIssues } from './jira';
import { generate, goToPreview, openMlPlan } from './mlPlan';

/** The size of the plan as the preview says it. */
const expectSize = (app: FrameLocator, size: string) =>
  expect(app.getByText(`Generating creates ${size}`)).toBeVisible();

test('a plan changed in its preview is created as it was changed', async ({
  freshPage: page,
  freshSite: site,
}) => {
  const app = await openMlPlan(page, site, 'NEW');
  await goToPreview(app);

  await test.step('an epic is left out, put back, and left out again', async () => {
    await app.getByRole('button', { name: 'Leave out Project close' }).click();
    await expectSize(app, '10 epics and 81 issues');
    await app.getByRole('button', { name: 'Put back Project close' }).click();
    await expectSize(app, '11 epics and 83 issues');
    await app.getByRole('button', { name: 'Leave out Project close' }).click();
    await expectSize(app, '10 epics and 81 issues');
  });

  await test.step('an issue is left out, and what came after it comes after its blockers', async () => {
    await app.getByRole('button', { name: 'Expand all' }).click();
    await app.getByRole('button', { name: 'Leave out Write the project charter' }).click();
    await expectSize(app, '10 epics and 80 issues');
    await expect(
      app.getByText('after Write down the business objectives and background and 3 more'),
    ).toBeVisible();
  });

  await test.step('an issue is renamed, becomes a spike and begins later', async () => {
    await app
      .getByRole('button', { name: 'Change Start the risk register and decide the AI risk tier' })
      .click();
    const fields = app.getByRole('dialog', { name: 'Change this issue' });
    await fields.getByRole('textbox', { name: 'Name' }).fill('Ask legal for the <b>risk tier</b>');
    await fields.getByRole('button', { name: /Kind/ }).click();
    await app.getByRole('option', { name: 'Spike' }).click();
    await fields.getByRole('textbox', { name: /Not before sprint/ }).fill('2');
    expect(await axeViolations(await appFrame(page, 'project-page'))).toEqual([]);
    await fields.getByRole('button', { name: 'Apply' }).click();
    const row = app.getByRole('row', { name: 'Ask legal for the <b>risk tier</b>' });
    await expect(row).toContainText('Spike');
    await expect(row).toContainText('3 days');
    await expect(row).toContainText('Sprint 2');
    // What waits for it moves along.
    await expect(app.getByRole('row', { name: 'Sponsor signs the charter' })).toContainText('Sprint 2');
  });

  await test.step('the changes are still there after a look at the step before', async () => {
    await app.getByRole('button', { name: 'Back', exact: true }).click();
    await app.getByRole('button', { name: 'Show the preview' }).click();
    await expect(app.getByText('Your changes (3)')).toBeVisible();
    await expectSize(app, '10 epics and 80 issues');
  });

  await test.step('what is in Jira is what the preview showed', async () => {
    await expect(app.getByText('Updating')).toHaveCount(0);
    await generate(app);
    await expect(app.getByText(/^90 issues created/)).toBeVisible({ timeout: 30_000 });
    const issues = await searchIssues(page, site, 'project = NEW ORDER BY key ASC');
    const nodes = new Map(issues.map((issue) => [issue.properties?.['ml-plan']?.node, issue]));
    expect([issues.filter(isEpic).length, issues.length]).toEqual([10, 90]);
    expect([...nodes.keys()].filter((key) => key?.startsWith('close'))).toEqual([]);
    expect(nodes.has('charter.charter')).toBe(false);

    const tier = nodes.get('charter.risk-register');
    expect(tier?.fields.summary).toBe('Ask legal for the <b>risk tier</b>');
    expect(tier?.fields.labels).toContain('kind-spike');
    const signOff = nodes.get('charter.sign-off');
    const keysOf = (...names: readonly string[]) =>
      names.map((name) => nodes.get(`charter.${name}`)?.key).sort();
    expect(signOff === undefined ? [] : [...blockersOf(signOff)].sort()).toEqual(
      keysOf('objectives', 'success-criteria', 'situation', 'risk-register'),
    );
  });
});

for (const theme of ['light', 'dark'] as const)
  test(`the plan is looked over and changed by keyboard, accessibly, in the ${theme} theme`, async ({
    freshPage: page,
    freshSite: site,
  }) => {
    await openMlPlan(page, site, 'LITE');
    await site.setTheme(page, theme);
    const app = await openMlPlan(page, site, 'LITE');
    await goToPreview(app);
    const { keyboard } = page;

    await app.getByRole('row', { name: 'Charter and business understanding' }).focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    const first = app.getByRole('row', { name: 'Write down the business objectives and background' });
    await expect(first).toBeFocused();
    await keyboard.press('ArrowRight');
    await expect(first.getByRole('button', { name: /^Change/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(app.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
    await expect(first.getByRole('button', { name: /^Change/ })).toBeFocused();

    await app.getByRole('radio', { name: 'Timeline' }).focus();
    await keyboard.press('Space');
    await app.getByRole('button', { name: /^Charter and business understanding/ }).focus();
    for (const _ of Array.from({ length: 30 })) await keyboard.press('ArrowDown');
    // Rows come into sight as the keyboard reaches them.
    await expect(app.getByRole('button', { name: /^Get a first extract of CRM/ })).not.toBeFocused();
    await expect(app.locator('.timeline__row:focus')).toBeVisible();

    for (const width of [1280, 768, 420]) {
      await page.setViewportSize({ width, height: 900 });
      const frame = await appFrame(page, 'project-page');
      expect(await axeViolations(frame), `axe at ${width}`).toEqual([]);
      const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `the page scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
    }
  });
