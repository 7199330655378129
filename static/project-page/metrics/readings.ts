import { addDays, dayOf, daysBetween } from '../../shared/charts/days';
import type { Burndown, CumulativeFlow, CycleTimes, Velocity } from '../../shared/contract';
import { amount, counted, dayInWords, elapsed } from '../../shared/words';
import { leavesOut } from './meanWindow';

/** How far back the flow sentence looks. */
const FLOW_DAYS = 28;

const UNIT = { points: 'point', issues: 'issue' } as const;

/**
 * Velocity in one sentence: what a sprint brings, and how much that varies.
 *
 * @example
 * // 'A sprint brings 21 points on average, between 13 and 28 over the last 7 closed sprints.'
 */
export function velocityReading(velocity: Velocity): string {
  const { unit, sprints, mean, range, window } = velocity;
  const noun = UNIT[unit];
  const only = sprints.at(-1);
  if (sprints.length === 1 && only)
    return `${only.name}, the only closed sprint, brought ${counted(mean, noun)}.`;
  const over = `${counted(window, 'closed sprint')}${leavesOut(velocity) ? ' with estimates' : ''}`;
  if (window === 1) return `The last ${over.slice(2)} brought ${counted(mean, noun)}.`;
  if (amount(range[0]) === amount(range[1])) {
    return `Each of the last ${over} brought ${counted(mean, noun)}.`;
  }
  return `A sprint brings ${counted(mean, noun)} on average, between ${amount(range[0])} and ${amount(range[1])} over the last ${over}.`;
}

/**
 * The burndown in one sentence that goes on from the sprint's name: what is left, against the guideline while the
 * sprint runs, against its start once it is over.
 *
 * @example
 * // 'started with 11 points, had 27 added and closed with 16 not done.'
 */
export function burndownReading(burndown: Burndown, timeZone: string): string {
  const noun = UNIT[burndown.unit];
  const left = burndown.events.at(-1)?.remaining ?? 0;
  return burndown.sprint.state === 'closed'
    ? closedSprint(burndown, left, noun)
    : activeSprint(burndown, left, noun, timeZone);
}

function closedSprint(burndown: Burndown, left: number, noun: string): string {
  const started = burndown.events.find((event) => event.type === 'start')?.remaining ?? 0;
  const added = scopeAdded(burndown);
  const begin = `started with ${counted(started, noun)}${added > 0 ? `, had ${amount(added)} added` : ''}`;
  return `${begin} and closed with ${left > 0 ? `${amount(left)} not done` : 'everything done'}.`;
}

/** Scope that came into the sprint after its start, in the burndown's unit. */
export const scopeAdded = (burndown: Burndown): number =>
  burndown.events.filter((event) => event.type === 'added').reduce((sum, event) => sum + event.change, 0);

function activeSprint(burndown: Burndown, left: number, noun: string, timeZone: string): string {
  const days = daysBetween(
    dayOf(Date.parse(burndown.until), timeZone),
    dayOf(Date.parse(burndown.end), timeZone),
  );
  const remains = `${counted(left, noun)} ${amount(left) === '1' ? 'remains' : 'remain'}`;
  if (days < 0) return `${remains}, ${counted(-days, 'day')} after the planned end.`;
  const when = days === 0 ? 'on the last day' : `with ${counted(days, 'day')} to go`;
  return `${remains} ${when}, ${againstGuideline(left, burndown)}.`;
}

function againstGuideline(left: number, burndown: Burndown): string {
  const difference = left - guidelineAt(Date.parse(burndown.until), burndown);
  const size = amount(Math.abs(difference));
  if (Math.abs(difference) < 0.5) return 'on the guideline';
  return difference > 0 ? `${size} more than the guideline` : `${size} fewer than the guideline`;
}

/** The guideline's value at an instant, on the straight line between the day's ends it is given at. */
export function guidelineAt(instant: number, { guideline }: Pick<Burndown, 'guideline'>): number {
  const next = guideline.findIndex((point) => Date.parse(point.at) >= instant);
  const after = guideline[next === -1 ? guideline.length - 1 : next];
  const before = guideline[next - 1] ?? after;
  if (!after || !before) return 0;
  const [from, to] = [Date.parse(before.at), Date.parse(after.at)];
  const share = to > from ? Math.min(1, (instant - from) / (to - from)) : 1;
  return before.remaining + share * (after.remaining - before.remaining);
}

/** Cumulative flow in one sentence: what came in and what was finished lately, and what is under way now. */
export function flowReading({ days, columns, wip }: CumulativeFlow): string {
  const today = days.at(-1);
  const now = underWayWords(wip);
  const first = Math.max(0, days.length - 1 - FLOW_DAYS);
  const since = days[first];
  if (!today || !since || since === today) return `Today ${now}.`;
  const period = since === addDays(today, -FLOW_DAYS) ? 'In the last 4 weeks' : `Since ${dayInWords(since)}`;
  const came = growth(columns[0]?.reached, first);
  const finished = growth(columns.at(-1)?.reached, first);
  const cameIn = came === 0 ? 'no issue' : counted(came, 'issue');
  return `${period}, ${cameIn} came in and ${finishedWords(finished)}; today ${now}.`;
}

/** Not "in progress": a column may have that name and hold only some of them. */
function underWayWords(wip: number): string {
  if (wip === 0) return 'no issue is under way';
  return `${counted(wip, 'issue')} ${wip === 1 ? 'is' : 'are'} under way`;
}

const growth = (reached: readonly number[] | undefined, first: number): number =>
  (reached?.at(-1) ?? 0) - (reached?.[first] ?? 0);

function finishedWords(finished: number): string {
  if (finished < 0)
    return `${amount(-finished)} more ${finished === -1 ? 'was' : 'were'} reopened than finished`;
  if (finished === 0) return 'none was finished';
  return finished === 1 ? '1 was finished' : `${amount(finished)} were finished`;
}

/** Cycle (or lead) times in one sentence, as a promise that can be made: a share of items within a number of days. */
export function cycleTimeReading({ kind, items, percentiles }: CycleTimes): string {
  const from = kind === 'lead' ? 'from creation to completion' : 'from start to finish';
  if (!percentiles) {
    const verb = items.length === 1 ? 'has' : 'have';
    return `Only ${counted(items.length, 'issue')} ${verb} finished so far; percentiles take at least 5.`;
  }
  return `Half of ${counted(items.length, 'issue')} took ${elapsed(percentiles.p50)} or less ${from}, and 85% took ${elapsed(percentiles.p85)} or less.`;
}

/** Issues that the cycle times leave out, or null when there are none. */
export function leftOutReading({ finishedWithoutStart }: CycleTimes): string | null {
  if (finishedWithoutStart === null || finishedWithoutStart === 0) return null;
  return finishedWithoutStart === 1
    ? '1 more issue went straight to done without being started; it has no cycle time.'
    : `${amount(finishedWithoutStart)} more issues went straight to done without being started; they have no cycle time.`;
}
