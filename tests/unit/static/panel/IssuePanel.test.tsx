import '../fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IssuePanel as Panel } from '../../../../src/contract/panel';
import { IssuePanel } from '../../../../static/issue-panel/IssuePanel';
import { host } from '../fakeBridge';
import { planned, related } from '../fixtures/panel';

beforeEach(() => host.reset());

const show = (panel: Panel) => {
  host.resolvers({ 'issue.panel': () => ({ ok: true, value: panel }) });
  return render(<IssuePanel issue="CHURN-31" />);
};

const section = async (title: string) => {
  const region = (await screen.findByRole('heading', { name: title })).closest('section');
  if (!region) throw new Error(`${title} is in no section.`);
  return within(region);
};

test('asks about the issue it is shown on', async () => {
  show(planned);
  await screen.findByText('Spike');
  expect(host.requestsTo('issue.panel')).toEqual([{ issue: 'CHURN-31' }]);
});

test('says what the issue is, what it is for and when it is done', async () => {
  show(planned);
  expect(await screen.findByText('Data understanding')).toBeTruthy();
  expect((await section('Purpose')).getByText(/good enough to train on/)).toBeTruthy();
  const criteria = (await section('Done when')).getAllByRole('listitem');
  expect(criteria.map((criterion) => criterion.textContent)).toEqual(planned.acceptance);
  expect(screen.getByText('3 working days')).toBeTruthy();
});

test('lists open blockers by urgency with status and age', async () => {
  show(planned);
  const blockers = (await section('Waits for')).getAllByRole('listitem');
  expect(blockers.map((blocker) => blocker.textContent)).toEqual([
    'CHURN-12Wartet auf FreigabeOpen for 41 daysSummary of CHURN-12',
    'CHURN-13To DoOpen for 12 daysSummary of CHURN-13',
  ]);
});

test('a blocker opens on its site', async () => {
  host.answer('navigate', () => true);
  show(planned);
  await userEvent.click(await screen.findByRole('link', { name: 'CHURN-12' }));
  expect(JSON.stringify(host.callsOf('navigate'))).toContain('/browse/CHURN-12');
});

test('an issue that nothing waits for has no such section', async () => {
  show({ ...planned, blocks: [] });
  await section('Waits for');
  expect(screen.queryByRole('heading', { name: 'Waiting for this' })).toBeNull();
});

test('what went ahead of the issue is not said to wait for it', async () => {
  show({ ...planned, blocks: [related('CHURN-40', 'new', null), related('CHURN-41', 'done', null)] });
  const waiting = await section('Waiting for this');
  expect(waiting.getByRole('link', { name: 'CHURN-40' })).toBeTruthy();
  expect(waiting.queryByRole('link', { name: 'CHURN-41' })).toBeNull();
  await userEvent.click(waiting.getByRole('button', { name: '1 issue done without waiting' }));
  expect(waiting.getByRole('link', { name: 'CHURN-41' })).toBeTruthy();
});

test('nothing waits for a done issue: what comes next is named, done or not', async () => {
  const blocks = [related('CHURN-40', 'new', null), related('CHURN-41', 'done', null)];
  show({ ...planned, isDone: true, waitsFor: [], cleared: [], blocks });
  const next = (await section('Comes next')).getAllByRole('listitem');
  expect(next.map((issue) => issue.textContent)).toEqual([
    'CHURN-40To DoSummary of CHURN-40',
    'CHURN-41DoneSummary of CHURN-41',
  ]);
  expect(screen.queryByRole('heading', { name: 'Waiting for this' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Waits for' })).toBeNull();
});

test('an epic that nothing blocks is not called free, since its issues may wait', async () => {
  const free = { ...planned, waitsFor: [], cleared: [] };
  const { unmount } = show(free);
  expect((await section('Waits for')).getByText('Nothing holds it up.')).toBeTruthy();
  unmount();
  show({ ...free, kind: 'epic' });
  await screen.findByText('Epic');
  expect(screen.queryByRole('heading', { name: 'Waits for' })).toBeNull();
});

test('facts that the plan does not hold are left out', async () => {
  show({ ...planned, estimate: null, role: null, source: null, environment: null });
  await screen.findByText('Customer churn');
  for (const name of ['Time box', 'Estimate', 'Role', 'Data source', 'Environment'])
    expect(screen.queryByText(name)).toBeNull();
});

test('a lost plan record points to the description', async () => {
  show({ ...planned, purpose: null, acceptance: [] });
  expect(await screen.findByText(/Its description still says what it is for/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Purpose' })).toBeNull();
});

test('any other issue gets one quiet sentence', async () => {
  show({ state: 'not-in-plan' });
  expect(await screen.findByText('This issue is not part of an ML plan.')).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
});

test('a failure says its sentence and can be tried again', async () => {
  host.resolvers({
    'issue.panel': () => ({ ok: false, error: { code: 'jira-unavailable', message: 'Jira is slow today.' } }),
  });
  render(<IssuePanel issue="CHURN-31" />);
  expect((await screen.findByRole('alert')).textContent).toContain('Jira is slow today.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(host.requestsTo('issue.panel')).toHaveLength(2);
});
