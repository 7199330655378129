import '../fakeBridge';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GadgetConfiguration, Portfolio } from '../../../../src/contract/portfolio';
import { packRows } from '../../../../src/contract/portfolioRows';
import { DEFAULT_CONFIGURATION } from '../../../../static/portfolio/configuration';
import { PortfolioGadget } from '../../../../static/portfolio/PortfolioGadget';
import { host } from '../fakeBridge';
import { portfolio, row } from '../fixtures/portfolio';
import { setWidth } from '../settledWidth';

/** What the gadget gave the host to call when the dashboard refreshes. */
let dashboardRefreshes: (payload: unknown) => void;

beforeEach(() => {
  setWidth(1200);
  host.reset();
  host.answer('on', (data) => {
    if (
      typeof data === 'object' &&
      data !== null &&
      'callback' in data &&
      typeof data.callback === 'function'
    ) {
      const { callback } = data;
      dashboardRefreshes = (payload) => callback(payload);
    }
    return { unsubscribe: () => undefined };
  });
});

const gadget = (configuration: Partial<GadgetConfiguration> = {}) => (
  <PortfolioGadget
    configuration={{ ...DEFAULT_CONFIGURATION, ...configuration }}
    timeZone="Europe/Berlin"
    gadget="10"
  />
);

const show = (answer: Portfolio, configuration: Partial<GadgetConfiguration> = {}) => {
  host.resolvers({ 'portfolio.read': () => ({ ok: true, value: answer }) });
  return render(gadget(configuration));
};

const shownProjects = () => screen.getAllByRole('rowheader').map((header) => header.textContent);

test('sums up, and lists the worst first', async () => {
  show(portfolio);
  expect(
    await screen.findByText('4 projects: 1 off track, 1 at risk, 1 not known yet, 1 on track'),
  ).toBeTruthy();
  expect(shownProjects()).toEqual(['Fraud', 'Demand', 'Lite', 'Churn']);
});

test('every column is defined on demand', async () => {
  show(portfolio);
  const headings = (await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent);
  await userEvent.click(screen.getByRole('button', { name: 'What do these mean?' }));
  const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
  // A project needs no definition.
  expect(['Project', ...terms]).toEqual(headings);
});

test('a row says health with its first reason, progress, features, data waits and trend', async () => {
  show(portfolio);
  const fraud = within(await screen.findByRole('row', { name: /Fraud/ }));
  expect(fraud.getByText('Off track')).toBeTruthy();
  expect(
    fraud.getByText('CRM: access request open for 41 days; its time box is 5 working days.'),
  ).toBeTruthy();
  expect(fraud.getByText('5 of 10 issues')).toBeTruthy();
  expect(fraud.getByText('2 delayed')).toBeTruthy();
  expect(fraud.getByText('2 open, oldest 41 days')).toBeTruthy();
  expect(fraud.getByText('60%, 90%, 100%')).toBeTruthy();
  expect(fraud.getByText('85%: 3 Jul 2026')).toBeTruthy();
  expect(fraud.getByText('Target 30 Jun 2026')).toBeTruthy();
  expect(fraud.getByText('4 days later than a month ago')).toBeTruthy();
  expect(
    fraud.getByRole('img', { name: 'Finished issues over the last 90 days, oldest first: 10%, 25%, 50%' }),
  ).toBeTruthy();
  expect(fraud.getByText('+40 points')).toBeTruthy();
});

test('what needs attention stands above the rows', async () => {
  show(portfolio);
  expect(
    await screen.findByText(/^Needs attention: 2 open data requests, the oldest for 41 days/),
  ).toBeTruthy();
});

test('what is not known is said to be so', async () => {
  const unknown = { status: 'insufficient', reason: 'Nothing has been finished yet.' } as const;
  const young = row('Young', 'unknown', { forecast: unknown, commitment: unknown, progressHistory: [0] });
  show({ ...portfolio, rows: packRows([young]) });
  const cells = within(await screen.findByRole('row', { name: /Young/ }));
  expect(cells.getAllByText('Not known yet')).toHaveLength(3);
  expect(cells.getByText('Too young for a line.')).toBeTruthy();
});

test('a heading sorts, by click and by keyboard, and says so', async () => {
  show(portfolio);
  const heading = await screen.findByRole('columnheader', { name: 'Project' });
  await userEvent.click(heading);
  expect(shownProjects()).toEqual(['Churn', 'Demand', 'Fraud', 'Lite']);
  expect(heading.getAttribute('aria-sort')).toBe('ascending');
  act(() => heading.focus());
  await userEvent.keyboard('{Enter}');
  expect(shownProjects()).toEqual(['Lite', 'Fraud', 'Demand', 'Churn']);
});

test('arrow keys go from row to row', async () => {
  show(portfolio);
  const first = await screen.findByRole('row', { name: /Fraud/ });
  act(() => first.focus());
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('row', { name: /Demand/ }));
});

test('opens sorted and grouped as it is configured', async () => {
  show(
    {
      ...portfolio,
      rows: packRows([row('Churn', 'on-track', { releaseTrain: 'Customer train' }), row('Lite', 'on-track')]),
    },
    { grouping: 'train', sort: { column: 'project', direction: 'descending' } },
  );
  await screen.findByRole('row', { name: /Churn/ });
  expect(shownProjects()).toEqual([
    'Customer train 1 project: 1 on track',
    'Churn',
    'No release train 1 project: 1 on track',
    'Lite',
  ]);
});

