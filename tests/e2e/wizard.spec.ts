import type { FrameLocator, Page } from '@playwright/test';
import { appFrame, axeViolations, expect, test } from './fixtures';
import { answerPeople, answerProject, answerSources, mlPlanFrame, openMlPlan, QUESTION } from './mlPlan';

test.use({ siteOptions: ['--no-demo'] });

const WIDTHS = [1280, 768] as const;

interface Step {
  readonly title: string;
  readonly answer: (app: FrameLocator) => Promise<unknown>;
  /** That the answer is there, as after a reload. */
  readonly isKept: (app: FrameLocator) => Promise<unknown>;
}

const STEPS: readonly Step[] = [
  {
    title: 'Charter',
    answer: answerProject,
    isKept: (app) => expect(app.getByRole('textbox', { name: 'Business question' })).toHaveValue(QUESTION),
  },
  {
    title: 'Template',
    answer: (app) => app.getByText('CRISP-DM machine-learning plan').click(),
    isKept: (app) =>
      expect(app.getByRole('radio', { name: /^CRISP-DM machine-learning plan/ })).toBeChecked(),
  },
  {
    title: 'Data sources',
    answer: answerSources,
    isKept: (app) =>
      expect(
        app.getByRole('group', { name: 'Data source 3' }).getByRole('textbox', { name: 'Name' }),
      ).toHaveValue('Web shop'),
  },
  {
    title: 'Environments and people',
    answer: async (app) => {
      await answerPeople(app);
      await app.getByRole('textbox', { name: 'Environment 1' }).fill('laboratory');
      // People are nowhere stored; what becomes of them depends on what the browser lets a tab remember.
      await expect(app.getByText(/^Your answers are kept; people /)).toBeVisible();
    },
    isKept: (app) => expect(app.getByRole('textbox', { name: 'Environment 1' })).toHaveValue('laboratory'),
  },
  {
    title: 'Calendar',
    answer: (app) => app.getByRole('textbox', { name: /^Points the team finishes in a sprint/ }).fill('40'),
    isKept: (app) =>
      expect(app.getByRole('textbox', { name: /^Points the team finishes in a sprint/ })).toHaveValue('40'),
  },
  {
    title: 'Preview',
    answer: (app) => app.getByRole('button', { name: 'Leave out Project close' }).click(),
    isKept: (app) => expect(app.getByText('Your changes (1)')).toBeVisible(),
  },
];

/** Both widths without a violation, and without the page scrolling sideways. */
const expectFit = async (page: Page, what: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const frame = await appFrame(page, 'project-page');
    expect(await axeViolations(frame), `${what} at ${width}`).toEqual([]);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${what} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  }
};

for (const theme of ['light', 'dark'] as const)
  test(`each step of the wizard fits and keeps its answers, in the ${theme} theme`, async ({
    freshPage: page,
    freshSite: site,
  }) => {
    await site.setTheme(page, theme);
    await openMlPlan(page, site, 'NEW', '/generate');
    const app = mlPlanFrame(page);
    const isAt = (title: string) =>
      expect(app.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
    for (const [index, { title, answer, isKept }] of STEPS.entries())
      await test.step(title, async () => {
        await isAt(title);
        await answer(app);
        await isKept(app);
        await expectFit(page, title);
        await page.keyboard.press('Escape');
        await page.reload();
        await isAt(title);
        await isKept(app);
        if (index < STEPS.length - 1)
          await app.getByRole('button', { name: /^(Next|Show the preview)$/ }).click();
      });

    await test.step('Back loses nothing, step by step', async () => {
      for (const { title, isKept } of STEPS.toReversed()) {
        await isAt(title);
        await isKept(app);
        if (title !== 'Charter') await app.getByRole('button', { name: 'Back', exact: true }).click();
      }
    });
  });
