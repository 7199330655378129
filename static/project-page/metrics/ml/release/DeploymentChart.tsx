import { ISSUE } from '../../../../shared/charts/DataNumbers';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted, elapsed, measuredValue } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { percent } from '../names';
import { RowChart } from '../rows/RowChart';
import type { Row } from '../rows/row';

type Deployment = Shown<MlMetrics['afterDeployment']>;

/** Changes to the live model: those that held, those taken back, those open. */
export function DeploymentChart({ deployment }: { readonly deployment: MlMetrics['afterDeployment'] }) {
  return (
    <RowChart title="After deployment" definition={DEFINITIONS.afterDeployment} measured={deployment}>
      {(measured) => ({
        reading: deploymentReading(measured),
        notes: readingNotes(measured),
        legend: [
          { name: 'Held', series: 'ml__keep', shape: 'box' },
          { name: 'Failed', series: 'ml__late', shape: 'box' },
          { name: 'Open', series: 'ml__waiting', shape: 'box' },
        ],
        rows: rowsOf(measured),
        axis: { kind: 'amount', label: 'Changes', most: Math.max(measured.n, measured.open.length) },
        data: deploymentTable(measured),
        few: measured.few,
      })}
    </RowChart>
  );
}

function rowsOf({ n, failed, open }: Deployment): readonly Row[] {
  const row = (label: string, count: number, series: string) => ({
    id: label,
    label,
    value: amount(count),
    stretches: [{ from: 0, to: count, series }],
    words: { title: label, lines: [counted(count, 'change')] },
  });
  return [
    row('Changes that held', n - failed.length, 'ml__keep'),
    {
      ...row('Changes that failed', failed.length, 'ml__late'),
      behind: { title: 'Changes that failed', issues: failed },
    },
    {
      ...row('Open changes', open.length, 'ml__waiting'),
      behind: { title: 'Open changes, oldest first', issues: open },
    },
  ];
}

/** @example '6 changes were finished, half of them within 4 days; 17% failed. 2 are open, the oldest for 12 days.' */
export function deploymentReading({ n, leadTime, failedRate, open }: Deployment): string {
  const time = leadTime.p50 === null ? '' : `, half of them within ${elapsed(leadTime.p50)}`;
  const rate = failedRate === null ? '' : ` and ${percent(failedRate)} failed`;
  const [oldest] = open;
  const finished =
    n === 0
      ? 'No change is finished yet'
      : `${counted(n, 'change')} ${n === 1 ? 'was' : 'were'} finished${time}${rate}`;
  return oldest
    ? `${finished}; ${counted(open.length, 'change')} ${open.length === 1 ? 'is' : 'are'} open, ${open.length === 1 ? '' : 'the oldest '}for ${elapsed(oldest.days)}.`
    : `${finished}; none is open.`;
}

const readingNotes = ({ readings }: Deployment): readonly string[] =>
  readings.map(
    ({ name, value, threshold, goodWhen, met }) =>
      `${name} is ${measuredValue(value)} and should be ${goodWhen === 'at-least' ? 'at least' : 'at most'} ${measuredValue(threshold)}: ${met ? 'kept' : 'not kept'}.`,
  );

export const deploymentTable = ({ n, failed, open }: Deployment): ExportTable => ({
  name: 'After deployment',
  columns: [text('Change'), ISSUE, text('Summary'), number('Count'), number('Days open')],
  rows: [
    ['Finished', null, null, n, null],
    ...failed.map(({ key, summary }) => ['Failed', key, summary, null, null]),
    ...open.map(({ key, summary, days }) => ['Open', key, summary, null, days]),
  ],
});
