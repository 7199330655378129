import type { Day } from '../plan/types';
import type { Increment } from './types';

/** An epic of a plan that has a due date, as Jira has it now. */
export interface DatedEpic {
  readonly due: Day;
  /** Day since which its status is of the category *done*; null while it is not. */
  readonly done: Day | null;
}

/** What a project was to finish in an increment, and what became of it. */
export interface DueFeatures {
  /** Epics that are due within the increment's days. */
  readonly committed: number;
  /** Of those, how many were finished by its last day, */
  readonly done: number;
  /** and how many after it. */
  readonly late: number;
}

/**
 * Features committed to an increment and done in it. A plan dates its epics, so what is due within an increment is what
 * was planned into it; what was finished before it began is done as well.
 *
 * @example
 * dueFeatures([{ due: '2026-11-20', done: '2026-11-18' }], increment); // { committed: 1, done: 1, late: 0 }
 */
export const dueFeatures = (
  epics: readonly DatedEpic[],
  { start, end }: Pick<Increment, 'start' | 'end'>,
): DueFeatures => {
  const committed = epics.filter(({ due }) => due >= start && due <= end);
  const finished = committed.flatMap(({ done }) => done ?? []);
  const inTime = finished.filter((day) => day <= end).length;
  return { committed: committed.length, done: inTime, late: finished.length - inTime };
};
