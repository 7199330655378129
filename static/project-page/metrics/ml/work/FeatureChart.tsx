import { ISSUE } from '../../../../shared/charts/DataNumbers';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted, dayInWords } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { day, number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { RowChart } from '../rows/RowChart';
import { type Row, shownRows } from '../rows/row';

type Features = Shown<MlMetrics['features']>;
type Feature = Features['features'][number];

const STATE_NAMES = { planned: 'Planned', 'in-progress': 'In progress', done: 'Done' } as const;
const REASONS = {
  'due-passed': 'Its due date has passed',
  'forecast-after-due': 'The forecast lies after its due date',
} as const;

/** Epics and how far each has come; a click opens one. */
export function FeatureChart({ features }: { readonly features: MlMetrics['features'] }) {
  return (
    <RowChart title="Features" definition={DEFINITIONS.features} measured={features}>
      {(measured) => {
        const { rows, note } = shownRows(measured.features, 'first');
        return {
          reading: featureReading(measured),
          notes: note,
          legend: [
            { name: 'Done issues', series: 'ml__keep', shape: 'box' },
            { name: 'Done issues of a delayed feature', series: 'ml__late', shape: 'box' },
            { name: 'All its issues', series: 'ml__planned', shape: 'box' },
          ],
          rows: rows.map(featureRow),
          axis: { kind: 'amount', label: 'Issues', most: Math.max(...rows.map(({ issues }) => issues)) },
          data: featureTable(measured),
        };
      }}
    </RowChart>
  );
}

function featureRow(feature: Feature): Row {
  const { key, summary, state, issues, doneIssues, due, daysLate, delayed } = feature;
  const dueWords = due === null ? 'No due date' : `Due ${dayInWords(due)}`;
  const lateWords = daysLate > 0 ? `, ${counted(daysLate, 'day')} late` : '';
  return {
    id: key,
    label: summary,
    value: `${delayed === null ? STATE_NAMES[state] : 'Delayed'}, ${amount(doneIssues)} of ${amount(issues)}`,
    stretches: [
      { from: 0, to: issues, series: 'ml__planned' },
      ...(doneIssues > 0
        ? [{ from: 0, to: doneIssues, series: delayed === null ? 'ml__keep' : 'ml__late' }]
        : []),
    ],
    words: {
      title: `${key} ${summary}`,
      lines: [
        `${STATE_NAMES[state]}: ${amount(doneIssues)} of ${counted(issues, 'issue')} done`,
        `${dueWords}${lateWords}`,
        ...(delayed === 'forecast-after-due' ? [REASONS[delayed]] : []),
      ],
    },
    opens: key,
  };
}

/** @example 'Of 11 features 7 are done, 1 is in progress and 3 are planned; 4 are delayed.' */
export function featureReading({ features, planned, inProgress, done, delayed }: Features): string {
  const be = (count: number) => (count === 0 ? 'none is' : `${amount(count)} ${count === 1 ? 'is' : 'are'}`);
  return `Of ${counted(features.length, 'feature')} ${be(done)} done, ${be(inProgress)} in progress and ${be(planned)} planned; ${be(delayed)} delayed.`;
}

export const featureTable = ({ features }: Features): ExportTable => ({
  name: 'Features',
  columns: [
    ISSUE,
    text('Feature'),
    text('State'),
    number('Issues'),
    number('Done'),
    day('Due'),
    number('Days late'),
    text('Why delayed'),
  ],
  rows: features.map(({ key, summary, state, issues, doneIssues, due, daysLate, delayed }) => [
    key,
    summary,
    STATE_NAMES[state],
    issues,
    doneIssues,
    due,
    daysLate,
    delayed === null ? null : REASONS[delayed],
  ]),
});
