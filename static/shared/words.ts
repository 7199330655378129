import type { Kind, RiskTier } from './contract';
import type { Tone } from './ui/Lozenge';

/** The product’s words for its own terms, as people read them. */
export { PHASE_NAMES } from '../../src/contract/phaseNames';
export { ROLE_NAMES, ROLES } from '../../src/contract/roleNames';

/** The product's words for its own terms, as people read them. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  epic: 'Epic',
  spike: 'Spike',
  slice: 'Slice',
  story: 'Story',
  checkpoint: 'Checkpoint',
  'sign-off': 'Sign-off',
  experiment: 'Experiment',
};

/** None in the grey, blue or green in which Jira shows statuses, but for the story, which is nothing special. */
export const KIND_TONES: Readonly<Record<Kind, Tone>> = {
  epic: 'discovery',
  spike: 'discovery',
  slice: 'teal',
  story: 'neutral',
  checkpoint: 'orange',
  'sign-off': 'magenta',
  experiment: 'discovery',
};

export const RISK_TIER_NAMES: Readonly<Record<RiskTier, string>> = {
  low: 'Low',
  limited: 'Limited',
  high: 'High',
};

const AMOUNT = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A number as people read it, with at most one decimal: `21`, `4.5`, `1,204`. */
export const amount = (value: number): string => AMOUNT.format(value);

const MEASURED = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });

/** A measured value with as many digits as tell it from others: `0.684`, `1,204,500`. */
export const measuredValue = (value: number): string => MEASURED.format(value);

/**
 * A number with its noun, singular for what reads as exactly 1.
 *
 * @example
 * counted(1, 'epic'); // '1 epic'
 * counted(2, 'story', 'stories'); // '2 stories'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  const shown = amount(count);
  return `${shown} ${shown === '1' ? one : many}`;
}

/**
 * Elapsed days: to one decimal, to whole ones from 100 on, where a tenth of a day says nothing any more.
 *
 * @example
 * elapsed(6.7); // '6.7 days'
 * elapsed(1011.2); // '1,011 days'
 */
export const elapsed = (days: number): string => counted(days < 100 ? days : Math.round(days), 'day');

/**
 * Names in a sentence.
 *
 * @example
 * listed(['CRM', 'Billing', 'Web']); // 'CRM, Billing and Web'
 */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A calendar day as people read it.
 *
 * @example
 * dayInWords('2026-03-02'); // '2 Mar 2026'
 */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/**
 * A calendar day where its year is clear.
 *
 * @example
 * shortDay('2026-03-02'); // '2 Mar'
 */
export const shortDay = (day: string): string => SHORT_DAY.format(new Date(`${day}T00:00:00Z`));

const WEEKDAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A calendar day in full, which nobody can take for another, whatever order they write dates in.
 *
 * @example
 * weekdayInWords('2026-11-02'); // 'Monday 2 November 2026'
 */
export const weekdayInWords = (day: string): string =>
  WEEKDAY.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
