import { addDays, format, isWeekend, parseISO } from 'date-fns';
import { percentile } from '../metrics/percentile';
import { chanceOf } from './chance';
import { accessRequests, type DurationSpread, durationAt, durationSpread } from './durationSpread';
import { inWorkingDays } from './schedule';
import type { OutlineIssue } from './schedulePlan';
import type { Day, PlanInput } from './types';

/** When the work of a plan ends, given that data access and exploration take longer or shorter. */
export interface FinishRange {
  /** Half of the trials end by this day. */
  readonly p50: Day;
  /** 85 of 100 trials end by this day. */
  readonly p85: Day;
  /** How often the plan was played through. */
  readonly trials: number;
}

type Calendar = Pick<PlanInput, 'start' | 'sprintLengthDays' | 'holidays' | 'sources'>;

const TRIALS = 2000;
const WORKING_DAYS_A_WEEK = 5;

/**
 * Plays a plan through many times, each time with lengths drawn from {@link durationSpread}, and says by which days
 * half and 85 of 100 ended. Everything begins as soon as its blockers have ended, its wait is over and its sprint is
 * there; weekends and holidays are not worked. People are not levelled, as in the plan's own dates.
 *
 * Each issue draws from a chance of its own, seeded by its key: the same plan gives the same answer, and a change to one
 * issue does not redraw the others, so what differs between two answers is what was changed.
 *
 * @param ordered the issues whose end counts, each after its blockers; blockers that are not among them are ignored.
 * @returns undefined for no issues.
 */
export const finishRange = (
  ordered: readonly OutlineIssue[],
  calendar: Calendar,
): FinishRange | undefined => {
  const ends = [...trialEnds(ordered, calendar).sort()];
  const [p50, p85] = [percentile(ends, 0.5), percentile(ends, 0.85)];
  if (ordered.length === 0 || p50 === undefined || p85 === undefined) return undefined;
  const dayOf = (workingDays: number) => lastWorkedDay(calendar, Math.ceil(workingDays));
  return { p50: dayOf(p50), p85: dayOf(p85), trials: TRIALS };
};

/** The working days each trial takes. Trials run side by side, issue by issue, in flat arrays: 2,000 issues stay quick. */
const trialEnds = (ordered: readonly OutlineIssue[], calendar: Calendar): Float64Array => {
  const access = accessRequests(ordered);
  const sprintDays = (calendar.sprintLengthDays / 7) * WORKING_DAYS_A_WEEK;
  const endsOf = new Map<string, Float64Array>();
  const last = new Float64Array(TRIALS);
  for (const issue of ordered) {
    const ends = new Float64Array(TRIALS);
    for (const blocker of issue.after) raise(ends, endsOf.get(blocker));
    const wait = inWorkingDays(issue.waitDays);
    const earliest = ((issue.notBeforeSprint ?? 1) - 1) * sprintDays;
    const lengths = lengthsOf(issue.key, durationSpread(issue, access.has(issue.key), calendar));
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const free = (ends[trial] ?? 0) + wait;
      ends[trial] = Math.max(free, earliest) + (lengths[trial] ?? 0);
    }
    endsOf.set(issue.key, ends);
    raise(last, ends);
  }
  return last;
};

/** How long an issue takes in each trial. */
const lengthsOf = (key: string, spread: DurationSpread): Float64Array => {
  const lengths = new Float64Array(TRIALS);
  if (spread.type === 'fixed') return lengths.fill(spread.days);
  const chance = chanceOf(key);
  return lengths.map(() => durationAt(spread, chance()));
};

/** Raises each number to the one of the other list, where that is higher. */
const raise = (numbers: Float64Array, others: Float64Array | undefined): void => {
  if (others === undefined) return;
  for (let index = 0; index < others.length; index += 1) {
    const other = others[index] ?? 0;
    if (other > (numbers[index] ?? 0)) numbers[index] = other;
  }
};

/** The last of so many working days from the start on; the start itself, or the first after it, for none. */
const lastWorkedDay = ({ start, holidays }: Calendar, workingDays: number): Day => {
  const off = new Set(holidays);
  let worked = 0;
  for (let date = parseISO(start); ; date = addDays(date, 1)) {
    const day = format(date, 'yyyy-MM-dd');
    if (isWeekend(date) || off.has(day)) continue;
    worked += 1;
    if (worked >= workingDays) return day;
  }
};
