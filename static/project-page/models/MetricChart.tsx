import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataTable } from '../../shared/charts/DataTable';
import type { LegendEntry } from '../../shared/charts/Legend';
import { Plot } from '../../shared/charts/Plot';
import type { ExportTable, Measured, ModelMetricView, ModelView } from '../../shared/contract';
import { IssueLink } from '../../shared/ui/SiteLink';
import { dayInWords, measuredValue } from '../../shared/words';
import { LEVEL_LABELS } from '../metrics/parts/LevelLines';
import { drawMetric } from './metricPicture';
import { breachAt, keepsAt } from './metricPoints';
import { metricDefinition, metricReading } from './words';

/** With fewer readings than this a line is an anecdote, drawn in grey. */
const FEW = 5;

/** The readings of a metric against its threshold; a click on one beyond it opens the issue that asks for a decision. */
export function MetricChart(props: {
  readonly model: ModelView;
  readonly view: ModelMetricView;
  readonly today: string;
  readonly timeZone: string;
}) {
  const { model, view, today, timeZone } = props;
  const { metric, readings } = view;
  const reading = metricReading(view);
  const measured: Measured<object> =
    readings.length === 0 ? { status: 'insufficient', reason: reading, have: 0, need: 1 } : { status: 'ok' };
  return (
    <ChartFrame title={metric.name} definition={metricDefinition(metric)} measured={measured}>
      {() => ({
        reading,
        legend: legendOf(view, model),
        picture: (
          <div className={readings.length < FEW ? 'few' : undefined}>
            <Plot
              title={metric.name}
              description={reading}
              height={220}
              right={LEVEL_LABELS}
              draw={(area) => drawMetric({ view, live: model.live, today, timeZone }, area)}
            />
          </div>
        ),
        table: <MetricTable view={view} live={model.live} />,
        data: () => metricTable(view, model.live),
      })}
    </ChartFrame>
  );
}

const legendOf = (
  { metric, breaches, readings }: ModelMetricView,
  { live }: ModelView,
): readonly LegendEntry[] => [
  { name: 'Reading', series: 'models__points', shape: 'dot' },
  ...(breaches.length === 0
    ? []
    : [{ name: 'Beyond its threshold', series: 'models__points--beyond', shape: 'dot' } as const]),
  ...(metric.threshold === undefined
    ? []
    : [{ name: 'Threshold', series: 'level__limit', shape: 'dashes' } as const]),
  // The picture begins with the first reading.
  ...(live === null || live < (readings[0]?.day ?? '')
    ? []
    : [{ name: 'First day in use', series: 'models__live', shape: 'line' } as const]),
];

function MetricTable({ view, live }: { readonly view: ModelMetricView; readonly live: string | null }) {
  const { metric, readings } = view;
  return (
    <DataTable
      caption={`Readings of ${metric.name}, newest first`}
      columns={[
        { name: 'Day', isShort: true },
        { name: metric.unit === undefined ? 'Value' : `Value in ${metric.unit}`, isNumber: true },
        { name: 'Threshold', isShort: true },
        { name: 'Change-control issue', isShort: true },
      ]}
      rows={readings
        .map((reading) => {
          const control = breachAt(view, reading)?.control;
          return {
            id: reading.day,
            cells: [
              dayInWords(reading.day),
              measuredValue(reading.value),
              KEEPS[keepsAt(view, reading, live)],
              control ? <IssueLink key="issue" issue={control.key} /> : '–',
            ],
          };
        })
        .reverse()}
    />
  );
}

const KEEPS = { kept: 'Kept', beyond: 'Beyond', early: 'Not in use yet', none: 'None' } as const;

/** The readings of a metric as they go into files. */
const metricTable = (view: ModelMetricView, live: string | null): ExportTable => ({
  name: view.metric.name,
  columns: [
    { name: 'Day', kind: 'day' },
    { name: 'Value', kind: 'number' },
    { name: 'Threshold', kind: 'number' },
    { name: 'Held against it', kind: 'text' },
    { name: 'Change-control issue', kind: 'text' },
  ],
  rows: view.readings.map((reading) => [
    reading.day,
    reading.value,
    view.metric.threshold ?? null,
    KEEPS[keepsAt(view, reading, live)],
    breachAt(view, reading)?.control?.key ?? null,
  ]),
});
