import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { issuePath, openPage } from '../../../shared/bridge';
import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { momentIn } from '../../../shared/charts/days';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { StopWords } from '../../../shared/charts/stops';
import type { Measured, SprintMetrics } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { nearestIndex } from '../parts/nearestIndex';
import { BurnupTable } from './BurnupTable';
import { CHANGE_NAMES } from './burndownWords';
import { DEFINITIONS } from './definitions';
import { burnupReading } from './readings';
import type { SprintBurnup } from './shown';
import { isRunning, NOW, stepPath } from './sprintLines';
import { burnupTable } from './tables';

const UNIT_NAMES = { points: 'Points', issues: 'Issues' } as const;

const LEGEND: readonly LegendEntry[] = [
  { name: 'All work in the sprint', series: 'burnup__scope', shape: 'dashes' },
  { name: 'Completed', series: 'burnup__completed', shape: 'line' },
];

/** The work of one sprint and what of it is completed, as two lines: scope that grows is seen as such. */
export function BurnupChart(props: {
  readonly burnup: SprintMetrics['sprintBurnup'];
  readonly timeZone: string;
  /** Chooses the sprint. */
  readonly controls: ReactNode;
}) {
  const { timeZone, controls } = props;
  const burnup: Measured<SprintBurnup> = props.burnup;
  return (
    <ChartFrame title="Sprint burnup" definition={DEFINITIONS.burnup} measured={burnup} controls={controls}>
      {(measured) => {
        const reading = `${measured.sprint.name}: ${burnupReading(measured)}`;
        return {
          reading,
          legend: isRunning(measured) ? [...LEGEND, NOW] : LEGEND,
          picture: (
            <Plot
              title="Sprint burnup"
              description={reading}
              draw={(area) => drawBurnup(measured, timeZone, area)}
            />
          ),
          table: <BurnupTable burnup={measured} timeZone={timeZone} />,
          data: () => burnupTable(measured),
        };
      }}
    </ChartFrame>
  );
}

type Step = SprintBurnup['steps'][number];

const instant = (iso: string): number => Date.parse(iso);

function drawBurnup(burnup: SprintBurnup, timeZone: string, area: PlotArea): Drawing {
  const { steps, unit } = burnup;
  const [start, until] = [instant(burnup.start), instant(burnup.until)];
  const last = Math.max(instant(burnup.end), until);
  const x = scaleLinear<number>({ domain: [start, last], range: [0, area.width] });
  const y = amountScale(Math.max(0, ...steps.map(({ scope }) => scope)), area);
  const across = steps.map(({ at }) => x(Math.max(start, instant(at))));
  const line = (of: (step: Step) => number) =>
    stepPath(
      steps.map((step, index) => ({ x: across[index] ?? 0, y: y(of(step)) })),
      x(until),
    );
  const place = (index: number) => ({ x: across[index] ?? 0, y: y(steps[index]?.completed ?? 0) });

  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label={UNIT_NAMES[unit]} />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {isRunning(burnup) ? <path className="burndown__now" d={`M${x(until)} 0V${area.height}`} /> : null}
        <path className="burnup__scope" fill="none" d={line(({ scope }) => scope)} />
        <path className="burnup__completed" fill="none" d={line(({ completed }) => completed)} />
      </>
    ),
    stops: {
      count: steps.length,
      at: place,
      words: (index) => stepWords(steps[index], unit, timeZone),
      nearest: (at) => nearestIndex(across, at),
      mark: (index) => (
        <>
          <circle className="plot__dot" cx={place(index).x} cy={y(steps[index]?.scope ?? 0)} r={5} />
          <circle className="plot__dot" cx={place(index).x} cy={place(index).y} r={5} />
        </>
      ),
      open: (index) => {
        const issue = steps[index]?.issue;
        if (issue) openPage(issuePath(issue.key));
      },
    },
  };
}

function stepWords(step: Step | undefined, unit: SprintBurnup['unit'], timeZone: string): StopWords {
  if (!step) return { title: '', lines: [] };
  const { at, type, issue, scope, completed } = step;
  const noun = unit === 'points' ? 'point' : 'issue';
  return {
    title: momentIn(at, timeZone),
    lines: [
      issue ? `${CHANGE_NAMES[type]}: ${issue.key} ${issue.summary}` : CHANGE_NAMES[type],
      `${amount(completed)} of ${counted(scope, noun)} completed`,
    ],
  };
}
