import { AxisBottom } from '@visx/axis';
import type { scaleLinear } from '@visx/scale';
import type { PlotArea } from '../../../shared/charts/Plot';
import { tickLabel } from '../../../shared/charts/tickLabel';
import { amount } from '../../../shared/words';

const TICK_WIDTH = 56;

/** Numbers of days along the bottom. */
export function DaysBelow(props: {
  readonly scale: ReturnType<typeof scaleLinear<number>>;
  readonly area: PlotArea;
  readonly label: string;
}) {
  const { scale, area, label } = props;
  const ticks = scale.ticks(Math.max(2, Math.floor(area.width / TICK_WIDTH))).filter(Number.isInteger);
  return (
    <AxisBottom
      axisClassName="axis"
      top={area.height}
      scale={scale}
      tickValues={ticks}
      tickFormat={(value) => amount(Number(value))}
      tickLength={4}
      tickComponent={tickLabel}
      tickLabelProps={{ className: 'axis__tick', textAnchor: 'middle', dy: 5 }}
      label={label}
      labelOffset={16}
      labelClassName="axis__label"
    />
  );
}
