import '../fakeBridge';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Portfolio } from '../../../../src/contract/portfolio';
import { packRows } from '../../../../src/contract/portfolioRows';
import { PortfolioGadget } from '../../../../static/portfolio/PortfolioGadget';
import { host } from '../fakeBridge';
import { portfolio } from '../fixtures/portfolio';

/** What the gadget gave the host to call when the dashboard refreshes. */
let dashboardRefreshes: (payload: unknown) => void;

beforeEach(() => {
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

const show = (answer: Portfolio, projects: 'all' | readonly string[] = 'all') => {
  host.resolvers({ 'portfolio.read': () => ({ ok: true, value: answer }) });
  return render(<PortfolioGadget projects={projects} timeZone="Europe/Berlin" gadget="10" />);
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
  expect(
    fraud.getByRole('img', {
      name: 'Issues finished a week in the last 8 weeks, oldest first: 0, 1, 2, 3, 4, 5, 6, 7',
    }),
  ).toBeTruthy();
  expect(fraud.getByText('7 last week')).toBeTruthy();
});

test('further reasons open by keyboard', async () => {
  show(portfolio);
  const more = await screen.findByRole('button', { name: '1 more reason' });
  act(() => more.focus());
  await userEvent.keyboard('{Enter}');
  expect(more.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('A feature is late.')).toBeTruthy();
});

test('too little data for a trend is said, not drawn flat', async () => {
  show(portfolio);
  const lite = within(await screen.findByRole('row', { name: /Lite/ }));
  expect(lite.getByText('The plan is too young for a trend.')).toBeTruthy();
  expect(lite.queryByRole('img')).toBeNull();
});

test('a column sorts, and says so', async () => {
  show(portfolio);
  await userEvent.click(await screen.findByRole('button', { name: 'Project' }));
  expect(shownProjects()).toEqual(['Churn', 'Demand', 'Fraud', 'Lite']);
  expect(screen.getByRole('columnheader', { name: 'Project' }).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Project' }));
  expect(shownProjects()).toEqual(['Lite', 'Fraud', 'Demand', 'Churn']);
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
  show({ ...portfolio, hidden: 2 }, ['10001', '10002']);
  expect(await screen.findByText(/^2 chosen projects are not shown/)).toBeTruthy();
  expect(host.requestsTo('portfolio.read')).toEqual([{ projects: ['10001', '10002'] }]);
});

test('an empty site is told what to do; an empty choice is told why', async () => {
  const { unmount } = show({ ...portfolio, rows: packRows([]) });
  expect(await screen.findByRole('heading', { name: 'No ML plan to show' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Choose a project to plan' })).toBeTruthy();
  unmount();
  show({ ...portfolio, rows: packRows([]), hidden: 1 }, ['10001']);
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
  render(<PortfolioGadget projects="all" timeZone="UTC" gadget="10" />);
  expect((await screen.findByRole('alert')).textContent).toContain('Jira is slow today.');
});
