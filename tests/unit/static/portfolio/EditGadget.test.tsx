import '../fakeBridge';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GadgetConfiguration } from '../../../../src/contract/portfolio';
import { packRows } from '../../../../src/contract/portfolioRows';
import { trainId } from '../../../../src/contract/portfolioRules';
import { DEFAULT_CONFIGURATION } from '../../../../static/portfolio/configuration';
import EditGadget from '../../../../static/portfolio/edit/EditGadget';
import { host } from '../fakeBridge';
import { portfolio, row } from '../fixtures/portfolio';

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

describe('a release train', () => {
  const answer = (...trains: readonly (string | null)[]) =>
    host.resolvers({
      'portfolio.read': () => ({
        ok: true,
        value: {
          ...portfolio,
          rows: packRows(trains.map((releaseTrain, index) => row(`P${index}`, 'on-track', { releaseTrain }))),
        },
      }),
    });
  const edit = (configuration: Partial<GadgetConfiguration> = {}) =>
    render(<EditGadget configuration={{ ...DEFAULT_CONFIGURATION, ...configuration }} />);

  test('is chosen by the name that the viewer sees, and kept by its id', async () => {
    answer('Train 10', 'Train 9', null);
    edit();
    await userEvent.click(screen.getByRole('radio', { name: /A release train/ }));
    await screen.findByText('Release train');
    await save();
    expect(screen.getByText('Choose a release train.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Choose a release train/ }));
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(names).toEqual(['Choose a release train', 'Train 9', 'Train 10']);
    await userEvent.click(screen.getByRole('option', { name: 'Train 10' }));
    await save();
    expect(host.callsOf('submit')).toEqual([{ projects: { train: trainId('Train 10') } }]);
  });

  test('that the viewer may not see stays chosen and is not named', async () => {
    answer('Train 9');
    edit({ projects: { train: trainId('Secret train') } });
    expect(await screen.findByRole('button', { name: /One that you may not see/ })).toBeTruthy();
    await save();
    expect(host.callsOf('submit')).toEqual([{ projects: { train: trainId('Secret train') } }]);
  });

  test('cannot be chosen where no charter names one', async () => {
    answer(null);
    edit();
    await userEvent.click(screen.getByRole('radio', { name: /A release train/ }));
    expect(
      await screen.findByText(/^No project that you may see belongs to a release train yet/),
    ).toBeTruthy();
  });
});

describe('a saved filter', () => {
  const edit = (
    filters: readonly { readonly id: string; readonly name: string }[],
    configuration: Partial<GadgetConfiguration> = {},
  ) => {
    host.resolvers({ 'portfolio.filters': () => ({ ok: true, value: filters }) });
    return render(<EditGadget configuration={{ ...DEFAULT_CONFIGURATION, ...configuration }} />);
  };

  test('is found by its name and kept by its id', async () => {
    edit([{ id: '10012', name: 'Open epics' }]);
    await userEvent.click(screen.getByRole('radio', { name: /A saved filter/ }));
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a filter' }), 'epics{Enter}');
    await waitFor(() => expect(host.requestsTo('portfolio.filters')).toContainEqual({ query: 'epics' }));
    expect(host.callsOf('submit')).toEqual([]);
    await userEvent.click(await screen.findByRole('radio', { name: 'Open epics' }));
    await save();
    expect(host.callsOf('submit')).toEqual([{ projects: { savedFilter: '10012' } }]);
  });

  test('that the viewer may not use stays chosen and is not named', async () => {
    edit([], { projects: { savedFilter: '10099' } });
    expect(await screen.findByText('A filter is chosen that you may not use; it stays chosen.')).toBeTruthy();
    expect(host.requestsTo('portfolio.filters')).toEqual([{ query: '', chosen: '10099' }]);
    await save();
    expect(host.callsOf('submit')).toEqual([{ projects: { savedFilter: '10099' } }]);
  });
});

test('columns, groups and order are saved where they are not as usual', async () => {
  show({ projects: 'all' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Commitment' }));
  await userEvent.click(screen.getByRole('button', { name: /Not grouped/ }));
  await userEvent.click(screen.getByRole('option', { name: 'By health' }));
  await userEvent.click(screen.getByRole('button', { name: /Health: worst first/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Data waits: longest first' }));
  await save();
  expect(host.callsOf('submit')).toEqual([
    {
      projects: 'all',
      columns: ['health', 'progress', 'features', 'data-waits', 'forecast', 'trend'],
      grouping: 'health',
      sort: { column: 'data-waits', direction: 'descending' },
    },
  ]);
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
