import '../fakeBridge';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TemplateSummary } from '../../../../src/contract/templates';
import { AdminPage } from '../../../../static/admin/AdminPage';
import { host } from '../fakeBridge';

const CRISP: TemplateSummary = {
  id: 'crisp-dm',
  name: 'CRISP-DM',
  description: 'The whole process.',
  version: 1,
  origin: 'shipped',
  retired: false,
  size: { epics: 11, issues: 59 },
};
const OURS: TemplateSummary = { ...CRISP, id: 'ours', name: 'Ours', origin: 'site', version: 2 };
const YAML = 'id: ours\nversion: 2\nname: Ours\n';

const ok = (value: unknown) => ({ ok: true, value });
const GOOD = ok({ problems: [], preview: null });
const BAD = ok({
  problems: [{ line: 2, column: 10, path: 'version', message: 'must be a whole number' }],
  preview: null,
});

const show = async (resolvers: Parameters<typeof host.resolvers>[0] = {}) => {
  host.reset();
  host.resolvers({
    'templates.list': () => ok([CRISP, OURS]),
    'templates.read': () => ok({ id: 'ours', version: 2, yaml: YAML }),
    'templates.check': () => GOOD,
    ...resolvers,
  });
  render(<AdminPage />);
  await screen.findByRole('rowheader', { name: /CRISP-DM/ });
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const editor = () => screen.findByRole('textbox', { name: 'Text of the template (YAML)' });
const saveButton = () => screen.getByRole('button', { name: 'Save' });
const untilSaveable = () => waitFor(() => expect(saveButton().hasAttribute('disabled')).toBe(false));

test('templates that ship can be duplicated but not edited or retired', async () => {
  await show();
  const actionsOf = (name: RegExp) =>
    within(screen.getByRole('row', { name }))
      .getAllByRole('button')
      .map((button) => button.textContent);
  expect(actionsOf(/CRISP-DM/)).toEqual(['Preview', 'Duplicate', 'Export']);
  expect(actionsOf(/Ours/)).toEqual(['Preview', 'Edit', 'Duplicate', 'Export', 'Retire']);
});

test('a template is retired and restored, and the list says so without being read again', async () => {
  await show({
    'templates.retire': (request) => ok({ ...OURS, retired: Object(request).retired }),
  });
  await press('Retire Ours');
  expect(await screen.findByText('Retired')).toBeTruthy();
  await press('Restore Ours');
  await waitFor(() => expect(screen.queryByText('Retired')).toBeNull());
  expect(host.requestsTo('templates.retire')).toEqual([
    { id: 'ours', retired: true },
    { id: 'ours', retired: false },
  ]);
  expect(host.requestsTo('templates.list')).toHaveLength(1);
});

test('what the server refuses is said', async () => {
  await show({
    'templates.read': () => ({ ok: false, error: { code: 'forbidden', message: 'Only administrators.' } }),
  });
  await press('Edit Ours');
  expect((await screen.findByRole('alert')).textContent).toContain('Only administrators.');
});

test('an edited text is saved on top of the version that was opened, and then on top of that one', async () => {
  let version = 2;
  await show({
    'templates.save': (request) => {
      version += 1;
      return ok({
        type: 'saved',
        template: { ...OURS, version },
        yaml: Object(request).yaml.replace(/version: \d/, `version: ${version}`),
      });
    },
  });
  await press('Edit Ours');
  const text = await editor();
  expect(screen.getByText('Nothing is changed since version 2.')).toBeTruthy();
  await userEvent.type(text, '# more');
  await untilSaveable();
  await press('Save');
  expect(await screen.findByText(/is saved as version 3/)).toBeTruthy();
  expect((await editor()).textContent).toBe('id: ours\nversion: 3\nname: Ours\n# more');

  await userEvent.type(text, '!');
  await untilSaveable();
  await press('Save');
  await screen.findByText(/is saved as version 4/);
  expect(host.requestsTo('templates.save')).toEqual([
    { yaml: `${YAML}# more`, basedOn: { id: 'ours', version: 2 } },
    { yaml: 'id: ours\nversion: 3\nname: Ours\n# more!', basedOn: { id: 'ours', version: 3 } },
  ]);
  await press('All templates');
  expect(within(await screen.findByRole('row', { name: /Ours/ })).getByText('4')).toBeTruthy();
});

test('a problem is named by line and column, leads to its place, and keeps the text from being saved', async () => {
  await show({ 'templates.check': () => BAD });
  await press('Edit Ours');
  const text = await editor();
  await userEvent.type(text, ' ');
  expect(await screen.findByText('must be a whole number', { exact: false })).toBeTruthy();
  expect(saveButton().hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('It can be saved when the problem below is solved.')).toBeTruthy();
  await press('Line 2, column 10');
  if (!(text instanceof HTMLTextAreaElement)) throw new Error('The editor is no text area.');
  expect(document.activeElement).toBe(text);
  // "id: ours" and its line end are 9 characters; column 10 is 9 further.
  expect(text.selectionStart).toBe(18);
});

test('a conflict is told, and the text stays', async () => {
  await show({
    'templates.save': () => ({ ok: false, error: { code: 'conflict', message: 'There is a version 3.' } }),
  });
  await press('Edit Ours');
  await userEvent.type(await editor(), '# mine');
  await untilSaveable();
  await press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain('There is a version 3.');
  expect((await editor()).textContent).toBe(`${YAML}# mine`);
});

test('leaving with changes asks first; without, it does not', async () => {
  await show();
  await press('Edit Ours');
  await editor();
  await press('All templates');
  await press('Edit Ours');
  await userEvent.type(await editor(), '# mine');
  await press('All templates');
  expect(screen.getByText('Leave without saving?')).toBeTruthy();
  await press('Keep editing');
  expect((await editor()).textContent).toBe(`${YAML}# mine`);
  await press('All templates');
  await press('Leave without saving');
  expect(await screen.findByRole('table')).toBeTruthy();
});

test('the Tab key leaves the text', async () => {
  await show();
  await press('Edit Ours');
  const text = await editor();
  await userEvent.click(text);
  await userEvent.tab();
  expect(document.activeElement).not.toBe(text);
  expect(text.textContent).toBe(YAML);
});

test('a file is imported into the editor, and too large a one is refused', async () => {
  await show();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nothing to choose a file with.');
  await userEvent.upload(input, new File(['x'.repeat(200 * 1024 + 1)], 'big.yaml'));
  expect((await screen.findByRole('alert')).textContent).toContain('“big.yaml” is larger than 200 KiB');
  // jsdom's files cannot be read as text.
  await userEvent.upload(input, Object.assign(new File([YAML], 'ours.yaml'), { text: async () => YAML }));
  expect((await editor()).textContent).toBe(YAML);
  expect(screen.getByRole('heading', { name: 'Import ours.yaml' })).toBeTruthy();
  expect(await screen.findByText(/Saving makes version 3 of “ours”/)).toBeTruthy();
});
