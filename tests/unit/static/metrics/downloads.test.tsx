import '../fixedWidth';
import '../fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { IssueExport } from '../../../../src/contract/export';
import { packRows } from '../../../../src/domain/export/packing';
import { flowTables } from '../../../../static/project-page/metrics/flow/tables';
import { sprintTables } from '../../../../static/project-page/metrics/sprints/tables';
import { readWorkbook } from '../export/unzipped';
import { host } from '../fakeBridge';
import { flowMetrics, sprintMetrics } from '../fixtures/metrics';
import { showFlow, showSprints } from './show';

/** What was handed to the browser: jsdom neither makes addresses of files nor saves them. */
const saved: { readonly name: string; readonly file: Blob }[] = [];
let offered: Blob | undefined;

beforeEach(() => {
  host.reset();
  saved.length = 0;
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      offered = file;
      return 'blob:file';
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (offered) saved.push({ name: this.download, file: offered });
  });
});
afterEach(() => jest.restoreAllMocks());

/** The text or the bytes of a file, as jsdom lets them be read. */
const bytesOf = (file: Blob): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(Buffer.from(reader.result));
    };
    reader.onerror = reject;
    reader.readAsArrayBuffer(file);
  });

const COLUMNS = {
  issues: [{ name: 'Key', kind: 'text' }] as const,
  transitions: [
    { name: 'Key', kind: 'text' },
    { name: 'At', kind: 'instant' },
  ] as const,
};

const part = (key: string, next: string | null): IssueExport => ({
  project: 'CHURN',
  asOf: '2026-04-01T22:30:00Z',
  timeZone: 'Europe/Berlin',
  issueColumns: COLUMNS.issues,
  transitionColumns: COLUMNS.transitions,
  slices: [
    {
      issues: packRows(COLUMNS.issues, [[key]]),
      transitions: packRows(COLUMNS.transitions, [[key, Date.UTC(2026, 2, 2)]]),
    },
  ],
  next,
});

const choose = async (button: string, choice: string) => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: button }));
  await user.click(await screen.findByRole('menuitem', { name: (name) => name.startsWith(choice) }));
};

const oneFile = async () => {
  await waitFor(() => expect(saved).toHaveLength(1));
  const [only] = saved;
  if (!only) throw new Error('nothing was saved');
  return only;
};

test('each chart that shows something offers its picture, its drawing and its numbers', async () => {
  showSprints();
  for (const chart of ['Velocity', 'Sprint burndown']) {
    const region = within(await screen.findByRole('region', { name: chart }));
    expect(region.getByRole('button', { name: `Download ${chart}` })).toBeTruthy();
  }
  await userEvent.click(screen.getByRole('button', { name: 'Download Velocity' }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
    'Picture (PNG)',
    'Drawing (SVG)',
    'Numbers (CSV)',
  ]);
});

