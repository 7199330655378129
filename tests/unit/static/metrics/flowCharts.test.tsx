import '../fixedWidth';
import '../fakeBridge';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flowTables } from '../../../../static/project-page/metrics/flow/tables';
import { host } from '../fakeBridge';
import { fullFlow } from '../fixtures/flowFixtures';
import { showFlow } from './show';

beforeEach(() => host.reset());

const chart = (name: string) => screen.findByRole('region', { name });

/** Steps to a stop of a chart by keyboard. */
const stopAt = async (title: string, index: number) => {
  const slider = within(await chart(title)).getByRole('slider');
  act(() => slider.focus());
  fireEvent.change(slider, { target: { value: String(index) } });
  return slider;
};

const CHARTS = [
  'Cumulative flow',
  'Cycle time',
  'Ageing work',
  'How cycle times are spread',
  'Throughput',
  'Work in progress',
  'Arrivals and net flow',
  'Control chart',
  'Time in column',
  'Blocked',
  'Service level expectation',
  'Little’s law',
];

test('every metric of the flow has a picture with its sentence, and a definition', async () => {
  showFlow(fullFlow);
  for (const title of CHARTS) {
    const region = within(await chart(title));
    const image = region.getByRole('img', { name: title });
    const description = document.getElementById(image.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(description).toBeTruthy();
    expect(region.getAllByText(description ?? '')).toHaveLength(2);
    expect(region.getByRole('button', { name: /^What is this/ })).toBeTruthy();
  }
});

test('every metric goes into the workbook, each on a sheet of its own', () => {
  const tables = flowTables({
    ...fullFlow,
    serviceLevel: {
      status: 'ok',
      expectation: { share: 0.85, days: 14 },
      n: 5,
      few: false,
      kept: 4,
      rate: 0.8,
      missed: [{ key: 'CHURN-5', summary: 'Clean the data' }],
      overdue: [],
    },
    proposedServiceLevel: null,
  });
  expect(tables.map(({ name }) => name)).toEqual([
    'Cumulative flow',
    'Cycle time',
    'Lead time',
    'Process time',
    'Ageing work',
    'Spread of times',
    'Throughput',
    'Work in progress',
    'Net flow',
    'Control chart',
    'Time in column',
    'Blocked',
    'Service level expectation',
    'Little’s law',
  ]);
  for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
});

test('Enter on the oldest issue in progress opens it', async () => {
  host.answer('navigate', () => true);
  showFlow(fullFlow);
  const slider = within(await chart('Ageing work')).getByRole('slider');
  act(() => slider.focus());
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'CHURN-7 Get access to billing, In progress for 34 days, In Review for 30 days',
  );
  await userEvent.keyboard('{Enter}');
  expect(JSON.stringify(host.callsOf('navigate'))).toContain('/browse/CHURN-7');
});

test('Enter on a week lists the issues finished in it, until the list is closed', async () => {
  showFlow(fullFlow);
  const slider = await stopAt('Throughput', 1);
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'Week of 9 Feb 2026, 2 issues finished, Signal: outside the limits, above what is routine',
  );
  await userEvent.keyboard('{Enter}');
  const region = within(await chart('Throughput'));
  expect(region.getByText('Week of 9 Feb 2026, finished: 2 issues')).toBeTruthy();
  expect(region.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['CHURN-2', 'CHURN-6']);
  await userEvent.click(region.getByRole('button', { name: 'Close the list' }));
  expect(region.queryByRole('link')).toBeNull();
});

test('a bar of the spread, a reason for being blocked and a column list their issues', async () => {
  showFlow(fullFlow);
  const listed = async (title: string, index: number) => {
    await stopAt(title, index);
    await userEvent.keyboard('{Enter}');
    return within(await chart(title))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
  };
  // Four to five days: 4 and 4.5.
  expect(await listed('How cycle times are spread', 4)).toEqual(['CHURN-3', 'CHURN-4']);
  expect(await listed('Blocked', 0)).toEqual(['CHURN-7']);
  // Doing is the first column in progress, Review the second.
  expect(await listed('Time in column', 1)).toEqual(['CHURN-7']);
});

test('the last day of the work in progress lists what is in progress, an earlier one what was so then', async () => {
  const requests: unknown[] = [];
  showFlow(fullFlow, {
    'metrics.behind': (request) => {
      requests.push(request);
      return { ok: true, value: [{ key: 'CHURN-3', summary: 'Clean the data' }] };
    },
  });
  await stopAt('Work in progress', 2);
  await userEvent.keyboard('{Enter}');
  const region = within(await chart('Work in progress'));
  expect(region.getByText('In progress now: 2 issues')).toBeTruthy();
  await stopAt('Work in progress', 1);
  await userEvent.keyboard('{Enter}');
  expect(await region.findByText(/^In progress on .+: 1 issue$/)).toBeTruthy();
  expect(region.queryByText(/^In progress now/)).toBeNull();
  expect(requests).toMatchObject([
    { project: 'CHURN', filter: {}, of: { type: 'in-progress', day: '2026-03-10' } },
  ]);
});

test('lead and process time are shown instead of cycle time when asked for', async () => {
  showFlow(fullFlow);
  const choose = async (from: RegExp, to: string) => {
    await userEvent.click(screen.getByRole('button', { name: from }));
    await userEvent.click(await screen.findByRole('option', { name: to }));
  };
  expect(within(await chart('Cycle time')).getByText(/Proposed expectation, 85% in 14 days/)).toBeTruthy();
  await choose(/Measure/, 'Lead time');
  expect(within(await chart('Lead time')).getAllByText(/^Half of 6 issues took 12 days/)).toHaveLength(2);
  await choose(/Measure/, 'Process time');
  const process = within(await chart('Process time'));
  expect(
    process.getAllByText(/^Half of 5 issues took 4 days or less from start to finish without/),
  ).toHaveLength(2);
  // An expectation is about cycle times.
  expect(process.queryByText(/expectation/)).toBeNull();
});

test('what fewer than five issues say is drawn in grey, without percentiles', async () => {
  const { cycleTimes } = fullFlow;
  if (cycleTimes.status !== 'ok') throw new Error(cycleTimes.reason);
  showFlow({
    ...fullFlow,
    cycleTimes: { ...cycleTimes, items: cycleTimes.items.slice(0, 4), percentiles: null },
  });
  const region = await chart('Cycle time');
  expect(region.querySelectorAll('.few .plot__picture')).toHaveLength(1);
  expect(within(region).queryByText('Share finished within')).toBeNull();
});
