import './fakeBridge';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProjectPage } from '../../../static/project-page/ProjectPage';
import { initialDraft, keptDraft } from '../../../static/project-page/wizard/draft';
import { host } from './fakeBridge';
import { generation, OVERVIEW, PREVIEW, TEMPLATES } from './fixtures/plan';

const ok = (value: unknown) => ({ ok: true, value });

const KEPT = keptDraft(initialDraft(OVERVIEW, { charter: null, revision: 0 }));

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

/** Opens the wizard the way a person does, by keyboard from the empty page. */
async function openWizard(resolvers: Record<string, (request: unknown) => unknown> = {}) {
  host.resolvers({
    'project.overview': () => ok(OVERVIEW),
    'plan.preview': () => ok(PREVIEW),
    'charter.read': () => ok({ charter: null, revision: 0, mayEdit: true, epic: null }),
    'charter.save': () => ok({ revision: 1, notes: [] }),
    'draft.read': () => ok(null),
    'draft.save': () => ok(null),
    'templates.list': () => ok(TEMPLATES),
    'people.search': () => ok([{ accountId: 'account-1', displayName: 'Ada Byron', avatarUrl: null }]),
    ...resolvers,
  });
  const user = userEvent.setup();
  render(<ProjectPage project="NEW" boardId="4" />);
  const generate = await screen.findByRole('button', { name: 'Generate ML plan' });
  act(() => generate.focus());
  await user.keyboard('{Enter}');
  await heading('Charter');
  return user;
}

/** Answers the two questions that have no default. */
async function answerWhatHasNoDefault(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByRole('textbox', { name: 'Business question' }), 'Who will leave?');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await heading('Template');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await heading('Data sources');
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'CRM');
}

// Whole journeys through the page: seconds on a busy machine.
jest.setTimeout(60_000);
beforeEach(() => {
  host.reset();
  sessionStorage.clear();
});

test('going on without the business question says so at the field and takes the keyboard there', async () => {
  const user = await openWizard();
  await user.type(screen.getByRole('textbox', { name: 'Plan name' }), '{Enter}');
  const question = screen.getByRole('textbox', { name: 'Business question' });
  expect(question).toBe(document.activeElement);
  expect(question.getAttribute('aria-invalid')).toBe('true');
  const described = (question.getAttribute('aria-describedby') ?? '').split(' ');
  const notes = described.map((id) => document.getElementById(id)?.textContent);
  expect(notes).toContain('Write the question that the business wants answered.');
});

test('the error goes as soon as the answer is there', async () => {
  const user = await openWizard();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const question = screen.getByRole('textbox', { name: 'Business question' });
  await user.type(question, 'W');
  expect(question.getAttribute('aria-invalid')).toBeNull();
});

test('each step starts at its heading, and Enter goes on', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  await user.keyboard('{Enter}');
  expect(await heading('Environments and people')).toBe(document.activeElement);
});

test('an added source takes the keyboard; removing it gives the keyboard to the button that adds', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  await user.click(screen.getByRole('button', { name: 'Add data source' }));
  const [, second] = screen.getAllByRole('textbox', { name: 'Name' });
  expect(second).toBe(document.activeElement);
  await user.keyboard('Web shop');
  await user.click(screen.getByRole('button', { name: 'Remove data source Web shop' }));
  expect(screen.getAllByRole('textbox', { name: 'Name' })).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Add data source' })).toBe(document.activeElement);
});

test('the last source cannot be removed', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  expect(screen.getByRole('button', { name: 'Remove data source CRM' })).toHaveProperty('disabled', true);
});

test('answers survive going back, and leaving the wizard', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await heading('Template');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('textbox', { name: 'Business question' })).toHaveProperty(
    'value',
    'Who will leave?',
  );
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Generate ML plan' }));
  expect(await screen.findByRole('textbox', { name: 'Business question' })).toHaveProperty(
    'value',
    'Who will leave?',
  );
});

