import './fixedWidth';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Edits } from '../../../static/project-page/preview/nodeEdits';
import { PlanPreviewPane } from '../../../static/project-page/preview/PlanPreviewPane';
import type { PlanPreview } from '../../../static/shared/contract';
import { PREVIEW } from './fixtures/plan';

// Widgets that open and close: seconds on a busy machine.
jest.setTimeout(60_000);

const REQUEST = 'data-access.crm.request';

let edits: Edits = [];
function Pane({ preview, given }: { readonly preview: PlanPreview; readonly given: Edits }) {
  const [own, setOwn] = useState(given);
  edits = own;
  return (
    <PlanPreviewPane
      preview={preview}
      isUpdating={false}
      edits={own}
      onEdits={setOwn}
      today="2026-11-24"
      target={undefined}
      capacity={20}
    />
  );
}

const show = (preview: PlanPreview = PREVIEW, given: Edits = []) => {
  render(<Pane preview={preview} given={given} />);
  return userEvent.setup();
};

async function openFields(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'Expand all' }));
  await user.click(screen.getByRole('button', { name: 'Change Request access to CRM' }));
  return within(await screen.findByRole('dialog', { name: 'Change this issue' }));
}

test('the summary says how much, when it ends and what decides that', () => {
  show();
  expect(
    screen.getByText(/creates 1 epic and 1 issue under them, with 0 links, over 1 sprint\./),
  ).toBeDefined();
  expect(screen.getByText(/half of such plans end by 18 Dec 2026, 85 % by 23 Dec 2026/)).toBeDefined();
  expect(screen.getByText(/critical path is 1 issue long and takes 5 working days/)).toBeDefined();
});

test('sprints over capacity are named, the worst three at most', () => {
  const load = [4, 0, 9, 1, 2].map((overBy, index) => ({
    sprint: index + 1,
    issues: 1,
    points: 20 + overBy,
    timeBoxDays: 0,
    overBy,
    starts: '2026-11-30',
    ends: '2026-12-13',
  }));
  show({ ...PREVIEW, load });
  expect(
    screen.getByText(
      'More is planned than the team expects to finish: sprint 1 by 4 points, sprint 3 by 9 points, sprint 5 by 2 points and 1 other sprint over capacity.',
    ),
  ).toBeDefined();
});

test('a change of fields keeps only what differs, and the estimate goes with the kind', async () => {
  const user = show();
  const fields = await openFields(user);
  await user.clear(fields.getByRole('textbox', { name: 'Name' }));
  await user.type(fields.getByRole('textbox', { name: 'Name' }), 'Ask for CRM');
  await user.type(fields.getByRole('textbox', { name: /Not before sprint/ }), '3');
  await user.click(fields.getByRole('button', { name: 'Apply' }));
  expect(edits).toEqual([{ node: REQUEST, summary: 'Ask for CRM', sprint: 3 }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a time box of no days is refused at its field, by Enter too', async () => {
  const user = show();
  const fields = await openFields(user);
  await user.clear(fields.getByRole('textbox', { name: 'Time box in days' }));
  await user.type(fields.getByRole('textbox', { name: 'Time box in days' }), '0{Enter}');
  expect(fields.getByText('A whole number from 1 to 60.')).toBeDefined();
  expect(edits).toEqual([]);
});

test('Escape closes the fields and changes nothing', async () => {
  const user = show();
  const fields = await openFields(user);
  await user.type(fields.getByRole('textbox', { name: 'Name' }), 'x{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(edits).toEqual([]);
});

test('leaving out keeps what else was changed, and putting back brings it back', async () => {
  const original = {
    key: REQUEST,
    epic: 'data-access',
    kind: 'spike',
    summary: 'Request access to CRM',
    role: 'data-engineer',
    sprint: 1,
  } as const;
  const user = show({ ...PREVIEW, leftOut: [original] }, [{ node: REQUEST, role: 'legal', leaveOut: true }]);
  await user.click(screen.getByRole('button', { name: 'Put back Request access to CRM' }));
  expect(edits).toEqual([{ node: REQUEST, role: 'legal' }]);
  await user.click(screen.getByRole('button', { name: 'Expand all' }));
  await user.click(screen.getByRole('button', { name: 'Leave out Request access to CRM' }));
  expect(edits).toEqual([{ node: REQUEST, role: 'legal', leaveOut: true }]);
  await user.click(screen.getByRole('button', { name: 'Reset all changes (1)' }));
  expect(edits).toEqual([]);
});

test('a change is told with what was before, and can be undone alone', async () => {
  const original = {
    key: REQUEST,
    epic: 'data-access',
    kind: 'spike',
    summary: 'Request access to CRM',
    role: 'data-engineer',
    estimate: { type: 'time-box', days: 5 },
    sprint: 1,
  } as const;
  const user = show({ ...PREVIEW, edited: [original] }, [
    { node: REQUEST, estimate: { type: 'time-box', days: 8 }, role: 'legal' },
    { node: 'gone', leaveOut: true },
  ]);
  const words = 'Request access to CRM: 8 days, was 5 days; Legal, was Data engineer';
  expect(
    screen.getByText((_, element) => element?.tagName === 'SPAN' && element.textContent === words),
  ).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Undo the change of Request access to CRM' }));
  expect(edits).toEqual([{ node: 'gone', leaveOut: true }]);
});

test('the timeline says of each issue when it is, and opens its fields by keyboard', async () => {
  const user = show();
  await user.click(screen.getByRole('radio', { name: 'Timeline' }));
  const line = screen.getByRole('button', {
    name: /^Request access to CRM.*5 days, sprint 1, on the critical path$/,
  });
  expect(screen.getByText('5 days time-boxed')).toBeDefined();
  act(() => line.focus());
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Change this issue' })).toBeDefined();
});

test('a plan of nothing says how to go on', () => {
  show({
    ...PREVIEW,
    epics: [],
    load: [],
    counts: { ...PREVIEW.counts, epics: 0, issues: 0 },
    criticalPath: { keys: [], days: 0 },
    finishRange: undefined,
  });
  expect(screen.getByText('Everything is left out. Put something back to generate a plan.')).toBeDefined();
});
