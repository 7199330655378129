import '../fakeBridge';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_HEALTH_RULES as DEFAULTS } from '../../../../src/domain/portfolio/healthRules';
import { AdminPage } from '../../../../static/admin/AdminPage';
import { host } from '../fakeBridge';

const ok = (value: unknown) => ({ ok: true, value });

const show = async (resolvers: Parameters<typeof host.resolvers>[0] = {}) => {
  host.reset();
  host.resolvers({
    'templates.list': () => ok([]),
    'rules.read': () => ok({ rules: { ...DEFAULTS, decisionDays: 7 }, revision: 3, defaults: DEFAULTS }),
    'rules.save': () => ok({ revision: 4 }),
    ...resolvers,
  });
  render(<AdminPage />);
  await userEvent.click(await screen.findByRole('link', { name: 'Health rules' }));
  await screen.findByRole('form', { name: 'Health rules' });
};
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const isDisabled = (name: string) => screen.getByRole('button', { name }).hasAttribute('disabled');
const type = async (name: string, value: string) => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), value);
  await userEvent.tab();
};

test('the rules in force are shown with their defaults; the share of a commitment in per cent', async () => {
  await show();
  expect(field('Days a decision may take').value).toBe('7');
  expect(field('Share to finish, in per cent').value).toBe('80');
  expect(screen.getByText('Default: 21')).toBeTruthy();
});

test('a changed rule is saved on top of the rules that were read', async () => {
  await show();
  await type('Share to finish, in per cent', '75');
  await press('Save health rules');
  expect(await screen.findByText('The health rules are saved')).toBeTruthy();
  expect(host.requestsTo('rules.save')).toEqual([
    { revision: 3, rules: { ...DEFAULTS, decisionDays: 7, healthyCommitment: 0.75 } },
  ]);
});

test('the defaults are filled in, and count when they are saved', async () => {
  await show();
  await press('Fill in the defaults');
  expect(field('Days a decision may take').value).toBe('21');
  expect(isDisabled('Fill in the defaults')).toBe(true);
  expect(host.requestsTo('rules.save')).toEqual([]);
  await press('Save health rules');
  await waitFor(() => expect(host.requestsTo('rules.save')).toEqual([{ revision: 3, rules: DEFAULTS }]));
});

test('an empty field, and a rule that can never apply, cannot be saved and say why', async () => {
  await show();
  await userEvent.clear(field('Working days without a change'));
  await userEvent.tab();
  expect(await screen.findByText('Enter a whole number from 1 to 260.')).toBeTruthy();
  expect(isDisabled('Save health rules')).toBe(true);
  await type('Working days without a change', '5');
  expect(isDisabled('Save health rules')).toBe(false);
  await type('Closed sprints looked at', '1');
  expect(await screen.findByText('Of 1 sprint, at most 1 can be missed.')).toBeTruthy();
  expect(isDisabled('Save health rules')).toBe(true);
});

test('who was overtaken by another administrator is told, and shown theirs', async () => {
  let reads = 0;
  await show({
    'rules.read': () => {
      reads += 1;
      return ok({ rules: { ...DEFAULTS, decisionDays: 6 + reads }, revision: reads, defaults: DEFAULTS });
    },
    'rules.save': () => ({
      ok: false,
      error: { code: 'conflict', message: 'Somebody else changed these rules.' },
    }),
  });
  await press('Save health rules');
  expect((await screen.findByRole('alert')).textContent).toContain('Somebody else changed these rules.');
  await press('Show theirs');
  await waitFor(() => expect(field('Days a decision may take').value).toBe('8'));
});
