import { useState } from 'react';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { Plot } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { Select } from '../../../shared/ui/Select';
import { LEVEL_LABELS } from '../parts/LevelLines';
import { percentileLevels } from '../parts/percentileLevels';
import { CycleTimeTable } from './CycleTimeTable';
import { DEFINITIONS } from './definitions';
import { type Expectation, expectationLevel, expectationName, expectationOf } from './expectation';
import { cycleTimeReading, leftOutReading } from './readings';
import { drawScatter } from './scatter';
import { cycleTimeTable } from './tables';
import { type TimeKind, type Times, timesOf } from './times';

const TITLES = { cycle: 'Cycle time', lead: 'Lead time', process: 'Process time' } as const;

const KINDS = (['cycle', 'lead', 'process'] as const satisfies readonly TimeKind[]).map((kind) => ({
  value: kind,
  label: TITLES[kind],
}));

/** How long finished issues took, one point an issue; a click opens it. */
export function CycleTimeChart({ metrics }: { readonly metrics: FlowMetrics }) {
  const [chosen, setChosen] = useState<TimeKind>('cycle');
  const times = timesOf(metrics, chosen);
  const kind = times.status === 'ok' ? times.kind : chosen;
  // Without a change history there is one measure only.
  const hasChoice = metrics.cycleTimes.status === 'ok' && metrics.cycleTimes.kind === 'cycle';
  return (
    <ChartFrame
      title={TITLES[kind]}
      definition={DEFINITIONS[kind]}
      measured={times}
      controls={
        hasChoice ? (
          <Select label="Measure" isLabelHidden options={KINDS} value={chosen} onChange={setChosen} />
        ) : undefined
      }
    >
      {(measured) => {
        const expectation = measured.kind === 'cycle' ? expectationOf(metrics) : undefined;
        return {
          reading: cycleTimeReading(measured),
          notes: [measured.note, leftOutReading(measured)].filter((note) => note !== null),
          legend: legend(measured, expectation),
          picture: <Scatter times={measured} expectation={expectation} metrics={metrics} />,
          table: <CycleTimeTable cycleTimes={measured} timeZone={metrics.timeZone} />,
          data: () => cycleTimeTable(measured),
        };
      }}
    </ChartFrame>
  );
}

function legend({ percentiles }: Times, expectation: Expectation | undefined): readonly LegendEntry[] {
  const share: LegendEntry = {
    name: 'Share finished within',
    series: 'level__percentile',
    shape: 'dashes',
  };
  return [
    { name: 'Finished issue', series: 'cycle__points', shape: 'dot' },
    ...(percentiles ? [share] : []),
    ...(expectation
      ? [{ name: expectationName(expectation), series: 'level__expectation', shape: 'line' as const }]
      : []),
  ];
}

function Scatter(props: {
  readonly times: Times;
  readonly expectation: Expectation | undefined;
  readonly metrics: FlowMetrics;
}) {
  const { times, expectation, metrics } = props;
  const items = times.items.toSorted((one, other) => one.finished - other.finished);
  const levels = [
    ...(times.percentiles ? percentileLevels(times.percentiles) : []),
    ...(expectation ? [expectationLevel(expectation)] : []),
  ];
  return (
    <div className={times.percentiles ? undefined : 'few'}>
      <Plot
        title={TITLES[times.kind]}
        description={cycleTimeReading(times)}
        right={LEVEL_LABELS}
        draw={(area) =>
          drawScatter({ items, timeZone: metrics.timeZone, now: Date.parse(metrics.asOf), levels }, area)
        }
      />
    </div>
  );
}
