import '../fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GadgetConfiguration } from '../../../../src/contract/portfolio';
import { DEFAULT_CONFIGURATION } from '../../../../static/portfolio/configuration';
import EditGadget from '../../../../static/portfolio/edit/EditGadget';
import { host } from '../fakeBridge';

const project = (id: string, name: string) => ({ id, key: name.toUpperCase(), name });
const CHURN = project('10001', 'Churn');
const FRAUD = project('10002', 'Fraud');

beforeEach(() => {
  host.reset();
  host.answer('submit', () => true);
});

const show = (
  configuration: Partial<GadgetConfiguration>,
  options: readonly (typeof CHURN)[] = [CHURN, FRAUD],
) => {
  host.resolvers({ 'portfolio.options': () => ({ ok: true, value: options }) });
  return render(<EditGadget configuration={{ ...DEFAULT_CONFIGURATION, ...configuration }} />);
};

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

test('all projects is saved as such, so that new plans appear by themselves', async () => {
  show({ projects: 'all', refresh: 0 });
  await save();
  expect(host.callsOf('submit')).toEqual([{ projects: 'all' }]);
  expect(host.requestsTo('portfolio.options')).toEqual([]);
});

test('chosen projects are saved by id', async () => {
  show({ projects: 'all', refresh: 15 });
  await userEvent.click(screen.getByRole('radio', { name: /Only projects I choose/ }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Fraud (FRAUD)' }));
  await save();
  expect(host.callsOf('submit')).toEqual([{ projects: ['10002'], refresh: 15 }]);
});

test('choosing none is said at the list, and nothing is saved', async () => {
  show({ projects: 'all', refresh: 0 });
  await userEvent.click(screen.getByRole('radio', { name: /Only projects I choose/ }));
  await screen.findByRole('checkbox', { name: 'Churn (CHURN)' });
  await save();
  expect(screen.getByText('Choose at least one project.')).toBeTruthy();
  expect(host.callsOf('submit')).toEqual([]);
});

test('a project chosen by someone who sees more stays chosen', async () => {
  show({ projects: ['10001', '99999'], refresh: 0 });
  expect(
    await screen.findByText('1 more project is chosen that you may not see; it stays chosen.'),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Fraud (FRAUD)' }));
  await save();
  expect(host.callsOf('submit')).toEqual([{ projects: ['10001', '99999', '10002'] }]);
});

test('a long list can be searched, and Enter in the search saves nothing', async () => {
  const many = Array.from({ length: 9 }, (_, index) => project(String(20 + index), `Model${index}`));
  show({ projects: ['20'], refresh: 0 }, many);
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a project' }), 'model7{Enter}');
  const listed = within(screen.getByRole('group', { name: 'Projects to show' }));
  expect(listed.getAllByRole('checkbox')).toHaveLength(1);
  expect(host.callsOf('submit')).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Model7 (MODEL7)' }));
  await save();
  expect(host.callsOf('submit')).toEqual([{ projects: ['20', '27'] }]);
});

test('a short list has no search', async () => {
  show({ projects: ['10001'], refresh: 0 });
  await screen.findByRole('checkbox', { name: 'Churn (CHURN)' });
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('cancel closes without saving', async () => {
  host.answer('close', () => true);
  show({ projects: ['10001'], refresh: 30 });
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(host.callsOf('close')).toHaveLength(1);
  expect(host.callsOf('submit')).toEqual([]);
});

test('where the dashboard cannot close the settings, they are saved as they were', async () => {
  host.answer('close', () => false);
  show({ projects: ['10001'], refresh: 30 });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Fraud (FRAUD)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(host.callsOf('submit')).toEqual([{ projects: ['10001'], refresh: 30 }]);
});

test('settings that the dashboard refuses are kept on screen with a sentence', async () => {
  host.answer('submit', () => false);
  show({ projects: 'all', refresh: 0 });
  await save();
  expect((await screen.findByRole('alert')).textContent).toContain('did not take the settings');
});
