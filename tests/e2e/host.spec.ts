import type { Page } from '@playwright/test';
import { axeViolations, expect, type Site, test } from './fixtures';

/** The Jira-like site around the app. It uses the project WEB, which has no ML plan and which no other test changes. */
const PROJECT = 'WEB';

const open = async (page: Page, site: Site, path: string, email = 'admin@example.com') => {
  await site.signIn(page, email);
  await page.goto(`${site.url}${path}`);
};

const createIssue = async (page: Page, summary: string): Promise<string> => {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Create issue' });
  await dialog.getByLabel('Summary').fill(summary);
  // This project asks for a team besides.
  await dialog.getByLabel('Team').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
  const flag = page.getByRole('status').getByText(/^[A-Z]+-\d+ was created$/);
  return (await flag.textContent())?.replace(' was created', '') ?? 'no key';
};

const isWiderThanTheWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('an issue is created, found by its key, moved, assigned and commented on', async ({
  quietPage: page,
  demoSite,
}) => {
  await open(page, demoSite, `/jira/software/projects/${PROJECT}/issues`);
  const key = await createIssue(page, 'Try the stage before the play');
  expect(key).toContain(`${PROJECT}-`);

  await page.getByRole('searchbox', { name: 'Search issues' }).fill(key.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${demoSite.url}/browse/${key}`);
  await expect(page).toHaveTitle(new RegExp(`\\[${key}\\] Try the stage`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Try the stage before the play');

  await page.getByRole('button', { name: `Status of ${key}: To Do` }).click();
  await page.getByRole('menuitem', { name: 'In Progress' }).click();
  await expect(page.getByRole('button', { name: `Status of ${key}: In Progress` })).toBeVisible();

  await page.getByRole('button', { name: /^Assignee:/ }).click();
  await page.getByRole('menuitemradio', { name: 'Mia Lindqvist' }).click();
  await expect(page.getByRole('button', { name: 'Assignee: Mia Lindqvist' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Add a comment' }).fill('Looks right.\n\nTwo paragraphs.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Two paragraphs.')).toBeVisible();

  await page.getByRole('tab', { name: 'History' }).click();
  const history = page.getByRole('tabpanel', { name: 'History' });
  await expect(history.getByText('In Progress')).toBeVisible();
  await expect(history.getByText('Mia Lindqvist')).toBeVisible();
});

test('the summary can be changed on the issue itself', async ({ quietPage: page, demoSite }) => {
  await open(page, demoSite, `/jira/software/projects/${PROJECT}/issues`);
  const key = await createIssue(page, 'A mistyped titel');
  await page.goto(`${demoSite.url}/browse/${key}`);
  await page.getByRole('button', { name: 'Edit summary' }).click();
  await page.getByRole('textbox', { name: 'Summary' }).fill('A well-typed title');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A well-typed title');
});

test('a card is moved across the board by keyboard', async ({ quietPage: page, demoSite }) => {
  await open(page, demoSite, `/jira/software/projects/${PROJECT}`);
  await page
    .getByRole('navigation', { name: /^Project / })
    .getByRole('link', { name: 'Board' })
    .click();
  // What a team has under way differs from day to day; some column before the last but one always holds a card.
  const from = page.getByRole('region', { name: /^(To Do|Waiting for Data|In Progress)/ });
  const move = from.getByRole('button', { name: /^Move / }).first();
  const label = await move.getAttribute('aria-label');
  const key = /^Move (\S+),/.exec(label ?? '')?.[1] ?? 'no key';
  await move.focus();
  await page.keyboard.press('Enter');
  const target = page.getByRole('menuitem', { name: 'In Review' });
  await expect(target).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await target.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^In Review/ }).getByText(key)).toBeVisible();
  await expect(from.getByText(key)).toHaveCount(0);
});

test('a query that Jira refuses shows Jira’s own sentence', async ({ page, demoSite }) => {
  await open(page, demoSite, `/jira/software/projects/${PROJECT}/issues`);
  await page.getByRole('textbox', { name: 'JQL' }).fill(`project = ${PROJECT} AND`);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('JQL');
});

test('back and forward go through the pages, and each has its title', async ({
  quietPage: page,
  demoSite,
}) => {
  await open(page, demoSite, '/jira/projects');
  await expect(page).toHaveTitle(/^Projects/);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Dashboards' }).click();
  await expect(page).toHaveTitle(/^Dashboards/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projects');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboards');
});

test('switching the person changes what can be seen', async ({ page, demoSite }) => {
  await open(page, demoSite, '/jira/projects');
  await expect(page.getByRole('link', { name: 'NEW' }).or(page.getByText('NEW')).first()).toBeVisible();
  await page.getByRole('button', { name: /Signed in as Ada Okafor/ }).click();
  await page.getByRole('menuitemradio', { name: /Noor Haddad/ }).click();
  await expect(page.getByRole('heading', { name: 'Noor Haddad has access to no project' })).toBeVisible();

  await page.goto(`${demoSite.url}/jira/software/projects/${PROJECT}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `You don’t have access to the project ${PROJECT}`,
  );
  await page.getByRole('button', { name: /Continue as Ada Okafor/ }).click();
  await expect(page.getByRole('navigation', { name: /^Project / })).toBeVisible();
});

