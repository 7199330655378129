import type { Feature } from '../metrics/features';
import type { OpenAccess } from './dataAccess';

/** A request for data access that takes longer than usual, or than its time box. */
export interface OverdueAccess {
  readonly sourceName: string;
  /** Calendar days since it was made. */
  readonly days: number;
  /** What it is held against: what the project's requests usually take in calendar days, or its time box in working days. */
  readonly against: 'usual' | 'time-box';
  /** In the days of what it is held against. */
  readonly age: number;
  readonly limit: number;
}

/**
 * What health is judged by beside what a row shows. It is kept with the row, so that a site that changes its rules sees
 * every project judged by them at once, without one being read again.
 */
export interface HealthEvidence {
  /** The most overdue, the worst first. */
  readonly overdueAccess: readonly OverdueAccess[];
  /** How many more are overdue. */
  readonly moreOverdue: number;
  /** Features past their due date, and the days of the one that is furthest past it. */
  readonly lateFeatures: { readonly count: number; readonly mostDays: number };
  /** Monday-to-Friday days since any issue of the plan changed. */
  readonly unchangedWorkingDays: number;
  readonly started: boolean;
}

/** So many are told one by one; which of them come first does not depend on a site's rules. */
const OVERDUE_TOLD = 4;

/**
 * Open requests that are overdue, held against what the project's requests usually take where that is known, else
 * against their time box; a request without either is never overdue.
 *
 * @param usualDays calendar days in which 85 of 100 requests of the project were granted; null while too few are known
 * @example
 * overdueAccessOf(open, 19).overdueAccess[0]; // { sourceName: 'CRM', days: 41, against: 'usual', age: 41, limit: 19 }
 */
export const overdueAccessOf = (
  open: readonly (Pick<OpenAccess, 'days' | 'workingDays' | 'timeBox'> & { readonly sourceName: string })[],
  usualDays: number | null,
): Pick<HealthEvidence, 'overdueAccess' | 'moreOverdue'> => {
  const overdue = open
    .flatMap(({ sourceName, days, workingDays, timeBox }): readonly OverdueAccess[] => {
      if (usualDays !== null) return [{ sourceName, days, against: 'usual', age: days, limit: usualDays }];
      return timeBox === null
        ? []
        : [{ sourceName, days, against: 'time-box', age: workingDays, limit: timeBox }];
    })
    .filter(({ age, limit }) => age > limit)
    .sort((one, other) => other.age / other.limit - one.age / one.limit);
  return {
    overdueAccess: overdue.slice(0, OVERDUE_TOLD),
    moreOverdue: Math.max(0, overdue.length - OVERDUE_TOLD),
  };
};

/** How many features are past their due date, and how far. */
export const lateFeaturesOf = (
  features: readonly Pick<Feature, 'daysLate'>[],
): HealthEvidence['lateFeatures'] => {
  const late = features.map(({ daysLate }) => daysLate).filter((days) => days > 0);
  return { count: late.length, mostDays: Math.max(0, ...late) };
};
