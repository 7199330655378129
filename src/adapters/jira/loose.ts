/**
 * Readers for the two answers of Jira that come by the ten thousand, issues and their changes. There zod takes longer
 * than everything that is then done with them (docs/decisions/0018-metrics-go-over-numbers.md); everywhere else it reads.
 */

/** An object of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

export const objectIn = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null ? (value as Loose) : undefined;

/**
 * Also of a missing `toString`: that is no text, though every object has a method of that name. Its caller names the
 * property, since looking one up by a name that differs from call to call takes several times as long.
 */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Seconds since the epoch stay below this number for 3,000 years, milliseconds were there in 1973. */
const SECONDS_UNTIL = 100_000_000_000;

/**
 * The instant, in whole milliseconds, that Jira wrote as `2026-01-09T10:00:00.000+0000`, or as seconds or milliseconds
 * since the epoch; NaN for anything else.
 */
export const instantOf = (value: unknown): number => {
  if (typeof value === 'number') return Math.floor(value < SECONDS_UNTIL ? value * 1000 : value);
  if (typeof value !== 'string') return Number.NaN;
  return Date.parse(value);
};
