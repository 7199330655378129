import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { issuePath, openPage } from '../../../shared/bridge';
import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { momentIn } from '../../../shared/charts/days';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { StopWords } from '../../../shared/charts/stops';
import type { Burndown, BurndownEvent, Measured } from '../../../shared/contract';
import { counted } from '../../../shared/words';
import { apart } from '../parts/apart';
import { nearestIndex } from '../parts/nearestIndex';
import { BurndownTable } from './BurndownTable';
import { changeWords } from './burndownWords';
import { DEFINITIONS } from './definitions';
import { burndownReading } from './readings';
import { isRunning, NOW, stepPath } from './sprintLines';
import { burndownTable } from './tables';

/** Marks are 10 pixels wide. */
const MARK_REACH = 9;

const UNIT_NAMES = { points: 'Points left', issues: 'Issues left' } as const;

const LEGEND: readonly LegendEntry[] = [
  { name: 'Work left', series: 'burndown__left', shape: 'line' },
  { name: 'Guideline', series: 'burndown__guideline', shape: 'dashes' },
];
const ADDED: LegendEntry = { name: 'Scope added', series: 'burndown__added', shape: 'up' };

/** What is left of one sprint, event by event, against an even fall over its working days. */
export function BurndownChart(props: {
  readonly burndown: Measured<Burndown>;
  readonly timeZone: string;
  /** Chooses the sprint. */
  readonly controls: ReactNode;
}) {
  const { burndown, timeZone, controls } = props;
  return (
    <ChartFrame
      title="Sprint burndown"
      definition={DEFINITIONS.burndown}
      measured={burndown}
      controls={controls}
    >
      {(measured) => {
        const reading = `${measured.sprint.name}: ${burndownReading(measured, timeZone)}`;
        return {
          reading,
          legend: legend(measured),
          picture: (
            <Plot
              title="Sprint burndown"
              description={reading}
              draw={(area) => drawBurndown(measured, timeZone, area)}
            />
          ),
          table: <BurndownTable burndown={measured} timeZone={timeZone} />,
          data: () => burndownTable(measured),
        };
      }}
    </ChartFrame>
  );
}

/** Only what the picture shows. */
const legend = (burndown: Burndown): readonly LegendEntry[] => [
  ...LEGEND,
  ...(isRunning(burndown) ? [NOW] : []),
  ...(burndown.events.some(({ type }) => type === 'added') ? [ADDED] : []),
];

const instant = (iso: string): number => Date.parse(iso);

function drawBurndown(burndown: Burndown, timeZone: string, area: PlotArea): Drawing {
  const { events, unit } = burndown;
  const [start, until] = [instant(burndown.start), instant(burndown.until)];
  const last = Math.max(instant(burndown.end), until);
  const most = Math.max(0, ...events.map(({ remaining }) => remaining));
  const x = scaleLinear<number>({ domain: [start, last], range: [0, area.width] });
  const y = amountScale(most, area);
  const place = (event: BurndownEvent) => ({
    x: x(Math.max(start, instant(event.at))),
    y: y(event.remaining),
  });
  const places = events.map(place);
  const added = apart(events.filter(({ type }) => type === 'added').map(place), MARK_REACH);

  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label={UNIT_NAMES[unit]} />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        <path className="burndown__guideline" fill="none" d={guidelinePath(burndown, x, y)} />
        {isRunning(burndown) ? <path className="burndown__now" d={`M${x(until)} 0V${area.height}`} /> : null}
        <path className="burndown__left" fill="none" d={stepPath(places, x(until))} />
        <path className="burndown__added" d={added.map((at) => `M${at.x} ${at.y - 12}l5 8h-10z`).join('')} />
      </>
    ),
    stops: {
      count: events.length,
      at: (index) => places[index] ?? { x: 0, y: 0 },
      words: (index) => eventWords(events[index], burndown, timeZone),
      nearest: (at) =>
        nearestIndex(
          places.map((to) => to.x),
          at,
        ),
      mark: (index) => {
        const at = places[index];
        return at ? <circle className="plot__dot" cx={at.x} cy={at.y} r={5} /> : null;
      },
      open: (index) => {
        const issue = events[index]?.issue;
        if (issue) openPage(issuePath(issue.key));
      },
    },
  };
}

function guidelinePath(burndown: Burndown, x: (at: number) => number, y: (amount: number) => number): string {
  const begin = burndown.events[0]?.remaining ?? 0;
  const points = burndown.guideline.map(({ at, remaining }) => `L${x(instant(at))} ${y(remaining)}`);
  return `M0 ${y(begin)}${points.join('')}`;
}

function eventWords(event: BurndownEvent | undefined, { unit }: Burndown, timeZone: string): StopWords {
  if (!event) return { title: '', lines: [] };
  const noun = unit === 'points' ? 'point' : 'issue';
  return {
    title: momentIn(event.at, timeZone),
    lines: [
      ...(event.issue ? [`${event.issue.key} ${event.issue.summary}`] : []),
      changeWords(event),
      `${counted(event.remaining, noun)} left`,
    ],
  };
}