test('a later step cannot be opened by its address before the earlier ones are answered', async () => {
  const user = await openWizard();
  act(() => host.goTo('/generate/preview'));
  expect(await heading('Charter')).toBeDefined();
  await waitFor(() => expect(host.path()).toBe('/generate'));
  await user.type(screen.getByRole('textbox', { name: 'Business question' }), 'Who will leave?');
  expect(await heading('Charter')).toBeDefined();
  expect(host.requestsTo('plan.preview')).toEqual([]);
});

test('Enter goes on from a part of a date too', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  await user.keyboard('{Enter}');
  await heading('Environments and people');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await heading('Calendar');
  const [part] = screen.getAllByRole('spinbutton');
  act(() => part?.focus());
  await user.keyboard('{Enter}');
  expect(await heading('Preview')).toBeDefined();
});

test('from the empty page to the generated plan with the defaults', async () => {
  const user = await openWizard({
    'generation.start': () => ok(generation({})),
    'generation.step': () => ok(generation({ state: 'done', created: 94, links: { made: 124, total: 124 } })),
  });
  await answerWhatHasNoDefault(user);
  await user.keyboard('{Enter}');
  await heading('Environments and people');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await heading('Calendar');
  await user.click(screen.getByRole('button', { name: 'Show the preview' }));
  await heading('Preview');
  await user.click(await screen.findByRole('button', { name: 'Expand all' }));
  expect(await screen.findByRole('row', { name: 'Request access to CRM' })).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Generate ML plan' }));
  await heading('Your plan is in the backlog');
  expect(screen.getByText('94 issues created, 124 links made')).toBeDefined();
  expect(host.requestsTo('generation.start')).toEqual([
    {
      project: 'NEW',
      template: 'crisp-dm',
      input: {
        name: 'Customer churn',
        businessQuestion: 'Who will leave?',
        measures: {},
        sources: [{ name: 'CRM', ownerRole: 'Data owner', sensitive: false }],
        environments: ['dev', 'test', 'prod'],
        team: [],
        riskTier: 'limited',
        method: 'scrum',
        start: '2026-11-30',
        sprintLengthDays: 14,
        holidays: [],
      },
      choices: {},
    },
  ]);
});

test('a list that is full says so beside its button', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  await user.keyboard('{Enter}');
  await heading('Environments and people');
  const add = screen.getByRole('button', { name: 'Add environment' });
  await user.click(add);
  await user.click(add);
  expect(screen.queryByText(/at most/)).toBeNull();
  await user.click(add);
  expect(add).toHaveProperty('disabled', true);
  expect(screen.getByText('A plan takes at most 6 environments.')).toBeDefined();
});

test('a person is found by typing and chosen by keyboard', async () => {
  const user = await openWizard();
  await answerWhatHasNoDefault(user);
  await user.keyboard('{Enter}');
  await heading('Environments and people');
  const picker = screen.getByRole('combobox', { name: /Data scientist/ });
  await user.click(picker);
  await screen.findByRole('option', { name: /Ada Byron/ });
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(picker).toHaveProperty('value', 'Ada Byron'));
});

test('an answer the server refuses is shown at its field, on its step', async () => {
  const user = await openWizard({
    'plan.preview': () => ({
      ok: false,
      error: {
        code: 'invalid-request',
        message: 'One answer is wrong.',
        issues: [{ path: 'input.sources.0.name', message: 'The name may not contain angle brackets.' }],
      },
    }),
  });
  await answerWhatHasNoDefault(user);
  await user.keyboard('{Enter}');
  await heading('Environments and people');
  act(() => host.goTo('/generate/preview'));
  await heading('Data sources');
  const row = screen.getByRole('group', { name: 'Data source 1' });
  expect(within(row).getByText('The name may not contain angle brackets.')).toBeDefined();
  await waitFor(() =>
    expect(within(row).getByRole('textbox', { name: 'Name' })).toBe(document.activeElement),
  );
});

