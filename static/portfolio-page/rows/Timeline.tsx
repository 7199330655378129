import { type AgreedIncrement, agreedIncrements } from '../../../src/contract/piRules';
import { openPage } from '../../shared/bridge';
import { DayAxis } from '../../shared/charts/Axes';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataNumbers } from '../../shared/charts/DataNumbers';
import { dayOf, startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import type { ExportTable, Measured, PortfolioRow } from '../../shared/contract';
import { counted, dayInWords } from '../../shared/words';
import { planPagePath } from '../addresses';
import { mostRows, namesOrNumber } from '../parts/mostRows';
import { RowsPlot } from '../parts/RowsPlot';
import { readSomePi } from '../pi/readSomePi';
import { useOfProjects } from '../useOfProjects';
import { borderNotes, type Span, stretchesWithin } from './borders';
import { IncrementBorders } from './IncrementBorders';
import { finishInWords, forecastInWords } from './words';

const TITLE = 'Forecast of every project';
const DEFINITION =
  'The days by which all open work of a project will be finished with 50% and with 85% probability, from simulations of its own throughput with its open access requests; and the day that was promised: the earliest date of the charter, else the plan’s target. Borders of program increments are the days that the projects have written down for them.';

type Forecast = Extract<PortfolioRow['forecast'], { readonly status: 'ok' }>;
type Known = PortfolioRow & { readonly forecast: Forecast };

const isKnown = (row: PortfolioRow): row is Known => row.forecast.status === 'ok';

const isLate = ({ forecast, target }: Known): boolean => target !== null && forecast.p85.day > target;

const LEGEND = [
  { name: '50% to 85%, in time', series: 'rows-plot__good', shape: 'box' },
  { name: '85% after the target', series: 'rows-plot__poor', shape: 'box' },
  { name: '50% to 85%, no target', series: 'rows-plot__bar', shape: 'box' },
] as const satisfies readonly LegendEntry[];
const TARGET = { name: 'Target', series: 'named-bars__limit', shape: 'line' } as const;
const BORDER = { name: 'Border of an increment', series: 'rows-plot__border', shape: 'dashes' } as const;

/**
 * From when to when each project will probably be finished, against the day that was promised and the borders of the
 * program increments, which come a moment later.
 */
export function Timeline({
  rows,
  timeZone,
}: {
  readonly rows: readonly PortfolioRow[];
  readonly timeZone: string;
}) {
  const { answer } = useOfProjects(readSomePi);
  const increments = answer.state === 'ready' ? agreedIncrements(answer.items) : [];
  const known = rows.filter(isKnown).toSorted((a, b) => a.forecast.p85.day.localeCompare(b.forecast.p85.day));
  const unknown = rows.filter((row) => !isKnown(row));
  const measured: Measured<object> =
    known.length === 0
      ? { status: 'insufficient', reason: 'No project has a forecast yet.', need: 1 }
      : { status: 'ok' };
  return (
    <ChartFrame title={TITLE} definition={DEFINITION} measured={measured}>
      {() => {
        const late = known.filter(isLate).length;
        const promised = known.filter(({ target }) => target !== null).length;
        const reading =
          promised === 0
            ? 'No project with a forecast has a target day to be measured against.'
            : `${late} of ${counted(promised, 'project')} with a target ${late === 1 ? 'is' : 'are'} forecast to end after it, at 85% probability.`;
        const { shown, note } = mostRows(known, 'earliest');
        const data = tableOf(rows);
        const span = spanOf(shown, timeZone);
        const borders = increments.filter((one) => stretchesWithin([one], span, timeZone).length > 0);
        return {
          reading,
          notes: [
            ...note,
            ...borderNotes(borders),
            ...(answer.state === 'failed' ? ['The days of the increments could not be read.'] : []),
            ...(unknown.length === 0
              ? []
              : [`No forecast yet: ${namesOrNumber(unknown.map(({ project }) => project.name))}.`]),
          ],
          legend: [
            ...LEGEND.filter(({ series }) => shown.some((row) => seriesOf(row) === series)),
            ...(shown.some(({ target }) => target !== null) ? [TARGET] : []),
            ...(stretchesWithin(borders, span, timeZone).some(({ begins, ends }) => begins || ends)
              ? [BORDER]
              : []),
          ],
          picture: (
            <Picture rows={shown} span={span} borders={borders} reading={reading} timeZone={timeZone} />
          ),
          table: <DataNumbers data={data} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

/** From the earliest to the latest day that is shown. */
const spanOf = (rows: readonly Known[], timeZone: string): Span => {
  const at = (day: string) => startOfDay(day, timeZone);
  const days = rows.flatMap(({ forecast, target, asOf }) => [
    at(forecast.p50.day),
    at(forecast.p85.day),
    at(dayOf(asOf, timeZone)),
    ...(target === null ? [] : [at(target)]),
  ]);
  return [Math.min(...days), Math.max(...days)];
};

function Picture(props: {
  readonly rows: readonly Known[];
  readonly span: Span;
  readonly borders: readonly AgreedIncrement[];
  readonly reading: string;
  readonly timeZone: string;
}) {
  const { rows, span, borders, reading, timeZone } = props;
  const at = (day: string) => startOfDay(day, timeZone);
  return (
    <RowsPlot
      title={TITLE}
      description={reading}
      isGridded={false}
      from={span[0]}
      to={span[1]}
      behind={(x, area) => (
        <IncrementBorders stretches={stretchesWithin(borders, span, timeZone)} scale={x} area={area} />
      )}
      rows={rows.map((row) => ({
        id: row.project.id,
        label: row.project.name,
        value: finishInWords(row.forecast.p85),
        stretches: [
          { from: at(row.forecast.p50.day), to: at(row.forecast.p85.day) + 1, series: seriesOf(row) },
        ],
        limit: row.target === null ? undefined : at(row.target),
        words: {
          title: row.project.name,
          lines: [
            forecastInWords(row.forecast),
            row.target === null ? 'No target' : `Target ${dayInWords(row.target)}`,
          ],
        },
        open: () => openPage(planPagePath(row.project.key, '/forecast')),
      }))}
      axis={(x, area) => <DayAxis scale={x} area={area} timeZone={timeZone} />}
    />
  );
}

const seriesOf = (row: Known): string =>
  row.target === null ? 'rows-plot__bar' : isLate(row) ? 'rows-plot__poor' : 'rows-plot__good';

const tableOf = (rows: readonly PortfolioRow[]): ExportTable => ({
  name: TITLE,
  columns: [
    { name: 'Project', kind: 'text' },
    { name: '50%', kind: 'text' },
    { name: '85%', kind: 'text' },
    { name: 'Target', kind: 'day' },
    { name: 'Days later than a month ago', kind: 'number' },
  ],
  rows: rows.map(({ project, forecast, target }) =>
    forecast.status === 'ok'
      ? [project.name, finishInWords(forecast.p50), finishInWords(forecast.p85), target, forecast.movedDays]
      : [project.name, null, null, target, null],
  ),
});
