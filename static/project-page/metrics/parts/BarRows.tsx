import { scaleLinear } from '@visx/scale';
import type { StopWords } from '../../../shared/charts/stops';
import type { Behind } from './IssuesBehind';
import { OpeningPlot } from './OpeningPlot';

/** An amount with a name, drawn as a bar from left to right. */
export interface BarRow {
  readonly name: string;
  readonly value: number;
  /** The amount as people read it, such as "12 days". */
  readonly label: string;
  /** Class that colours the bar. */
  readonly series: string;
  /** What more is said of it. */
  readonly lines: readonly string[];
  /** The issues behind it, where they are known. */
  readonly behind?: Behind;
}

const ROW = 42;
const BAR = 14;
const LABEL_ROOM = 96;
/** What is known to be nothing still shows where its bar would begin. */
const THINNEST = 2;

/** Bars under each other, each under its name, so that long names are read in full; a click lists the issues behind. */
export function BarRows(props: {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly BarRow[];
}) {
  const { title, description, rows } = props;
  const most = rows.reduce((highest, { value }) => Math.max(highest, value), 0);
  return (
    <OpeningPlot
      title={title}
      description={description}
      height={rows.length * ROW + 16}
      left={2}
      right={LABEL_ROOM}
      bottom={4}
      draw={(area) => {
        const x = scaleLinear<number>({ domain: [0, most || 1], range: [0, area.width] });
        const widthOf = (value: number) => Math.max(THINNEST, x(value));
        return {
          picture: rows.map(({ name, value, label, series }, index) => (
            <g key={name} className="bar-row">
              <text className="bar-row__name" x={0} y={index * ROW + 10}>
                {name}
              </text>
              <rect
                className={series}
                x={0}
                y={index * ROW + 18}
                width={widthOf(value)}
                height={BAR}
                rx={2}
              />
              <text
                className="bar-row__label"
                x={widthOf(value) + 6}
                y={index * ROW + 18 + BAR / 2}
                dominantBaseline="middle"
              >
                {label}
              </text>
            </g>
          )),
          stops: {
            count: rows.length,
            at: (index) => ({
              x: Math.min(widthOf(rows[index]?.value ?? 0), area.width / 2),
              y: index * ROW + 18 + BAR / 2,
            }),
            words: (index) => wordsOf(rows[index]),
            nearest: (_, at) => Math.min(rows.length - 1, Math.max(0, Math.floor(at / ROW))),
            mark: (index) => (
              <rect
                className="plot__column"
                x={0}
                y={index * ROW - 4}
                width={area.width + LABEL_ROOM}
                height={ROW}
              />
            ),
          },
          behind: (index) => rows[index]?.behind,
        };
      }}
    />
  );
}

const wordsOf = (row: BarRow | undefined): StopWords =>
  row === undefined ? { title: '', lines: [] } : { title: row.name, lines: [row.label, ...row.lines] };
