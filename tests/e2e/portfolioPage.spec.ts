import { appFrame, axeViolations, expect, test } from './fixtures';
import { askJira } from './jira';
import { openPortfolio } from './portfolioPage';

const PAGES = [
  { name: 'Release trains', path: '/', sign: 'treegrid' },
  { name: 'Phases', path: '/phases', sign: 'grid' },
  { name: 'Data access', path: '/access', sign: 'heading' },
  { name: 'Timeline', path: '/timeline', sign: 'heading' },
  { name: 'Program increment', path: '/pi?pi=PI+2026.3', sign: 'heading' },
  { name: 'Benefits', path: '/benefits', sign: 'grid' },
] as const;

test('the portfolio is looked at by train, phase, data access, time, increment and benefit, in both themes, wide and narrow', async ({
  quietPage: page,
  demoSite: site,
}) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'ML portfolio' }).click();
  const app = page.frameLocator('iframe[title="ML portfolio"]');
  await expect(app.getByRole('rowheader', { name: 'Customer churn' })).toBeVisible();
  await app.getByRole('button', { name: 'Phases of Customer churn' }).click();
  await expect(app.getByRole('rowheader', { name: 'Data understanding' })).toBeVisible();
  // One call of Jira, as the viewer, when the phase is opened.
  await site.control('log', {}, 'DELETE');
  await app.getByRole('button', { name: 'Epics of Deployment' }).click();
  await expect(app.getByRole('link', { name: 'Monitoring and change control' })).toBeVisible();
  expect((await site.jiraCalls()).map(({ path }) => path)).toEqual([expect.stringMatching(/\/search\/jql$/)]);

  for (const theme of ['dark', 'light'] as const) {
    await site.setTheme(page, theme);
    for (const { name, path, sign } of PAGES) {
      await openPortfolio(page, site, path);
      await expect(app.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
      await expect(app.getByRole(sign).nth(sign === 'heading' ? 1 : 0)).toBeVisible();
      const frame = await appFrame(page, 'portfolio-page');
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeViolations(frame), `${name}, ${theme}, ${width}`).toEqual([]);
        expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
    }
  }
});

test('objectives are written, reviewed and printed by those who may edit, and read by the others', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openPortfolio(page, site, '/pi?pi=PI+2027.1');
  await app.getByRole('button', { name: 'Edit objectives and risks of Customer churn' }).click();
  await app.getByRole('textbox', { name: 'Objective 1' }).fill('Weekly scores for the retention team');
  await app.getByRole('textbox', { name: 'Planned value' }).fill('8');
  await app.getByRole('textbox', { name: 'Actual value (optional)' }).fill('6');
  await app.getByRole('button', { name: 'Add a risk' }).click();
  await app.getByRole('textbox', { name: 'Risk 1' }).fill('The CRM moves to another vendor');
  await app.getByRole('textbox', { name: 'Owning issue (optional)' }).fill('FRAUD-1');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(
    app.getByText('A risk is owned by an issue of Customer churn, such as CHURN-1.').first(),
  ).toBeVisible();
  await app.getByRole('textbox', { name: 'Owning issue (optional)' }).fill('CHURN-1');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('The objectives and risks of Customer churn are saved.')).toBeVisible();
  await expect(
    app
      .getByRole('paragraph')
      .filter({ hasText: /^75% of the planned business value was reached in PI 2027\.1/ })
      .first(),
  ).toBeVisible();

  for (const theme of ['dark', 'light'] as const) {
    await site.setTheme(page, theme);
    await openPortfolio(page, site, '/pi?pi=PI+2027.1');
    await expect(app.getByRole('row', { name: /^Weekly scores .* Committed 8 6$/ })).toBeVisible();
    const frame = await appFrame(page, 'portfolio-page');
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 1400 });
      expect(await axeViolations(frame), `increment, ${theme}, ${width}`).toEqual([]);
    }
  }

  await app.getByRole('button', { name: 'Agenda for inspect and adapt' }).click();
  await expect(
    app.getByRole('heading', { name: 'Inspect and adapt: All projects, PI 2027.1' }),
  ).toBeFocused();
  expect(await axeViolations(await appFrame(page, 'portfolio-page'))).toEqual([]);

  await site.signIn(page, 'executive@example.com');
  await openPortfolio(page, site, '/pi?pi=PI+2027.1');
  await expect(app.getByText('Weekly scores for the retention team')).toBeVisible();
  await expect(app.getByRole('button', { name: /^Edit objectives/ })).toHaveCount(0);
  const asked = await askJira(page, site, '/__sandbox/invoke', {
    moduleKey: 'ml-portfolio-page',
    functionKey: 'pi.save',
    payload: { project: 'CHURN', revision: 5, objectives: [], risks: [], increments: [] },
  });
  expect(JSON.stringify(asked)).toContain('"forbidden"');
});
