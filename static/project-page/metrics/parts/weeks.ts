import { scaleLinear } from '@visx/scale';
import { addDays, startOfDay } from '../../../shared/charts/days';
import type { PlotArea } from '../../../shared/charts/Plot';
import { dayInWords } from '../../../shared/words';

/** "Week of 2 Mar 2026" */
export const weekWords = (monday: string): string => `Week of ${dayInWords(monday)}`;

/**
 * Weeks across a picture: the scale of their instants (ms), and where each begins and how wide it is.
 *
 * @param mondays `YYYY-MM-DD`, oldest first, without a gap
 */
export function weekScale(mondays: readonly string[], timeZone: string, area: PlotArea) {
  const [first = '1970-01-05', last = first] = [mondays[0], mondays.at(-1)];
  const scale = scaleLinear<number>({
    domain: [startOfDay(first, timeZone), startOfDay(addDays(last, 7), timeZone)],
    range: [0, area.width],
  });
  const step = area.width / Math.max(1, mondays.length);
  return {
    scale,
    step,
    left: (index: number) => index * step,
    middle: (index: number) => (index + 0.5) * step,
    nearest: (at: number) => Math.min(mondays.length - 1, Math.max(0, Math.floor(at / step))),
  };
}

/** A bar of a week keeps a gap to the next where there is room for one. */
export const barWidth = (step: number): number => Math.max(1, Math.min(28, step * 0.8));