test('four clicks lead from the empty page to the plan, with two things written', async () => {
  const user = await openWizard({
    'generation.start': () => ok(generation({})),
    'generation.step': () => ok(generation({ state: 'done', created: 94, links: { made: 124, total: 124 } })),
  });
  await user.type(screen.getByRole('textbox', { name: 'Business question' }), 'Who will leave?');
  await user.click(screen.getByRole('button', { name: 'Preview now' }));
  await heading('Data sources');
  const name = screen.getByRole('textbox', { name: 'Name' });
  await waitFor(() => expect(name).toBe(document.activeElement));
  await user.keyboard('CRM');
  await user.click(screen.getByRole('button', { name: 'Preview now' }));
  await heading('Preview');
  const generate = screen.getByRole('button', { name: 'Generate ML plan' });
  await waitFor(() => expect(generate).toHaveProperty('disabled', false));
  await user.click(generate);
  expect(await heading('Your plan is in the backlog')).toBeDefined();
});

test('a reload of the page loses no letter, and no person', async () => {
  const user = await openWizard();
  await user.type(screen.getByRole('textbox', { name: 'Business question' }), 'Who will le');
  act(() => host.goTo('/generate'));
  document.body.replaceChildren();
  render(<ProjectPage project="NEW" boardId="4" />);
  expect(await screen.findByRole('textbox', { name: 'Business question' })).toHaveProperty(
    'value',
    'Who will le',
  );
});

test('answers given on another machine are gone on with', async () => {
  await openWizard({
    'draft.read': () => ok({ ...KEPT, charter: null, businessQuestion: 'What will sell?' }),
  });
  expect(screen.getByRole('textbox', { name: 'Business question' })).toHaveProperty(
    'value',
    'What will sell?',
  );
});

test('answers are kept on the site soon after they are given, and a refusal is said', async () => {
  const user = await openWizard({
    'draft.save': () => ({ ok: false, error: { code: 'forbidden', message: 'You may not.' } }),
  });
  await user.click(screen.getByRole('textbox', { name: 'Business question' }));
  // At once: a slow machine types letters further apart than answers are kept.
  await user.paste('Who?');
  expect(await screen.findByText('Kept in this browser tab only', {}, { timeout: 5_000 })).toBeDefined();
  expect(host.requestsTo('draft.save')).toHaveLength(1);
});

const CHARTER = {
  businessQuestion: 'Who will leave?',
  scope: [],
  nonGoals: [],
  businessMetrics: [],
  modelMetrics: [],
  riskAnswers: {},
  stakeholders: {},
  otherStakeholders: [],
  successCriteria: [],
};

test('a charter that is there already fills the first step, and is not saved again', async () => {
  const user = await openWizard({
    'charter.read': () => ok({ charter: CHARTER, revision: 4, mayEdit: true, epic: null }),
  });
  expect(screen.getByRole('textbox', { name: 'Business question' })).toHaveProperty(
    'value',
    'Who will leave?',
  );
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await heading('Template');
  expect(host.requestsTo('charter.save')).toEqual([]);
});

test('a charter that somebody else changed meanwhile stops the wizard until one of the two is chosen', async () => {
  const asked: unknown[] = [];
  const user = await openWizard({
    'charter.save': (request) => {
      asked.push(request);
      return asked.length === 1
        ? { ok: false, error: { code: 'conflict', message: 'The charter was changed meanwhile.' } }
        : ok({ revision: 8, notes: [] });
    },
  });
  await user.type(screen.getByRole('textbox', { name: 'Business question' }), 'Who will leave?');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText('Somebody else changed the charter')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Save mine in place of theirs' }));
  expect(await heading('Template')).toBeDefined();
  expect(asked).toHaveLength(2);
});

test('who may not edit issues plans all the same', async () => {
  const user = await openWizard({
    'charter.save': () => ({ ok: false, error: { code: 'forbidden', message: 'You may not edit issues.' } }),
  });
  await answerWhatHasNoDefault(user);
  expect(await heading('Data sources')).toBeDefined();
});
