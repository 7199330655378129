import './fakeBridge';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProjectPage } from '../../../static/project-page/ProjectPage';
import type { PlanDraft, PlanImport } from '../../../static/shared/contract';
import { host } from './fakeBridge';
import { generation, OVERVIEW, PREVIEW, planSummary, TEMPLATES } from './fixtures/plan';

const ok = (value: unknown) => ({ ok: true, value });

const IMPORTED: PlanImport = {
  template: 'crisp-dm',
  input: {
    name: 'Churn',
    businessQuestion: 'Who will leave?',
    measures: { business: 'churn from 4 % to 3 %' },
    sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: true, accessWeeks: 3 }],
    environments: ['dev', 'prod'],
    team: [],
    riskTier: 'high',
    method: 'kanban',
    start: '2026-11-30',
    sprintLengthDays: 7,
    holidays: ['2026-12-25'],
    edits: [{ node: 'close', leaveOut: true }],
  },
  notes: [],
};

/** What the wizard keeps of it; risk and measures hold until the charter answers for them. */
const KEPT: PlanDraft = {
  template: 'crisp-dm',
  name: 'Churn',
  businessQuestion: 'Who will leave?',
  charter: null,
  riskTier: 'high',
  measures: { business: 'churn from 4 % to 3 %' },
  sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: true, needs: '', accessWeeks: 3 }],
  environments: ['dev', 'prod'],
  team: [],
  method: 'kanban',
  start: '2026-11-30',
  target: null,
  sprintLengthDays: 7,
  holidays: ['2026-12-25'],
  capacity: null,
  edits: [{ node: 'close', leaveOut: true }],
};

const show = (resolvers: Record<string, (request: unknown) => unknown>) => {
  host.resolvers({
    'project.overview': () => ok(OVERVIEW),
    'draft.read': () => ok(KEPT),
    'charter.read': () => ok({ charter: null, revision: 0, mayEdit: true, epic: null }),
    'draft.save': () => ok(null),
    'templates.list': () => ok(TEMPLATES),
    'plan.preview': () => ok(PREVIEW),
    ...resolvers,
  });
  render(<ProjectPage project="NEW" boardId="4" />);
};

const choose = async (text: string) => {
  await screen.findByRole('button', { name: 'Import a plan file' });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('there is nothing to choose a file with');
  const file = new File([text], 'plan.yaml', { type: 'application/yaml' });
  // jsdom's files cannot be read as text.
  file.text = async () => text;
  await userEvent.setup({ applyAccept: false }).upload(input, file);
};

jest.setTimeout(30_000);
beforeEach(() => {
  host.reset();
  sessionStorage.clear();
});

test('a plan file opens the wizard at its preview, with its answers', async () => {
  const asked: unknown[] = [];
  show({
    'plan.import': (request) => {
      asked.push(request);
      return ok(IMPORTED);
    },
    'draft.save': (request) => {
      asked.push(request);
      return ok(null);
    },
  });
  await choose('kind: ml-plan');
  expect(await screen.findByRole('heading', { level: 2, name: 'Preview' })).toBeDefined();
  expect(asked).toEqual([
    { project: 'NEW', yaml: 'kind: ml-plan' },
    { project: 'NEW', draft: KEPT },
  ]);
});

test('what is wrong in a plan file is said by line, and nothing is opened', async () => {
  const issues = Array.from({ length: 7 }, (_, index) => ({
    path: `answers.${index}`,
    message: `Line ${index + 1}: that is wrong.`,
  }));
  show({
    'plan.import': () => ({
      ok: false,
      error: { code: 'invalid-request', message: 'Line 1: that is wrong.', issues },
    }),
  });
  await choose('nonsense');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The plan file cannot be used' +
      'Line 1: that is wrong.Line 2: that is wrong.Line 3: that is wrong.Line 4: that is wrong.Line 5: that is wrong.' +
      'And 2 more.',
  );
});

test('a file of another version of its template is noted before the wizard opens', async () => {
  show({ 'plan.import': () => ok({ ...IMPORTED, notes: ['Here it is made from version 3.'] }) });
  await choose('kind: ml-plan');
  expect(await screen.findByText('Here it is made from version 3.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'See the plan' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Preview' })).toBeDefined();
});

test('a plan that is not complete cannot grow yet', async () => {
  show({
    'project.overview': () =>
      ok({ ...OVERVIEW, plan: planSummary(generation({ state: 'running', created: 9 })) }),
  });
  expect(await screen.findByRole('button', { name: 'Grow plan…' })).toHaveProperty('disabled', true);
});

test('an export that fails says why', async () => {
  show({
    'project.overview': () =>
      ok({ ...OVERVIEW, plan: planSummary(generation({ state: 'done', created: 94 })) }),
    'plan.export': () => ({ ok: false, error: { code: 'conflict', message: 'New has no plan yet.' } }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Export plan' }));
  expect(await screen.findByText('New has no plan yet.')).toBeDefined();
});
