import { DataTable } from '../../../shared/charts/DataTable';
import { amount, dayInWords } from '../../../shared/words';
import { type Behaviour, type NetFlow, signalWeeks, type Throughput } from './weekly';

const partialWords = (partial: boolean): string => (partial ? 'Not a whole week' : '');

/** Finished issues a week, newest first, with its signals. */
export function ThroughputTable(props: {
  readonly weeks: Throughput['weeks'];
  readonly limits: Behaviour | undefined;
}) {
  const { weeks, limits } = props;
  const signals = new Map(signalWeeks(weeks, limits).map(({ start, words }) => [start, words]));
  return (
    <DataTable
      caption="Issues finished each week"
      columns={[{ name: 'Week of' }, { name: 'Finished', isNumber: true }, { name: 'Signal' }]}
      rows={weeks
        .map(({ start, finished, partial }) => ({
          id: start,
          cells: [
            dayInWords(start),
            amount(finished),
            partial ? partialWords(partial) : (signals.get(start) ?? []).join('; '),
          ],
        }))
        .reverse()}
    />
  );
}

/** Started and finished issues a week, newest first. */
export function NetFlowTable({ weeks }: Pick<NetFlow, 'weeks'>) {
  return (
    <DataTable
      caption="Issues started and finished each week"
      columns={[
        { name: 'Week of' },
        { name: 'Started', isNumber: true },
        { name: 'Finished', isNumber: true },
        { name: 'Net', isNumber: true },
        { name: 'Note' },
      ]}
      rows={weeks
        .map(({ start, arrivals, finished, net, partial }) => ({
          id: start,
          cells: [dayInWords(start), amount(arrivals), amount(finished), amount(net), partialWords(partial)],
        }))
        .reverse()}
    />
  );
}
