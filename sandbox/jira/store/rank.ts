/**
 * Ranks in Jira's own form, `0|i0001z:` with an optional fraction after the colon. They compare as text, and between two
 * of them there is always room for another.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const BUCKET_LENGTH = 6;
/** Room left between neighbours at the end of the list, so that early insertions need no fraction. */
const STEP = 8;
const FIRST = Number.parseInt('hzzzzz', BASE);

const digitsOf = (rank: string): string => rank.slice(2).replace(':', '');

const rankOf = (digits: string): string => {
  const padded = digits.padEnd(BUCKET_LENGTH, '0');
  return `0|${padded.slice(0, BUCKET_LENGTH)}:${padded.slice(BUCKET_LENGTH)}`;
};

const digitAt = (digits: string, position: number): number =>
  position < digits.length ? DIGITS.indexOf(digits.charAt(position)) : 0;

/** Rank of an issue that goes below `last`, or of the first issue of the site. */
export const rankAfterLast = (last: string | null): string => {
  if (last === null) return rankOf(FIRST.toString(BASE));
  const bucket = Number.parseInt(digitsOf(last).slice(0, BUCKET_LENGTH), BASE);
  return rankOf((bucket + STEP).toString(BASE).padStart(BUCKET_LENGTH, '0'));
};

/** A rank above `before` and below `after`. `null` stands for the beginning of the list. */
export const rankBetween = (before: string | null, after: string): string => {
  const low = before === null ? '' : digitsOf(before);
  const high = digitsOf(after);
  let digits = '';
  let bounded = true;
  for (let position = 0; ; position += 1) {
    const from = digitAt(low, position);
    const to = bounded ? digitAt(high, position) : BASE;
    const middle = Math.floor((from + to) / 2);
    if (middle > from) return rankOf(digits + DIGITS.charAt(middle));
    digits += DIGITS.charAt(from);
    if (to > from) bounded = false;
  }
};