test('the theme is chosen in the header and stays', async ({ quietPage: page, demoSite }) => {
  await open(page, demoSite, '/jira/projects');
  const mode = () => page.evaluate(() => document.documentElement.dataset.colorMode);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(mode).toBe('dark');
  await page.reload();
  await expect.poll(mode).toBe('dark');
  await page.getByRole('button', { name: /^Theme.*Dark/ }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect.poll(mode).toBe('light');
});

test('tabs that are opened together, and those open already, have the theme that was chosen', async ({
  quietPage: page,
  demoSite,
}) => {
  const modeOf = (tab: Page) => tab.evaluate(() => document.documentElement.dataset.colorMode);
  const choose = (theme: string) =>
    page.request.post(`${demoSite.url}/__sandbox/session`, { data: { theme } });
  await choose('dark');
  const tabs = [page, await page.context().newPage(), await page.context().newPage()];
  await Promise.all(tabs.map((tab) => open(tab, demoSite, '/jira/projects')));
  for (const tab of tabs) await expect.poll(() => modeOf(tab)).toBe('dark');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  for (const tab of tabs) await expect.poll(() => modeOf(tab)).toBe('light');
});

test('a gadget is added, configured, kept and removed', async ({ quietPage: page, demoSite }) => {
  await open(page, demoSite, '/jira/dashboards');
  await page.getByRole('button', { name: 'Create dashboard' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('My board of boards');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'This dashboard is empty' })).toBeVisible();

  await page.getByRole('button', { name: 'Add gadget' }).click();
  await expect(page.getByRole('dialog', { name: 'Add a gadget' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add ML portfolio' }).click();
  const gadget = page.getByRole('region', { name: 'ML portfolio' });
  const edit = gadget.frameLocator('iframe[title="ML portfolio: configure"]');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(gadget.locator('iframe[title="ML portfolio"]')).toBeVisible();

  await page.reload();
  await expect(gadget.locator('iframe[title="ML portfolio"]')).toBeVisible();

  await gadget.getByRole('button', { name: 'ML portfolio actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page
    .getByRole('dialog', { name: 'Remove ML portfolio?' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(page.getByRole('heading', { name: 'This dashboard is empty' })).toBeVisible();
});

test('the app’s panel beside an issue opens and closes', async ({ quietPage: page, demoSite }) => {
  await open(page, demoSite, `/jira/software/projects/${PROJECT}/issues`);
  const key = await createIssue(page, 'An issue with a panel beside it');
  await page.goto(`${demoSite.url}/browse/${key}`);
  const panel = page.getByRole('region', { name: 'ML plan' });
  const frame = panel.locator('iframe');
  const head = panel.getByRole('button', { name: 'ML plan' });
  await expect(frame).toHaveCount(0);
  await head.click();
  await expect(frame).toBeVisible();
  await head.click();
  await expect(frame).toHaveCount(0);
});

test('everything on a page is reached by keyboard, the skip link first', async ({
  quietPage: page,
  demoSite,
}) => {
  await open(page, demoSite, `/jira/software/projects/${PROJECT}/issues`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Issues');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();

  const menu = page.getByRole('button', { name: /Signed in as/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /Ada Okafor/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

/** Reading them changes nothing, so projects of other tests may be among them. */
const PAGES = [
  '/jira/projects',
  `/jira/software/projects/${PROJECT}`,
  `/jira/software/projects/${PROJECT}/issues`,
  `/browse/${PROJECT}-1`,
  '/jira/software/projects/DEMAND',
  '/browse/CHURN-2',
  '/browse/CHURN-12',
  '/jira/dashboards',
  '/sandbox',
  '/nowhere',
] as const;

for (const theme of ['light', 'dark'] as const)
  test(`no page has an accessibility violation in the ${theme} theme`, async ({
    quietPage: page,
    demoSite,
  }) => {
    await demoSite.signIn(page, 'admin@example.com');
    await page.request.post(`${demoSite.url}/__sandbox/session`, {
      data: { theme },
      headers: { origin: demoSite.url },
    });
    for (const path of PAGES) {
      await page.goto(`${demoSite.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.waiting')).toHaveCount(0);
      expect(await axeViolations(page), path).toEqual([]);
    }
  });

for (const width of [400, 768, 1024, 1440])
  test(`no page is wider than a window of ${width} pixels`, async ({ quietPage: page, demoSite }) => {
    await page.setViewportSize({ width, height: 900 });
    await demoSite.signIn(page, 'admin@example.com');
    for (const path of PAGES) {
      await page.goto(`${demoSite.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.waiting')).toHaveCount(0);
      expect(await isWiderThanTheWindow(page), path).toBe(false);
    }
  });

test('on a narrow screen the project’s menu unfolds and folds away again', async ({
  quietPage: page,
  demoSite,
}) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await open(page, demoSite, `/jira/software/projects/${PROJECT}/issues`);
  const sidebar = page.getByRole('navigation', { name: /^Project / });
  await expect(sidebar.getByRole('link', { name: 'ML plan' })).toBeHidden();
  await sidebar.getByRole('button', { name: 'Menu' }).click();
  await sidebar.getByRole('link', { name: 'Board' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Board');
  await expect(sidebar.getByRole('link', { name: 'ML plan' })).toBeHidden();
});
