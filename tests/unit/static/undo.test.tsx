import './fakeBridge';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UndoPlan } from '../../../static/project-page/undo/UndoPlan';
import type { UndoPreview } from '../../../static/shared/contract';
import { host } from './fakeBridge';
import { generation, planSummary } from './fixtures/plan';

const PREVIEW: UndoPreview = {
  planName: 'Churn',
  deletes: 92,
  kept: [
    { key: 'NEW-7', summary: 'Request access', isEpic: false, reasons: ['It has a comment.'] },
    { key: 'NEW-8', summary: 'Explore', isEpic: false, reasons: ['Its status was changed.'] },
  ],
  sprints: 9,
  blockers: [],
};
const STEP = { looked: 94, total: 94, deleted: 93, kept: 1, activity: 'Deleted.' };

const show = async (resolvers: Record<string, (request: unknown) => unknown>) => {
  let changes = 0;
  host.resolvers({ 'undo.preview': () => ({ ok: true, value: PREVIEW }), ...resolvers });
  render(
    <UndoPlan
      plan={planSummary(generation({ state: 'done' }))}
      project="NEW"
      onChanged={() => {
        changes += 1;
      }}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Undo plan…' }));
  return { changes: () => changes };
};

beforeEach(() => host.reset());

test('lists what stays and why, and deletes what was ticked as well', async () => {
  const steps = [
    { ok: true, value: { ...STEP, state: 'running' } },
    {
      ok: true,
      value: { ...STEP, state: 'done', activity: 'Everything that nobody has touched is deleted.' },
    },
  ];
  const { changes } = await show({ 'undo.step': () => steps.shift() });
  expect(
    await screen.findByText(/92 issues of “Churn” that nobody has touched/, {}, { timeout: 5_000 }),
  ).toBeDefined();
  expect(screen.getByText('It has a comment.')).toBeDefined();
  expect(
    screen.getByText(
      'The 9 sprints that were created for the plan stay. Delete them in the backlog, each from its own menu.',
    ),
  ).toBeDefined();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Delete NEW-7 as well' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete 93 issues' }));
  expect(await screen.findByText('93 issues deleted, 1 issue kept.')).toBeDefined();
  expect(host.requestsTo('undo.step')).toEqual([1, 2].map(() => ({ project: 'NEW', alsoDelete: ['NEW-7'] })));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(changes()).toBe(1);
});

test('cancelling deletes nothing', async () => {
  const { changes } = await show({});
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }, { timeout: 5_000 }));
  expect(host.requestsTo('undo.step')).toEqual([]);
  expect(changes()).toBe(0);
});

test('a failure says why and goes on with the same choice', async () => {
  const steps: unknown[] = [
    { ok: false, error: { code: 'jira-unavailable', message: 'Jira is away.' } },
    { ok: true, value: { ...STEP, state: 'done' } },
  ];
  await show({ 'undo.step': () => steps.shift() });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete 92 issues' }, { timeout: 5_000 }));
  expect(await screen.findByText('Jira is away.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('Deleted.')).toBeDefined();
});
