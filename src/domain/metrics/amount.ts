import type { Amount } from './measured';

/**
 * Adds up estimates. Issues without one count as issues and add no points; where none has one, points are unknown.
 *
 * @example
 * amountOf([3, null, 5]); // { points: 8, issues: 3 }
 * amountOf([null]); // { points: null, issues: 1 }
 */
export const amountOf = (estimates: readonly (number | null)[]): Amount => {
  const known = estimates.filter((estimate) => estimate !== null);
  return {
    points:
      known.length === 0 && estimates.length > 0 ? null : known.reduce((sum, estimate) => sum + estimate, 0),
    issues: estimates.length,
  };
};
