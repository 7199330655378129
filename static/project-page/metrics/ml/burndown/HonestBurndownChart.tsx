import { ChartFrame } from '../../../../shared/charts/ChartFrame';
import { DataNumbers } from '../../../../shared/charts/DataNumbers';
import type { LegendEntry } from '../../../../shared/charts/Legend';
import { Plot } from '../../../../shared/charts/Plot';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount } from '../../../../shared/words';
import { day, number } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import type { SourceNames } from '../names';
import { drawBands } from './bands';
import { type HonestBurndown, honestNotes, honestReading } from './reading';

const TITLE = 'Honest burndown';

/** What remains of the whole project, day by day: ready, waiting on data, and what is left of time boxes. */
export function HonestBurndownChart(props: {
  readonly project: string;
  readonly burndown: MlMetrics['honestBurndown'];
  readonly names: SourceNames;
  readonly timeZone: string;
}) {
  const { project, burndown, names, timeZone } = props;
  return (
    <ChartFrame title={TITLE} definition={DEFINITIONS.honestBurndown} measured={burndown}>
      {(measured) => {
        const reading = honestReading(measured, names, timeZone);
        const data = honestTable(measured);
        return {
          reading,
          notes: honestNotes(measured),
          legend: legend(measured),
          picture: (
            <Plot
              title={TITLE}
              description={reading}
              draw={(area) => drawBands(measured, { project, timeZone, area })}
            />
          ),
          table: <DataNumbers data={{ ...data, rows: data.rows.toReversed() }} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

function legend({ ready, waiting, boxes, overrun, guideline }: HonestBurndown): readonly LegendEntry[] {
  const band = (name: string, series: string, values: readonly number[]): LegendEntry => ({
    name,
    series,
    shape: 'box',
    value: amount(values.at(-1) ?? 0),
  });
  return [
    band('Ready', 'ml__ready', ready),
    band('Waiting on data', 'ml__waiting', waiting),
    band('Time boxes (days)', 'ml__boxes', boxes),
    ...(overrun.some((days) => days > 0)
      ? [{ name: 'Days past time boxes', series: 'ml__overrun', shape: 'line' } as const]
      : []),
    ...(guideline === null ? [] : [{ name: 'Guideline', series: 'ml__guideline', shape: 'dashes' } as const]),
  ];
}

/** Oldest day first. */
export const honestTable = (burndown: HonestBurndown): ExportTable => ({
  name: TITLE,
  columns: [
    day('Day'),
    number(`Ready (${burndown.unit})`),
    number(`Waiting on data (${burndown.unit})`),
    number('Left in time boxes (working days)'),
    number('Past time boxes (working days)'),
    number('Guideline'),
  ],
  rows: burndown.days.map((at, index) => [
    at,
    burndown.ready[index] ?? null,
    burndown.waiting[index] ?? null,
    burndown.boxes[index] ?? null,
    burndown.overrun[index] ?? null,
    burndown.guideline?.[index] ?? null,
  ]),
});
