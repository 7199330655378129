import { ISSUE } from '../../../../shared/charts/DataNumbers';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { instant, number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { OUTCOMES, percent, RESULT_NAMES, RESULT_SERIES } from '../names';
import { RowChart } from '../rows/RowChart';
import { type Row, shownRows } from '../rows/row';

type Experiments = Shown<MlMetrics['experiments']>;
type Rung = Experiments['closed'][number];

/** One rung an experiment, in the order in which they were finished, newest on top. */
export function LadderChart({ experiments }: { readonly experiments: MlMetrics['experiments'] }) {
  return (
    <RowChart
      title="Experiment ladder"
      guide="experiments"
      definition={DEFINITIONS.experiments}
      measured={experiments}
    >
      {(measured) => {
        const { rows, note } = shownRows(measured.closed.toReversed(), 'latest');
        return {
          reading: ladderReading(measured),
          notes: [...overrunNote(measured), ...note],
          legend: [
            ...OUTCOMES.map((result) => ({
              name: RESULT_NAMES[result],
              series: RESULT_SERIES[result],
              shape: 'box' as const,
            })),
            ...(measured.withoutResult.length > 0
              ? [{ name: 'No result recorded', series: 'ml__unknown', shape: 'box' } as const]
              : []),
            ...(measured.timeBox.n > 0
              ? [{ name: 'Time box', series: 'named-bars__limit', shape: 'line' } as const]
              : []),
          ],
          rows: rows.map(rungRow),
          axis: {
            kind: 'amount',
            label: 'Working days',
            most: Math.max(...rows.map(({ workedDays, boxDays }) => Math.max(workedDays ?? 0, boxDays ?? 0))),
          },
          data: ladderTable(measured),
          few: measured.few,
          keepsColours: true,
        };
      }}
    </RowChart>
  );
}

const resultWords = ({ result }: Rung): string =>
  result === null ? 'no result recorded' : RESULT_NAMES[result].toLowerCase();

function rungRow(rung: Rung): Row {
  const { key, summary, result, workedDays, boxDays } = rung;
  const length = workedDays === null ? 'start unknown' : counted(workedDays, 'day');
  return {
    id: key,
    label: `${key} ${summary}`,
    value: `${length}, ${resultWords(rung)}`,
    stretches: [
      { from: 0, to: workedDays ?? 0, series: result === null ? 'ml__unknown' : RESULT_SERIES[result] },
    ],
    ...(boxDays === null ? {} : { limit: boxDays }),
    words: {
      title: `${key} ${summary}`,
      lines: [
        `Result: ${resultWords(rung)}`,
        workedDays === null ? 'Its start is not known' : `Took ${counted(workedDays, 'working day')}`,
        ...(boxDays === null ? [] : [`Time box ${counted(boxDays, 'working day')}`]),
      ],
    },
    opens: key,
  };
}

/** @example '8 experiments closed: 2 keep, 5 drop and 1 inconclusive. 29% of those decided were kept; one improvement takes 4 experiments.' */
export function ladderReading({ n, kept, dropped, hitRate, perKept }: Experiments): string {
  const closed = `${counted(n, 'experiment')} closed`;
  if (hitRate === null) return `${closed}; none was kept or dropped, so there is no hit rate yet.`;
  const rate = `the hit rate is ${percent(hitRate)} (${kept} of ${kept + dropped} kept)`;
  return perKept === null
    ? `${closed}; ${rate}, and no improvement has come of them yet.`
    : `${closed}; ${rate}, and one kept improvement takes ${counted(perKept, 'experiment')}.`;
}

function overrunNote({ timeBox, withoutResult }: Experiments): readonly string[] {
  const over = timeBox.overrun.length;
  return [
    ...(timeBox.n === 0
      ? []
      : [
          `${over === 0 ? 'None' : amount(over)} of ${counted(timeBox.n, 'experiment')} with a time box ran past it.`,
        ]),
    ...(withoutResult.length === 0
      ? []
      : [
          `${counted(withoutResult.length, 'experiment')} ${withoutResult.length === 1 ? 'has' : 'have'} no recorded result: record it in the issue’s ML plan panel.`,
        ]),
  ];
}

/** In the order in which they were finished. */
export const ladderTable = ({ closed }: Experiments): ExportTable => ({
  name: 'Experiment ladder',
  columns: [
    ISSUE,
    text('Summary'),
    instant('Finished'),
    text('Result'),
    number('Working days'),
    number('Time box (working days)'),
  ],
  rows: closed.map(({ key, summary, finished, result, workedDays, boxDays }) => [
    key,
    summary,
    Date.parse(finished),
    result === null ? null : RESULT_NAMES[result],
    workedDays,
    boxDays,
  ]),
});
