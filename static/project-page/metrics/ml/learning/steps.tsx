import { scaleLinear } from '@visx/scale';
import { AmountAxis, amountScale, DayAxis } from '../../../../shared/charts/Axes';
import { dayOf } from '../../../../shared/charts/days';
import type { Drawing, PlotArea } from '../../../../shared/charts/Plot';
import { dayInWords } from '../../../../shared/words';
import { nearestIndex } from '../../parts/nearestIndex';
import { OUTCOMES, RESULT_NAMES, RESULT_SERIES } from '../names';
import type { LearningBurnup } from './LearningChart';

type Steps = LearningBurnup['steps'];

/** Results so far by outcome, one on another; every result is a step. */
export function drawSteps(
  steps: Steps,
  { timeZone, now, area }: { readonly timeZone: string; readonly now: number; readonly area: PlotArea },
): Drawing {
  const instants = steps.map(({ at }) => Date.parse(at));
  const first = Math.min(now - 1, instants[0] ?? now - 1);
  const x = scaleLinear<number>({ domain: [first, now], range: [4, area.width] });
  const y = amountScale(steps.length, area);
  const places = steps.map((_, index) => ({ x: x(instants[index] ?? now), y: y(index + 1) }));
  return {
    picture: (
      <>
        {OUTCOMES.map((outcome, band) => (
          <path
            key={outcome}
            className={RESULT_SERIES[outcome]}
            d={bandPath(steps, band, { x: places.map((place) => place.x), y, end: area.width })}
          />
        ))}
        <AmountAxis scale={y} area={area} label="Results" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
      </>
    ),
    stops: {
      count: steps.length,
      at: (index) => places[index] ?? { x: 0, y: 0 },
      words: (index) => stepWords(steps[index], timeZone),
      nearest: (at) =>
        nearestIndex(
          places.map((place) => place.x),
          at,
        ),
      mark: (index) => {
        const place = places[index];
        return place ? <circle className="plot__dot" cx={place.x} cy={place.y} r={5} /> : null;
      },
    },
  };
}

/** A band between what lies below it and that with its own results, level between two results. */
function bandPath(
  steps: Steps,
  band: number,
  {
    x,
    y,
    end,
  }: { readonly x: readonly number[]; readonly y: (count: number) => number; readonly end: number },
): string {
  const edge = (bands: readonly string[]) => {
    let count = 0;
    return steps.flatMap(({ result }, index) => {
      if (bands.includes(result)) count += 1;
      return [
        [x[index] ?? 0, y(count)],
        [x[index + 1] ?? end, y(count)],
      ];
    });
  };
  const [below, included] = [OUTCOMES.slice(0, band), OUTCOMES.slice(0, band + 1)];
  const outline = [...edge(included), ...edge(below).toReversed()];
  return `M${outline.map((point) => point.join(' ')).join('L')}Z`;
}

function stepWords(step: Steps[number] | undefined, timeZone: string) {
  if (!step) return { title: '', lines: [] };
  return {
    title: `${step.key} ${step.summary}`,
    lines: [
      `Result: ${RESULT_NAMES[step.result].toLowerCase()}`,
      `Closed ${dayInWords(dayOf(Date.parse(step.at), timeZone))}`,
      `${step.total} so far`,
    ],
  };
}
