/** More rows than this are a list and not a picture; the numbers have them all. */
const MOST = 40;

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
