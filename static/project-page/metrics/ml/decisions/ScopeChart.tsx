import { scaleBand } from '@visx/scale';
import { AmountAxis, amountScale } from '../../../../shared/charts/Axes';
import { ChartFrame } from '../../../../shared/charts/ChartFrame';
import { ColumnMark } from '../../../../shared/charts/ColumnMark';
import { DataNumbers } from '../../../../shared/charts/DataNumbers';
import { addDays } from '../../../../shared/charts/days';
import { type Drawing, Plot, type PlotArea } from '../../../../shared/charts/Plot';
import type { Amount, ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted, dayInWords, shortDay } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { day, number } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { searchIssues } from '../search';

const TITLE = 'Scope discovery';
/** Pixels that a label such as "30 Nov" takes. */
const LABEL_WIDTH = 52;
const LEAST_BAND = 6;

type Scope = Shown<MlMetrics['scopeDiscovery']>;
type Week = Scope['weeks'][number];

const CAUSES = [
  { cause: 'finding', name: 'Finding of the team', series: 'ml__ready' },
  { cause: 'request', name: 'Request', series: 'ml__waiting' },
  { cause: 'unrecorded', name: 'No cause recorded', series: 'ml__unknown' },
] as const;

/** Work added each week after the charter was signed off, by cause. */
export function ScopeChart(props: { readonly project: string; readonly scope: MlMetrics['scopeDiscovery'] }) {
  const { project, scope } = props;
  return (
    <ChartFrame title={TITLE} definition={DEFINITIONS.scopeDiscovery} measured={scope}>
      {(measured) => {
        const reading = scopeReading(measured);
        const data = scopeTable(measured);
        return {
          reading,
          notes: unrecordedNote(measured),
          legend: CAUSES.map(({ name, series }) => ({ name, series, shape: 'box' })),
          picture: (
            <Plot
              title={TITLE}
              description={reading}
              draw={(area) => drawWeeks(measured, { project, area })}
            />
          ),
          table: <DataNumbers data={{ ...data, rows: data.rows.toReversed() }} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

/** Points where anything added has an estimate, else issues. */
const unitOf = ({ total }: Scope): keyof Amount => (total.points === null ? 'issues' : 'points');

const sizeOf = (of: Amount, unit: keyof Amount): number => of[unit] ?? 0;

function drawWeeks(
  scope: Scope,
  { project, area }: { readonly project: string; readonly area: PlotArea },
): Drawing {
  const unit = unitOf(scope);
  const weeks = scope.weeks.slice(-Math.max(1, Math.floor(area.width / LEAST_BAND)));
  const totals = weeks.map((week) => CAUSES.reduce((sum, { cause }) => sum + sizeOf(week[cause], unit), 0));
  const y = amountScale(Math.max(0, ...totals), area);
  const x = scaleBand<number>({
    domain: weeks.map((_, index) => index),
    range: [0, area.width],
    padding: 0.25,
  });
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / x.step()));
  const middle = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label={unit === 'points' ? 'Points added' : 'Issues added'} />
        {weeks.flatMap((week, index) =>
          columnOf(week, unit).map(({ series, from, to }) => (
            <rect
              key={`${week.start} ${series}`}
              className={series}
              x={x(index) ?? 0}
              width={x.bandwidth()}
              y={y(to)}
              height={y(from) - y(to)}
            />
          )),
        )}
        <g className="axis">
          <path d={`M0 ${area.height}H${area.width}`} />
          {weeks.map(({ start }, index) =>
            (weeks.length - 1 - index) % every === 0 ? (
              <text
                key={start}
                className="axis__tick"
                x={middle(index)}
                y={area.height + 18}
                textAnchor="middle"
              >
                {shortDay(start)}
              </text>
            ) : null,
          )}
        </g>
      </>
    ),
    stops: {
      count: weeks.length,
      at: (index) => ({ x: middle(index), y: y(totals[index] ?? 0) }),
      words: (index) => weekWords(weeks[index], unit),
      nearest: (at) => Math.min(weeks.length - 1, Math.max(0, Math.floor(at / x.step()))),
      mark: (index) => <ColumnMark columns={{ middle, step: x.step() }} index={index} height={area.height} />,
      open: (index) => {
        const week = weeks[index];
        if (week)
          searchIssues(
            project,
            `created >= "${week.start}" AND created < "${addDays(week.start, 7)}" ORDER BY created`,
          );
      },
    },
  };
}

function columnOf(week: Week, unit: keyof Amount) {
  let from = 0;
  return CAUSES.flatMap(({ cause, series }) => {
    const size = sizeOf(week[cause], unit);
    const stretch = { series, from, to: from + size };
    from += size;
    return size === 0 ? [] : [stretch];
  });
}

function weekWords(week: Week | undefined, unit: keyof Amount) {
  if (!week) return { title: '', lines: [] };
  const noun = unit === 'points' ? 'point' : 'issue';
  const lines = CAUSES.flatMap(({ cause, name }) =>
    week[cause].issues === 0
      ? []
      : [
          `${name}: ${counted(sizeOf(week[cause], unit), noun)}${unit === 'points' ? ` in ${counted(week[cause].issues, 'issue')}` : ''}`,
        ],
  );
  return {
    title: `Week of ${dayInWords(week.start)}${week.partial ? ' (not over)' : ''}`,
    lines: lines.length === 0 ? ['Nothing was added'] : lines,
  };
}

const inAll = (scope: Scope, cause: (typeof CAUSES)[number]['cause'], unit: keyof Amount): number =>
  scope.weeks.reduce((sum, week) => sum + sizeOf(week[cause], unit), 0);

/** @example '6 points in 3 issues were added since the charter was signed off: 6 by findings of the team, 0 by requests.' */
export function scopeReading(scope: Scope): string {
  const { total } = scope;
  const unit = unitOf(scope);
  if (total.issues === 0) return 'Nothing was added since the charter was signed off.';
  const size =
    total.points === null
      ? counted(total.issues, 'issue')
      : `${counted(total.points, 'point')} in ${counted(total.issues, 'issue')}`;
  return `${size} ${total.issues === 1 ? 'was' : 'were'} added since the charter was signed off: ${amount(inAll(scope, 'finding', unit))} by findings of the team and ${amount(inAll(scope, 'request', unit))} by requests.`;
}

function unrecordedNote(scope: Scope): readonly string[] {
  const open = inAll(scope, 'unrecorded', 'issues');
  return open === 0
    ? []
    : [
        `${counted(open, 'issue')} ${open === 1 ? 'has' : 'have'} no recorded cause: set the label cause-finding or cause-request.`,
      ];
}

export const scopeTable = (scope: Scope): ExportTable => {
  const unit = unitOf(scope);
  return {
    name: TITLE,
    columns: [
      day('Week of'),
      ...CAUSES.flatMap(({ name }) => [number(`${name} (${unit})`)]),
      number('Issues added'),
    ],
    rows: scope.weeks.map((week) => [
      week.start,
      ...CAUSES.map(({ cause }) => week[cause][unit]),
      CAUSES.reduce((sum, { cause }) => sum + week[cause].issues, 0),
    ]),
  };
};
