/** A place in a list of texts. */
export type Text = number;

/** A sentence, or one without its numbers, a `#` for each, and the numbers: projects say the same with other numbers. */
export type PackedSentence = Text | readonly [Text, ...numbers: number[]];

const PLACEHOLDER = '#';
/** Numbers as they are written again from their values: none begins with a 0, none is too long to be exact. */
const NUMBERS = /0|[1-9]\d{0,8}/g;

/** @example packSentence('Late by 7 days.', textOf) // [the place of 'Late by # days.', 7] */
export const packSentence = (sentence: string, textOf: (text: string) => Text): PackedSentence => {
  const numbers = sentence.match(NUMBERS) ?? [];
  if (numbers.length === 0 || sentence.includes(PLACEHOLDER)) return textOf(sentence);
  return [textOf(sentence.replaceAll(NUMBERS, PLACEHOLDER)), ...numbers.map(Number)];
};

/** The sentence that was packed, letter for letter. */
export const unpackSentence = (packed: PackedSentence, textAt: (place: Text) => string): string => {
  if (typeof packed === 'number') return textAt(packed);
  const [place, ...numbers] = packed;
  return textAt(place)
    .split(PLACEHOLDER)
    .map((part, index) => (index === 0 ? part : `${numbers[index - 1] ?? PLACEHOLDER}${part}`))
    .join('');
};

const DIGITS = 2;
const BASE = 36;

/** Shares in thousandths, each as two digits to base 36: a third of what a list of numbers takes. */
export const packShares = (shares: readonly number[]): string =>
  shares
    .map((share) =>
      Math.round(1000 * share)
        .toString(BASE)
        .padStart(DIGITS, '0'),
    )
    .join('');

/** The shares that were packed, in thousandths. */
export const unpackShares = (packed: string): readonly number[] =>
  Array.from(
    { length: packed.length / DIGITS },
    (_, index) => Number.parseInt(packed.slice(index * DIGITS, (index + 1) * DIGITS), BASE) / 1000,
  );
