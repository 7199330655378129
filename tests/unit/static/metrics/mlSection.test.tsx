import '../fixedWidth';
import '../fakeBridge';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlTables } from '../../../../static/project-page/metrics/ml/tables';
import { host } from '../fakeBridge';
import { mlMetrics } from '../fixtures/mlMetrics';
import { showMl } from './show';

beforeEach(() => {
  host.reset();
  host.answer('navigate', () => undefined);
});

const chart = async (name: string) => within(await screen.findByRole('region', { name }));

/** Steps to a stop of a chart by its slider and presses Enter there. */
const openStop = async (name: string, stop: number) => {
  const slider = (await chart(name)).getByRole('slider');
  act(() => slider.focus());
  fireEvent.change(slider, { target: { value: String(stop) } });
  fireEvent.keyDown(slider, { key: 'Enter' });
  return slider;
};

test('shows every chart of the section in the order of the page', async () => {
  showMl();
  await screen.findByRole('region', { name: 'Honest burndown' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Honest burndown',
    'Learning burnup',
    'Data access',
    'Features',
    'Data wait share',
    'Source concentration',
    'Experiment ladder',
    'Decision latency',
    'Time to first slice',
    'Validation coverage',
    'After deployment',
    'Phase mix',
    'Scope discovery',
    'Rework loops',
  ]);
});

test('a day of the burndown tells its bands, and opens what was open at its end', async () => {
  showMl();
  const slider = await openStop('Honest burndown', 1);
  expect(slider.getAttribute('aria-valuetext')).toBe(
    '1 Apr 2026, Ready 70 points, Waiting on data 54 points, Left in time boxes 7 days, Past time boxes 1 day',
  );
  const [asked] = host.callsOf('navigate');
  expect(decodeURIComponent(JSON.stringify(asked))).toContain(
    'project = \\"CHURN\\" AND created <= \\"2026-04-01 23:59\\" AND (resolved IS EMPTY OR resolved > \\"2026-04-01 23:59\\")'.replaceAll(
      '\\"',
      '"',
    ),
  );
});

test('an open request for data runs to today and opens', async () => {
  showMl();
  const slider = await openStop('Data access', 1);
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'CHURN-1 Request access to CRM, Asked for on 12 Mar 2026, Open for 21.1 days',
  );
  expect(JSON.stringify(host.callsOf('navigate'))).toContain('/browse/CHURN-1');
});

test('a source that holds work up lists the access issues to ask after', async () => {
  showMl();
  await openStop('Source concentration', 1);
  expect(await screen.findByText('Open access to CRM: 1 issue')).toBeTruthy();
});

test('a phase opens its finished issues in the search', async () => {
  showMl();
  await openStop('Phase mix', 1);
  expect(decodeURIComponent(JSON.stringify(host.callsOf('navigate')))).toContain(
    'project = "CHURN" AND labels = "crispdm-data-understanding" AND statusCategory = Done',
  );
});

test('a rung of the ladder says how long an experiment took against its time box', async () => {
  showMl();
  const slider = (await chart('Experiment ladder')).getByRole('slider');
  act(() => slider.focus());
  fireEvent.change(slider, { target: { value: '0' } });
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'CHURN-4 Experiment 2: a longer window, Result: drop, Took 5 working days, Time box 3 working days',
  );
});

test('a table says what is not known with a dash and links its issues', async () => {
  showMl();
  const region = await chart('Data access');
  await userEvent.click(region.getByRole('button', { name: /^Show the numbers/ }));
  const [, crm] = region.getAllByRole('row').slice(1);
  expect(within(crm ?? document.body).getByRole('link').textContent).toBe('CHURN-1');
  expect(crm?.textContent).toBe('CRM–CHURN-112 Mar 2026–21.1–');
});

test('closed work without a recorded result says how to record one', async () => {
  const { learningBurnup } = mlMetrics;
  if (learningBurnup.status !== 'ok') throw new Error('no burnup');
  showMl({ ...mlMetrics, learningBurnup: { ...learningBurnup, n: 0, steps: [], closed: 1 } });
  expect(
    await screen.findByText(
      /^The one spike or experiment closed so far has no recorded result\. Record it in the issue’s ML plan panel/,
    ),
  ).toBeTruthy();
});

test('every chart that has something to show goes into files', () => {
  expect(mlTables(mlMetrics).map(({ name }) => name)).toEqual([
    'Honest burndown',
    'Learning burnup',
    'Data access',
    'Features',
    'Data wait share',
    'Source concentration',
    'Experiment ladder',
    'Decision latency',
    'Time to first slice',
    'Validation coverage',
    'Phase mix',
    'Scope discovery',
    'Rework loops',
  ]);
  for (const { columns, rows } of mlTables(mlMetrics))
    for (const row of rows) expect(row).toHaveLength(columns.length);
});
