import { scaleLinear } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import { type ReactNode, useMemo, useState } from 'react';
import { forecastFan } from '../../../src/contract/forecastRules';
import { AmountAxis, amountScale, DayAxis } from '../../shared/charts/Axes';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../shared/charts/Plot';
import type { Forecast, Outlook, WhenDone } from '../../shared/contract';
import { amount, counted, dayInWords } from '../../shared/words';
import { nearestIndex } from '../metrics/parts/nearestIndex';
import { DEFINITIONS } from './definitions';
import { FanTable } from './FanTable';
import { type Fan, fanOf, lastDayOf } from './fanPoints';
import { IssueList } from './IssueList';
import { fanTable } from './tables';
import { SHARES } from './words';

const TITLE = 'Forecast fan';

const BANDS = [
  { upper: 'p50', lower: 'p70', series: 'fan__band fan__band--70', name: '50 to 70% likely' },
  { upper: 'p70', lower: 'p85', series: 'fan__band fan__band--85', name: '70 to 85% likely' },
  { upper: 'p85', lower: 'p95', series: 'fan__band fan__band--95', name: '85 to 95% likely' },
] as const;

const LEGEND: readonly LegendEntry[] = [
  { name: 'Finished', series: 'fan__finished', shape: 'line' },
  { name: 'All issues', series: 'fan__total', shape: 'dashes' },
  ...BANDS.map(({ name, series }) => ({ name: `At least so many, ${name}`, series, shape: 'band' as const })),
];

interface FanChartProps {
  readonly forecast: WhenDone;
  /** What the forecast was played from. */
  readonly outlook: Outlook;
  readonly answer: Forecast;
  readonly by: string | undefined;
  /** Says that something is changed; null where the forecast is shown as it is. */
  readonly note: string | null;
}

/** What is finished so far, and what will be, as a fan of probabilities. A click opens the issues behind it. */
export function FanChart(props: FanChartProps) {
  const { forecast, outlook, answer, by, note } = props;
  const { history, timeZone, remaining } = answer;
  const last = lastDayOf(outlook, forecast, by);
  const fan = useMemo(
    () => fanOf(history, outlook.today, forecastFan(outlook, last), forecast.remaining),
    [history, outlook, last, forecast.remaining],
  );
  const [opened, setOpened] = useState<string>();
  const isAhead = opened !== undefined && opened > outlook.today;
  return (
    <ChartFrame title={TITLE} definition={DEFINITIONS.fan} measured={{ status: 'ok' }}>
      {() => ({
        reading: readingOf(fan, forecast),
        ...(note === null ? {} : { notes: [note] }),
        legend: LEGEND,
        picture: (
          <>
            <Plot
              title={TITLE}
              description={readingOf(fan, forecast)}
              draw={(area) => drawFan(fan, { timeZone, by, today: outlook.today, open: setOpened }, area)}
            />
            {opened === undefined ? null : (
              <IssueList
                title={isAhead ? 'Remaining issues' : `Finished on ${dayInWords(opened)}`}
                issues={isAhead ? remaining : history.items.filter(({ day }) => day === opened)}
                onClose={() => setOpened(undefined)}
              />
            )}
          </>
        ),
        table: <FanTable fan={fan} />,
        data: () => fanTable(fan),
      })}
    </ChartFrame>
  );
}

function readingOf({ ahead, total }: Fan, { p85 }: WhenDone): string {
  const done = `${amount(ahead[0]?.p50 ?? 0)} of ${counted(total, 'issue')} ${total === 1 ? 'is' : 'are'} finished`;
  return p85.type === 'on'
    ? `${done}; all of them by ${dayInWords(p85.day)} with a probability of 85%.`
    : `${done}; the rest is less than 85% likely within three years.`;
}

/** Share of the picture that is free above all lines, for the words beside today and the day in question. */
const HEADROOM = 0.1;

/** Where most was finished before the picture begins, the rest would be a thin stripe at its top. */
const leastShown = (first: number, most: number): number => (first > most / 2 ? first : 0);

interface Shown {
  readonly timeZone: string;
  readonly by: string | undefined;
  readonly today: string;
  readonly open: (day: string) => void;
}

function drawFan(fan: Fan, { timeZone, by, today, open }: Shown, area: PlotArea): Drawing {
  const { past, ahead, total } = fan;
  const days = [...past.map(({ day }) => day), ...ahead.slice(1).map(({ day }) => day)];
  const [first = today, last = today] = [days[0], days.at(-1)];
  const begin = startOfDay(first, timeZone);
  const x = scaleLinear<number>({
    domain: [begin, Math.max(startOfDay(last, timeZone), begin + 1)],
    range: [0, area.width],
  });
  const most = past.reduce((highest, point) => Math.max(highest, point.total), total);
  const least = leastShown(past[0]?.finished ?? 0, most);
  const y = amountScale(most + (most - least) * HEADROOM, area, least);
  const across = days.map((day) => x(startOfDay(day, timeZone)));
  const aheadX = (index: number) => across[past.length - 1 + index] ?? 0;
  const pastX = (index: number) => across[index] ?? 0;
  const heightAt = (index: number) =>
    index < past.length ? (past[index]?.finished ?? 0) : (ahead[index - past.length + 1]?.p85 ?? 0);
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Issues" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {BANDS.map(({ upper, lower, series }) => (
          <Area
            key={upper}
            className={series}
            data={[...ahead]}
            x={(_, index) => aheadX(index)}
            y0={(point) => y(point[lower])}
            y1={(point) => y(point[upper])}
          />
        ))}
        <LinePath
          className="fan__total"
          data={[...past.map((point) => point.total), ...ahead.slice(1).map(() => total)]}
          x={(_, index) => pastX(index)}
          y={(issues) => y(issues)}
        />
        <LinePath
          className="fan__finished"
          data={[...past]}
          x={(_, index) => pastX(index)}
          y={(point) => y(point.finished)}
        />
        <DayMark at={x(startOfDay(today, timeZone))} area={area} label="Today" />
        {by === undefined || by <= today || by > last ? null : (
          <DayMark at={x(startOfDay(by, timeZone))} area={area} label={dayInWords(by)} />
        )}
      </>
    ),
    stops: {
      count: days.length,
      at: (index) => ({ x: across[index] ?? 0, y: y(heightAt(index)) }),
      words: (index) => wordsAt(fan, index),
      nearest: (at) => nearestIndex(across, at),
      mark: (index) => <path className="plot__cursor" d={`M${across[index]} 0V${area.height}`} />,
      open: (index) => {
        const day = days[index];
        if (day !== undefined) open(day);
      },
    },
  };
}

function DayMark(props: { readonly at: number; readonly area: PlotArea; readonly label: string }): ReactNode {
  const { at, area, label } = props;
  const isRight = at > area.width - 80;
  return (
    <g>
      <path className="fan__day" d={`M${at} 0V${area.height}`} />
      <text
        className="level__label"
        x={isRight ? at - 4 : at + 4}
        y={10}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}

function wordsAt({ past, ahead, total }: Fan, index: number) {
  const before = past[index];
  if (before !== undefined)
    return {
      title: dayInWords(before.day),
      lines: [`${amount(before.finished)} of ${counted(before.total, 'issue')} finished`],
    };
  const point = ahead[index - past.length + 1];
  if (point === undefined) return { title: '', lines: [] };
  return {
    title: dayInWords(point.day),
    lines: SHARES.map(
      ({ key, percent }) => `${percent}% likely: at least ${amount(point[key])} of ${amount(total)}`,
    ),
  };
}
