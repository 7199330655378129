import { scaleLinear } from '@visx/scale';
import { issuePath, openPage } from '../../shared/bridge';
import { AmountAxis, DayAxis } from '../../shared/charts/Axes';
import { addDays, startOfDay } from '../../shared/charts/days';
import type { Drawing, PlotArea } from '../../shared/charts/Plot';
import type { StopWords } from '../../shared/charts/stops';
import type { ModelMetricView, Reading } from '../../shared/contract';
import { dayInWords, measuredValue } from '../../shared/words';
import { LevelLines } from '../metrics/parts/LevelLines';
import { nearestIndex } from '../metrics/parts/nearestIndex';
import { breachAt, keepsAt, rangeOf } from './metricPoints';
import { thresholdInWords, valueInWords } from './words';

/** From here on points are drawn smaller, or they would hide each other. */
const MANY = 60;

interface Pictured {
  readonly view: ModelMetricView;
  /** First day in use. */
  readonly live: string | null;
  readonly today: string;
  readonly timeZone: string;
}

/** Readings as points on a line, over the days up to today, with the threshold across and the first day in use. */
export function drawMetric({ view, live, today, timeZone }: Pictured, area: PlotArea): Drawing {
  const { metric, readings } = view;
  const instants = readings.map(({ day }) => startOfDay(day, timeZone));
  const first = instants[0] ?? 0;
  const end = Math.max(startOfDay(addDays(today, 1), timeZone), first + 1);
  const x = scaleLinear<number>({ domain: [first, end], range: [8, area.width - 8] });
  const { threshold } = metric;
  const values = [...readings.map(({ value }) => value), ...(threshold === undefined ? [] : [threshold])];
  const y = scaleLinear<number>({ domain: [...rangeOf(values)], range: [area.height, 0], nice: 4 });
  const places = readings.map(({ value }, index) => ({ x: x(instants[index] ?? first), y: y(value) }));
  const points = (wanted: 'beyond' | 'other') =>
    places
      .filter((_, index) => {
        const reading = readings[index];
        return reading !== undefined && (breachAt(view, reading) !== undefined) === (wanted === 'beyond');
      })
      .map((at) => `M${at.x.toFixed(1)} ${at.y.toFixed(1)}h0`)
      .join('');
  const liveAt = live === null ? undefined : startOfDay(live, timeZone);
  const many = readings.length > MANY ? ' models__points--many' : '';
  const hasControls = view.breaches.some(({ control }) => control !== null);
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label={metric.unit ?? metric.name} format={measuredValue} />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {liveAt !== undefined && liveAt >= first && liveAt <= end ? (
          <path className="models__live" d={`M${x(liveAt).toFixed(1)} 0V${area.height}`} />
        ) : null}
        <LevelLines
          levels={
            threshold === undefined
              ? []
              : [{ label: limitLabel(view), value: threshold, series: 'level__limit' }]
          }
          y={y}
          width={area.width}
        />
        <path
          className="models__line"
          fill="none"
          d={places
            .map((at, index) => `${index === 0 ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`)
            .join('')}
        />
        <path className={`models__points${many}`} d={points('other')} />
        <path className={`models__points--beyond${many}`} d={points('beyond')} />
      </>
    ),
    stops: {
      count: readings.length,
      at: (index) => places[index] ?? { x: 0, y: 0 },
      words: (index) => wordsOf(view, readings[index], live),
      nearest: (at) =>
        nearestIndex(
          places.map((place) => place.x),
          at,
        ),
      mark: (index) => <circle className="plot__dot" cx={places[index]?.x} cy={places[index]?.y} r={6} />,
      ...(hasControls ? { open: (index: number) => openControl(view, readings[index]) } : {}),
    },
  };
}

const limitLabel = ({ metric }: ModelMetricView): string => {
  const agreed = thresholdInWords(metric) ?? '';
  return agreed.charAt(0).toUpperCase() + agreed.slice(1);
};

function openControl(view: ModelMetricView, reading: Reading | undefined): void {
  const control = reading && breachAt(view, reading)?.control;
  if (control) openPage(issuePath(control.key));
}

const HELD = {
  kept: 'Keeps its threshold of',
  beyond: 'Beyond its threshold of',
  early: 'Before go-live; the threshold since then is',
  none: '',
} as const;

function wordsOf(view: ModelMetricView, reading: Reading | undefined, live: string | null): StopWords {
  if (reading === undefined) return { title: '', lines: [] };
  const { metric } = view;
  const control = breachAt(view, reading)?.control;
  const agreed = thresholdInWords(metric);
  return {
    title: dayInWords(reading.day),
    lines: [
      `${metric.name}: ${valueInWords(reading.value, metric.unit)}`,
      ...(agreed === undefined ? [] : [`${HELD[keepsAt(view, reading, live)]} ${agreed}`]),
      ...(control ? [`${control.key}: ${control.status}`] : []),
    ],
  };
}
