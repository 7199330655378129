import { dayOf, daysBetween } from '../../../shared/charts/days';
import type { Burndown, Velocity } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { leavesOut } from './meanWindow';
import type { SprintBurnup, VelocitySplit } from './shown';

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

/**
 * The burnup in one sentence that goes on from the sprint's name: what is completed of all the work, and whether that
 * grew.
 *
 * @example
 * // '15 of 20 points are completed; the work grew from 18 points.'
 */
export function burnupReading({ steps, unit, sprint }: SprintBurnup): string {
  const noun = UNIT[unit];
  const last = steps.at(-1);
  const [begin, scope, completed] = [steps[0]?.scope ?? 0, last?.scope ?? 0, last?.completed ?? 0];
  const verb =
    sprint.state === 'closed'
      ? amount(completed) === '1'
        ? 'was'
        : 'were'
      : amount(completed) === '1'
        ? 'is'
        : 'are';
  const done = `${amount(completed)} of ${counted(scope, noun)} ${verb} completed`;
  if (amount(scope) === amount(begin)) return `${done}; the amount of work is the same as at the start.`;
  return `${done}; the work ${scope > begin ? 'grew' : 'shrank'} from ${counted(begin, noun)}.`;
}

/**
 * The velocity split in one sentence: what to plan with, and what the newest sprint brought besides.
 *
 * @example
 * // 'Plan with 8 points a sprint, the mean of ready points over the last 7; Churn 9 brought 5 points, …'
 */
export function splitReading({ sprints, planningVelocity, n }: VelocitySplit): string {
  const newest = sprints.at(-1);
  if (newest === undefined) return 'No sprint has been closed yet.';
  const brought = `${newest.name} brought ${counted(newest.pointsDone, 'point')}, ${counted(newest.spikeDaysDone, 'spike day')} and ${counted(newest.checkpointsPassed, 'checkpoint')}`;
  if (sprints.every(({ pointsDone }) => pointsDone === 0))
    return `${brought}; no sprint has completed points, so there is no planning velocity.`;
  const over =
    n === 1
      ? 'which were ready when the only closed sprint started'
      : `the mean of ready points over the last ${counted(n, 'sprint')}`;
  return `Plan with ${counted(planningVelocity, 'point')} a sprint, ${over}; ${brought}.`;
}

/** Why the planning velocity is to be taken with care; null where it is made of enough sprints. */
export const fewSprints = ({ few, n }: VelocitySplit): string | null =>
  few ? `Made of ${counted(n, 'sprint')} only, so take it as a hint.` : null;
