import type { ExportTable } from '../../../../src/contract/export';
import { workbookOf } from '../../../../static/shared/export/workbook';
import { readWorkbook } from './unzipped';

const written = async (...tables: readonly ExportTable[]) =>
  readWorkbook(Buffer.from(await (await workbookOf(tables, 'Europe/Berlin')).arrayBuffer()));

const texts = (...rows: readonly string[]): ExportTable => ({
  name: 'Issues',
  columns: [{ name: 'Summary', kind: 'text' }],
  rows: rows.map((row) => [row]),
});

test.each([
  '=1+1',
  '=HYPERLINK("http://evil.example","Open me")',
  '+1',
  '-1+cmd|" /C calc"!A0',
  '@SUM(1)',
  '\t=1',
  ' =1',
  '=1\n+1',
  '＝1+1',
])('the hostile summary %j is a text in the file, and stays one when it is edited', async (summary) => {
  const book = await written(texts(summary));
  expect(book.cells(1).get('A2')).toEqual({ type: 's', value: summary, format: '@' });
  for (const [path, xml] of book.files)
    expect([path, xml]).toEqual([path, expect.not.stringMatching(/<f[ >/]/)]);
});

test('headings, which can hold names of columns and sprints, are texts as well', async () => {
  const book = await written({ name: 'Flow', columns: [{ name: '=1+1', kind: 'number' }], rows: [] });
  expect(book.cells(1).get('A1')).toEqual({ type: 's', value: '=1+1', format: '@' });
});

test('instants are dates as a clock in Berlin showed them, days are dates, numbers are numbers', async () => {
  const book = await written({
    name: 'Issues',
    columns: [
      { name: 'Created', kind: 'instant' },
      { name: 'Due', kind: 'day' },
      { name: 'Estimate', kind: 'number' },
    ],
    // 23:00 UTC on 1 March is midnight of 2 March in Berlin; 11:00 UTC on 1 July is 13:00 there.
    rows: [
      [Date.UTC(2026, 2, 1, 23), '2026-03-02', 0],
      [Date.UTC(2026, 6, 1, 11), null, null],
    ],
  });
  const cells = book.cells(1);
  expect(cells.get('A1')?.value).toBe('Created (Europe/Berlin)');
  expect(cells.get('B1')?.value).toBe('Due');
  // Excel counts days from 30 December 1899: 2 March 2026 is day 46083 and 1 July 2026 day 46204.
  expect(cells.get('A2')).toEqual({ type: 'n', value: '46083', format: 'yyyy-mm-dd hh:mm:ss' });
  expect(cells.get('B2')).toEqual({ type: 'n', value: '46083', format: 'yyyy-mm-dd' });
  expect(cells.get('C2')).toMatchObject({ type: 'n', value: '0' });
  expect(Number(cells.get('A3')?.value)).toBeCloseTo(46204 + 13 / 24, 6);
  expect([cells.has('B3'), cells.has('C3')]).toEqual([false, false]);
});

test('each table has a sheet of its own', async () => {
  const book = await written(texts('one'), { ...texts('two'), name: 'Transitions' });
  expect(book.sheetNames).toEqual(['Issues', 'Transitions']);
  expect(book.cells(2).get('A2')?.value).toBe('two');
});

test('a text longer than a cell of Excel holds is cut, or the file would be called damaged', async () => {
  const book = await written(texts('x'.repeat(40_000)));
  expect(book.cells(1).get('A2')?.value).toHaveLength(32_767);
});

test('letters of any script and what XML cannot hold', async () => {
  const book = await written(texts('日本語 & <b> 🚀', 'a\u0000b\u0008c'));
  expect(book.cells(1).get('A2')?.value).toBe('日本語 & <b> 🚀');
  expect(book.cells(1).get('A3')?.value).toBe('abc');
});
