import '../fixedWidth';
import '../fakeBridge';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Forecast } from '../../../../src/contract/forecast';
import ForecastPage from '../../../../static/project-page/forecast/ForecastPage';
import type { ForecastQuery } from '../../../../static/project-page/routing/forecastQuery';
import type { Route } from '../../../../static/project-page/routing/routes';
import { host } from '../fakeBridge';

beforeEach(() => host.reset());

/** Friday 6 March 2026: one item each working day, nothing on weekends; three issues remain, one behind CRM. */
const answer: Forecast = {
  asOf: '2026-03-06T09:00:00Z',
  timeZone: 'UTC',
  outlook: {
    status: 'ok',
    outlook: {
      today: '2026-03-06',
      seed: 'test',
      pace: { working: [1], off: [0], from: '2026-02-02', to: '2026-03-05', activeDays: 20, finished: 20 },
      calendar: { workingDays: [1, 2, 3, 4, 5], holidays: [] },
      ready: 2,
      waiting: [{ items: 1, behind: ['CHURN-7'] }],
      access: [
        {
          key: 'CHURN-7',
          source: 'CRM',
          days: [10],
          basis: { type: 'observed', known: 5, longer: 1 },
          note: 'Drawn from the 1 of 5 earlier accesses that took longer than the 20 days this one has waited.',
        },
      ],
    },
  },
  history: {
    days: ['2026-03-05', '2026-03-06'],
    total: [4, 4],
    finished: [1, 1],
    items: [{ key: 'CHURN-1', summary: 'Agree on the question', day: '2026-03-05' }],
  },
  remaining: [
    { key: 'CHURN-7', summary: 'Ask for CRM', sources: ['CRM'] },
    { key: 'CHURN-8', summary: 'Train a baseline', sources: [] },
    { key: 'CHURN-9', summary: 'Evaluate it', sources: [] },
  ],
  access: [{ key: 'CHURN-7', source: 'CRM', ageDays: 20, items: 1, note: 'Drawn from earlier accesses.' }],
  sourceCosts: [{ source: 'CRM', items: 1, p50: 6, p85: 6, p95: 6 }],
  backtest: {
    status: 'insufficient',
    reason: 'Past weeks in which the forecast can be held against what came: 3 of the 5 it takes.',
    have: 3,
    need: 5,
  },
  expectation: {
    chosen: { share: 0.8, days: 10 },
    proposed: { status: 'ok', share: 0.85, days: 5, rate: 1, items: 8 },
  },
  epics: [{ key: 'CHURN-2', summary: 'Modelling' }],
  releases: [],
  deadlines: [
    { name: 'the target date of the plan', day: '2026-03-01' },
    { name: 'the end of the plan', day: '2026-03-13' },
  ],
  warnings: [],
};

type Read = (request: unknown) => unknown;

const show = (query: ForecastQuery, read: Read = () => ({ ok: true, value: answer })) => {
  host.resolvers({ 'forecast.read': read });
  return render(<Page from={query} />);
};

function Page({ from }: { readonly from: ForecastQuery }) {
  const [route, open] = useState<Route>({ page: 'forecast', query: from });
  return route.page === 'forecast' ? <ForecastPage project="CHURN" query={route.query} open={open} /> : null;
}

const PROJECT: ForecastQuery = { scope: { type: 'project' } };

test('the answer comes first: the issue behind CRM is free after ten days, on Monday 16 March, and done then or the day after', async () => {
  show(PROJECT);
  // Access on day 10, Monday 16 March; its items can be worked on from the day after: Tuesday 17 March.
  expect(
    await screen.findByRole('heading', { name: '85% likely to be finished by Tuesday 17 March 2026' }),
  ).toBeTruthy();
  expect(screen.getByText(/^3 issues remain\./)).toBeTruthy();
});

test('the deadline that has not passed is asked about, and how much will be finished by then', async () => {
  show(PROJECT);
  const byDay = within(await screen.findByRole('region', { name: 'By a day' }));
  expect(byDay.getByText('This is the end of the plan.')).toBeTruthy();
  // By Friday 13 March the two ready issues are done and the third still waits.
  expect(byDay.getByText('Less than 5% likely to be finished by 13 Mar 2026.')).toBeTruthy();
  expect(byDay.getByText('85% likely: at least 2')).toBeTruthy();
});

