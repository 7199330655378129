import { scaleLinear } from '@visx/scale';
import { AmountAxis, amountScale } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { PlotArea } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { amount } from '../../../shared/words';
import { DaysBelow } from '../parts/DaysBelow';
import { MarkLines, placeMarks } from '../parts/MarkLines';
import { OpeningPlot } from '../parts/OpeningPlot';
import { percentileLevels } from '../parts/percentileLevels';
import { type Bin, binsOf, MOST_BINS } from './bins';
import { DEFINITIONS } from './definitions';
import { binWords, histogramReading } from './histogram';
import { histogramTable } from './tables';
import type { TimedIssue, Times } from './times';

/** How many issues took how long. */
export function HistogramChart({ cycleTimes }: Pick<FlowMetrics, 'cycleTimes'>) {
  const isLead = cycleTimes.status === 'ok' && cycleTimes.kind === 'lead';
  const title = `How ${isLead ? 'lead' : 'cycle'} times are spread`;
  return (
    <ChartFrame
      title={title}
      guide={isLead ? 'lead-time' : 'cycle-time'}
      definition={DEFINITIONS.histogram}
      measured={cycleTimes}
    >
      {(measured) => {
        const bins = binsOf(measured.items, MOST_BINS);
        return {
          reading: histogramReading(measured, bins),
          legend: legend(measured),
          picture: (
            <div className={measured.percentiles ? undefined : 'few'}>
              <OpeningPlot
                title={title}
                description={histogramReading(measured, bins)}
                bottom={44}
                draw={(area) => drawHistogram(measured, bins, area)}
              />
            </div>
          ),
          table: <HistogramTable bins={bins} />,
          data: () => histogramTable(bins),
        };
      }}
    </ChartFrame>
  );
}

function legend({ percentiles }: Times): readonly LegendEntry[] {
  const share: LegendEntry = {
    name: 'Share finished within',
    series: 'level__percentile',
    shape: 'dashes',
  };
  return [
    { name: 'Finished issues', series: 'histogram__bar', shape: 'box' },
    ...(percentiles ? [share] : []),
  ];
}

function drawHistogram({ percentiles }: Times, bins: readonly Bin<TimedIssue>[], area: PlotArea) {
  const end = bins.at(-1)?.to ?? 1;
  const x = scaleLinear<number>({ domain: [0, end], range: [0, area.width] });
  const levels = percentiles ? percentileLevels(percentiles) : [];
  const { marks, height } = placeMarks(
    levels.map(({ label, value, series }) => ({ label, series, at: x(value) })),
    area.width,
  );
  const most = bins.reduce((highest, { items }) => Math.max(highest, items.length), 0);
  // Bars end below the labels of the marks.
  const y = amountScale((most * area.height) / (area.height - height), area);
  const step = area.width / Math.max(1, bins.length);
  const gap = Math.min(2, step / 4);
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Issues" />
        <DaysBelow scale={x} area={area} label="Days" />
        {bins.map(({ from, items }) => (
          <rect
            key={from}
            className="histogram__bar"
            x={x(from) + gap / 2}
            width={step - gap}
            y={y(items.length)}
            height={area.height - y(items.length)}
          />
        ))}
        <MarkLines marks={marks} height={area.height} />
      </>
    ),
    stops: {
      count: bins.length,
      at: (index: number) => ({ x: (index + 0.5) * step, y: y(bins[index]?.items.length ?? 0) }),
      words: (index: number) => binWords(bins[index]),
      nearest: (at: number) => Math.min(bins.length - 1, Math.max(0, Math.floor(at / step))),
      mark: (index: number) => (
        <rect className="plot__column" x={index * step} width={step} height={area.height} />
      ),
    },
    behind: (index: number) => {
      const bin = bins[index];
      return bin && { title: binWords(bin).title, issues: bin.items };
    },
  };
}

function HistogramTable({ bins }: { readonly bins: readonly Bin<TimedIssue>[] }) {
  return (
    <DataTable
      caption="Finished issues by the days they took"
      columns={[{ name: 'Took' }, { name: 'Issues', isNumber: true }]}
      rows={bins.map((bin) => ({
        id: String(bin.from),
        cells: [binWords(bin).title, amount(bin.items.length)],
      }))}
    />
  );
}
