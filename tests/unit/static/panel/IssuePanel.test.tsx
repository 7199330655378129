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
  return render(<IssuePanel issue="CHURN-31" zone="Europe/Berlin" />);
};

const section = async (title: string) => {
  const region = (await screen.findByRole('heading', { name: title })).closest('section');
  if (!region) throw new Error(`${title} is in no section.`);
  return within(region);
};

test('asks about the issue it is shown on', async () => {
  show(planned);
  await screen.findByText('Spike');
  expect(host.requestsTo('issue.panel')).toEqual([{ issue: 'CHURN-31', zone: 'Europe/Berlin' }]);
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
    'CHURN-12Wartet auf FreigabeSummary of CHURN-12Unchanged for 41 days, since 22 Sept 2026',
    'CHURN-13To DoSummary of CHURN-13Unchanged for 12 days, since 21 Oct 2026',
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
  show({ ...planned, blocks: [related('CHURN-40', 'new'), related('CHURN-41', 'done')] });
  const waiting = await section('Waiting for this');
  expect(waiting.getByRole('link', { name: 'CHURN-40' })).toBeTruthy();
  expect(waiting.queryByRole('link', { name: 'CHURN-41' })).toBeNull();
  await userEvent.click(waiting.getByRole('button', { name: '1 issue done without waiting' }));
  expect(waiting.getByRole('link', { name: 'CHURN-41' })).toBeTruthy();
});

test('nothing waits for a done issue: what comes next is named, done or not', async () => {
  const blocks = [related('CHURN-40', 'new'), related('CHURN-41', 'done')];
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
  render(<IssuePanel issue="CHURN-31" zone="Europe/Berlin" />);
  expect((await screen.findByRole('alert')).textContent).toContain('Jira is slow today.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(host.requestsTo('issue.panel')).toHaveLength(2);
});

test('how far it has come is said in words, held against such work and its time box', async () => {
  show(planned);
  const progress = await section('Progress');
  expect(progress.getByText('Longer than usual')).toBeTruthy();
  expect(progress.getByText(/^In progress for 5 working days, since 26 Oct 2026\./).textContent).toContain(
    'That is 2 working days over its time box of 3.',
  );
  const times = within(progress.getByRole('list', { name: 'Time in each column' })).getAllByRole('listitem');
  expect(times.map((time) => time.textContent)).toEqual(['To Do: 12 days', 'Wartet auf Daten: 4 days, now']);
  await userEvent.click(progress.getByRole('button', { name: 'Show the numbers' }));
  const rows = within(progress.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual(['To Do1275%', 'Wartet auf Daten425%']);
});

test('the project’s usual times are read where they are missing, then the panel again', async () => {
  let isRead = false;
  host.resolvers({
    'issue.panel': () => ({
      ok: true,
      value: isRead ? planned : { ...planned, progress: { state: 'unread' }, paceIsOld: true },
    }),
    'pace.read': () => {
      isRead = true;
      return { ok: true, value: null };
    },
  });
  render(<IssuePanel issue="CHURN-31" zone="UTC" />);
  expect(await screen.findByText(/^In progress for 5 working days/)).toBeTruthy();
  expect(host.requestsTo('pace.read')).toEqual([{ issue: 'CHURN-31', zone: 'UTC' }]);
});

test('where the usual times cannot be read the rest is shown, with the reason', async () => {
  host.resolvers({
    'issue.panel': () => ({
      ok: true,
      value: { ...planned, progress: { state: 'unread' }, paceIsOld: true },
    }),
    'pace.read': () => ({ ok: false, error: { code: 'jira-unavailable', message: 'Jira is slow today.' } }),
  });
  render(<IssuePanel issue="CHURN-31" zone="UTC" />);
  expect(await (await section('Progress')).findByText('Jira is slow today.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Purpose' })).toBeTruthy();
});

test('an open request for access is held against those that were granted', async () => {
  const [request] = planned.waitsFor;
  if (request === undefined) throw new Error('The fixture waits for nothing.');
  const waitsFor = [{ ...request, access: { workingDays: 9, timeBox: 5 } }];
  show({ ...planned, waitsFor, accessTimes: { days: [7, 12], spread: null } });
  const waits = await section('Waits for');
  expect(waits.getByText('Access was asked for 9 working days ago; its time box is 5.')).toBeTruthy();
  expect(
    waits.getByText('The 2 requests for access granted so far took 7 and 12 working days.'),
  ).toBeTruthy();
});
