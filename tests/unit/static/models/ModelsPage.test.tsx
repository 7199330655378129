import '../fakeBridge';
import '../fixedWidth';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ModelsPage as Page } from '../../../../src/contract/models';
import ModelsPage from '../../../../static/project-page/models/ModelsPage';
import { host } from '../fakeBridge';
import { CHURN, MODELS } from '../fixtures/models';

beforeEach(host.reset);

const open = jest.fn();

const show = (page: Page, more: Parameters<typeof host.resolvers>[0] = {}) => {
  host.resolvers({ 'models.read': () => ({ ok: true, value: page }), ...more });
  return render(<ModelsPage project="CHURN" model={undefined} open={open} />);
};

test('without a model the page says what one needs, and who may not edit is told why nothing can be added', async () => {
  show({ ...MODELS, models: [], mayEdit: false });
  expect(await screen.findByRole('heading', { name: 'No model in use yet' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add a model' })).toBeNull();
  expect(screen.getByText(/that takes the permission “Edit issues”/)).toBeTruthy();
});

test('a model is shown with its owner, what is broken, what was decided and what the charter promised', async () => {
  show(MODELS);
  const row = await screen.findByRole('row', { name: /Churn model Needs a decision/ });
  expect(within(row).getByText('Recall 0.66')).toBeTruthy();
  expect(within(row).getByText('Cost –')).toBeTruthy();
  expect(screen.getByText('Recall is beyond its threshold of at least 0.7 since 5 Mar 2026')).toBeTruthy();
  expect(screen.getByText(/^It is decided about in/).textContent).toBe(
    'It is decided about in CHURN-98: Decide about it (To Do).',
  );
  expect(screen.getByRole('row', { name: '2 Mar 2026 Keep A holiday' })).toBeTruthy();
  expect(
    screen.getByRole('row', {
      name: 'Churn rate from 4 % to 3 % by 30 Sept 2026 4.1 % on 28 Feb 2026 3.4 % on 5 Mar 2026 60% Not yet',
    }),
  ).toBeTruthy();
  expect(screen.getByText('No model is measured by “Revenue” yet.')).toBeTruthy();
});

test('a breach without an issue offers to create it, and what came of it is told', async () => {
  const [first, running] = CHURN.metrics[0]?.breaches ?? [];
  if (first === undefined || running === undefined) throw new Error('two breaches');
  const missing = { ...running, control: null, controlState: 'none' as const };
  const model = {
    ...CHURN,
    metrics: CHURN.metrics.map((view) =>
      view.metric.id === 'recall' ? { ...view, breaches: [first, missing] } : view,
    ),
  };
  show(
    { ...MODELS, models: [model] },
    {
      'models.control': () => ({
        ok: true,
        value: { metric: 'Recall', state: 'refused', issue: null, reason: 'You may not create issues.' },
      }),
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Create the change-control issue' }));
  expect(host.requestsTo('models.control')).toEqual([
    { project: 'CHURN', model: 'churn-model', metric: 'recall' },
  ]);
  expect(
    await screen.findByText(/no change-control issue was created\. You may not create issues\.$/),
  ).toBeTruthy();
});

test('pasted lines that cannot be read are told one by one, and stay to be mended', async () => {
  show(MODELS, {
    'models.paste': () => ({
      ok: true,
      value: { ok: false, problems: ['Line 2: the value is missing.'] },
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Paste readings' }));
  const lines = screen.getByRole('textbox', { name: 'Lines of day, metric and value' });
  await userEvent.click(screen.getByRole('button', { name: 'Record all' }));
  expect(screen.getByText('There is nothing to record.')).toBeTruthy();
  await userEvent.type(lines, '2026-03-05,recall,');
  await userEvent.click(screen.getByRole('button', { name: 'Record all' }));
  expect(await screen.findByText('Line 2: the value is missing.')).toBeTruthy();
  expect(screen.getByDisplayValue('2026-03-05,recall,')).toBe(lines);
});

test('a decision without a reason is not sent', async () => {
  show(MODELS, { 'models.decide': () => ({ ok: true, value: null }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Record a decision' }));
  await userEvent.click(screen.getByRole('radio', { name: /^Retrain/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(screen.getByText('The reason is empty.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Old data');
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(await screen.findByText('The decision is recorded')).toBeTruthy();
  expect(host.requestsTo('models.decide')).toEqual([
    {
      project: 'CHURN',
      model: 'churn-model',
      decision: { outcome: 'retrain', day: '2026-03-05', why: 'Old data' },
    },
  ]);
});

test('a model about which nothing was decided can be removed, after asking once more', async () => {
  const model = { ...CHURN, decisions: [] };
  show({ ...MODELS, models: [model] }, { 'models.remove': () => ({ ok: true, value: { revision: 4 } }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  expect(
    screen.getByText(/^Remove a model that was added by mistake\. Its 5 readings go with it/),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Remove the model' }));
  expect(await screen.findByText('The model is removed')).toBeTruthy();
  expect(host.requestsTo('models.remove')).toEqual([
    { project: 'CHURN', revision: MODELS.revision, model: 'churn-model' },
  ]);
});

test('one about which something was decided offers no removal', async () => {
  show(MODELS);
  expect(await screen.findByRole('button', { name: 'Change the model' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
});
