import '../fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SettingsPage as Page } from '../../../../src/contract/settings';
import { DEFAULT_PROJECT_SETTINGS } from '../../../../src/domain/metrics/projectSettings';
import SettingsPage from '../../../../static/project-page/settings/SettingsPage';
import { host } from '../fakeBridge';

const COLUMNS = [
  { name: 'To Do', statusIds: ['1'] },
  { name: 'Doing', statusIds: ['2'] },
  { name: 'Done', statusIds: ['4'] },
];

const PAGE: Page = {
  settings: DEFAULT_PROJECT_SETTINGS,
  revision: 3,
  mayChange: true,
  board: { name: 'Churn board', columns: COLUMNS },
  workflow: { columns: COLUMNS, commitment: 'Doing', done: 'Done' },
  statuses: [
    { id: '1', name: 'To Do', category: 'new' },
    { id: '2', name: 'Doing', category: 'indeterminate' },
    { id: '3', name: 'Cancelled', category: 'done' },
    { id: '4', name: 'Done', category: 'done' },
  ],
  issueTypes: [
    { id: '10', name: 'Story' },
    { id: '11', name: 'Bug' },
  ],
  estimateFields: [{ id: 'customfield_7', name: 'Story Points' }],
  timeZone: 'Europe/Berlin',
  lastRead: null,
};

beforeEach(() => host.reset());

const show = (
  page: Page,
  save: (request: unknown) => unknown = () => ({ ok: true, value: { revision: 4 } }),
) => {
  host.resolvers({ 'settings.read': () => ({ ok: true, value: page }), 'settings.save': save });
  render(<SettingsPage project="CHURN" />);
  return userEvent.setup();
};

test('what is chosen is saved with the revision it began from', async () => {
  const sent: unknown[] = [];
  const user = show(PAGE, (request) => {
    sent.push(request);
    return { ok: true, value: { revision: 4 } };
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Saturday' }));
  await user.click(screen.getByRole('checkbox', { name: 'Bug' }));
  await user.type(screen.getByRole('textbox', { name: /^Time zone/ }), 'Asia/Tokyo');
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('The settings are saved')).toBeTruthy();
  expect(sent).toMatchObject([
    {
      revision: 3,
      settings: { weekdays: [1, 2, 3, 4, 5, 6], issueTypes: ['10'], timeZone: 'Asia/Tokyo', columns: null },
    },
  ]);
});

test('a status that no column holds says what becomes of its issues, and can be put into one', async () => {
  const sent: unknown[] = [];
  const user = show(PAGE, (request) => {
    sent.push(request);
    return { ok: true, value: { revision: 4 } };
  });
  expect(await screen.findByText('Issues in it stay in the column they were in before.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Column of Cancelled/ }));
  await user.click(await screen.findByRole('option', { name: 'Done' }));
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  expect(sent).toMatchObject([
    {
      settings: {
        columns: [
          { name: 'To Do', statusIds: ['1'] },
          { name: 'Doing', statusIds: ['2'] },
          { name: 'Done', statusIds: ['4', '3'] },
        ],
      },
    },
  ]);
});

test('waiting columns, an expectation, pauses and stale days are saved as they were chosen', async () => {
  const sent: unknown[] = [];
  const pauses = [{ from: '2026-12-24', to: '2027-01-01' }];
  const user = show({ ...PAGE, settings: { ...DEFAULT_PROJECT_SETTINGS, pauses } }, (request) => {
    sent.push(request);
    return { ok: true, value: { revision: 4 } };
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Doing' }));
  expect(screen.queryByRole('textbox', { name: /per cent of the work/ })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Hold work to an expectation' }));
  const type = async (name: RegExp, value: string) => {
    const field = screen.getByRole('textbox', { name });
    await user.clear(field);
    await user.type(field, value);
  };
  await type(/per cent of the work/, '90');
  await type(/within so many days/, '12');
  await type(/is stale after/, '3');
  await user.click(screen.getByRole('button', { name: 'Remove the pause 24 Dec 2026 to 1 Jan 2027' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add pause' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('The settings are saved')).toBeTruthy();
  expect(sent).toMatchObject([
    {
      settings: {
        waiting: ['Doing'],
        serviceLevel: { percent: 90, days: 12 },
        staleAfterDays: 3,
        pauses: [],
      },
    },
  ]);
});

test('a pause is added whole, by its first and its last day', async () => {
  const sent: unknown[] = [];
  const user = show(PAGE, (request) => {
    sent.push(request);
    return { ok: true, value: { revision: 4 } };
  });
  const type = async (name: string, digits: string) => {
    const [first] = within(await screen.findByRole('group', { name: new RegExp(`^${name}`) })).getAllByRole(
      'spinbutton',
    );
    if (first === undefined) throw new Error(`${name} has no parts.`);
    await user.click(first);
    await user.keyboard(digits);
  };
  await type('First day of a pause', '08032026');
  await type('Last day of a pause', '08212026');
  await user.click(screen.getByRole('button', { name: 'Add pause' }));
  expect(screen.getByText('3 Aug 2026 to 21 Aug 2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('The settings are saved')).toBeTruthy();
  expect(sent).toMatchObject([{ settings: { pauses: [{ from: '2026-08-03', to: '2026-08-21' }] } }]);
});

test('who does not administer the project reads the settings and cannot change them', async () => {
  show({ ...PAGE, mayChange: false });
  expect(await screen.findByText(/takes the permission “Administer projects”/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save settings' })).toBeNull();
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.disabled).toBe(true);
});

test('what somebody else changed meanwhile is said, and can be looked at', async () => {
  const user = show(PAGE, () => ({
    ok: false,
    error: { code: 'conflict', message: 'Somebody else changed these settings meanwhile.' },
  }));
  await user.click(await screen.findByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('Somebody else changed these settings meanwhile.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show theirs' })).toBeTruthy();
});

test('what the last reading cost is told below, once there was one', async () => {
  show({ ...PAGE, lastRead: { at: '2026-04-01T22:30:00.000Z', calls: 3, points: 1_012 } });
  expect(
    await screen.findByText(
      'Changes were last read from Jira on 2 Apr 2026, 00:30 (Berlin time): 3 calls, which took 1,012 points of the allowance that Jira gives this app for an hour.',
    ),
  ).toBeTruthy();
});

test('before the first reading nothing is said of it', async () => {
  show(PAGE);
  await screen.findByRole('button', { name: 'Save settings' });
  expect(screen.queryByText(/last read from Jira/)).toBeNull();
});