test('a chart without enough data offers nothing', async () => {
  showSprints({ ...sprintMetrics, velocity: { status: 'insufficient', reason: 'No sprint.' } });
  expect(await screen.findByRole('button', { name: 'Download Sprint burndown' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Download Velocity' })).toBeNull();
});

test('the numbers of a chart are what the chart shows', async () => {
  showFlow();
  await choose('Download Cumulative flow', 'Numbers (CSV)');
  const { name, file } = await oneFile();
  // 22:30 UTC on 1 April is already 2 April in Berlin.
  expect(name).toBe('CHURN-cumulative-flow-2026-04-02.csv');
  // Of those that reached a column, those that went beyond are no longer in it.
  expect((await bytesOf(file)).toString()).toBe(
    ['\uFEFFDay,To do,In progress,Done', '2026-03-30,4,3,1', '2026-03-31,3,3,3', '2026-04-01,4,4,2'].join(
      '\r\n',
    ),
  );
});

test('a drawing is named after its project, its chart and the day', async () => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  showSprints();
  await choose('Download Velocity', 'Drawing (SVG)');
  const { name, file } = await oneFile();
  expect(name).toBe('CHURN-velocity-2026-04-02.svg');
  const svg = (await bytesOf(file)).toString();
  expect(svg).toContain('<title>Velocity</title>');
  expect(svg).toContain('CHURN, as of 2 Apr 2026, 00:30 (Berlin time)');
});

test('a picture that cannot be made is said, and the next file takes the sentence away', async () => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => {
    throw new Error('no memory');
  });
  showSprints();
  await choose('Download Velocity', 'Picture (PNG)');
  expect((await screen.findByRole('alert')).textContent).toBe(
    'The file could not be made. Try another format.',
  );
  await choose('Download Velocity', 'Numbers (CSV)');
  await oneFile();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('an export asks for part after part and puts them together', async () => {
  showSprints(sprintMetrics, {
    'issues.export': (request) => ({
      ok: true,
      value: JSON.stringify(request).includes('"after":"71"') ? part('CHURN-2', null) : part('CHURN-1', '71'),
    }),
  });
  await choose('Export', 'Transitions as CSV');
  const { name, file } = await oneFile();
  expect(name).toBe('CHURN-transitions-2026-04-02.csv');
  expect((await bytesOf(file)).toString()).toBe(
    [
      '\uFEFF"Key",At (Europe/Berlin)',
      '"CHURN-1",2026-03-02T01:00:00+01:00',
      '"CHURN-2",2026-03-02T01:00:00+01:00',
    ].join('\r\n'),
  );
  expect(host.requestsTo('issues.export')).toEqual([{ project: 'CHURN' }, { project: 'CHURN', after: '71' }]);
  expect(await screen.findByText('CHURN-transitions-2026-04-02.csv is saved.')).toBeTruthy();
});

test('a workbook has issues, transitions and every chart of the section that shows something', async () => {
  showSprints(sprintMetrics, { 'issues.export': () => ({ ok: true, value: part('CHURN-1', null) }) });
  await choose('Export', 'Excel workbook');
  const { name, file } = await oneFile();
  expect(name).toBe('CHURN-metrics-2026-04-02.xlsx');
  const book = readWorkbook(await bytesOf(file));
  expect(book.sheetNames).toEqual([
    'Issues',
    'Transitions',
    'Velocity',
    'Sprint burndown',
    'Sprint burnup',
    'Predictability',
    'Velocity split',
  ]);
  expect(book.cells(1).get('A2')?.value).toBe('CHURN-1');
  expect(book.cells(3).get('A2')?.value).toBe('Churn 1');
});

test('an export that fails says why, in the words of the server', async () => {
  showSprints(sprintMetrics, {
    'issues.export': () => ({
      ok: false,
      error: { code: 'jira-unavailable', message: 'Jira took too long to answer. Try again in a moment.' },
    }),
  });
  await choose('Export', 'Issues as CSV');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Jira took too long to answer. Try again in a moment.',
  );
  expect(saved).toEqual([]);
});

test('the numbers of each chart, by hand', () => {
  const [velocity, burndown, burnup, predictability, split] = sprintTables(sprintMetrics);
  const [, cycle] = flowTables(flowMetrics);
  expect(velocity?.columns.map(({ name }) => name)).toEqual([
    'Sprint',
    'Started',
    'Closed',
    'Committed (points)',
    'Added (points)',
    'Removed (points)',
    'Re-estimated (points)',
    'Completed (points)',
    'Carried over (points)',
    'Done before (issues)',
  ]);
  expect(velocity?.rows).toEqual([
    ['Churn 1', Date.UTC(2026, 2, 2, 9), Date.UTC(2026, 2, 16, 9), 8, 0, 0, 0, 5, 3, 0],
    ['Churn 2', Date.UTC(2026, 2, 16, 9), Date.UTC(2026, 2, 30, 9), 10, 2, 0, -1, 8, 2, 1],
  ]);
  expect(burndown?.rows.map((row) => row.slice(2))).toEqual([
    ['Sprint started', null, null, 0, 10],
    ['Done', 'CHURN-2', 'Get access to CRM in dev', -3, 7],
    ['Added', 'CHURN-3', 'Train a baseline model', 2, 9],
  ]);
  expect(burnup?.rows.map((row) => row.slice(2))).toEqual([
    ['Sprint started', null, null, 10, 0],
    ['Done', 'CHURN-2', 'Get access to CRM in dev', 10, 3],
    ['Added', 'CHURN-3', 'Train a baseline model', 12, 3],
  ]);
  expect(predictability?.rows).toEqual([
    ['Churn 1', 'points', 8, 5, 2, 0.625, 0.625, 0.375, ''],
    ['Churn 2', 'points', 10, 6, 5, 0.6, 0.75, 0.4, 'CHURN-3'],
  ]);
  expect(split?.rows).toEqual([
    ['Churn 1', 5, 3, 2, 0],
    ['Churn 2', 8, 6, 0, 1],
  ]);
  // In the order in which they were finished.
  expect(cycle?.rows.map(([key, , , days, whole]) => [key, days, whole])).toEqual([
    ['CHURN-1', 2, 3],
    ['CHURN-2', 4, 5],
    ['CHURN-3', 9.5, 10],
  ]);
});
