import type { Call } from './router';

interface Window {
  readonly startAt: number;
  readonly maxResults: number;
}

const wholeNumber = (text: string | null, byDefault: number): number => {
  const value = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(value) ? byDefault : Math.max(0, value);
};

/** `startAt` and `maxResults` of a request, cut to what the resource allows. */
export const windowOf = ({ query }: Call, byDefault: number, limit: number): Window => ({
  startAt: wholeNumber(query.get('startAt'), 0),
  maxResults: Math.min(wholeNumber(query.get('maxResults'), byDefault), limit),
});

/** A page with `values`, `total` and `isLast`. */
export const page = <Item>(call: Call, items: readonly Item[], byDefault: number, limit: number) => {
  const { startAt, maxResults } = windowOf(call, byDefault, limit);
  const values = items.slice(startAt, startAt + maxResults);
  return {
    maxResults,
    startAt,
    total: items.length,
    isLast: startAt + values.length >= items.length,
    values,
  };
};

/** Values of a parameter given several times or with commas. */
export const listParameter = ({ query }: Call, name: string): readonly string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
