import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from '@playwright/test';
import { z } from 'zod';
import type { PackedRow } from '../../src/contract/portfolioRows';
import { readWorkbook } from '../unit/static/export/unzipped';
import { appFrame, axeViolations, expect, type Site, test } from './fixtures';
import { askJira } from './jira';

const gadgetOn = (page: Page, mode: 'view' | 'edit' = 'view') =>
  page.frameLocator(`iframe[title="ML portfolio${mode === 'edit' ? ': configure' : ''}"]`);

const openGadget = async (page: Page, site: Site): Promise<FrameLocator> => {
  await page.goto(`${site.url}/jira/dashboards`);
  await page.getByRole('main').getByRole('link', { name: 'ML portfolio' }).click();
  const gadget = gadgetOn(page);
  await expect(gadget.getByRole('rowheader').first()).toBeVisible();
  return gadget;
};

const idOf = (answer: unknown): string =>
  String(z.object({ id: z.union([z.string(), z.number()]) }).parse(answer).id);

const THOUSAND = 1000;

/** Lets the app answer with other rows than those that there are. */
const answerRows = (page: Page, change: (rows: readonly PackedRow[]) => readonly unknown[]) =>
  page.route('**/__sandbox/invoke', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    if (route.request().postDataJSON().functionKey !== 'portfolio.read')
      return route.fulfill({ response: answer });
    const body = JSON.parse(text, (key, value) =>
      key === 'rows' && Array.isArray(value) && value.length > 0 ? change(value) : value,
    );
    return route.fulfill({ response: answer, json: body });
  });

/** A thousand projects, made of those that there are. */
const manyOf = (rows: readonly PackedRow[]): readonly unknown[] =>
  Array.from({ length: THOUSAND }, (_, index) => {
    const [, , , ...rest] = rows[index % rows.length] ?? [];
    return [String(100_000 + index), `P${index}`, `Project ${index}`, ...rest];
  });

test('the gadget is right at three widths in both themes, and so are its details and its settings', async ({
  quietPage: page,
  demoSite: site,
}) => {
  for (const theme of ['dark', 'light'] as const) {
    await site.setTheme(page, theme);
    await page.setViewportSize({ width: 972, height: 1000 });
    const gadget = await openGadget(page, site);
    await expect(gadget.getByRole('button', { name: 'Export' })).toBeVisible();
    const frame = await appFrame(page, 'portfolio');
    // With what the dashboard has beside it, the gadget is 900, 628 and 388 pixels wide.
    for (const [width, beside] of [
      [972, 8],
      [672, 5],
      [432, 2],
    ] as const) {
      await page.setViewportSize({ width, height: 1000 });
      await expect(gadget.getByRole('columnheader')).toHaveCount(beside);
      expect(await axeViolations(frame), `${theme}, ${width}`).toEqual([]);
      expect(
        await frame.evaluate(() => [
          document.documentElement.scrollWidth <= innerWidth,
          [...document.querySelectorAll('.rows__table')].every(
            (rows) => rows.scrollWidth <= rows.clientWidth,
          ),
        ]),
        `${theme}, ${width}`,
      ).toEqual([true, true]);
    }
    await gadget.getByRole('button', { name: 'Details of Payment fraud' }).click();
    const dialog = page.getByRole('dialog', { name: 'Payment fraud' });
    const details = dialog.frameLocator('iframe');
    await expect(details.getByRole('img', { name: 'Progress' })).toBeVisible();
    await expect(details.getByText(/access request open for \d+ days/).first()).toBeVisible();
    const inDialog = page
      .frames()
      .find((other) => other !== frame && other.url().includes('/__app/portfolio/'));
    expect(
      inDialog === undefined ? ['no frame'] : await axeViolations(inDialog),
      `details, ${theme}`,
    ).toEqual([]);
    // What was pressed has the focus of its row now.
    expect(await axeViolations(frame), `behind the details, ${theme}`).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('button', { name: 'ML portfolio actions' }).click();
    await page.getByRole('menuitem', { name: 'Configure' }).click();
    const edit = gadgetOn(page, 'edit');
    await edit.getByText('A saved filter').click();
    await expect(edit.getByRole('radio', { name: 'Delayed epics of ML plans' })).toBeVisible();
    expect(await axeViolations(await appFrame(page, 'portfolio')), `settings, ${theme}`).toEqual([]);
    await edit.getByRole('button', { name: 'Cancel' }).click();
  }
});

