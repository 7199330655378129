import type { Day } from '../plan/types';
import type { Model, NewReading } from './types';

/** Rows as they were pasted, and how their cells were told apart. */
export interface PastedRows {
  /** One a line, in order; a line without anything has one empty cell. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/** What pasted rows say, or a sentence for every line that says nothing that can be recorded. */
export type ReadRows =
  | { readonly ok: true; readonly readings: readonly NewReading[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const COLUMNS = ['day', 'metric', 'value'] as const;
type Column = (typeof COLUMNS)[number];

/** What the columns may be called, in any case of letters. */
const HEADINGS: ReadonlyMap<string, Column> = new Map([
  ['day', 'day'],
  ['date', 'day'],
  ['metric', 'metric'],
  ['value', 'value'],
]);

/**
 * Readings out of pasted rows: a day, the name of a metric and a value in each. A first line with headings says in which
 * order; without one it is that order. Nothing is guessed: a line that cannot be read is told with its number.
 *
 * @param today readings of later days are refused
 * @example
 * readRows(model, { rows: [['2026-03-02', 'recall', '0.71']], delimiter: ',' }, '2026-03-05');
 * // { ok: true, readings: [{ metric: 'recall', day: '2026-03-02', value: 0.71 }] }
 */
export const readRows = (model: Model, { rows, delimiter }: PastedRows, today: Day): ReadRows => {
  const numbered = rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const headings = headingsOf(numbered[0]?.cells ?? []);
  const body = headings === undefined ? numbered : numbered.slice(1);
  if (body.length === 0) return { ok: false, problems: ['There is no line with a reading.'] };
  const order = headings ?? COLUMNS;
  const missing = COLUMNS.filter((column) => !order.includes(column));
  if (missing.length > 0)
    return { ok: false, problems: [`Line 1: there is no column “${missing.join('”, “')}”.`] };
  const read = body.map(({ line, cells }) => ({
    line,
    result: readCells(model, cellsByColumn(order, cells), { today, delimiter }),
  }));
  const problems = [
    ...read.flatMap(({ line, result }) => (typeof result === 'string' ? [`Line ${line}: ${result}`] : [])),
    ...repeated(read),
  ];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, readings: read.flatMap(({ result }) => (typeof result === 'string' ? [] : [result])) };
};

/** A line of headings names at least one column; other columns are passed over. */
const headingsOf = (cells: readonly string[]): readonly (Column | undefined)[] | undefined => {
  const found = cells.map((cell) => HEADINGS.get(cell.toLowerCase()));
  return found.some((column) => column !== undefined) ? found : undefined;
};

type Cells = Readonly<Record<Column, string>>;

const cellsByColumn = (order: readonly (Column | undefined)[], cells: readonly string[]): Cells => ({
  day: cells[order.indexOf('day')] ?? '',
  metric: cells[order.indexOf('metric')] ?? '',
  value: cells[order.indexOf('value')] ?? '',
});

/** A reading, or what is wrong with the line. */
const readCells = (
  model: Model,
  { day, metric, value }: Cells,
  { today, delimiter }: { readonly today: Day; readonly delimiter: string },
): NewReading | string => {
  if (!isDay(day)) return day === '' ? 'the day is missing.' : `“${day}” is not a day such as 2026-03-02.`;
  if (day > today) return `${day} lies in the future.`;
  const known = model.metrics.find(({ name }) => name.toLowerCase() === metric.toLowerCase());
  if (known === undefined)
    return metric === '' ? 'the metric is missing.' : `${model.name} has no metric “${metric}”.`;
  const number = numberOf(value, delimiter);
  if (number === undefined)
    return value === '' ? 'the value is missing.' : `“${value}” is not a number such as 0.71.`;
  return { metric: known.id, day, value: number };
};

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, text.length) === text;

/** No number of a model is larger; what is, is a slip of the keyboard. */
const LARGEST = 1e12;

/** Where a comma does not part the cells, it may stand for the decimal point, as spreadsheets in many languages write it. */
const numberOf = (text: string, delimiter: string): number | undefined => {
  const plain = delimiter === ',' ? text : text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(number) <= LARGEST ? number : undefined;
};

/** Two lines for one day contradict each other, or one of them is there twice by mistake. */
const repeated = (
  read: readonly { readonly line: number; readonly result: NewReading | string }[],
): readonly string[] => {
  const first = new Map<string, number>();
  return read.flatMap(({ line, result }) => {
    if (typeof result === 'string') return [];
    const name = `${result.metric} ${result.day}`;
    const before = first.get(name);
    first.set(name, before ?? line);
    return before === undefined
      ? []
      : [`Line ${line}: line ${before} has a reading of that metric for ${result.day} already.`];
  });
};
