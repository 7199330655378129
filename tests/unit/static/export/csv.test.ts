import type { ExportTable } from '../../../../src/contract/export';
import { csvOf } from '../../../../static/shared/export/csv';
import { fileName } from '../../../../static/shared/export/fileName';

const texts = (...rows: readonly string[]): ExportTable => ({
  name: 'Issues',
  columns: [{ name: 'Summary', kind: 'text' }],
  rows: rows.map((row) => [row]),
});

const linesOf = (table: ExportTable) => csvOf(table, 'Europe/Berlin').split('\r\n');

test.each([
  ['=1+1', `"'=1+1"`],
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(1)', `"'@SUM(1)"`],
  ['\t=1', `"'\t=1"`],
  ['\tplain', `"'\tplain"`],
  ['  =1', `"'  =1"`],
  ['=1\n+1', `"'=1\n+1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1+1', `"'＝1+1"`],
])('the hostile summary %j is neutralised', (summary, expected) => {
  expect(linesOf(texts(summary))).toEqual(['\uFEFF"Summary"', expected]);
});

test('a carriage return at the beginning is neutralised', () => {
  expect(csvOf(texts('\r=1'), 'UTC')).toBe(`\uFEFF"Summary"\r\n"'\r=1"`);
});

test('a heading can be hostile as well, such as a column of a board', () => {
  const table: ExportTable = { name: 'Flow', columns: [{ name: '=1+1', kind: 'number' }], rows: [[-3]] };
  expect(linesOf(table)).toEqual([`\uFEFF"'=1+1"`, '-3']);
});

test('a text cannot begin a cell of its own with a separator, a quote or a line end', () => {
  expect(linesOf(texts('a,=1', 'b;=1', 'c",=1', 'd\n=1'))).toEqual([
    '\uFEFF"Summary"',
    '"a,=1"',
    '"b;=1"',
    '"c"",=1"',
    '"d\n=1"',
  ]);
});

test('dates are ISO 8601 in the zone that the heading names, numbers are plain, unknown is empty', () => {
  const table: ExportTable = {
    name: 'Issues',
    columns: [
      { name: 'Key', kind: 'text' },
      { name: 'Created', kind: 'instant' },
      { name: 'Due', kind: 'day' },
      { name: 'Estimate', kind: 'number' },
    ],
    rows: [
      ['CHURN-1', Date.UTC(2026, 2, 1, 23, 0, 59, 400), '2026-03-02', 4.5],
      ['CHURN-2', Date.UTC(2026, 6, 1, 11), null, null],
      ['CHURN-3', null, null, 0],
    ],
  };
  expect(linesOf(table)).toEqual([
    '\uFEFF"Key",Created (Europe/Berlin),Due,Estimate',
    '"CHURN-1",2026-03-02T00:00:59+01:00,2026-03-02,4.5',
    '"CHURN-2",2026-07-01T13:00:00+02:00,,',
    '"CHURN-3",,,0',
  ]);
});

test('clocks west of Greenwich, and those that are off by half an hour', () => {
  const created: ExportTable = {
    name: 'Issues',
    columns: [{ name: 'Created', kind: 'instant' }],
    rows: [[Date.UTC(2026, 0, 1, 2, 30)]],
  };
  expect(csvOf(created, 'America/New_York')).toContain('2025-12-31T21:30:00-05:00');
  expect(csvOf(created, 'America/St_Johns')).toContain('2025-12-31T23:00:00-03:30');
  expect(csvOf(created, 'Asia/Kolkata')).toContain('2026-01-01T08:00:00+05:30');
});

test('a file is named by its project, its content and the day in the viewer’s zone', () => {
  const source = { project: 'CHURN', asOf: '2026-03-01T23:30:00Z', timeZone: 'Europe/Berlin' };
  expect(fileName(source, 'Sprint burndown', 'png')).toBe('CHURN-sprint-burndown-2026-03-02.png');
});
