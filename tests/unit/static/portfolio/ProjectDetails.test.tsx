import '../fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProjectPi } from '../../../../src/contract/pi';
import type { PortfolioProject } from '../../../../src/contract/portfolio';
import ProjectDetails from '../../../../static/portfolio/details/ProjectDetails';
import { host } from '../fakeBridge';
import { row } from '../fixtures/portfolio';
import '../settledWidth';

beforeEach(host.reset);

const point = (day: string, done: number, total: number): PortfolioProject['history'][number] => ({
  day,
  done,
  total,
  status: 'at-risk',
  accessOpen: 1,
  delayed: 0,
  p85: '2026-07-03',
});

const FRAUD: PortfolioProject = {
  row: row('Fraud', 'off-track', {
    reasons: ['CRM: access request open for 41 days.', 'A feature is late.'],
    releaseTrain: 'Risk train',
    dataWaits: { open: 2, oldestDays: 41, sources: ['CRM', 'Billing'] },
    phases: [
      { phase: 'data-understanding', done: 4, total: 4 },
      { phase: 'modeling', done: 1, total: 6 },
    ],
  }),
  metrics: [
    {
      kind: 'business',
      name: 'Losses',
      unit: '% of turnover',
      direction: 'down',
      baseline: 0.19,
      target: 0.12,
      byWhen: '2027-05-03',
      latest: null,
    },
  ],
  history: [point('2026-03-30', 2, 9), point('2026-04-01', 5, 10)],
};

const RISKS: ProjectPi = {
  project: { id: '10002', key: 'FRAUD', name: 'Fraud' },
  releaseTrain: 'Risk train',
  pi: 'PI 2026.4',
  revision: 1,
  mayEdit: false,
  objectives: [],
  increments: [],
  risks: [
    {
      id: 'a',
      pi: 'PI 2026.4',
      text: 'No device data',
      status: 'owned',
      since: '2026-03-02',
      issue: 'FRAUD-9',
    },
    {
      id: 'b',
      pi: 'PI 2026.4',
      text: 'The vendor is late',
      status: 'resolved',
      since: '2026-03-02',
      issue: null,
    },
    { id: 'c', pi: 'PI 2027.1', text: 'Labels are late', status: null, since: '2026-03-09', issue: null },
  ],
};

const show = (project: PortfolioProject = FRAUD, risks: readonly ProjectPi[] = [RISKS]) => {
  host.resolvers({
    'portfolio.project': () => ({ ok: true, value: project }),
    'pi.read': () => ({ ok: true, value: risks }),
  });
  return render(<ProjectDetails project="10002" timeZone="UTC" />);
};

const lines = async (title: string): Promise<readonly string[]> => {
  const heading = await screen.findByRole('heading', { name: title });
  const section = heading.closest('section');
  return section === null
    ? []
    : within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent ?? '');
};

test('asks for the project, and says its health with every reason and where it belongs', async () => {
  show();
  expect(await screen.findByText('Off track')).toBeTruthy();
  expect(screen.getByText('CRM: access request open for 41 days.')).toBeTruthy();
  expect(screen.getByText('A feature is late.')).toBeTruthy();
  expect(screen.getByText('FRAUD · Risk train')).toBeTruthy();
  expect(host.requestsTo('portfolio.project')).toEqual([{ project: '10002' }]);
});

test('the trend is a chart with a sentence and its numbers', async () => {
  show();
  expect(await screen.findByRole('img', { name: 'Progress' })).toBeTruthy();
  expect(
    screen.getByText('Since 30 Mar 2026, 3 more issues are finished and 1 issue was added: 5 of 10 today.', {
      selector: '.chart__reading',
    }),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Show the numbers.*Progress$/ }));
  const table = within(screen.getByRole('table', { name: 'Progress in numbers' }));
  expect(table.getAllByRole('row')).toHaveLength(3);
});

test('one day makes no line, and says so', async () => {
  show({ ...FRAUD, history: [point('2026-04-01', 5, 10)] });
  expect(await screen.findByText('A line takes two days; only one is known yet.')).toBeTruthy();
  expect(screen.queryByRole('img', { name: 'Progress' })).toBeNull();
});

test('says phases, features, waits, forecast, sprints, decisions and targets', async () => {
  show();
  expect(await lines('Phases')).toEqual(['Data understanding4 of 4', 'Modelling1 of 6']);
  expect(await lines('Features')).toEqual(['3 done, 2 in progress, 1 planned', 'None is delayed']);
  expect(await lines('Data waits')).toEqual(['2 open, oldest 41 days', 'CRM and Billing']);
  expect(await lines('Forecast')).toEqual([
    '50% likely by 12 Jun 2026',
    '85% likely by 3 Jul 2026',
    'Target 30 Jun 2026, which is before the 85% finish',
    '4 days later than a month ago',
  ]);
  expect(await lines('Commitment and velocity')).toEqual([
    'Kept in the last sprints: 60%, 90%, 100%',
    'Without data waits: 80%, 90%, –',
    'Velocity 23 points a sprint, rising',
  ]);
  expect(await lines('Decisions and data')).toEqual([
    '1 checkpoint and 0 sign-offs open, the oldest for 3 days',
    '2 warnings about the data; Metrics names them',
  ]);
  expect(await lines('Targets of the charter')).toEqual([
    'Losses: target 0.12 % of turnover, by 3 May 2027, from 0.19 % of turnover, not measured yet',
  ]);
});

test('what is not known says why, once', async () => {
  const unknown = { status: 'insufficient', reason: 'This board has no sprints.' } as const;
  show({
    ...FRAUD,
    row: { ...FRAUD.row, commitment: unknown, velocity: unknown, forecast: unknown, target: null },
  });
  expect(await lines('Commitment and velocity')).toEqual(['This board has no sprints.']);
  expect(await lines('Forecast')).toEqual(['This board has no sprints.', 'Nobody named a target']);
});

test('leads to the project’s plan', async () => {
  host.answer('navigate', () => true);
  show();
  await userEvent.click(await screen.findByRole('link', { name: 'Open the ML plan' }));
  expect(JSON.stringify(host.callsOf('navigate'))).toContain(
    '/jira/software/projects/FRAUD/apps/ml-plan-page',
  );
});

test('its open risks stand there with what became of them; those resolved do not', async () => {
  show();
  await screen.findByText(/No device data/);
  expect(await lines('Open risks')).toEqual([
    'No device data (PI 2026.4: Owned since 2 Mar 2026, FRAUD-9)',
    'Labels are late (PI 2027.1: Not discussed yet since 9 Mar 2026)',
  ]);
  expect(host.requestsTo('pi.read')).toEqual([{ projects: [FRAUD.row.project.id] }]);
});

test('where no risk is open, it says where they are written down', async () => {
  show(FRAUD, []);
  expect(await screen.findByText('None is written down on the page Program increment')).toBeTruthy();
});

test('a project that the viewer may not see says the sentence of the failure', async () => {
  host.resolvers({
    'portfolio.project': () => ({
      ok: false,
      error: { code: 'not-found', message: 'There is no such project.' },
    }),
  });
  render(<ProjectDetails project="7" timeZone="UTC" />);
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such project.');
});
