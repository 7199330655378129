import type { Backtest, Probability, WhenDone } from '../../shared/contract';
import { amount, counted, weekdayInWords } from '../../shared/words';

/** The probabilities that are told, surest last. */
export const SHARES = [
  { key: 'p50', percent: 50 },
  { key: 'p70', percent: 70 },
  { key: 'p85', percent: 85 },
  { key: 'p95', percent: 95 },
] as const;

/** The answer, in one sentence. */
export const answerWords = ({ p85 }: Pick<WhenDone, 'p85'>): string =>
  p85.type === 'on'
    ? `85% likely to be finished by ${weekdayInWords(p85.day)}`
    : `Less than 85% likely to be finished within three years`;

/** @example probabilityWords({ type: 'more-than', share: 0.95 }); // 'More than 95% likely' */
export function probabilityWords({ type, share }: Probability): string {
  const percent = `${Math.round(share * 100)}%`;
  switch (type) {
    case 'about':
      return `${percent} likely`;
    case 'more-than':
      return `More than ${percent} likely`;
    case 'less-than':
      return `Less than ${percent} likely`;
  }
}

/** What a change does to the date that is 85% likely. */
export function differenceWords(laterDays: number | null): string {
  if (laterDays === null) return 'one of the two dates is too far ahead to tell the days between them';
  if (laterDays === 0) return 'the same day as without the change';
  return laterDays < 0 ? `${counted(-laterDays, 'day')} earlier` : `${counted(laterDays, 'day')} later`;
}

/** Below this a forecast promises too much, above the other one it is more careful than it need be. */
const KEPT_TOO_SELDOM = 0.75;
const KEPT_TOO_OFTEN = 0.95;

/** How far past forecasts of the project can be believed, in one sentence with its numbers. */
export function backtestWords({ weeks, coverage }: Backtest): string {
  const kept = weeks.filter((week) => week.kept).length;
  return `In ${amount(kept)} of ${amount(weeks.length)} past weeks the work was finished by the date that was 85% likely: ${Math.round(coverage * 100)}%.`;
}

/** With fewer weeks than this, each of them moves the share by more than five points. */
const MANY_WEEKS = 20;

/** That a share of few weeks is itself uncertain; null where there are many. */
export const fewWeeksWords = ({ weeks }: Backtest): string | null =>
  weeks.length < MANY_WEEKS
    ? `${amount(weeks.length)} weeks are few: the share may well be another one.`
    : null;

/** What that means for whoever promises a date. */
export function trustWords({ coverage, weeks }: Backtest): string {
  if (coverage < KEPT_TOO_SELDOM) {
    const late = weeks.filter((week) => !week.kept);
    const behind = late.filter((week) => week.hungOnAccess);
    return 2 * behind.length > late.length
      ? `That is less often than it should be. Late weeks that hung on access to data: ${amount(behind.length)} of ${amount(late.length)}. Access took longer than was assumed, so ask after it first.`
      : 'That is less often than it should be: the team has been slower than its own past. Add to the dates, or find out why.';
  }
  if (coverage > KEPT_TOO_OFTEN)
    return 'That is more often than it need be: the dates are more careful than the team’s past asks for.';
  return 'About 85 in 100 is what such a date promises, so the forecast does what it says.';
}
