import { AxisBottom } from '@visx/axis';
import { openPage } from '../../shared/bridge';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataNumbers } from '../../shared/charts/DataNumbers';
import type { ExportTable, Measured, PortfolioRow } from '../../shared/contract';
import { counted, listed } from '../../shared/words';
import { planPagePath } from '../addresses';
import { mostRows } from '../parts/mostRows';
import { RowsPlot } from '../parts/RowsPlot';

const TITLE = 'Open data-access requests';
const DEFINITION =
  'Requests for access to a data source that have been made and not been granted, in calendar days since the oldest of each project was made.';

interface Waiting {
  readonly project: PortfolioRow['project'];
  readonly open: number;
  readonly days: number;
  readonly sources: readonly string[];
}

/** Projects that wait for access to data, those that have waited longest first. */
export function AccessAges({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const waiting = rows
    .flatMap(({ project, dataWaits: { open, oldestDays, sources } }) =>
      oldestDays === null ? [] : [{ project, open, days: oldestDays, sources }],
    )
    .toSorted((a, b) => b.days - a.days);
  const oldest = waiting[0];
  const measured: Measured<{ readonly oldest: Waiting }> =
    oldest === undefined
      ? { status: 'insufficient', reason: 'No project waits for access to data.' }
      : { status: 'ok', oldest };
  return (
    <ChartFrame title={TITLE} definition={DEFINITION} measured={measured}>
      {({ oldest: worst }) => {
        const open = waiting.reduce((sum, one) => sum + one.open, 0);
        const reading = `${counted(open, 'request')} of ${counted(waiting.length, 'project')} ${open === 1 ? 'is' : 'are'} open; the oldest, of ${worst.project.name}, for ${counted(worst.days, 'day')}.`;
        const { shown, note } = mostRows(waiting, 'oldest');
        const data = tableOf(waiting);
        return {
          reading,
          notes: note,
          legend: [{ name: 'Days since the oldest open request', series: 'rows-plot__poor', shape: 'box' }],
          picture: (
            <RowsPlot
              title={TITLE}
              description={reading}
              from={0}
              to={worst.days}
              rows={shown.map(({ project, open: count, days, sources }) => ({
                id: project.id,
                label: project.name,
                value: `${counted(count, 'request')}, ${counted(days, 'day')}`,
                stretches: [{ from: 0, to: days, series: 'rows-plot__poor' }],
                words: {
                  title: project.name,
                  lines: [counted(count, 'open request'), `Oldest: ${counted(days, 'day')}`, listed(sources)],
                },
                open: () => openPage(planPagePath(project.key, '/metrics/ml')),
              }))}
              axis={(x, area) => (
                <AxisBottom
                  axisClassName="axis"
                  top={area.height}
                  scale={x}
                  numTicks={6}
                  label="Days"
                  labelClassName="axis__label"
                  tickLabelProps={{ className: 'axis__tick', textAnchor: 'middle', dy: 5 }}
                />
              )}
            />
          ),
          table: <DataNumbers data={data} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

const tableOf = (waiting: readonly Waiting[]): ExportTable => ({
  name: TITLE,
  columns: [
    { name: 'Project', kind: 'text' },
    { name: 'Open requests', kind: 'number' },
    { name: 'Days of the oldest', kind: 'number' },
    { name: 'Data sources', kind: 'text' },
  ],
  rows: waiting.map(({ project, open, days, sources }) => [project.name, open, days, listed(sources)]),
});
