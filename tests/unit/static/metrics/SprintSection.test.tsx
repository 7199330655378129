import '../fixedWidth';
import '../fakeBridge';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { host } from '../fakeBridge';
import { sprintMetrics } from '../fixtures/metrics';
import { showSprints } from './show';

beforeEach(() => host.reset());

const chart = async (name: string) => within(await screen.findByRole('region', { name }));

/** What the slider over a chart says at a stop. */
const saidAt = async (name: string, stop: number) => {
  const slider = (await chart(name)).getByRole('slider');
  act(() => slider.focus());
  fireEvent.change(slider, { target: { value: String(stop) } });
  return slider.getAttribute('aria-valuetext');
};

/** The rows of a table behind a chart, cell by cell. */
const rowsOf = async (name: string, table: RegExp) => {
  const region = await chart(name);
  if (region.queryByRole('table', { name: table }) === null)
    await userEvent.click(region.getByRole('button', { name: /^Show the numbers/ }));
  return within(region.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
};

test('the burnup says how much is completed and that the work grew', async () => {
  showSprints();
  const region = await chart('Sprint burnup');
  expect(
    region.getAllByText('Churn 3: 3 of 12 points are completed; the work grew from 10 points.'),
  ).toHaveLength(2);
  expect(await saidAt('Sprint burnup', 2)).toBe(
    '1 Apr 2026, 13:00, Added: CHURN-3 Train a baseline model, 3 of 12 points completed',
  );
  expect((await rowsOf('Sprint burnup', /^The work of Churn 3/)).at(-1)?.slice(2)).toEqual([
    'Added',
    '12',
    '3',
  ]);
});

test('predictability is told raw and adjusted, and names what adjusted leaves out and why', async () => {
  showSprints();
  const region = await chart('Predictability');
  expect(
    region.getAllByText(
      'Churn 2 completed 60% of what it committed to, 75% without what waited on data; of the last 2 sprints, none reached 80%.',
    ),
  ).toHaveLength(2);
  expect(
    region.getByText(/^Adjusted leaves out 1 committed issue in 1 sprint, which waited on data/),
  ).toBeTruthy();
  expect(await saidAt('Predictability', 1)).toBe(
    'Churn 2, Raw 60%: 6 of 10 points, 5 issues, Adjusted 75%: 1 issue left out, Carried over 40%',
  );
  expect(await rowsOf('Predictability', /^Predictability, sprint by sprint/)).toEqual([
    ['Churn 2', '10', '6', '5', '60%', '75%', '40%'],
    ['Churn 1', '8', '5', '2', '63%', '63%', '38%'],
  ]);
  expect(await rowsOf('Predictability', /^Committed issues that waited on data/)).toEqual([
    ['CHURN-3Train a baseline model', 'Churn 2', '80%'],
  ]);
});

test('shares of fewer than five issues are grey, in the picture and in the table', async () => {
  showSprints();
  await rowsOf('Predictability', /^Predictability, sprint by sprint/);
  const region = await chart('Predictability');
  expect(
    region.getByRole('img', { name: 'Predictability' }).querySelectorAll('.predictability__few'),
  ).toHaveLength(1);
  expect(region.getAllByText('63%').map(({ className }) => className)).toEqual([
    'predictability__share--few',
    'predictability__share--few',
  ]);
  expect(region.getByText('60%').className).not.toContain('few');
});

test('a commitment of which everything waited on data has no adjusted share, not 0', async () => {
  const { predictability } = sprintMetrics;
  if (predictability.status !== 'ok') throw new Error('no predictability');
  const [first] = predictability.sprints;
  if (first === undefined) throw new Error('no sprint');
  showSprints({
    ...sprintMetrics,
    predictability: {
      status: 'ok',
      sprints: [
        {
          ...first,
          completed: 0,
          raw: 0,
          adjusted: null,
          carryOverRate: 1,
          leftOut: [{ key: 'A', summary: 'a', waitedShare: 1 }],
        },
      ],
    },
  });
  const region = await chart('Predictability');
  expect(
    region.getAllByText('Churn 1 completed 0% of what it committed to, all of which waited on data.'),
  ).toHaveLength(2);
  expect(await saidAt('Predictability', 0)).toMatch(/Adjusted: all of it waited on data/);
  expect((await rowsOf('Predictability', /^Predictability, sprint/))[0]?.[5]).toBe('–');
});

test('the split tells points, spike days and checkpoints, and what to plan with', async () => {
  showSprints();
  const region = await chart('Velocity split');
  expect(
    region.getAllByText(
      'Plan with 4.5 points a sprint, the mean of ready points over the last 2 sprints; Churn 2 brought 8 points, 0 spike days and 1 checkpoint.',
    ),
  ).toHaveLength(2);
  expect(region.getByText('Made of 2 sprints only, so take it as a hint.')).toBeTruthy();
  expect(await saidAt('Velocity split', 0)).toBe(
    'Churn 1, 5 points done, 3 of them ready at the start, 2 spike days done, 0 checkpoints passed',
  );
  // Made of fewer than five sprints, the line of the planning velocity is grey.
  expect(
    region.getByRole('img', { name: 'Velocity split' }).querySelectorAll('.split__planning--few'),
  ).toHaveLength(1);
});

test('the velocity table tells what explains the difference, and what was done before apart', async () => {
  showSprints();
  // Committed, added, removed, re-estimated, completed, carried over, done before.
  expect(await rowsOf('Velocity', /^Velocity in points/)).toEqual([
    ['Churn 2', '10', '2', '0', '−1', '8', '2', '1'],
    ['Churn 1', '8', '0', '0', '0', '5', '3', '0'],
  ]);
  const region = await chart('Velocity');
  await userEvent.click(region.getByRole('button', { name: /^Churn 2: 2 issues completed/ }));
  expect(region.getByText('Done before they came into the sprint')).toBeTruthy();
});

test('a click on a sprint opens the issues behind its bars in Jira’s search', async () => {
  showSprints();
  host.answer('navigate', () => undefined);
  const slider = (await chart('Predictability')).getByRole('slider');
  act(() => slider.focus());
  fireEvent.keyDown(slider, { key: 'Enter' });
  expect(host.callsOf('navigate')).toMatchObject([
    { url: `/issues/?jql=${encodeURIComponent('key in ("CHURN-2", "CHURN-3")')}` },
  ]);
});
