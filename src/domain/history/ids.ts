/**
 * Order of two ids. Jira hands them out in ascending order; they are compared as numbers without losing digits.
 *
 * @example
 * ['10', '9'].sort(compareIds); // ['9', '10']
 */
export const compareIds = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
