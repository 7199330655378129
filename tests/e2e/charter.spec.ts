import type { Locator, Page } from '@playwright/test';
import { appFrame, axeViolations, expect, test } from './fixtures';
import { generatePlan } from './generatedPlan';
import { searchIssues } from './jira';
import { chooseMia, openMlPlan } from './mlPlan';

const QUESTION = 'Which customers will leave within three months?';

// A project whose plan was just made: those of the demo site have their charters.
test.use({ siteOptions: ['--no-demo'] });

/** No page of the charter has more places for the focus than this. */
const MOST_TABS = 120;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate(
    (element) => element.ownerDocument.hasFocus() && element === element.ownerDocument.activeElement,
  );

/** Presses Tab, and nothing else, until the focus is there. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The focus never got there.');
};

test('a charter is written by keyboard, shown in its epic, and kept apart from what people write there', async ({
  freshPage: page,
  freshSite: site,
}) => {
  test.setTimeout(120_000);
  const { keyboard } = page;
  await generatePlan(page, site, 'NEW');
  const app = await openMlPlan(page, site, 'NEW', '/charter');
  const [epic] = await searchIssues(page, site, 'project = NEW AND mlNode = "charter"');
  if (!epic) throw new Error('NEW has no charter epic.');

  // While a list of people is open, what is behind it is hidden from screen readers, yet Tab still leads there.
  const saveButton = app.getByRole('button', { name: `Save and update ${epic.key}`, includeHidden: true });

  await test.step('written', async () => {
    const write = app.getByRole('button', { name: 'Write the charter' });
    await expect(write).toBeVisible();
    await tabTo(page, write);
    await keyboard.press('Enter');
    await expect(app.getByRole('heading', { name: 'Write the charter' })).toBeFocused();
    await tabTo(page, app.getByRole('textbox', { name: 'Business question' }));
    await keyboard.type(QUESTION);
    await tabTo(page, app.getByRole('button', { name: 'Add business metric' }));
    await keyboard.press('Enter');
    const metric = app.getByRole('group', { name: 'Business metric 1' });
    await expect(metric.getByRole('textbox', { name: 'Metric' })).toBeFocused();
    await keyboard.type('churn rate');
    await tabTo(page, metric.getByRole('button', { name: /Better is/ }));
    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await tabTo(page, metric.getByRole('textbox', { name: /^Unit/ }));
    await keyboard.type('%');
    await tabTo(page, metric.getByRole('textbox', { name: 'Baseline' }));
    await keyboard.type('3');
    await tabTo(page, metric.getByRole('textbox', { name: 'Target' }));
    await keyboard.type('4');
    const credit = app.getByRole('radiogroup', { name: /credit/ }).getByRole('radio', { name: 'Yes' });
    await tabTo(page, credit);
    await keyboard.press('Space');
    await expect(app.getByText('High risk')).toBeVisible();
    await tabTo(page, saveButton);
    await keyboard.press('Enter');
  });

  await test.step('refused with a sentence at its field, then saved', async () => {
    const target = app.getByRole('textbox', { name: 'Target' });
    await expect(target).toBeFocused();
    await expect(app.getByText(/wrong side of the baseline/).first()).toBeVisible();
    await keyboard.press('Control+A');
    await keyboard.type('2.5');
    await keyboard.press('Tab');
    await tabTo(page, saveButton);
    await keyboard.press('Enter');
    await expect(app.getByText('The charter is saved')).toBeVisible();
    await expect(app.getByRole('row', { name: 'churn rate lower 3 % 2.5 % unknown unknown' })).toBeVisible();
  });

  await test.step('shown in the epic', async () => {
    await page.goto(`${site.url}/browse/${epic.key}`);
    await expect(page.getByText('This charter is kept by ML Plan.')).toBeVisible();
    await expect(page.getByRole('cell', { name: '2.5 %' })).toBeVisible();
    await expect(page.getByText('End of the charter kept by ML Plan.')).toBeVisible();
    await expect(page.getByText('The charter is signed by its sponsor')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('and still there after a reload, with its revision', async () => {
    await openMlPlan(page, site, 'NEW', '/charter');
    await expect(app.getByText(/Revision 1/)).toBeVisible();
    await expect(app.getByText(QUESTION)).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const)
  test(`the charter is accessible in the ${theme} theme, wide and narrow`, async ({
    freshPage: page,
    freshSite: site,
  }) => {
    test.setTimeout(240_000);
    await site.setTheme(page, theme);
    await generatePlan(page, site, 'NEW');
    const look = async (what: string) => {
      // Colours are the same at every width.
      for (const width of theme === 'light' ? [1280, 768, 400] : [1280]) {
        await page.setViewportSize({ width, height: 900 });
        const frame = await appFrame(page, 'project-page');
        expect(await axeViolations(frame), `${what} at ${width}`).toEqual([]);
        const overflow = await frame.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${what} at ${width} scrolls sideways`).toBe(0);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    const app = await openMlPlan(page, site, 'NEW', '/charter');
    await expect(app.getByRole('button', { name: 'Write the charter' })).toBeVisible();
    await look('the empty page');
    await app.getByRole('button', { name: 'Write the charter' }).click();
    await app.getByRole('button', { name: 'Add business metric' }).click();
    await app.getByRole('button', { name: 'Add model metric' }).click();
    await app.getByRole('button', { name: /^Save/ }).click();
    await expect(app.getByText('The business question is empty.').first()).toBeVisible();
    await look('the form, with errors');
    await app.getByRole('textbox', { name: 'Business question' }).fill(QUESTION);
    for (const [group, name] of [
      ['Business metric 1', 'churn rate'],
      ['Model metric 1', 'recall'],
    ] as const)
      await app.getByRole('group', { name: group }).getByRole('textbox', { name: 'Metric' }).fill(name);
    await app
      .getByRole('radiogroup', { name: /manipulate/ })
      .getByText('Yes')
      .click();
    await app.getByRole('textbox', { name: /^Legal/ }).fill('Agrees to the use of contract data');
    await chooseMia(app, app.getByRole('combobox', { name: /^Legal: who/ }));
    await app.getByRole('button', { name: /^Save/ }).click();
    await expect(app.getByText('The charter is saved')).toBeVisible();
    await expect(app.getByText('Mia Lindqvist')).toBeVisible();
    // What was said aloud about the list of people names it, and goes some seconds after the list has.
    await expect(app.locator('[data-live-announcer] [role="img"]')).toHaveCount(0);
    await look('the charter');
  });
