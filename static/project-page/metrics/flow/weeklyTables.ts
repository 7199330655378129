import type { ExportTable } from '../../../shared/contract';
import { day, instant, number, text } from '../parts/tables';
import type { TimedIssue } from './times';
import { type Behaviour, type NetFlow, signalWeeks, type Throughput, type WorkInProgress } from './weekly';

/** One row a week, oldest first. */
export const throughputTable = (
  { weeks }: Pick<Throughput, 'weeks'>,
  limits: Behaviour | undefined,
): ExportTable => {
  const signals = new Map(signalWeeks(weeks, limits).map(({ start, words }) => [start, words.join('; ')]));
  return {
    name: 'Throughput',
    columns: [day('Week of'), number('Finished'), text('Whole week'), text('Signal')],
    rows: weeks.map(({ start, finished, partial }) => [
      start,
      finished,
      partial ? 'no' : 'yes',
      signals.get(start) ?? null,
    ]),
  };
};

/** One row a day, oldest first. */
export const wipTable = ({ days, atDayEnd }: Pick<WorkInProgress, 'days' | 'atDayEnd'>): ExportTable => ({
  name: 'Work in progress',
  columns: [day('Day'), number('In progress at its end')],
  rows: days.map((at, index) => [at, atDayEnd[index] ?? null]),
});

/** One row a week, oldest first. */
export const netFlowTable = ({ weeks }: Pick<NetFlow, 'weeks'>): ExportTable => ({
  name: 'Net flow',
  columns: [day('Week of'), number('Started'), number('Finished'), number('Net'), text('Whole week')],
  rows: weeks.map(({ start, arrivals, finished, net, partial }) => [
    start,
    arrivals,
    finished,
    net,
    partial ? 'no' : 'yes',
  ]),
});

/** One row a finished issue, in the order in which they were finished. */
export const controlTable = (
  items: readonly TimedIssue[],
  { rollingMeans }: { readonly rollingMeans: readonly number[] },
): ExportTable => ({
  name: 'Control chart',
  columns: [
    text('Key'),
    text('Summary'),
    instant('Finished'),
    number('Cycle time (days)'),
    number('Rolling mean (days)'),
  ],
  rows: items.map(({ key, summary, finished, elapsedDays }, index) => [
    key,
    summary,
    finished,
    elapsedDays,
    rollingMeans[index] ?? null,
  ]),
});
