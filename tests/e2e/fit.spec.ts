import { expect, test } from './fixtures';
import { expectAccessibleLooks } from './looks';
import { answerProject, openMlPlan } from './mlPlan';

test('seats are filled by people, and a plan is not generated before the fields that this Jira requires are filled in', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const app = await openMlPlan(page, site, 'WEB');
  await app.getByRole('button', { name: 'Generate ML plan' }).click();
  await answerProject(app);
  await app.getByRole('button', { name: 'Preview now' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill('Orders');
  await app.getByRole('button', { name: 'Next' }).click();
  await app.getByRole('button', { name: 'Add seat' }).click();
  const seat = app.getByRole('group', { name: 'Seat 1' });
  const person = seat.getByRole('combobox', { name: /Person/ });
  await site.control('log', {}, 'DELETE');
  await seat.getByRole('button', { name: /Role/ }).focus();
  await page.keyboard.press('Tab');
  await expect(person).toBeFocused();
  await expect(app.getByRole('listbox')).toHaveCount(0);
  expect((await site.jiraCalls()).filter(({ path }) => path.includes('/user/'))).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await app.getByRole('option', { name: 'Mia Lindqvist' }).click();
  await expect(person).toHaveValue('Mia Lindqvist');
  // The names of the steps stay on one line each.
  const heights = await app
    .locator('.step-trail__step')
    .evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
  await expectAccessibleLooks(page, 'people');

  await app.getByRole('button', { name: 'Preview now' }).click();
  const generate = app.getByRole('button', { name: 'Generate ML plan' });
  await expect(generate).toBeEnabled();

  const missing =
    'Fill in “Team” of each “Epic” and “Team” of each “Story” first: Jira creates no issue without them.';
  await expect(generate).toHaveAccessibleDescription(missing);
  await generate.click();
  const team = app.getByRole('button', { name: /Team \(Epic\)/ });
  await expect(team).toBeFocused();
  await expectAccessibleLooks(page, 'fit');

  for (const type of ['Epic', 'Story']) {
    await app.getByRole('button', { name: new RegExp(`Team \\(${type}\\)`) }).click();
    await app.getByRole('option').first().click();
  }
  await expect(app.getByText(missing)).toHaveCount(0);
  await expect(app.getByText(/^Everything that Jira requires is filled in/)).toBeVisible();
  await expect(generate).toHaveAccessibleDescription('');
});
