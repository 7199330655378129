import { appFrame, axeViolations, expect, test } from './fixtures';
import { openMlPlan } from './mlPlan';

for (const theme of ['light', 'dark'] as const)
  test(`the settings are accessible and change the metrics, in the ${theme} theme`, async ({
    freshPage: page,
    freshSite: site,
  }) => {
    await site.setTheme(page, theme);
    const app = await openMlPlan(page, site, 'CHURN', '/settings');
    await expect(app.getByRole('heading', { name: 'Workflow' })).toBeVisible();
    for (const width of [1280, 768]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(await appFrame(page, 'project-page'))).toEqual([]);
    }
    await app.getByRole('textbox', { name: 'Time zone' }).fill('Asia/Tokyo');
    await page.keyboard.press('Enter');
    await expect(app.getByText('The settings are saved')).toBeVisible();
    await app.getByRole('link', { name: 'Metrics' }).click();
    await expect(app.getByText(/\(Tokyo time\)/)).toBeVisible();
  });
