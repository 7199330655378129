import { addDays, format, isWeekend, parseISO, subDays } from 'date-fns';
import type { Day, Estimate } from './types';

/** What the schedule needs to know of a node. */
export interface Schedulable {
  readonly key: string;
  readonly estimate: Estimate;
  readonly after: readonly string[];
  /** Calendar days that must pass after the last blocker. */
  readonly waitDays: number;
  /** 1-based sprint before which it does not begin. */
  readonly notBeforeSprint?: number | undefined;
}

/** When a node is planned, in working days from the start of the plan, and in the sprints those days fall in. */
export interface Placement {
  readonly begins: number;
  readonly ends: number;
  /** 1-based sprint in which it begins. */
  readonly sprint: number;
  /** 1-based sprint in which it should be finished. */
  readonly dueSprint: number;
  /** Whether it, or something before it, only waits for time to pass. */
  readonly waits: boolean;
}

/** A story point is planned as one working day of one person: a first guess, until the team's own velocity is known. */
export const durationOf = (estimate: Estimate): number =>
  estimate.type === 'points' ? estimate.points : estimate.days;

const WORKING_DAYS_A_WEEK = 5;
/** Working days in a span of calendar days, a begun one counted whole. */
export const inWorkingDays = (calendarDays: number): number =>
  Math.ceil((calendarDays * WORKING_DAYS_A_WEEK) / 7);

/**
 * Places every node as early as its blockers allow: it begins when the last of them has ended, takes one working day a
 * point or its time box, and falls into the sprints those days lie in. A first sprint given for a node is a lower bound:
 * blockers may push it later, never earlier. People are not levelled: the plan shows the order and the shortest time, and
 * what does not fit is moved in sprint planning. Holidays stretch nothing for the same reason; they count where a sprint
 * gets its date, in {@link dueDay}.
 *
 * @param ordered nodes, each after its blockers.
 */
export const schedule = (
  ordered: readonly Schedulable[],
  sprintLengthDays: number,
): ReadonlyMap<string, Placement> => {
  const sprintDays = (sprintLengthDays / 7) * WORKING_DAYS_A_WEEK;
  const placed = new Map<string, Placement>();
  for (const node of ordered) {
    const blockers = node.after.flatMap((key) => placed.get(key) ?? []);
    const { notBeforeSprint = 1 } = node;
    const free = Math.max(0, ...blockers.map(({ ends }) => ends)) + inWorkingDays(node.waitDays);
    const begins = Math.max(free, (notBeforeSprint - 1) * sprintDays);
    const ends = begins + durationOf(node.estimate);
    // Something without duration happens at the end of the day before, so a sprint's last day keeps its sign-off.
    const sprint =
      ends === begins
        ? Math.max(notBeforeSprint, lastSprintOf(ends, sprintDays))
        : Math.floor(begins / sprintDays) + 1;
    placed.set(node.key, {
      begins,
      ends,
      sprint,
      dueSprint: Math.max(sprint, lastSprintOf(ends, sprintDays)),
      waits: node.waitDays > 0 || blockers.some(({ waits }) => waits),
    });
  }
  return placed;
};

const lastSprintOf = (workingDay: number, sprintDays: number): number =>
  Math.max(1, Math.ceil(workingDay / sprintDays));

/**
 * Last working day of a sprint: Monday to Friday and no holiday, when sprint 1 begins on `start` and sprints follow each
 * other. Holidays move no sprint; they only make its last working day earlier. Where a sprint has no working day at
 * all, its last weekday stands.
 *
 * @example
 * dueDay('2026-03-02', 14, 1, []); // '2026-03-13', a Friday
 * dueDay('2026-03-02', 14, 1, ['2026-03-13']); // '2026-03-12'
 */
export const dueDay = (
  start: Day,
  sprintLengthDays: number,
  sprint: number,
  holidays: readonly Day[],
): Day => {
  const next = addDays(parseISO(start), sprint * sprintLengthDays);
  let lastWeekday: Day | undefined;
  for (let back = 1; back <= sprintLengthDays; back += 1) {
    const date = subDays(next, back);
    if (isWeekend(date)) continue;
    const day = format(date, 'yyyy-MM-dd');
    if (!holidays.includes(day)) return day;
    lastWeekday ??= day;
  }
  return lastWeekday ?? start;
};