test('of a thousand projects those in sight are drawn; they are sorted and found by keyboard, and all are printed and saved', async ({
  quietPage: page,
  demoSite: site,
}) => {
  await site.setTheme(page, 'dark');
  await answerRows(page, manyOf);
  const gadget = await openGadget(page, site);
  await expect(gadget.getByText(/^1,000 projects: /)).toBeVisible();
  const rows = gadget.getByRole('grid', { name: 'ML projects' });
  await expect(rows).toHaveAttribute('aria-rowcount', '1001');
  expect(await gadget.getByRole('row').count()).toBeLessThan(60);

  await test.step('the keyboard sorts, and walks to the last row', async () => {
    await gadget.getByRole('columnheader', { name: 'Project' }).press('Enter');
    await expect(gadget.getByRole('rowheader').first()).toHaveText('Project 0');
    await gadget.getByRole('rowheader', { name: 'Project 0', exact: true }).press('Control+End');
    await expect(gadget.getByRole('rowheader', { name: 'Project 999' })).toBeVisible();
  });

  await test.step('words find', async () => {
    await gadget.getByRole('searchbox', { name: 'Find a project' }).fill('project 777');
    await expect(gadget.getByRole('rowheader')).toHaveText(['Project 777']);
    await gadget.getByRole('searchbox', { name: 'Find a project' }).fill('');
    await expect(rows).toHaveAttribute('aria-rowcount', '1001');
  });

  await test.step('all are printed', async () => {
    const frame = await appFrame(page, 'portfolio');
    await frame.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(gadget.locator('.printed tbody tr')).toHaveCount(THOUSAND);
    await expect(gadget.locator('.printed')).toBeVisible();
    await expect(rows).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(frame.locator('html')).toHaveAttribute('data-color-mode', 'light');
    await frame.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(frame.locator('html')).toHaveAttribute('data-color-mode', 'dark');
  });

  await test.step('all are saved as a file', async () => {
    await gadget.getByRole('button', { name: 'Export' }).click();
    const coming = page.waitForEvent('download');
    await gadget.getByRole('menuitem', { name: 'CSV' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('portfolio-projects-2026-11-02.csv');
    expect((await readFile(await file.path(), 'utf8')).split('\r\n')).toHaveLength(THOUSAND + 1);
  });
});

/** What a spreadsheet would work out, or open, if it took the name for a formula. */
const FORMULA = '=HYPERLINK("http://evil.example","Open me")';

test('the Excel workbook has the projects that are listed, and a name that looks like a formula stays a name', async ({
  quietPage: page,
  demoSite: site,
}) => {
  await answerRows(page, (rows) =>
    rows.map(([id, key, name, ...rest]) => [id, key, key === 'FRAUD' ? FORMULA : name, ...rest]),
  );
  const gadget = await openGadget(page, site);
  const save = async () => {
    await gadget.getByRole('button', { name: 'Export' }).click();
    const coming = page.waitForEvent('download');
    await gadget.getByRole('menuitem', { name: 'Excel workbook' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('portfolio-projects-2026-11-02.xlsx');
    return readWorkbook(await readFile(await file.path()));
  };

  const book = await save();
  await expect(gadget.getByText('portfolio-projects-2026-11-02.xlsx is saved.')).toBeVisible();
  expect(book.sheetNames).toEqual(['Projects']);
  const cells = book.cells(1);
  expect(['A1', 'B1', 'F1', 'I1'].map((at) => cells.get(at)?.value)).toEqual([
    'Project',
    'Key',
    'Health',
    'Issues done',
  ]);
  const listed = await gadget.getByRole('rowheader').getByRole('link').allTextContents();
  expect(listed).toHaveLength(3);
  expect([2, 3, 4, 5].map((row) => cells.get(`A${row}`)?.value)).toEqual([...listed, undefined]);
  const fraud = [2, 3, 4].find((row) => cells.get(`B${row}`)?.value === 'FRAUD');
  expect(cells.get(`A${fraud}`)).toEqual({ type: 's', value: FORMULA, format: '@' });
  expect(cells.get(`I${fraud}`)).toMatchObject({ type: 'n' });
  for (const [path, xml] of book.files) expect(/<f[ >]/.test(xml), path).toBe(false);

  await gadget.getByRole('searchbox', { name: 'Find a project' }).fill('churn');
  await expect(gadget.getByRole('rowheader')).toHaveCount(1);
  const found = (await save()).cells(1);
  expect([found.get('B2')?.value, found.get('B3')]).toEqual(['CHURN', undefined]);
});

test('a gadget for a release train and one for a filter keep ids only, and each viewer sees what they may see', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const train = 'Customer train';
  const dashboard = await askJira(page, site, '/rest/api/3/dashboard', {
    name: 'By train',
    sharePermissions: [{ type: 'authenticated' }],
    editPermissions: [],
  });
  const id = idOf(dashboard);
  const gadgetId = idOf(
    await askJira(page, site, `/rest/api/3/dashboard/${id}/gadget`, {
      moduleKey: 'ml-portfolio',
      title: 'ML portfolio',
    }),
  );
  await page.goto(`${site.url}/jira/dashboards/${id}`);
  const configure = async () => {
    await page.getByRole('button', { name: 'ML portfolio actions' }).click();
    await page.getByRole('menuitem', { name: 'Configure' }).click();
    return gadgetOn(page, 'edit');
  };
  const kept = async () =>
    JSON.stringify(
      await askJira(
        page,
        site,
        `/rest/api/3/dashboard/${id}/items/${gadgetId}/properties/gadgetConfiguration`,
      ),
    );

  await test.step('a release train', async () => {
    const edit = await configure();
    await edit.getByText('A release train').click();
    await edit.getByRole('button', { name: /Choose a release train/ }).click();
    await edit.getByRole('option', { name: train }).click();
    await edit.getByText('Commitment', { exact: true }).click();
    await edit.getByRole('button', { name: /Not grouped/ }).click();
    await edit.getByRole('option', { name: 'By release train' }).click();
    await edit.getByRole('button', { name: 'Save' }).click();
    const view = gadgetOn(page);
    await expect(view.getByRole('rowheader', { name: 'Payment fraud' })).toBeVisible();
    await expect(view.getByRole('rowheader').first()).toContainText(train);
    await expect(view.getByRole('columnheader', { name: 'Commitment' })).toHaveCount(0);
    expect(await kept()).toMatch(/"train":"[0-9a-f]{8}"/);
    expect(await kept()).not.toContain(train);
  });

  await test.step('a saved filter', async () => {
    const edit = await configure();
    await edit.getByText('A saved filter').click();
    await edit.getByText('Delayed epics of ML plans').click();
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(gadgetOn(page).getByRole('rowheader', { name: 'Payment fraud' })).toBeVisible();
    expect(await kept()).toMatch(/"savedFilter":"\d+"/);
    expect(await kept()).not.toContain('Delayed epics');
  });

  await site.signIn(page, 'visitor@example.com');
  await page.goto(`${site.url}/jira/dashboards/${id}`);
  await expect(gadgetOn(page).getByText('This filter finds no project with an ML plan')).toBeVisible();
});
