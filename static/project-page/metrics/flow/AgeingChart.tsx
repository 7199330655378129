import { scaleBand } from '@visx/scale';
import { AmountAxis, amountScale } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted, elapsed } from '../../../shared/words';
import { BandAxis } from '../parts/BandAxis';
import { LEVEL_LABELS, type Level, LevelLines } from '../parts/LevelLines';
import { percentileLevels } from '../parts/percentileLevels';
import { AgeingTable } from './AgeingTable';
import { type AgeingItem, ageingNotes, ageingReading, type WorkItemAge } from './ageing';
import { DEFINITIONS } from './definitions';
import { type Expectation, expectationLevel, expectationName, expectationOf } from './expectation';
import { issueStops } from './issueStops';
import { placesOf } from './placesOf';
import { ageingTable } from './tables';

/** Everything in progress by column and age, against how long finished work took; a click opens the issue. */
export function AgeingChart({ metrics }: { readonly metrics: FlowMetrics }) {
  const { columnsInProgress, workItemAge } = metrics;
  const expectation = expectationOf(metrics);
  return (
    <ChartFrame
      title="Ageing work"
      guide="work-item-age"
      definition={DEFINITIONS.ageing}
      measured={workItemAge}
    >
      {(measured) => ({
        reading: ageingReading(measured),
        notes: ageingNotes(measured, expectation),
        legend: legend(measured, expectation),
        picture: (
          <Plot
            title="Ageing work"
            description={ageingReading(measured)}
            right={LEVEL_LABELS}
            bottom={44}
            draw={(area) => drawAgeing(measured, columnsInProgress, expectation, area)}
          />
        ),
        table: <AgeingTable items={measured.items} />,
        data: () => ageingTable(measured),
      })}
    </ChartFrame>
  );
}

function legend(
  { items, cycleTimes }: WorkItemAge,
  expectation: Expectation | undefined,
): readonly LegendEntry[] {
  const isAnyOld = items.some((item) => isOldFor(item, cycleTimes.p85));
  const entries: readonly (LegendEntry | undefined)[] = [
    { name: 'Issue in progress', series: 'ageing__dot', shape: 'dot' },
    isAnyOld
      ? { name: 'Older than 85% of finished work', series: 'ageing__dot ageing__dot--old', shape: 'dot' }
      : undefined,
    cycleTimes.p85 === null
      ? undefined
      : { name: 'Share finished within', series: 'level__percentile', shape: 'dashes' },
    expectation && { name: expectationName(expectation), series: 'level__expectation', shape: 'line' },
  ];
  return entries.filter((entry) => entry !== undefined);
}

function drawAgeing(
  { items: oldestFirst, cycleTimes }: WorkItemAge,
  columns: readonly string[],
  expectation: Expectation | undefined,
  area: PlotArea,
): Drawing {
  const items = oldestFirst.toReversed();
  const levels: readonly Level[] = [
    ...percentileLevels(cycleTimes),
    ...(expectation ? [expectationLevel(expectation)] : []),
  ];
  const most = [...items.map(({ elapsedDays }) => elapsedDays), ...levels.map(({ value }) => value)];
  const y = amountScale(
    most.reduce((highest, days) => Math.max(highest, days), 0),
    area,
  );
  const x = scaleBand<number>({ domain: columns.map((_, index) => index), range: [0, area.width] });
  const middle = (column: number) => (x(column) ?? 0) + x.bandwidth() / 2;
  const places = placesOf(
    items.map(({ column, elapsedDays }) => ({ x: middle(columns.indexOf(column)), y: y(elapsedDays) })),
    x.bandwidth() - 12,
  );
  const dots = (isOld: boolean) =>
    places
      .filter((_, index) => isOldFor(items[index], cycleTimes.p85) === isOld)
      .map((at) => `M${at.x.toFixed(1)} ${at.y.toFixed(1)}h0`)
      .join('');

  return {
    picture: (
      <>
        {columns.map((name, index) =>
          index % 2 === 0 ? null : (
            <rect
              key={name}
              className="ageing__column"
              x={x(index)}
              width={x.bandwidth()}
              height={area.height}
            />
          ),
        )}
        <AmountAxis scale={y} area={area} label="Age in days" />
        <BandAxis
          names={columns}
          more={columns.map((name) => amount(items.filter(({ column }) => column === name).length))}
          middle={middle}
          step={x.step()}
          top={area.height}
        />
        <path className="ageing__dot" d={dots(false)} />
        <path className="ageing__dot ageing__dot--old" d={dots(true)} />
        <LevelLines levels={levels} y={y} width={area.width} />
      </>
    ),
    stops: issueStops(items, places, itemWords),
  };
}

const isOldFor = (item: AgeingItem | undefined, p85: number | null): boolean =>
  item !== undefined && p85 !== null && item.elapsedDays > p85;

function itemWords(item: AgeingItem) {
  return {
    title: `${item.key} ${item.summary}`,
    lines: [
      `In progress for ${elapsed(item.elapsedDays)}`,
      `In ${item.column} for ${counted(item.daysInColumn, 'day')}`,
    ],
  };
}