test('a slider says by how many days the date moves, and reset takes it back', async () => {
  show(PROJECT);
  const whatIf = within(await screen.findByRole('region', { name: 'What if …' }));
  // Two weeks earlier is today: free on Saturday, so three issues take Monday to Wednesday 11 March.
  fireEvent.change(whatIf.getByRole('slider', { name: 'Access to CRM' }), { target: { value: '-2' } });
  await waitFor(() =>
    expect(whatIf.getByRole('status').textContent).toBe(
      '85% likely to be finished by Wednesday 11 March 2026: 6 days earlier.',
    ),
  );
  await userEvent.click(whatIf.getByRole('button', { name: 'Reset' }));
  await waitFor(() => expect(whatIf.getByRole('status').textContent).toMatch(/^Move a slider/));
});

test('waiting for data: how long it is open, what it costs, and what that is drawn from', async () => {
  show(PROJECT);
  const table = await screen.findByRole('table', { name: 'Open requests for data and what they cost' });
  expect(
    within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['CHURN-7', '20 days', '1', '6 days', 'Drawn from earlier accesses.']);
  expect(
    screen.getByText(/Without the wait for CRM, the date that is 85% likely would be 6 days earlier\.$/),
  ).toBeTruthy();
});

test('a project without issues has one sentence and the way to the plan', async () => {
  const nothing = { days: [], total: [], finished: [], items: [] };
  const outlook = { status: 'insufficient', reason: 'There is no whole day of work yet.', have: 0, need: 5 };
  show(PROJECT, () => ({ ok: true, value: { ...answer, outlook, history: nothing, remaining: [] } }));
  expect(await screen.findByRole('heading', { name: 'Nothing to forecast yet' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to the plan' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'May I believe it?' })).toBeNull();
});

test('every chart leads to its paragraph of the guide', async () => {
  const { container } = show(PROJECT);
  await screen.findByRole('region', { name: 'Forecast fan' });
  const charts = [...container.querySelectorAll('.chart')].map((chart) => [
    chart.querySelector('h2')?.textContent,
    chart.querySelector('.chart__guide a')?.getAttribute('href'),
  ]);
  expect(charts).toEqual([
    ['Forecast fan', '#forecast-fan'],
    ['Finishing days', '#finishing-days'],
    ['May I believe it?', '#may-i-believe-it'],
  ]);
});

test('too little data is said in words, and what waits is shown all the same', async () => {
  const reason = 'Work was finished on 3 of the last 9 days; a forecast takes at least 5 such days.';
  show(PROJECT, () => ({
    ok: true,
    value: { ...answer, outlook: { status: 'insufficient', reason, have: 3, need: 5 }, sourceCosts: [] },
  }));
  expect(await screen.findByText(reason)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Waiting for data' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'What if …' })).toBeNull();
});

test('a search that Jira refuses is told, can be changed, and can be left', async () => {
  const message = 'Jira does not understand this search: Field ‘colour’ does not exist.';
  show({ scope: { type: 'search', jql: 'colour = red' } }, (request) =>
    JSON.stringify(request).includes('colour')
      ? { ok: false, error: { code: 'invalid-request', message } }
      : { ok: true, value: answer },
  );
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Search in JQL' })).toHaveProperty('value', 'colour = red');
  await userEvent.click(screen.getByRole('button', { name: 'Forecast the whole project' }));
  expect(await screen.findByRole('heading', { name: /^85% likely/ })).toBeTruthy();
  expect(host.requestsTo('forecast.read').at(-1)).toEqual({ project: 'CHURN', scope: { type: 'project' } });
});

test('a click on a day opens what was finished then', async () => {
  show(PROJECT);
  const fan = within(await screen.findByRole('region', { name: 'Forecast fan' }));
  const slider = fan.getByRole('slider');
  fireEvent.change(slider, { target: { value: '0' } });
  fireEvent.keyDown(slider, { key: 'Enter' });
  const list = within(await fan.findByRole('region', { name: 'Finished on 5 Mar 2026' }));
  expect(list.getByText('Agree on the question')).toBeTruthy();
});
