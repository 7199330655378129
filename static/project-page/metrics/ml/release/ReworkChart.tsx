import { ISSUE } from '../../../../shared/charts/DataNumbers';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { instant, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { RowChart } from '../rows/RowChart';

type Rework = Shown<MlMetrics['reworkLoops']>;

const CAUSE_NAMES = { reopened: 'Data issue reopened', added: 'Data issue added' } as const;
const CAUSES = ['reopened', 'added'] as const;

/** How often work went back from modelling and evaluation to the data. */
export function ReworkChart({ rework }: { readonly rework: MlMetrics['reworkLoops'] }) {
  return (
    <RowChart title="Rework loops" definition={DEFINITIONS.reworkLoops} measured={rework}>
      {(measured) => {
        const of = (wanted: (typeof CAUSES)[number]) =>
          measured.loops.filter(({ cause }) => cause === wanted);
        return {
          reading: reworkReading(measured),
          legend: [{ name: 'Loops back to the data', series: 'ml__bar', shape: 'box' }],
          rows: CAUSES.map((cause) => ({
            id: cause,
            label: CAUSE_NAMES[cause],
            value: amount(of(cause).length),
            stretches: [{ from: 0, to: of(cause).length, series: 'ml__bar' }],
            words: { title: CAUSE_NAMES[cause], lines: [counted(of(cause).length, 'loop')] },
            behind: { title: CAUSE_NAMES[cause], issues: of(cause) },
          })),
          axis: {
            kind: 'amount',
            label: 'Loops',
            most: Math.max(...CAUSES.map((cause) => of(cause).length)),
          },
          data: reworkTable(measured),
          few: measured.few,
        };
      }}
    </RowChart>
  );
}

/** @example 'Work went back to the data 4 times after 40 finished issues, 0.1 times for each.' */
export function reworkReading({ n, loops, perFinished }: Rework): string {
  const after = `while ${counted(n, 'issue')} of the plan ${n === 1 ? 'was' : 'were'} finished`;
  if (loops.length === 0) return `Work never went back from modelling to the data ${after}.`;
  return `Work went back from modelling to the data ${counted(loops.length, 'time')} ${after}, ${perFinished} times for each.`;
}

export const reworkTable = ({ loops }: Rework): ExportTable => ({
  name: 'Rework loops',
  columns: [ISSUE, text('Summary'), instant('When'), text('What happened')],
  rows: loops.map(({ key, summary, at, cause }) => [key, summary, Date.parse(at), CAUSE_NAMES[cause]]),
});
