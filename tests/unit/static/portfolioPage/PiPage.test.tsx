import '../fakeBridge';
import '../fixedWidth';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProjectPi } from '../../../../src/contract/pi';
import PiPage from '../../../../static/portfolio-page/pi/PiPage';
import type { AgendaKind, PiQuery } from '../../../../static/portfolio-page/routes';
import { host } from '../fakeBridge';
import { CHURN_PI, FEATURES, FRAUD_PI } from '../fixtures/pi';

beforeEach(host.reset);

const open = jest.fn();
const ok = (value: unknown) => () => ({ ok: true, value });

const show = (
  query: PiQuery = {},
  more: {
    readonly projects?: readonly ProjectPi[];
    readonly agenda?: AgendaKind;
    readonly save?: () => unknown;
  } = {},
) => {
  const { projects = [CHURN_PI, FRAUD_PI], agenda, save } = more;
  host.resolvers({
    'portfolio.options': ok(projects.map(({ project }) => project)),
    'pi.read': ok(projects),
    'pi.features': ok(FEATURES),
    ...(save === undefined ? {} : { 'pi.save': save }),
  });
  return render(<PiPage query={query} agenda={agenda} open={open} timeZone="UTC" />);
};

test('without a project there is nothing to plan, and the page says what it takes', async () => {
  show({}, { projects: [] });
  expect(await screen.findByRole('heading', { name: 'No ML plan to show' })).toBeTruthy();
});

test('it opens with the increment that most charters name, whose predictability is not known before its review', async () => {
  show();
  expect(await screen.findByRole('row', { name: 'Weekly scores Committed 8 Not reviewed' })).toBeTruthy();
  expect(screen.getByText('No objectives for PI 4 yet.')).toBeTruthy();
  expect(screen.getByText(/actual business value of 1 of 1 objectives? is not known yet/)).toBeTruthy();
});

test('an increment that was reviewed is told by team, the lowest first, and as a whole', async () => {
  show({ pi: 'PI 3' });
  // 9 of 10 and 1 beside it, and 2 of 10: 12 of 20.
  expect(
    (
      await screen.findAllByText(
        '60% of the planned business value was reached in PI 3, below the 80–100% that is held to be healthy.',
      )
    )[0],
  ).toBeTruthy();
  const labels = [...document.querySelectorAll('.named-bars__label')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['All projects', 'Payment fraud', 'Customer churn']);
});

test('the legend names only what is in the picture', async () => {
  const { container } = show({ pi: 'PI 3' }, { projects: [CHURN_PI] });
  await screen.findByText('A first slice');
  const entries = [...container.querySelectorAll('.legend__entry')].map(({ textContent }) => textContent);
  expect(entries).toEqual(['80–100%: healthy', 'In or above it']);
});

test('features due in the increment are counted by project; those without any are left out', async () => {
  show();
  expect(
    await screen.findByText('2 of 4 features committed to PI 4 are done; 1 was done after its last day.'),
  ).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Features of PI 4' });
  expect(within(table).getByRole('row', { name: /^Customer churn .*4 2 1 1$/ })).toBeTruthy();
  expect(within(table).queryByText('Payment fraud')).toBeNull();
  expect(host.requestsTo('pi.features')).toEqual([
    { projects: ['churn', 'fraud'], start: '2026-10-01', end: '2026-12-31' },
  ]);
});

test('of a train without projects nothing is asked', async () => {
  show({ train: 'Gone', pi: 'PI 4' });
  expect(await screen.findByText('No feature is due in PI 4.')).toBeTruthy();
  expect(host.requestsTo('pi.features')).toEqual([]);
});

test('of an increment whose days nobody has written down, no feature is known', async () => {
  show({ pi: 'PI 3' });
  expect(await screen.findByText(/^Which features are committed to PI 3 is not known before/)).toBeTruthy();
  expect(host.requestsTo('pi.features')).toEqual([]);
});

test('risks stand under what was agreed about each, and those that can still harm are counted', async () => {
  show();
  expect(await screen.findByText('3 risks for PI 4; 2 of them can still harm it.')).toBeTruthy();
  const owned = screen.getByRole('region', { name: 'Owned' });
  expect(within(owned).getByText('Nobody is free')).toBeTruthy();
  expect(within(owned).getByRole('link', { name: 'CHURN-7' })).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Accepted' })).getByText('None')).toBeTruthy();
});

test('whoever may not edit a project reads it', async () => {
  show();
  expect(
    await screen.findByRole('button', { name: 'Edit objectives and risks of Customer churn' }),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Edit objectives and risks of Payment fraud' })).toBeNull();
});

test('what is saved takes the place of what was read, with the days of the increment', async () => {
  const objectives = [
    { id: 'a', pi: 'PI 4', text: 'Daily scores', planned: 8, actual: null, committed: true },
  ];
  show({}, { save: ok({ revision: 4, objectives, risks: CHURN_PI.risks, increments: CHURN_PI.increments }) });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Edit objectives and risks of Customer churn' }),
  );
  const text = await screen.findByRole('textbox', { name: 'Objective 1' });
  await userEvent.clear(text);
  await userEvent.type(text, 'Daily scores');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The objectives and risks of Customer churn are saved.')).toBeTruthy();
  expect(screen.getByRole('row', { name: 'Daily scores Committed 8 Not reviewed' })).toBeTruthy();
  expect(host.requestsTo('pi.save')).toMatchObject([
    { project: 'churn', revision: 3, increments: [{ name: 'PI 4', start: '2026-10-01', end: '2026-12-31' }] },
  ]);
});

test('of two people who change a project the second keeps what they wrote, and may drop it', async () => {
  const message = 'Somebody else changed the objectives or risks of Customer churn meanwhile.';
  show({}, { save: () => ({ ok: false, error: { code: 'conflict', message } }) });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Edit objectives and risks of Customer churn' }),
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'Objective 1' }), ' for all');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByDisplayValue('Weekly scores for all')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Drop mine and show theirs' }));
  expect(await screen.findByRole('row', { name: 'Weekly scores Committed 8 Not reviewed' })).toBeTruthy();
});

test('the agenda of the planning asks for no actual value; that of the review does', async () => {
  const planning = show({ train: 'Customer train' }, { agenda: 'planning' });
  expect(await screen.findByRole('heading', { name: 'PI planning: Customer train, PI 4' })).toBe(
    document.activeElement,
  );
  expect(screen.queryByRole('columnheader', { name: 'Actual value' })).toBeNull();
  expect(
    screen.getByText(/^Customer churn: The CRM moves \(Not discussed yet since 5 Oct 2026\)$/),
  ).toBeTruthy();
  planning.unmount();
  show({ pi: 'PI 3' }, { agenda: 'review' });
  expect(await screen.findByRole('heading', { name: 'Inspect and adapt: All projects, PI 3' })).toBeTruthy();
  expect(screen.getAllByRole('columnheader', { name: 'Actual value' })).toHaveLength(2);
});
