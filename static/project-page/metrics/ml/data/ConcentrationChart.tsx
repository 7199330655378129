import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { counted } from '../../../../shared/words';
import type { MetricsQuery } from '../../../routing/metricsQuery';
import { askIssues } from '../../parts/AskedIssues';
import type { Behind } from '../../parts/IssuesBehind';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { percent, type SourceNames, sourceName } from '../names';
import { RowChart } from '../rows/RowChart';
import { accessBehind, type WaitsNow } from './accessBehind';

type Concentration = Shown<MlMetrics['sourceConcentration']>;

const UNITS = { points: 'point', issues: 'issue' } as const;

/** How much of what remains waits behind each source. */
export function ConcentrationChart(props: {
  readonly project: string;
  readonly filter: MetricsQuery['filter'];
  readonly concentration: MlMetrics['sourceConcentration'];
  readonly now: WaitsNow;
  readonly names: SourceNames;
}) {
  const { project, filter, concentration, now, names } = props;
  return (
    <RowChart
      title="Source concentration"
      definition={DEFINITIONS.sourceConcentration}
      measured={concentration}
    >
      {(measured) => ({
        reading: concentrationReading(measured, names),
        legend: [
          { name: 'All that remains', series: 'ml__planned', shape: 'box' },
          ...(measured.sources.length > 0
            ? [{ name: 'Behind the source', series: 'ml__waiting', shape: 'box' } as const]
            : []),
        ],
        rows: [
          {
            id: 'all',
            label: 'All that remains',
            value: counted(measured.remaining, UNITS[measured.unit]),
            stretches: [{ from: 0, to: measured.remaining, series: 'ml__planned' }],
            words: { title: 'All that remains', lines: [counted(measured.remaining, UNITS[measured.unit])] },
            behind: { title: 'All that remains', ask: askIssues(project, filter, { type: 'remaining' }) },
          },
          ...measured.sources.map(({ source, amount, share, keys }) => ({
            id: source,
            label: `Behind ${sourceName(names, source)}`,
            value: `${counted(amount, UNITS[measured.unit])} (${percent(share)})`,
            stretches: [{ from: 0, to: amount, series: 'ml__waiting' }],
            words: {
              title: `Behind ${sourceName(names, source)}`,
              lines: [
                `${counted(amount, UNITS[measured.unit])}, ${percent(share)} of what remains`,
                counted(keys.length, 'open issue'),
              ],
            },
            ...opening(accessBehind(now, source, names)),
          })),
        ],
        axis: {
          kind: 'amount',
          label: measured.unit === 'points' ? 'Points' : 'Issues',
          most: measured.remaining,
        },
        data: concentrationTable(measured, names),
      })}
    </RowChart>
  );
}

const opening = (behind: Behind | undefined) => (behind === undefined ? {} : { behind });

/** @example '77% of the 193 points that remain wait behind Transactions alone.' */
export function concentrationReading(
  { unit, remaining, sources }: Concentration,
  names: SourceNames,
): string {
  const [most] = sources;
  const all = counted(remaining, UNITS[unit]);
  if (!most)
    return `None of the ${all} that ${remaining === 1 ? 'remains' : 'remain'} waits behind a data source.`;
  return `${percent(most.share)} of the ${all} that remain wait behind ${sourceName(names, most.source)}${sources.length > 1 ? ', the most of any source' : ''}.`;
}

export const concentrationTable = ({ unit, sources }: Concentration, names: SourceNames): ExportTable => ({
  name: 'Source concentration',
  columns: [
    text('Data source'),
    number(unit === 'points' ? 'Points behind it' : 'Issues behind it'),
    number('Share of what remains (%)'),
    number('Open issues'),
  ],
  rows: sources.map(({ source, amount, share, keys }) => [
    sourceName(names, source),
    amount,
    Math.round(share * 100),
    keys.length,
  ]),
});
