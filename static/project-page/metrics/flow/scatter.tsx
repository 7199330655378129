import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { dayOf } from '../../../shared/charts/days';
import type { Drawing, PlotArea } from '../../../shared/charts/Plot';
import { dayInWords, elapsed } from '../../../shared/words';
import { type Level, LevelLines } from '../parts/LevelLines';
import { issueStops } from './issueStops';
import type { TimedIssue } from './times';

/** From here on points are drawn smaller, or they would hide each other. */
const MANY = 400;

interface Scales {
  /** From instants (ms) to pixels. */
  readonly x: (instant: number) => number;
  readonly y: (days: number) => number;
}

interface Scatter {
  /** In the order in which they were finished. */
  readonly items: readonly TimedIssue[];
  readonly timeZone: string;
  /** Right edge (ms). */
  readonly now: number;
  readonly levels: readonly Level[];
  /** Drawn under the points. */
  readonly under?: (scales: Scales) => ReactNode;
  /** Drawn over the points. */
  readonly over?: (scales: Scales) => ReactNode;
  /** More to say of an issue. */
  readonly words?: (index: number) => readonly string[];
}

/** Finished issues by the day they were finished and the days they took; all points are one path, so many stay quick. */
export function drawScatter(scatter: Scatter, area: PlotArea): Drawing {
  const { items, timeZone, now, levels, under, over, words } = scatter;
  const x = scaleLinear<number>({
    domain: [Math.min(now, items[0]?.finished ?? now), now],
    range: [6, area.width],
  });
  const longest = [...items.map(({ elapsedDays }) => elapsedDays), ...levels.map(({ value }) => value)];
  const y = amountScale(
    longest.reduce((most, days) => Math.max(most, days), 0),
    area,
  );
  const places = items.map((item) => ({ x: x(item.finished), y: y(item.elapsedDays) }));
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Days" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {under?.({ x, y })}
        <path
          className={items.length > MANY ? 'cycle__points cycle__points--many' : 'cycle__points'}
          d={places.map((at) => `M${at.x.toFixed(1)} ${at.y.toFixed(1)}h0`).join('')}
        />
        {over?.({ x, y })}
        <LevelLines levels={levels} y={y} width={area.width} />
      </>
    ),
    stops: issueStops(items, places, (item, index) => itemWords(item, timeZone, words?.(index))),
  };
}

function itemWords(item: TimedIssue, timeZone: string, more: readonly string[] = []) {
  return {
    title: `${item.key} ${item.summary}`,
    lines: [
      `Took ${elapsed(item.elapsedDays)}`,
      `Finished ${dayInWords(dayOf(item.finished, timeZone))}`,
      ...more,
    ],
  };
}
