import { AxisBottom } from '@visx/axis';
import { type TrainPredictability, trainPredictability } from '../../../src/contract/piRules';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataNumbers } from '../../shared/charts/DataNumbers';
import type { ExportTable, Measured, ProjectPi } from '../../shared/contract';
import { mostRows, namesOrNumber } from '../parts/mostRows';
import { type PlotRow, RowsPlot } from '../parts/RowsPlot';
import { percent, predictabilityReading, valuesInWords } from './words';

const TITLE = 'Predictability';
const DEFINITION =
  'Actual business value ÷ planned business value of the committed objectives. Uncommitted objectives are left out of what was planned and add to what was reached, so more than 100% is possible. A train’s predictability is its total ÷ its total; 80–100% is held to be healthy. (Scaled Agile Framework, program predictability measure)';
const HEALTHY = { from: 80, to: 100 } as const;

const BAND = 'rows-plot__band';
const LEGEND = [
  { name: '80–100%: healthy', series: BAND, shape: 'band' },
  { name: 'In or above it', series: 'rows-plot__good', shape: 'box' },
  { name: 'Below it', series: 'rows-plot__poor', shape: 'box' },
] as const;

/** How much of what was promised for an increment was reached, by team and for all of them. */
export function Predictability(props: {
  readonly projects: readonly ProjectPi[];
  readonly pi: string;
  /** What all of the projects together are called. */
  readonly whole: string;
}) {
  const { projects, pi, whole } = props;
  const result = trainPredictability(
    projects.map(({ project, objectives }) => ({ team: project.name, objectives })),
    pi,
  );
  const rows = rowsOf(result, whole);
  const { shown, note } = mostRows(rows, 'lowest');
  const known: Measured<object> = rows.length > 0 ? { status: 'ok' } : result.train;
  return (
    <ChartFrame title={TITLE} definition={DEFINITION} measured={known}>
      {() => {
        const data = tableOf(result, whole);
        const reading = predictabilityReading(result, pi);
        const unknown = result.teams.filter(({ predictability }) => predictability.status !== 'ok');
        return {
          reading,
          notes: [
            ...note,
            ...(unknown.length === 0
              ? []
              : [`Not known yet for ${namesOrNumber(unknown.map(({ team }) => team))}.`]),
          ],
          legend: LEGEND.filter(
            ({ series }) =>
              series === BAND || shown.some((row) => row.stretches.some((one) => one.series === series)),
          ),
          picture: <Picture rows={shown} reading={reading} />,
          table: <DataNumbers data={data} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

function Picture({
  rows,
  reading,
}: {
  readonly rows: readonly (PlotRow & Shared)[];
  readonly reading: string;
}) {
  const most = Math.max(120, ...rows.map(({ share }) => share));
  return (
    <RowsPlot
      title={TITLE}
      description={reading}
      rows={rows}
      from={0}
      to={most}
      behind={(x, area) => (
        <rect
          className="rows-plot__band"
          x={x(HEALTHY.from)}
          y={0}
          width={x(HEALTHY.to) - x(HEALTHY.from)}
          height={area.height}
        />
      )}
      axis={(x, area) => (
        <AxisBottom
          axisClassName="axis"
          top={area.height}
          scale={x}
          numTicks={6}
          tickFormat={(value) => `${Number(value)}%`}
          tickLabelProps={{ className: 'axis__tick', textAnchor: 'middle', dy: 5 }}
        />
      )}
    />
  );
}

interface Shared {
  /** In percent. */
  readonly share: number;
}

/** Teams whose share is known, below that of all, the lowest first. */
const rowsOf = (result: TrainPredictability, whole: string): readonly (PlotRow & Shared)[] =>
  [{ team: whole, predictability: result.train }, ...result.teams.toSorted(byShare)].flatMap(
    ({ team, predictability }) => {
      if (predictability.status !== 'ok' || predictability.share === null) return [];
      const { planned, actual, share, healthy } = predictability;
      const shown = share * 100;
      return [
        {
          id: team,
          label: team,
          value: percent(share),
          share: shown,
          stretches: [{ from: 0, to: shown, series: healthy ? 'rows-plot__good' : 'rows-plot__poor' }],
          words: { title: team, lines: [percent(share), valuesInWords(planned, actual)] },
        },
      ];
    },
  );

type TeamShare = TrainPredictability['teams'][number];

const byShare = (one: TeamShare, other: TeamShare): number => shareOf(one) - shareOf(other);

const shareOf = ({ predictability }: TeamShare): number =>
  predictability.status === 'ok' ? (predictability.share ?? 0) : 0;

const tableOf = ({ train, teams }: TrainPredictability, whole: string): ExportTable => ({
  name: TITLE,
  columns: [
    { name: 'Team', kind: 'text' },
    { name: 'Planned value', kind: 'number' },
    { name: 'Actual value', kind: 'number' },
    { name: 'Predictability in %', kind: 'number' },
  ],
  rows: [...teams, { team: whole, predictability: train }].map(({ team, predictability }) =>
    predictability.status === 'ok'
      ? [
          team,
          predictability.planned,
          predictability.actual,
          predictability.share === null ? null : Math.round(predictability.share * 100),
        ]
      : [team, null, null, null],
  ),
});
