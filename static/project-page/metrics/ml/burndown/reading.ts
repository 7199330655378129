import { dayOf } from '../../../../shared/charts/days';
import type { MlMetrics } from '../../../../shared/contract';
import { amount, counted, dayInWords, listed } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { type SourceNames, sourceName } from '../names';

export type HonestBurndown = Shown<MlMetrics['honestBurndown']>;
type WaitNow = HonestBurndown['waitsNow'][number];

const UNITS = { points: 'point', issues: 'issue' } as const;

/** How far back the sentence looks for what moved. */
const MOVED_DAYS = 28;

/**
 * The burndown in one sentence: what remains, what of it waits for which source since when, and what moved lately.
 *
 * @example
 * // '118 points remain: 64 ready, 54 behind access to CRM since 12 Mar 2026; since 5 Oct 2026 the points fell by 12.'
 */
export const honestReading = (burndown: HonestBurndown, names: SourceNames, timeZone: string): string =>
  `${remainsWords(burndown, names, timeZone)}; ${movedWords(burndown)}.`;

function remainsWords(burndown: HonestBurndown, names: SourceNames, timeZone: string): string {
  const { unit, waitsNow } = burndown;
  const [ready, waiting] = [last(burndown.ready), last(burndown.waiting)];
  const remain = `${counted(ready + waiting, UNITS[unit])} ${amount(ready + waiting) === '1' ? 'remains' : 'remain'}`;
  if (ready + waiting === 0) return `No ${UNITS[unit]} remains`;
  if (waiting === 0) return `${remain}, ${ready === 1 ? 'and it is ready' : 'all of them ready'}`;
  const behind = behindWords(waitsNow, names, timeZone);
  return ready === 0
    ? `${remain}, all ${behind}`
    : `${remain}: ${amount(ready)} ready, ${amount(waiting)} ${behind}`;
}

/** One source needs no amount of its own; of several each has one, and the day once where it is the same. */
function behindWords(waits: readonly WaitNow[], names: SourceNames, timeZone: string): string {
  const since = waits.map((wait) => sinceWords(wait, timeZone));
  const [first] = waits;
  if (waits.length === 1 && first) return `behind access to ${sourceName(names, first.source)} ${since[0]}`;
  const isSame = new Set(since).size === 1;
  const each = waits.map(
    ({ source, amount: size }, index) =>
      `${sourceName(names, source)} (${amount(size)}${isSame ? '' : `, ${since[index]}`})`,
  );
  return `behind access to ${listed(each)}${isSame ? ` ${since[0] ?? ''}` : ''}`;
}

const sinceWords = ({ since }: WaitNow, timeZone: string): string =>
  since === null
    ? 'that nobody has asked for yet'
    : `since ${dayInWords(dayOf(Date.parse(since), timeZone))}`;

function movedWords(burndown: HonestBurndown): string {
  const { days, unit, ready, waiting, boxes, overrun } = burndown;
  const from = Math.max(0, days.length - 1 - MOVED_DAYS);
  const since = `since ${dayInWords(days[from] ?? '')}`;
  const change = (series: readonly number[]) => last(series) - (series[from] ?? 0);
  const work = change(ready) + change(waiting);
  const moved = [
    ...(work === 0 ? [] : [`the ${unit} ${work < 0 ? 'fell' : 'rose'} by ${amount(Math.abs(work))}`]),
    ...(change(boxes) === 0
      ? []
      : [`time boxes ${change(boxes) < 0 ? 'fell' : 'rose'} by ${counted(Math.abs(change(boxes)), 'day')}`]),
    ...(change(overrun) > 0
      ? [`spikes ran ${counted(change(overrun), 'day')} further past their boxes`]
      : []),
  ];
  return moved.length === 0 ? `${since} nothing moved` : `${since} ${listed(moved)}`;
}

/** What the sentence leaves out: time boxes, and what is in no band. */
export function honestNotes({ boxes, overrun, unestimated, guideline }: HonestBurndown): readonly string[] {
  const [left, past] = [last(boxes), last(overrun)];
  const open = unestimated.length;
  return [
    ...(left > 0 || past > 0
      ? [
          `Spikes and experiments have ${counted(left, 'working day')} left in their time boxes${past > 0 ? `; open ones have run ${counted(past, 'working day')} past theirs` : ''}.`,
        ]
      : []),
    ...(open > 0
      ? [`${counted(open, 'open issue')} without an estimate ${open === 1 ? 'is' : 'are'} in no band.`]
      : []),
    ...(guideline === null ? ['No issue has a due date, so there is no guideline.'] : []),
  ];
}

const last = (values: readonly number[]): number => values.at(-1) ?? 0;
