import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import { dayOf } from '../../../shared/charts/days';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { Plot } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { IssueLink } from '../../../shared/ui/SiteLink';
import { amount, dayInWords, elapsed } from '../../../shared/words';
import { LEVEL_LABELS } from '../parts/LevelLines';
import type { Shown } from '../parts/shown';
import { controlReading } from './control';
import { DEFINITIONS } from './definitions';
import { drawScatter } from './scatter';
import { controlTable } from './weeklyTables';

type Control = Shown<FlowMetrics['controlChart']>;

const LEGEND: readonly LegendEntry[] = [
  { name: 'Finished issue', series: 'cycle__points', shape: 'dot' },
  { name: 'Rolling mean', series: 'control__mean', shape: 'line' },
  { name: 'Mean of all', series: 'level__mean', shape: 'dashes' },
  { name: 'One standard deviation', series: 'control__band', shape: 'band' },
];

/** Cycle times with their rolling mean: a line that drifts is a process that changes. */
export function ControlChart({ metrics }: { readonly metrics: FlowMetrics }) {
  const { cycleTimes, controlChart, timeZone } = metrics;
  const items = cycleTimes.status === 'ok' ? cycleTimes.items : [];
  return (
    <ChartFrame title="Control chart" definition={DEFINITIONS.control} measured={controlChart}>
      {(measured) => ({
        reading: controlReading(measured),
        legend: LEGEND,
        picture: (
          <div className={measured.few ? 'few' : undefined}>
            <Plot
              title="Control chart"
              description={controlReading(measured)}
              right={LEVEL_LABELS}
              draw={(area) => drawScatter(scatterOf(items, measured, metrics), area)}
            />
          </div>
        ),
        table: <ControlTable items={items} means={measured.rollingMeans} timeZone={timeZone} />,
        data: () => controlTable(items, measured),
      })}
    </ChartFrame>
  );
}

type Items = Extract<FlowMetrics['cycleTimes'], { readonly status: 'ok' }>['items'];

const scatterOf = (
  items: Items,
  control: Control,
  metrics: FlowMetrics,
): Parameters<typeof drawScatter>[0] => {
  const { mean, standardDeviation, rollingMeans } = control;
  return {
    items,
    timeZone: metrics.timeZone,
    now: Date.parse(metrics.asOf),
    levels: [{ label: `Mean: ${elapsed(mean)}`, value: mean, series: 'level__mean' }],
    under: ({ x, y }) => {
      const [top, bottom] = [y(mean + standardDeviation), y(Math.max(0, mean - standardDeviation))];
      const right = x(Date.parse(metrics.asOf));
      return (
        <rect
          className="control__band"
          width={right}
          y={Math.max(0, top)}
          height={bottom - Math.max(0, top)}
        />
      );
    },
    over: ({ x, y }) => (
      <path
        className="control__mean"
        fill="none"
        d={items
          .map(
            (item, index) =>
              `${index === 0 ? 'M' : 'L'}${x(item.finished).toFixed(1)} ${y(rollingMeans[index] ?? 0).toFixed(1)}`,
          )
          .join('')}
      />
    ),
    words: (index) => [`Rolling mean ${elapsed(rollingMeans[index] ?? 0)}`],
  };
};

function ControlTable(props: {
  readonly items: Items;
  readonly means: readonly number[];
  readonly timeZone: string;
}) {
  const { items, means, timeZone } = props;
  return (
    <DataTable
      caption="Finished issues with the rolling mean, newest first"
      columns={[
        { name: 'Issue' },
        { name: 'Summary' },
        { name: 'Finished', isShort: true },
        { name: 'Days', isNumber: true },
        { name: 'Rolling mean', isNumber: true },
      ]}
      rows={items
        .map((item, index) => ({
          id: item.key,
          cells: [
            <IssueLink key="issue" issue={item.key} />,
            item.summary,
            dayInWords(dayOf(item.finished, timeZone)),
            amount(item.elapsedDays),
            amount(means[index] ?? 0),
          ],
        }))
        .reverse()}
    />
  );
}
