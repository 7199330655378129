import { AmountAxis, amountScale } from '../../shared/charts/Axes';
import type { LegendEntry } from '../../shared/charts/Legend';
import type { PlotArea } from '../../shared/charts/Plot';
import type { ExportTable, PortfolioProject } from '../../shared/contract';
import { amount, counted, dayInWords } from '../../shared/words';
import { HistoryChart, lineThrough } from './HistoryChart';

type Points = PortfolioProject['history'];

const TITLE = 'Progress';
const DEFINITION =
  'Finished issues and all issues of the plan at the end of each day, epics not counted. The running day is as it was when it was last looked at; of days more than six weeks ago, the last of each week is kept.';

const LEGEND: readonly LegendEntry[] = [
  { name: 'All issues', series: 'details__total', shape: 'line' },
  { name: 'Finished', series: 'details__done', shape: 'line' },
];

/** How a project has come to where it is: what was finished of what there was. */
export function ProgressChart({
  history,
  timeZone,
}: {
  readonly history: Points;
  readonly timeZone: string;
}) {
  return (
    <HistoryChart
      title={TITLE}
      definition={DEFINITION}
      points={history}
      missing="A line takes two days; only one is known yet."
      timeZone={timeZone}
      shown={() => ({ reading: progressReading(history), legend: LEGEND, data: tableOf(history) })}
      draw={(across, area) => drawProgress(history, across, area)}
      lines={(point) => [
        `${amount(point.done)} of ${counted(point.total, 'issue')} finished`,
        `${counted(point.accessOpen, 'open data request')}`,
      ]}
    />
  );
}

function progressReading(history: Points): string {
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return '';
  const added = last.total - first.total;
  const scope =
    added === 0
      ? 'nothing was added'
      : `${counted(Math.abs(added), 'issue')} ${Math.abs(added) === 1 ? 'was' : 'were'} ${added > 0 ? 'added' : 'taken out'}`;
  const done = last.done - first.done;
  return `Since ${dayInWords(first.day)}, ${counted(done, 'more issue')} ${done === 1 ? 'is' : 'are'} finished and ${scope}: ${amount(last.done)} of ${amount(last.total)} today.`;
}

function drawProgress(history: Points, across: readonly number[], area: PlotArea) {
  const y = amountScale(Math.max(...history.map(({ total }) => total)), area);
  const line = (of: (point: Points[number]) => number) =>
    lineThrough(history.map((point, index) => [across[index] ?? 0, y(of(point))]));
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Issues" />
        <path className="details__total" fill="none" d={line(({ total }) => total)} />
        <path className="details__done" fill="none" d={line(({ done }) => done)} />
      </>
    ),
    heights: history.map(({ done }) => y(done)),
  };
}

const tableOf = (history: Points): ExportTable => ({
  name: TITLE,
  columns: [
    { name: 'Day', kind: 'day' },
    { name: 'Finished issues', kind: 'number' },
    { name: 'All issues', kind: 'number' },
    { name: 'Open data requests', kind: 'number' },
    { name: 'Delayed features', kind: 'number' },
  ],
  rows: history
    .toReversed()
    .map(({ day, done, total, accessOpen, delayed }) => [day, done, total, accessOpen, delayed]),
});
