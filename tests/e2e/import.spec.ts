import { existsSync } from 'node:fs';
import { chartOf, openNumbers } from './charts';
import { expect, test } from './fixtures';
import { openMlPlan } from './mlPlan';

const GENERATED = '../shared/data/flow/generated-1000.json.gz';
const TITANIUM = '../shared/data/real/titanium-sprints.json.gz';

/** Thousands of issues, read on a machine that may have much else to do. */
const PATIENTLY = { timeout: 45_000 };

/** The files lie beside the repository on the team's machines and in CI. */
const skipWithout = (file: string): void => {
  const isAbsent = !existsSync(file);
  if (isAbsent) console.info(`Skipped: ${file} is not there.`);
  test.skip(isAbsent, `${file} is not there.`);
};

test.describe('a project imported with its changelogs', () => {
  skipWithout(GENERATED);
  test.use({ siteOptions: ['--no-demo', '--import', GENERATED] });

  test('has charts of flow and of sprints', async ({ freshPage: page, freshSite: site }) => {
    const app = await openMlPlan(page, site, 'ML', '/metrics');
    const expectPictures = async (...titles: readonly string[]) => {
      for (const title of titles)
        await expect(app.getByRole('img', { name: title, exact: true })).toBeVisible(PATIENTLY);
    };
    await expectPictures('Cumulative flow', 'Cycle time', 'Throughput', 'Control chart');
    await expect(app.getByText(/^1,000 issues, as of /)).toBeVisible();
    await app.getByRole('link', { name: 'Sprints' }).click();
    await expectPictures('Velocity', 'Sprint burndown');
    // Every issue of the file came into its sprint after the start, so none committed to anything.
    const predictability = app.getByRole('region', { name: 'Predictability', exact: true });
    await expect(predictability.getByText(/^No closed sprint with a known commitment yet/)).toBeVisible();
    await expect(app.getByText(/^(Not enough data|Not available here)$/)).toHaveCount(1);
  });
});

test.describe('a real project imported without changelogs', () => {
  skipWithout(TITANIUM);
  test.use({ siteOptions: ['--no-demo', '--import', TITANIUM] });

  test('shows points a sprint and lead times, and says what cannot be known', async ({
    freshPage: page,
    freshSite: site,
  }) => {
    const app = await openMlPlan(page, site, 'TIMOB', '/metrics/sprints');
    const velocity = chartOf(app, 'Velocity');
    await expect(velocity.locator('.chart__reading')).toHaveText(
      /^A sprint brings .+ points on average/,
      PATIENTLY,
    );
    await expect(velocity.getByText(/commit/i).first()).toBeVisible();
    await openNumbers(velocity);
    await velocity.getByRole('button', { name: /^Show all \d+ rows$/ }).click();
    // 17 issues of 101 points finished in this sprint, counted by hand in the file; nobody knows what was committed.
    const row = app
      .getByRole('table', { name: /^Velocity in points/ })
      .getByRole('row', { name: '2014 Sprint 18 SDK' });
    await expect(row.getByRole('cell')).toHaveText(['–', '–', '–', '–', '101', '–', '–']);

    const expectUnknown = async (title: string) => {
      await expect(chartOf(app, title).getByText('Not available here')).toBeVisible();
      await expect(chartOf(app, title).getByText(/change history/)).toBeVisible();
    };
    await expectUnknown('Sprint burndown');
    await app.getByRole('link', { name: 'Flow' }).click();
    await expect(app.getByText(/ issues, as of /)).toBeVisible(PATIENTLY);
    await expectUnknown('Cumulative flow');
    await expect(chartOf(app, 'Lead time').locator('.chart__reading')).toHaveText(
      /^Half of [\d,]+ issues took .+ days or less from creation to completion/,
    );
  });
});
