import type { FrameLocator, Page } from '@playwright/test';
import type { ProjectPi } from '../../src/contract/pi';
import { fillDay } from './fillDay';
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

test('the days that a project writes down for an increment are its borders on the timeline and choose its features', async ({
  freshPage: page,
  freshSite: site,
}) => {
  const write = async (app: FrameLocator, project: string, lastDay: string) => {
    await app.getByRole('button', { name: `Edit objectives and risks of ${project}` }).click();
    await app.getByRole('textbox', { name: 'Objective 1' }).fill('Weekly scores');
    await fillDay(app, /^First day/, '2027-01-01');
    await fillDay(app, /^Last day/, lastDay);
    await app.getByRole('button', { name: 'Save' }).click();
    await expect(app.getByText(`The objectives and risks of ${project} are saved.`)).toBeVisible();
  };
  const bordersOf = (app: FrameLocator) =>
    app
      .locator('.plot .rows-plot__border')
      .evaluateAll((lines) =>
        lines.map((line) => Number(/^M([\d.]+)/.exec(line.getAttribute('d') ?? '')?.[1])),
      );

  await test.step('before, the last day of the running one is the only border', async () => {
    const app = await openPortfolio(page, site, '/timeline');
    await expect(
      app.getByText('Program increments: PI 2026.4 from 1 Oct 2026 to 31 Dec 2026.'),
    ).toBeVisible();
    expect(await bordersOf(app)).toHaveLength(1);
  });

  await test.step('once its days are known, so are its features', async () => {
    const app = await openPortfolio(page, site, '/pi?pi=PI+2027.1');
    await expect(
      app.getByText(/^Which features are committed to PI 2027\.1 is not known before its first and last day/),
    ).toBeVisible();
    await write(app, 'Customer churn', '2027-01-31');
    await expect(
      app.getByText(/^Committed are the plans’ epics due from 1 Jan 2027 to 31 Jan 2027;/),
    ).toBeVisible();
  });

  await test.step('it begins on the timeline where the one before ends', async () => {
    const app = await openPortfolio(page, site, '/timeline');
    await expect(
      app.getByText(
        'Program increments: PI 2026.4 from 1 Oct 2026 to 31 Dec 2026 and PI 2027.1 from 1 Jan 2027 to 31 Jan 2027.',
      ),
    ).toBeVisible();
    const [end = 0, start = 0, last = 0] = await bordersOf(app);
    expect([end === start, last > start]).toEqual([true, true]);
    await expect(app.locator('.rows-plot__border-name').filter({ hasText: 'PI 2027.1' })).toBeVisible();
    await expect(app.locator('.legend__entry').filter({ hasText: 'Border of an increment' })).toBeVisible();
    expect(await axeViolations(await appFrame(page, 'portfolio-page'))).toEqual([]);
  });

  await test.step('another project is offered the same days, and where it has others that is said', async () => {
    const app = await openPortfolio(page, site, '/pi?pi=PI+2027.1');
    await app.getByRole('button', { name: 'Edit objectives and risks of Payment fraud' }).click();
    await expect(app.getByRole('group', { name: /^Last day/ })).toHaveText(/31/);
    await app.getByRole('button', { name: 'Cancel' }).click();
    await write(app, 'Payment fraud', '2027-02-28');
    await openPortfolio(page, site, '/timeline');
    await expect(
      app.getByText('1 project has other days for PI 2027.1; the picture has those of most.'),
    ).toBeVisible();
  });
});

const PI = 'PI 2026.4';

/** A project of a large portfolio, with two objectives and a risk. */
const projectOf = (index: number): ProjectPi => ({
  project: { id: `${index}`, key: `P${index}`, name: `Project ${index}` },
  releaseTrain: null,
  pi: PI,
  revision: 1,
  mayEdit: true,
  increments: [],
  objectives: [1, 2].map((id) => ({
    id: `${id}`,
    pi: PI,
    text: `Aim ${id} of ${index}`,
    planned: 5,
    actual: null,
    committed: true,
  })),
  risks: [{ id: '1', pi: PI, text: `Risk of ${index}`, status: null, since: '2026-10-05', issue: null }],
});

const THOUSAND = Array.from({ length: 1000 }, (_, index) => projectOf(index));

/** Lets the app find a thousand projects, all of them in one increment. */
const answerThousand = (page: Page) =>
  page.route('**/__sandbox/invoke', async (route) => {
    const { functionKey, payload } = route.request().postDataJSON();
    const answer = (value: unknown) => route.fulfill({ json: { ok: true, value: { ok: true, value } } });
    if (functionKey === 'portfolio.options') return answer(THOUSAND.map(({ project }) => project));
    if (functionKey === 'pi.read')
      return answer(THOUSAND.filter(({ project }) => payload.projects.includes(project.id)));
    return route.continue();
  });

test('of a thousand projects in an increment some are drawn; more come by keyboard, any is found, and all are printed', async ({
  quietPage: page,
  demoSite: site,
}) => {
  await answerThousand(page);
  const app = await openPortfolio(page, site, '/pi');
  const cards = app.locator('.pi__project');
  await expect(cards).toHaveCount(20);
  const frame = await appFrame(page, 'portfolio-page');
  expect(await frame.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(2_000);

  await app.getByRole('button', { name: 'Show 20 more projects' }).press('Enter');
  await expect(cards).toHaveCount(40);
  await expect(app.getByRole('region', { name: 'Project 20', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(app.getByRole('link', { name: 'Project 20', exact: true })).toBeFocused();
  expect(await axeViolations(frame)).toEqual([]);

  await app.getByRole('searchbox', { name: 'Find a project' }).fill('project 777');
  await expect(cards).toHaveCount(1);
  await expect(app.getByRole('row', { name: 'Aim 1 of 777 Committed 5 Not reviewed' })).toBeVisible();

  await app.getByRole('button', { name: 'Agenda for PI planning' }).click();
  await expect(app.locator('.agenda__team')).toHaveCount(20);
  await frame.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(app.locator('.agenda__team')).toHaveCount(1000);
  await expect(app.getByRole('button', { name: /^Show/ })).toHaveCount(0);
});
