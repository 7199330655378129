import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, type Site } from './fixtures';
import { mlPlanPath } from './paths';

/** What the app shows on its page of a project. */
export const mlPlanFrame = (page: Page): FrameLocator => page.frameLocator('iframe[title="ML plan"]');

export const openMlPlan = async (page: Page, site: Site, project: string, at = ''): Promise<FrameLocator> => {
  await page.goto(`${site.url}${mlPlanPath(project, at)}`);
  return mlPlanFrame(page);
};

/** Three sources and the three environments that are offered: 83 issues in 11 epics, by the size check of the template. */
export const SOURCES = [
  { name: 'CRM', owner: 'Sales operations', sensitive: true },
  { name: 'Billing', owner: 'Finance', sensitive: true },
  { name: 'Web shop', owner: 'Web analytics', sensitive: false },
] as const;

export const QUESTION = 'Which customers will buy again within 30 days?';

const heading = (app: FrameLocator, name: string) => app.getByRole('heading', { level: 2, name });
const next = (app: FrameLocator) => app.getByRole('button', { name: 'Next' }).click();

export const answerProject = async (app: FrameLocator): Promise<void> => {
  await expect(heading(app, 'Charter')).toBeVisible();
  await app.getByRole('textbox', { name: 'Business question' }).fill(QUESTION);
};

export const answerSources = async (app: FrameLocator): Promise<void> => {
  await expect(heading(app, 'Data sources')).toBeVisible();
  for (const [index, source] of SOURCES.entries()) {
    if (index > 0) await app.getByRole('button', { name: 'Add data source' }).click();
    const row = app.getByRole('group', { name: `Data source ${index + 1}` });
    await row.getByRole('textbox', { name: 'Name' }).fill(source.name);
    await row.getByRole('textbox', { name: 'Owner' }).fill(source.owner);
    if (source.sensitive) await row.getByText('Sensitive').click();
  }
};

/** Mia takes the work of data scientists. */
export const answerPeople = async (app: FrameLocator): Promise<void> => {
  await expect(heading(app, 'Environments and people')).toBeVisible();
  await chooseMia(app, app.getByRole('combobox', { name: 'Data scientist' }));
};

/** A click that comes while the found people take the place of those before reaches nobody; people click again. */
export const chooseMia = async (app: FrameLocator, person: Locator): Promise<void> => {
  await person.fill('Mia');
  await expect(async () => {
    await app.getByRole('option', { name: 'Mia Lindqvist' }).click({ timeout: 2_000 });
    await expect(person).toHaveValue('Mia Lindqvist', { timeout: 1_000 });
  }).toPass();
};

/** From the project's empty page to the preview of its plan. */
export const goToPreview = async (app: FrameLocator): Promise<void> => {
  await app.getByRole('button', { name: 'Generate ML plan' }).click();
  await answerProject(app);
  await next(app);
  await expect(heading(app, 'Template')).toBeVisible();
  await next(app);
  await answerSources(app);
  await next(app);
  await answerPeople(app);
  await next(app);
  await expect(heading(app, 'Calendar')).toBeVisible();
  await app.getByRole('button', { name: 'Show the preview' }).click();
  await expect(app.getByText(/Generating creates 11 epics and 83 issues/)).toBeVisible();
};

export const generate = (app: FrameLocator): Promise<void> =>
  app.getByRole('button', { name: 'Generate ML plan' }).click();

export const expectResult = async (app: FrameLocator): Promise<void> => {
  await expect(heading(app, 'Your plan is in the backlog')).toBeVisible({ timeout: 60_000 });
  await expect(app.getByText('94 issues created, 99 links made')).toBeVisible();
};
