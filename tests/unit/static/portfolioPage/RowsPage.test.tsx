import '../fakeBridge';
import '../laidOut';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PortfolioRow } from '../../../../src/contract/portfolio';
import { packRows } from '../../../../src/contract/portfolioRows';
import RowsPage from '../../../../static/portfolio-page/rows/RowsPage';
import { host } from '../fakeBridge';
import { CHURN_PI } from '../fixtures/pi';
import { portfolio, row } from '../fixtures/portfolio';

beforeEach(host.reset);

const CHURN = row('Churn', 'on-track', { releaseTrain: 'Customer train', target: '2026-07-10' });
const FRAUD = row('Fraud', 'off-track', {
  releaseTrain: 'Customer train',
  dataWaits: { open: 2, oldestDays: 41, sources: ['CRM', 'Billing'] },
  forecast: { status: 'insufficient', reason: 'Too little was finished.' },
  phases: [{ phase: 'modeling', done: 10, total: 10 }],
  phase: null,
});
const DEMAND = row('Demand', 'at-risk', { target: null });

const ok = (value: unknown) => () => ({ ok: true, value });

type Page = Parameters<typeof RowsPage>[0]['page'];

const show = (
  page: Page,
  rows: readonly PortfolioRow[] = [CHURN, FRAUD, DEMAND],
  more: Parameters<typeof host.resolvers>[0] = {},
) => {
  host.resolvers({
    'portfolio.read': ok({ ...portfolio, rows: packRows(rows) }),
    'portfolio.options': ok([CHURN_PI.project]),
    'pi.read': ok([{ ...CHURN_PI, increments: [{ name: 'PI 2', start: '2026-04-01', end: '2026-06-30' }] }]),
    ...more,
  });
  return render(<RowsPage page={page} timeZone="UTC" />);
};

const EPIC = { key: 'CHURN-6', summary: 'Modelling', status: 'In Progress' };

test('trains come by name, the projects of none last, each with what its projects come to together', async () => {
  show('trains');
  const rows = await screen.findAllByRole('row', { name: /\d projects?\)/ });
  expect(rows.map((one) => within(one).getByRole('rowheader').textContent)).toEqual([
    'Customer train (2 projects)',
    'No release train (1 project)',
  ]);
  expect(within(rows[0] ?? document.body).getByText('1 off track, 1 on track')).toBeTruthy();
  expect(within(rows[0] ?? document.body).getByText('15 of 20 issues')).toBeTruthy();
  expect(within(rows[0] ?? document.body).getByText('Not known for 1 project')).toBeTruthy();
});

test('a project opens to its phases, and a phase to its epics, which Jira is asked for then and once', async () => {
  show('trains', [CHURN], {
    'portfolio.epics': ok([
      { epic: EPIC, done: 3, total: 4 },
      { epic: null, done: 0, total: 1 },
    ]),
  });
  const open = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  await screen.findByRole('row', { name: /Customer train/ });
  expect(host.requestsTo('portfolio.epics')).toEqual([]);
  await open('Phases of Churn');
  await open('Epics of Modelling');
  const epic = await screen.findByRole('link', { name: 'Modelling' });
  expect(epic.getAttribute('href')).toBe('/browse/CHURN-6');
  expect(screen.getByText('3 of 4 issues')).toBeTruthy();
  expect(screen.getByText('In no epic')).toBeTruthy();
  await open('Epics of Modelling');
  await open('Epics of Modelling');
  expect(await screen.findByRole('link', { name: 'Modelling' })).toBeTruthy();
  expect(host.requestsTo('portfolio.epics')).toEqual([{ project: 'id of Churn', phase: 'modeling' }]);
});

test('epics that could not be read are asked for again when the phase is opened again', async () => {
  let isBusy = true;
  show('trains', [CHURN], {
    'portfolio.epics': () =>
      isBusy
        ? { ok: false, error: { code: 'rate-limited', message: 'Jira is busy.' } }
        : { ok: true, value: [] },
  });
  const open = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  await screen.findByRole('row', { name: /Customer train/ });
  await open('Phases of Churn');
  await open('Epics of Modelling');
  expect(await screen.findByText('Jira is busy.')).toBeTruthy();
  isBusy = false;
  await open('Epics of Modelling');
  await open('Epics of Modelling');
  expect(await screen.findByText('You see no issue of this phase.')).toBeTruthy();
});

test('a large portfolio opens with its trains closed', async () => {
  show(
    'trains',
    Array.from({ length: 31 }, (_, index) => row(`P${index}`, 'on-track')),
  );
  expect(await screen.findByText('No release train (31 projects)')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Phases of P0' })).toBeNull();
});

test('the phase that a project is in is said, not only outlined; a phase without issues is a dash', async () => {
  show('phases');
  const churn = await screen.findByRole('row', { name: /Churn/ });
  expect(within(churn).getByText('5 of 10').textContent).toBe('5 of 10, current phase');
  expect(within(churn).getAllByText('–')).toHaveLength(5);
  const fraud = screen.getByRole('row', { name: /Fraud/ });
  expect(within(fraud).getByText('10 of 10').textContent).toBe('10 of 10');
});

test('projects that wait for data come by the age of their oldest request', async () => {
  const waits = row('Waits', 'unknown', { dataWaits: { open: 1, oldestDays: 50, sources: ['Clicks'] } });
  const { container } = show('access', [CHURN, FRAUD, waits]);
  expect(
    (await screen.findAllByText('3 requests of 2 projects are open; the oldest, of Waits, for 50 days.'))[0],
  ).toBeTruthy();
  const labels = [...container.querySelectorAll('.named-bars__label')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['Waits', 'Fraud']);
});

test('the timeline has the borders of increments, and its legend only what is in the picture', async () => {
  const { container } = show('timeline');
  expect(await screen.findByText('Program increments: PI 2 from 1 Apr 2026 to 30 Jun 2026.')).toBeTruthy();
  // The picture begins on 1 April and ends on 10 July: one border, the end of the increment.
  expect(container.querySelectorAll('path.rows-plot__border[d$="V76"]')).toHaveLength(1);
  expect(container.querySelector('.rows-plot__border-name')?.textContent).toBe('PI 2');
  const entries = [...container.querySelectorAll('.legend__entry')].map(({ textContent }) => textContent);
  expect(entries).toEqual([
    '50% to 85%, in time',
    '50% to 85%, no target',
    'Target',
    'Border of an increment',
  ]);
  expect(screen.getByText('No forecast yet: Fraud.')).toBeTruthy();
});

test('where the increments cannot be read, the timeline says so and shows the rest', async () => {
  show('timeline', [CHURN], {
    'pi.read': () => ({ ok: false, error: { code: 'unexpected', message: 'No.' } }),
  });
  expect(await screen.findByText('The days of the increments could not be read.')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Forecast of every project' })).toBeTruthy();
});

test('many projects without a forecast are counted, not named', async () => {
  show('timeline', [
    CHURN,
    ...Array.from({ length: 13 }, (_, index) => ({
      ...FRAUD,
      project: { id: `f${index}`, key: `F${index}`, name: `F${index}` },
    })),
  ]);
  expect(await screen.findByText('No forecast yet: 13 projects.')).toBeTruthy();
});

test('without any plan the page says what there could be', async () => {
  show('trains', []);
  expect(await screen.findByRole('heading', { name: 'No ML plan to show' })).toBeTruthy();
});
