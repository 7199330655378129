import type { ExportTable, IssueRef } from '../../../shared/contract';
import { number, text } from '../parts/tables';
import type { Blocked, ColumnTimes, LittlesLaw } from './health';

/** One row a column, left to right. */
export const columnTable = ({ columns }: Pick<ColumnTimes, 'columns'>): ExportTable => ({
  name: 'Time in column',
  columns: [
    text('Column'),
    number('Issues'),
    number('Item-days'),
    number('Share of the time in progress'),
    number('Half within (days)'),
    number('85% within (days)'),
  ],
  rows: columns.map(({ name, n, itemDays, share, p50, p85 }) => [name, n, itemDays, share, p50, p85]),
});

/** One row a blocked issue, longest first. */
export const blockedTable = ({ items }: Pick<Blocked, 'items'>): ExportTable => ({
  name: 'Blocked',
  columns: [
    text('Key'),
    text('Summary'),
    text('Reasons'),
    number('Times'),
    number('Days'),
    text('Blocked now'),
  ],
  rows: items.map(({ key, summary, reasons, times, days, blockedNow }) => [
    key,
    summary,
    reasons.join(', '),
    times,
    days,
    blockedNow ? 'yes' : 'no',
  ]),
});

/** The numbers of the law, a row each, and a row for each assumption that fails. */
export const littlesLawTable = (law: LittlesLaw): ExportTable => ({
  name: 'Little’s law',
  columns: [text('What'), number('Number')],
  rows: [
    ['Days looked at', law.days],
    ['Finished issues', law.n],
    ['Work in progress, on average', law.averageWip],
    ['Throughput a day', law.throughputPerDay],
    ['Cycle time, on average (days)', law.averageCycleTime],
    ['Ratio', law.ratio],
    ...law.failing.map(({ sentence }) => [sentence, null] as const),
  ],
});

/** How many kept the expectation, and the issues that did not. */
export const serviceLevelTable = (judged: {
  readonly n: number;
  readonly kept: number;
  readonly missed?: readonly IssueRef[];
  readonly overdue: readonly (IssueRef & { readonly elapsedDays: number })[];
}): ExportTable => ({
  name: 'Service level expectation',
  columns: [text('What'), number('Issues'), text('Key'), text('Summary'), number('Age (days)')],
  rows: [
    ['Finished in the last 90 days', judged.n, null, null, null],
    ['Finished within it', judged.kept, null, null, null],
    ...(judged.missed ?? []).map(({ key, summary }) => ['Finished later', null, key, summary, null]),
    ...judged.overdue.map(({ key, summary, elapsedDays }) => [
      'In progress and already older',
      null,
      key,
      summary,
      elapsedDays,
    ]),
  ],
});
