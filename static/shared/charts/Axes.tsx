import './Axes.css';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import { amount } from '../words';
import { axisDay, dayOf, labelledDays, labelsMonths, startOfDay } from './days';
import type { PlotArea } from './Plot';
import { tickLabel } from './tickLabel';

type LinearScale = ReturnType<typeof scaleLinear<number>>;

const LABEL_HEIGHT = 44;
const DAY_WIDTH = 60;
const MONTH_WIDTH = 80;

/** How many lines across a picture of this height are easy to read. */
const lines = (area: PlotArea): number => Math.max(2, Math.floor(area.height / LABEL_HEIGHT));

/**
 * A scale up to a round amount that holds `most`. It begins at 0, which bars and areas must; lines may begin at `least`,
 * so that what moves between large amounts is seen to move.
 */
export const amountScale = (most: number, area: PlotArea, least = 0): LinearScale =>
  scaleLinear<number>({
    domain: [least, Math.max(least + 1, most)],
    range: [area.height, 0],
    nice: lines(area),
  });

/** Amounts on the left, with a line across the picture at each. Counts get whole numbers only. */
export function AmountAxis(props: {
  readonly scale: LinearScale;
  readonly area: PlotArea;
  /** What the amounts are, such as "Points". */
  readonly label: string;
  /** How measured values are written, which need not be whole; counts are where this is absent. */
  readonly format?: (value: number) => string;
}) {
  const { scale, area, label, format } = props;
  const ticks = scale.ticks(lines(area));
  const whole = ticks.filter((tick) => Number.isInteger(tick));
  const values = format === undefined && whole.length > 1 ? whole : ticks;
  return (
    <LeftAxis
      scale={scale}
      area={area}
      values={values}
      format={format ?? amount}
      label={label}
      labelOffset={42}
    />
  );
}

/** Labels on the left, with a line across the picture at each. */
function LeftAxis(props: {
  readonly scale: LinearScale;
  readonly area: PlotArea;
  readonly values: readonly number[];
  readonly format: (value: number) => string;
  readonly label: string;
  /** From the axis to its label. */
  readonly labelOffset: number;
}) {
  const { scale, area, values, format, label, labelOffset } = props;
  return (
    <>
      <GridRows className="axis__grid" scale={scale} width={area.width} tickValues={[...values]} />
      <AxisLeft
        axisClassName="axis"
        scale={scale}
        tickValues={[...values]}
        tickFormat={(value) => format(Number(value))}
        hideAxisLine
        hideTicks
        tickComponent={tickLabel}
        tickLabelProps={{ className: 'axis__tick', textAnchor: 'end', dx: -4, dy: '0.355em' }}
        label={label}
        labelOffset={labelOffset}
        labelClassName="axis__label"
      />
    </>
  );
}

interface DayAxisProps {
  /** From instants (ms) to pixels. */
  readonly scale: LinearScale;
  readonly area: PlotArea;
  readonly timeZone: string;
}

/** Days along the bottom, labelled where they begin in the project's time zone. */
export function DayAxis({ scale, area, timeZone }: DayAxisProps) {
  const labels = dayLabels(scale, timeZone, (isMonths) =>
    Math.floor(area.width / (isMonths ? MONTH_WIDTH : DAY_WIDTH)),
  );
  return (
    <AxisBottom
      axisClassName="axis"
      top={area.height}
      scale={scale}
      tickValues={[...labels.keys()]}
      tickFormat={(value) => labels.get(Number(value)) ?? ''}
      tickLength={4}
      tickComponent={tickLabel}
      tickLabelProps={{ className: 'axis__tick', textAnchor: 'middle', dy: 5 }}
    />
  );
}

/** Room that {@link DayAxisLeft} takes. */
export const DAYS_LEFT = 80;

/** Days on the left, the latest on top, with a line across the picture at each that is labelled. */
export function DayAxisLeft(
  props: DayAxisProps & {
    /** What happens on the days, such as "85% finish". */
    readonly label: string;
  },
) {
  const { scale, area, timeZone, label } = props;
  const labels = dayLabels(scale, timeZone, () => lines(area));
  return (
    <LeftAxis
      scale={scale}
      area={area}
      values={[...labels.keys()]}
      format={(value) => labels.get(value) ?? ''}
      label={label}
      labelOffset={62}
    />
  );
}

/** What stands at which instants of a scale over days. The first day may have begun before it does; its label then stands at the edge. */
const dayLabels = (
  scale: LinearScale,
  timeZone: string,
  room: (isMonths: boolean) => number,
): ReadonlyMap<number, string> => {
  const [from = 0, to = 0] = scale.domain();
  const [first, last] = [dayOf(from, timeZone), dayOf(to, timeZone)];
  const isMonths = labelsMonths(first, last);
  return new Map(
    labelledDays(first, last, Math.max(2, room(isMonths))).map((day) => [
      Math.max(from, startOfDay(day, timeZone)),
      axisDay(day, isMonths),
    ]),
  );
};
