import { counted, listed } from '../../shared/words';

/** More rows than this are a list and not a picture; the numbers have them all. */
const MOST = 40;

/** More names than this are a number; the tables have them all. */
const MOST_NAMES = 12;

/**
 * Projects by name, or, where there are many, how many they are.
 *
 * @example
 * namesOrNumber(['Churn', 'Fraud']); // 'Churn and Fraud'
 */
export const namesOrNumber = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? counted(names.length, 'project') : listed(names);

/**
 * The rows that there is room for, and a sentence where that is not all.
 *
 * @param which of them are shown, such as "oldest"
 */
export const mostRows = <T>(
  all: readonly T[],
  which: string,
): { readonly shown: readonly T[]; readonly note: readonly string[] } => ({
  shown: all.slice(0, MOST),
  note:
    all.length > MOST
      ? [`The picture shows the ${MOST} ${which} of ${all.length}; the numbers have them all.`]
      : [],
});
