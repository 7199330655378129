/** A name longer than this is no slip of the pen. */
const LONGEST_NAME = 120;

/**
 * The candidate that somebody most likely meant: at most a third of the letters, and at least one, may differ.
 *
 * @returns undefined where none is near.
 * @example
 * nearest('storey', ['spike', 'slice', 'story']); // 'story'
 */
export const nearest = (name: string, candidates: readonly string[]): string | undefined => {
  const wanted = name.slice(0, LONGEST_NAME).toLowerCase();
  const tolerance = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = candidates
    .filter((candidate) => Math.abs(candidate.length - name.length) <= tolerance)
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
    .filter((each) => each.distance <= tolerance)
    .toSorted((one, other) => one.distance - other.distance);
  return ranked[0]?.candidate;
};

/** Damerau and Levenshtein: letters put in, left out, replaced, or swapped with their neighbour. */
const distance = (one: string, other: string): number => {
  let [beforeLast, last]: readonly number[][] = [[], Array.from({ length: other.length + 1 }, (_, to) => to)];
  for (let from = 1; from <= one.length; from += 1) {
    const row = [from];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[from - 1] === other[to - 1];
      const swapped = one[from - 1] === other[to - 2] && one[from - 2] === other[to - 1];
      row.push(
        Math.min(
          at(last, to) + 1,
          at(row, to - 1) + 1,
          at(last, to - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, to - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, other.length);
};

const at = (row: readonly number[] | undefined, index: number): number =>
  row?.[index] ?? Number.POSITIVE_INFINITY;
