import '../fakeBridge';
import '../fixedWidth';
import { act, render, screen, within } from '@testing-library/react';
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

/** As many projects as a large portfolio has: every other one takes part in PI 4, with an objective and a risk. */
const MANY: readonly ProjectPi[] = Array.from({ length: 50 }, (_, index) => ({
  ...FRAUD_PI,
  project: { id: `p${index}`, key: `P${index}`, name: `Project ${index}` },
  pi: null,
  mayEdit: true,
  objectives:
    index % 2 === 0
      ? []
      : [{ id: 'a', pi: 'PI 4', text: `Aim ${index}`, planned: 5, actual: null, committed: true }],
  risks:
    index % 2 === 0
      ? []
      : [{ id: 'r', pi: 'PI 4', text: `Risk ${index}`, status: null, since: '2026-10-05', issue: null }],
}));

const cards = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.pi__project h3')].map(({ textContent }) => textContent);

test('of many projects those that take part come first, some at a time, and the keyboard goes on with the first that came', async () => {
  show({}, { projects: MANY });
  expect(
    await screen.findByText(
      '25 of 50 projects have objectives or risks for PI 4, or name it in their charters.',
    ),
  ).toBeTruthy();
  // The 25 odd ones take part.
  expect(cards()).toEqual(Array.from({ length: 20 }, (_, index) => `Project ${2 * index + 1}`));
  act(() => screen.getByRole('button', { name: 'Show 20 more projects' }).focus());
  await userEvent.keyboard('{Enter}');
  expect(cards().slice(20, 27)).toEqual([
    'Project 41',
    'Project 43',
    'Project 45',
    'Project 47',
    'Project 49',
    'Project 0',
    'Project 2',
  ]);
  expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('pi-p41');
  await userEvent.click(screen.getByRole('button', { name: 'Show 10 more projects' }));
  expect(cards()).toHaveLength(50);
  expect(screen.queryByRole('button', { name: /more projects?$/ })).toBeNull();
});

test('a project is found by its words, and what is being written stays whatever is sought', async () => {
  show({}, { projects: MANY });
  const search = await screen.findByRole('searchbox', { name: 'Find a project' });
  await userEvent.type(search, '48 project');
  expect(cards()).toEqual(['Project 48']);
  await userEvent.click(screen.getByRole('button', { name: 'Edit objectives and risks of Project 48' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Objective 1' }), 'Half a thought');
  await userEvent.clear(search);
  expect(cards()).toHaveLength(21);
  await userEvent.type(search, 'no such');
  expect(cards()).toEqual(['Project 48']);
  expect(screen.getByDisplayValue('Half a thought')).toBeTruthy();
});

test('a project that takes part by what was saved just now stays where it was written', async () => {
  const objectives = [{ id: 'a', pi: 'PI 4', text: 'Late', planned: 8, actual: null, committed: true }];
  show({}, { projects: MANY, save: ok({ revision: 1, objectives, risks: [], increments: [] }) });
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a project' }), 'Project 4');
  const before = cards();
  expect(before.at(-1)).toBe('Project 48');
  await userEvent.click(screen.getByRole('button', { name: 'Edit objectives and risks of Project 48' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Objective 1' }), 'Late');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The objectives and risks of Project 48 are saved.')).toBeTruthy();
  expect(screen.getByText(/^26 of 50 projects have objectives/)).toBeTruthy();
  expect(cards()).toEqual(before);
});

test('on paper all projects and all risks stand, in the increment and in its agenda', async () => {
  const whole = show({}, { projects: MANY });
  await screen.findByText(/^25 of 50 projects have/);
  const risks = () => document.querySelectorAll('.pi__risk');
  expect(risks()).toHaveLength(20);
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect([cards().length, risks().length]).toEqual([50, 25]);
  act(() => void dispatchEvent(new Event('afterprint')));
  expect([cards().length, risks().length]).toEqual([20, 20]);
  whole.unmount();

  show({}, { projects: MANY, agenda: 'planning' });
  const teams = () => document.querySelectorAll('.agenda__team');
  expect(await screen.findByText('Without objectives or risks for PI 4: 25 projects.')).toBeTruthy();
  expect(teams()).toHaveLength(20);
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(teams()).toHaveLength(25);
  expect(screen.getAllByText(/^Project \d+: Risk \d+/)).toHaveLength(25);
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
