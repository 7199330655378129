import '../fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IssuePanel as Panel } from '../../../../src/contract/panel';
import type { RecordForm } from '../../../../src/contract/record';
import { IssuePanel } from '../../../../static/issue-panel/IssuePanel';
import { host, later } from '../fakeBridge';
import { planned } from '../fixtures/panel';

beforeEach(() => host.reset());

const FORM: RecordForm = {
  type: 'result',
  recorded: null,
  status: 'In Progress',
  isDone: false,
  finishing: [{ id: '51', name: 'Done', status: 'Done' }],
  notes: [],
  refused: null,
};

const ok = <T,>(value: T) => ({ ok: true, value });

const show = (
  form: Partial<RecordForm> = {},
  write: () => unknown = () => ok({ notes: [] }),
  panel: Panel = planned,
) => {
  host.resolvers({
    'issue.panel': () => ok(panel),
    'record.form': () => ok({ ...FORM, ...form }),
    'record.write': write,
  });
  return render(<IssuePanel issue="CHURN-31" zone="UTC" />);
};

const open = async (name = 'Record result') => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('region', { name: /^Record/ }));
};

test('nothing is asked about recording before somebody wants to', async () => {
  show();
  expect(await screen.findByText('No result is recorded yet.')).toBeTruthy();
  expect(host.requestsTo('record.form')).toEqual([]);
});

test('ordinary work has nothing to record', async () => {
  show({}, undefined, { ...planned, kind: 'slice', record: null });
  await screen.findByText('Slice');
  expect(screen.queryByRole('button', { name: /^Record/ })).toBeNull();
});

test('a result is sent with its words, its number and the only step to done', async () => {
  show();
  const form = await open();
  await userEvent.click(form.getByRole('radio', { name: /^Keep/ }));
  await userEvent.type(form.getByRole('textbox', { name: /^What was learnt/ }), ' Recency helps. ');
  await userEvent.type(form.getByRole('textbox', { name: /^Measured value/ }), '0.71');
  await userEvent.tab();
  await userEvent.type(form.getByRole('textbox', { name: /^Unit or measure/ }), 'recall');
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  expect(await screen.findByText(/^Recorded\. The words stand in the comments/)).toBeTruthy();
  expect(host.requestsTo('record.write')).toEqual([
    {
      issue: 'CHURN-31',
      record: {
        type: 'result',
        outcome: 'keep',
        sentence: 'Recency helps.',
        measured: { value: 0.71, unit: 'recall' },
      },
      finish: '51',
    },
  ]);
  expect(host.requestsTo('issue.panel')).toHaveLength(2);
});

test('a form that is not complete says at each field what is missing, and sends nothing', async () => {
  const finishing = [...FORM.finishing, { id: '61', name: 'Give up', status: 'Given up' }];
  show({ type: 'decision', finishing });
  const form = await open();
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  expect(form.getByText('Choose what it came to.')).toBeTruthy();
  expect(form.getByText('The sentence is empty.')).toBeTruthy();
  expect(form.getByText('Choose what becomes of the status.')).toBeTruthy();
  await userEvent.click(form.getByRole('radio', { name: /^Change scope/ }));
  expect(form.getByText('What changes is empty.')).toBeTruthy();
  expect(host.requestsTo('record.write')).toEqual([]);
});

test('between several ways to be done somebody chooses', async () => {
  const finishing = [...FORM.finishing, { id: '61', name: 'Give up', status: 'Given up' }];
  show({ type: 'decision', finishing });
  const form = await open();
  await userEvent.click(form.getByRole('radio', { name: /^Stop/ }));
  await userEvent.type(form.getByRole('textbox', { name: 'Why' }), 'No data.');
  await userEvent.click(form.getByRole('button', { name: /^Select an item|Status afterwards/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Give up: move to “Given up”' }));
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  await screen.findByText(/^Recorded\./);
  expect(host.requestsTo('record.write')).toEqual([
    {
      issue: 'CHURN-31',
      record: { type: 'decision', outcome: 'stop', sentence: 'No data.' },
      finish: '61',
    },
  ]);
});

test('what is refused is not done', async () => {
  show({ type: 'signoff' });
  const form = await open();
  await userEvent.click(form.getByRole('radio', { name: /^Refused/ }));
  await userEvent.type(form.getByRole('textbox', { name: 'Why' }), 'No basis.');
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  await screen.findByText(/^Recorded\./);
  expect(host.requestsTo('record.write')).toMatchObject([{ finish: null }]);
});

test('a double press sends it once', async () => {
  const answer = later<unknown>();
  show({}, () => answer.promise);
  const form = await open();
  await userEvent.click(form.getByRole('radio', { name: /^Drop/ }));
  await userEvent.type(form.getByRole('textbox', { name: /^What was learnt/ }), 'A leak.');
  await userEvent.dblClick(form.getByRole('button', { name: 'Record' }));
  answer.settle(ok({ notes: [] }));
  await screen.findByText(/^Recorded\./);
  expect(host.requestsTo('record.write')).toHaveLength(1);
});

test('a failure is said beside the button, and nothing that was typed is lost', async () => {
  const message = 'Jira did not answer when asked to comment on CHURN-31. Try again.';
  show({}, () => ({ ok: false, error: { code: 'jira-unavailable', message } }));
  const form = await open();
  await userEvent.click(form.getByRole('radio', { name: /^Keep/ }));
  await userEvent.type(form.getByRole('textbox', { name: /^What was learnt/ }), 'It helped.');
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  expect((await form.findByRole('alert')).textContent).toBe(message);
  expect(form.getByRole('textbox', { name: /^What was learnt/ })).toHaveProperty('value', 'It helped.');
});

test('what else did not work is said after the comment stands', async () => {
  show({}, () => ok({ notes: ['The label that metrics count is not set yet.'] }));
  const form = await open();
  await userEvent.click(form.getByRole('radio', { name: /^Keep/ }));
  await userEvent.type(form.getByRole('textbox', { name: /^What was learnt/ }), 'It helped.');
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  expect(await screen.findByText('The label that metrics count is not set yet.')).toBeTruthy();
});

test('who may not record is told why instead of getting a form', async () => {
  show({ refused: 'You may not comment on this issue.' });
  await userEvent.click(await screen.findByRole('button', { name: 'Record result' }));
  expect(await screen.findByText('You may not comment on this issue.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByRole('button', { name: 'Record result' })).toBe(document.activeElement);
});

test('what was recorded is shown, and may be replaced', async () => {
  show({}, undefined, { ...planned, record: { type: 'result', outcome: 'inconclusive' } });
  expect(await screen.findByText('Inconclusive')).toBeTruthy();
  await open('Record a change of mind');
  expect(host.requestsTo('record.form')).toEqual([{ issue: 'CHURN-31' }]);
});