test('shows the chosen columns only', async () => {
  show(portfolio, { columns: ['health', 'forecast'] });
  const headings = (await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Project', 'Health', 'Forecast']);
});

test('where it is narrow, each project is a card that names its values', async () => {
  setWidth(360);
  show(portfolio);
  const fraud = within(await screen.findByRole('row', { name: /Fraud/ }));
  expect(fraud.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Health',
    'Progress',
    'Commitment',
    'Features',
    'Data waits',
    'Forecast',
    'Last 90 days',
  ]);
  expect(fraud.getByText('2 open, oldest 41 days')).toBeTruthy();
});

test('projects are found by words and by health', async () => {
  show(portfolio);
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a project' }), 'd');
  expect(shownProjects()).toEqual(['Fraud', 'Demand']);
  await userEvent.click(screen.getByRole('button', { name: /Any health/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'At risk' }));
  expect(shownProjects()).toEqual(['Demand']);
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  expect(screen.getByText('No project matches.')).toBeTruthy();
});

test('a project’s details open in a dialog of the dashboard, by button, row and keyboard', async () => {
  host.answer('openModal', () => true);
  show(portfolio);
  await userEvent.click(await screen.findByRole('button', { name: 'Details of Fraud' }));
  act(() => screen.getByRole('row', { name: /Demand/ }).focus());
  await userEvent.keyboard('{Enter}');
  expect(host.callsOf('openModal')).toMatchObject([
    { title: 'Fraud', context: { project: 'id of Fraud' } },
    { title: 'Demand', context: { project: 'id of Demand' } },
  ]);
});

test('on paper every project stands with all its reasons', async () => {
  show(portfolio);
  await screen.findByRole('row', { name: /Fraud/ });
  act(() => void dispatchEvent(new Event('beforeprint')));
  const paper = within(screen.getByRole('table', { name: 'ML projects' }));
  expect(paper.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'Fraud',
    'Demand',
    'Lite',
    'Churn',
  ]);
  expect(paper.getByText('A feature is late.')).toBeTruthy();
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(screen.queryByRole('table', { name: 'ML projects' })).toBeNull();
});

test('a filter that finds too much says so', async () => {
  show({ ...portfolio, isWhole: false }, { projects: { savedFilter: '10012' } });
  expect(await screen.findByText(/^The filter finds more issues than are looked at here/)).toBeTruthy();
  expect(host.requestsTo('portfolio.read')).toEqual([{ projects: { savedFilter: '10012' } }]);
});

test('a click on a project opens its ML plan page', async () => {
  host.answer('navigate', () => true);
  show(portfolio);
  await userEvent.click(await screen.findByRole('link', { name: 'Fraud' }));
  expect(JSON.stringify(host.callsOf('navigate'))).toContain(
    '/jira/software/projects/FRAUD/apps/ml-plan-page',
  );
});

test('projects that could not be read are named with the reason, beside those that could', async () => {
  const project = { id: '7', key: 'ADS', name: 'Ad ranking' };
  show({ ...portfolio, failures: [{ project, message: 'There was no time left.' }] });
  expect(await screen.findByText('Ad ranking: There was no time left.')).toBeTruthy();
  expect(shownProjects()).toHaveLength(4);
});

test('projects that nothing is known of yet are counted, with the time until they are', async () => {
  show({ ...portfolio, rows: packRows([]), reading: { projects: 12, hours: 3 } });
  expect(
    await screen.findByText(
      '12 projects are being read for the first time. Within about 3 hours they will be here.',
    ),
  ).toBeTruthy();
  expect(screen.queryByText('No ML plan to show')).toBeNull();
});

test('asks for the chosen projects, and counts the hidden ones', async () => {
  show({ ...portfolio, hidden: 2 }, { projects: ['10001', '10002'] });
  expect(await screen.findByText(/^2 chosen projects are not shown/)).toBeTruthy();
  expect(host.requestsTo('portfolio.read')).toEqual([{ projects: ['10001', '10002'] }]);
});

test('an empty site is told what to do; an empty choice is told why', async () => {
  const { unmount } = show({ ...portfolio, rows: packRows([]) });
  expect(await screen.findByRole('heading', { name: 'No ML plan to show' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Choose a project to plan' })).toBeTruthy();
  unmount();
  show({ ...portfolio, rows: packRows([]), hidden: 1 }, { projects: ['10001'] });
  expect(
    await screen.findByRole('heading', { name: 'None of the chosen projects can be shown' }),
  ).toBeTruthy();
});

test('reads again when the dashboard refreshes this gadget, not when it refreshes another', async () => {
  show(portfolio);
  await screen.findByText(/^4 projects/);
  await act(async () => dashboardRefreshes({ gadgetId: '11' }));
  expect(host.requestsTo('portfolio.read')).toHaveLength(1);
  await act(async () => dashboardRefreshes({ gadgetId: '10' }));
  await waitFor(() => expect(host.requestsTo('portfolio.read')).toHaveLength(2));
});

test('a failure says its sentence', async () => {
  host.resolvers({
    'portfolio.read': () => ({
      ok: false,
      error: { code: 'jira-unavailable', message: 'Jira is slow today.' },
    }),
  });
  render(gadget());
  expect((await screen.findByRole('alert')).textContent).toContain('Jira is slow today.');
});
