import { ISSUE } from '../../../../shared/charts/DataNumbers';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { counted, elapsed, KIND_NAMES } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { RowChart } from '../rows/RowChart';
import { shownRows } from '../rows/row';

type Latency = Shown<MlMetrics['decisionLatency']>;

/** How long checkpoints and sign-offs took, and how old the open ones are, which come first. */
export function DecisionChart({ latency }: { readonly latency: MlMetrics['decisionLatency'] }) {
  return (
    <RowChart title="Decision latency" definition={DEFINITIONS.decisionLatency} measured={withTimes(latency)}>
      {(measured) => {
        const { rows, note } = shownRows(decisionsOf(measured), 'longest');
        return {
          reading: decisionReading(measured),
          notes: note,
          legend: [
            { name: 'Decided', series: 'ml__granted', shape: 'box' },
            ...(measured.open.length > 0
              ? [{ name: 'Still open', series: 'ml__waiting', shape: 'box' } as const]
              : []),
          ],
          rows: rows.map(({ key, summary, kind, days, isOpen }) => ({
            id: key,
            label: summary,
            value: isOpen ? `open for ${elapsed(days)}` : elapsed(days),
            stretches: [{ from: 0, to: days, series: isOpen ? 'ml__waiting' : 'ml__granted' }],
            words: {
              title: `${key} ${summary}`,
              lines: [
                KIND_NAMES[kind],
                isOpen ? `Open for ${elapsed(days)}` : `Decided after ${elapsed(days)}`,
              ],
            },
            opens: key,
          })),
          axis: { kind: 'amount', label: 'Days', most: Math.max(...rows.map(({ days }) => days)) },
          data: decisionTable(measured),
          few: measured.latency.few && measured.open.length < 5,
        };
      }}
    </RowChart>
  );
}

/** Decisions whose request nobody knows have no length to show. */
function withTimes(latency: MlMetrics['decisionLatency']): MlMetrics['decisionLatency'] {
  if (latency.status !== 'ok' || latency.decided.length + latency.open.length > 0) return latency;
  return {
    status: 'insufficient',
    reason: `${counted(latency.withoutRequest.length, 'decision')} went straight to done, so nobody knows when they were asked for. Move a checkpoint or sign-off to In progress when you ask for it.`,
    have: 0,
    need: 1,
  };
}

const decisionsOf = ({ open, decided }: Latency) => [
  ...open.map((decision) => ({ ...decision, isOpen: true })),
  ...decided.map((decision) => ({ ...decision, isOpen: false })).sort((a, b) => b.days - a.days),
];

/** @example 'Half of 8 decisions took 3.4 days or less, 85% took 16.6 days or less; 1 is open, for 2.7 days.' */
export function decisionReading({ decided, open, latency }: Latency): string {
  const { p50, p85 } = latency;
  const taken =
    p50 === null || p85 === null
      ? `${counted(decided.length, 'decision')} so far, too few for a usual time`
      : `Half of ${counted(decided.length, 'decision')} took ${elapsed(p50)} or less and 85% took ${elapsed(p85)} or less`;
  const [oldest] = open;
  if (!oldest) return `${taken}; none is open.`;
  return `${taken}; ${counted(open.length, 'decision')} ${open.length === 1 ? 'is' : 'are'} open, ${open.length === 1 ? '' : 'the oldest '}for ${elapsed(oldest.days)}.`;
}

export const decisionTable = (latency: Latency): ExportTable => ({
  name: 'Decision latency',
  columns: [ISSUE, text('Decision'), text('Kind'), text('State'), number('Days')],
  rows: [
    ...decisionsOf(latency).map(({ key, summary, kind, days, isOpen }) => [
      key,
      summary,
      KIND_NAMES[kind],
      isOpen ? 'Open' : 'Decided',
      days,
    ]),
    ...latency.withoutRequest.map(({ key, summary }) => [
      key,
      summary,
      null,
      'Decided, asked for on an unknown day',
      null,
    ]),
  ],
});
