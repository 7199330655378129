import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted } from '../../../../shared/words';
import type { MetricsQuery } from '../../../routing/metricsQuery';
import { askIssues, type BehindLater } from '../../parts/AskedIssues';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { percent, type SourceNames, sourceName } from '../names';
import { RowChart } from '../rows/RowChart';
import { accessBehind, type WaitsNow } from './accessBehind';

type WaitShare = Shown<MlMetrics['dataWaitShare']>;

/** Of the time in progress, what was held up by which source. */
export function WaitChart(props: {
  readonly project: string;
  readonly filter: MetricsQuery['filter'];
  readonly waits: MlMetrics['dataWaitShare'];
  readonly now: WaitsNow;
  readonly names: SourceNames;
}) {
  const { project, filter, waits, now, names } = props;
  const waitedFor = (source: string): BehindLater => ({
    title: `Waited for ${sourceName(names, source)} while in progress`,
    ask: askIssues(project, filter, { type: 'waited-for', source }),
  });
  const notHeldUp: BehindLater = {
    title: 'In progress while no data held them up',
    ask: askIssues(project, filter, { type: 'not-waited' }),
  };
  return (
    <RowChart title="Data wait share" definition={DEFINITIONS.dataWaitShare} measured={waits}>
      {(measured) => ({
        reading: waitReading(measured, names, now.length > 0),
        legend: [
          { name: 'Not held up by data', series: 'ml__ready', shape: 'box' },
          ...(measured.sources.length > 0
            ? [{ name: 'Behind open data access', series: 'ml__waiting', shape: 'box' } as const]
            : []),
        ],
        rows: barsOf(measured, names).map(({ id, label, days, source }) => ({
          id,
          label,
          value: counted(days, 'item-day'),
          stretches: [{ from: 0, to: days, series: source === undefined ? 'ml__ready' : 'ml__waiting' }],
          words: { title: label, lines: [counted(days, 'item-day')] },
          behind: source === undefined ? notHeldUp : (accessBehind(now, source, names) ?? waitedFor(source)),
        })),
        axis: {
          kind: 'amount',
          label: 'Item-days in progress',
          most: Math.max(...barsOf(measured, names).map(({ days }) => days)),
        },
        data: waitTable(measured, names),
        few: measured.n < 5,
      })}
    </RowChart>
  );
}

const barsOf = ({ inProgressDays, waitingDays, sources }: WaitShare, names: SourceNames) => [
  {
    id: 'none',
    label: 'Not held up by data',
    days: Math.max(0, inProgressDays - waitingDays),
    source: undefined,
  },
  ...sources.map(({ source, itemDays }) => ({
    id: source,
    label: `Behind ${sourceName(names, source)}`,
    days: itemDays,
    source,
  })),
];

/** @example 'Of 786.7 item-days in progress, 31% waited for data, most of them for CRM.' */
export function waitReading(
  { n, share, inProgressDays, sources }: WaitShare,
  names: SourceNames,
  isWaiting: boolean,
): string {
  const of = `${amount(inProgressDays)} item-days that ${counted(n, 'issue')} ${n === 1 ? 'was' : 'were'} in progress`;
  const [most] = sources;
  if (!most)
    return `None of the ${of} waited for data${isWaiting ? ': what waits now has not been started' : ''}.`;
  return `Of the ${of}, ${percent(share)} waited for data, ${sources.length === 1 ? 'all' : 'most'} of it for ${sourceName(names, most.source)}.`;
}

export const waitTable = (share: WaitShare, names: SourceNames): ExportTable => ({
  name: 'Data wait share',
  columns: [text('Time in progress'), number('Item-days')],
  rows: barsOf(share, names).map(({ label, days }) => [label, days]),
});
