import { fillDay } from './fillDay';
import { expect, test } from './fixtures';
import { searchIssues } from './jira';
import { expectAccessibleLooks } from './looks';
import { openMlPlan } from './mlPlan';

/** A year of weeks would say the same; these lie before the demo site's 2 November 2026. */
const LINES = [
  'day,metric,value',
  '2026-09-28,Recall,0.74',
  '2026-10-05,Recall,0.73',
  '2026-10-12,Recall,0.75',
  '2026-10-19,Recall,0.72',
  '2026-10-26,Recall,0.71',
];

test('a model is added, measured and decided about; a broken threshold asks for the decision once', async ({
  freshPage: page,
  freshSite: site,
}) => {
  const app = await openMlPlan(page, site, 'FRAUD', '/models');
  await expect(app.getByRole('heading', { name: 'No model in use yet' })).toBeVisible();
  await expectAccessibleLooks(page, 'no models');
  const [owned] = await searchIssues(page, site, 'project = FRAUD AND assignee is not EMPTY');

  await test.step('it is added with an owner’s issue and metrics', async () => {
    await app.getByRole('button', { name: 'Add a model' }).click();
    const form = app.getByRole('region', { name: 'Add a model' });
    await form.getByRole('textbox', { name: 'Name' }).fill('Fraud model');
    await form.getByRole('textbox', { name: 'Version' }).fill('1.2');
    await form.getByRole('textbox', { name: /^Issue of its owner/ }).fill(owned?.key ?? '');
    await fillDay(app, 'In use since', '2026-10-01');
    const first = form.getByRole('group', { name: 'Metric 1' });
    await first.getByRole('textbox', { name: 'Metric' }).fill('Recall');
    await first.getByRole('textbox', { name: 'At least' }).fill('0.7');
    await expectAccessibleLooks(page, 'form of a model');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(app.getByText('The model is saved')).toBeVisible();
    await expect(app.getByRole('heading', { level: 2, name: 'Fraud model' })).toBeVisible();
    await expect(page).toHaveURL(/\/models\/fraud-model$/);
  });

  await test.step('pasted lines with a mistake record nothing, mended ones all', async () => {
    await app.getByRole('button', { name: 'Paste readings' }).click();
    const lines = app.getByRole('textbox', { name: 'Lines of day, metric and value' });
    await lines.fill([...LINES, '26.10.2026,Recall,0.7'].join('\n'));
    await app.getByRole('button', { name: 'Record all' }).click();
    await expect(app.getByText('Line 7: “26.10.2026” is not a day such as 2026-03-02.')).toBeVisible();
    await lines.fill(LINES.join('\n'));
    await app.getByRole('button', { name: 'Record all' }).click();
    await expect(app.getByText('5 readings are recorded')).toBeVisible();
    await expect(
      app.getByText(/^Recall was 0\.71 on 26 Oct 2026 and keeps its threshold/).first(),
    ).toBeVisible();
  });

  await test.step('a reading beyond the threshold creates one change-control issue, and the next none', async () => {
    for (const value of ['0.66', '0.64']) {
      await app.getByRole('button', { name: 'Record a reading' }).click();
      await app.getByRole('textbox', { name: 'Value' }).fill(value);
      await app.getByRole('button', { name: 'Record', exact: true }).click();
      await expect(app.getByText('The reading is recorded')).toBeVisible();
    }
    await expect
      .poll(async () =>
        (await searchIssues(page, site, 'project = FRAUD AND labels = change-request')).flatMap(
          ({ properties }) => properties?.['ml-plan']?.node.match(/^change-control\..*/) ?? [],
        ),
      )
      .toEqual(['change-control.fraud-model.recall.2026-11-02']);
    await expect(app.getByText(/^It is decided about in/)).toHaveCount(1);
    await expectAccessibleLooks(page, 'a broken threshold');
  });

  await test.step('a decision answers the breach', async () => {
    await app.getByRole('button', { name: 'Record a decision' }).click();
    await app.getByText('Retrain', { exact: true }).click();
    await app.getByRole('textbox', { name: 'Why' }).fill('Summer data is missing');
    await app.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(app.getByText('The decision is recorded')).toBeVisible();
    await expect(
      app.getByText('1 breach was decided about on the same day. None waits for a decision.'),
    ).toBeVisible();
    await page.reload();
    await expect(app.getByRole('row', { name: /Retrain Summer data is missing/ })).toBeVisible();
  });

  await test.step('who may not edit issues sees it all and changes nothing', async () => {
    await site.signIn(page, 'executive@example.com');
    await openMlPlan(page, site, 'FRAUD', '/models');
    await expect(app.getByRole('heading', { level: 2, name: 'Fraud model' })).toBeVisible();
    await expect(app.getByRole('button', { name: 'Record a reading' })).toHaveCount(0);
    await expect(app.getByRole('button', { name: 'Add a model' })).toHaveCount(0);
  });
});
