import { amount, counted, elapsed } from '../../../shared/words';
import type { Bin } from './bins';
import type { TimedIssue, Times } from './times';

/** Where most issues lie, and how long the longest ones are, in one sentence. */
export function histogramReading({ items, percentiles }: Times, bins: readonly Bin<TimedIssue>[]): string {
  const fullest = bins.reduce<Bin<TimedIssue> | undefined>(
    (most, bin) => (most === undefined || bin.items.length > most.items.length ? bin : most),
    undefined,
  );
  if (!percentiles || !fullest)
    return `Only ${counted(items.length, 'issue')} ${items.length === 1 ? 'has' : 'have'} finished so far; a shape shows from 5 on.`;
  const longest = items.reduce((days, { elapsedDays }) => Math.max(days, elapsedDays), 0);
  return `Most often an issue took ${spanWords(fullest)} (${amount(fullest.items.length)} of ${amount(items.length)}); the longest took ${elapsed(longest)}.`;
}

const spanWords = ({ from, to }: Pick<Bin<unknown>, 'from' | 'to'>): string =>
  from === 0 ? `less than ${counted(to, 'day')}` : `${amount(from)} to ${counted(to, 'day')}`;

/** What is said of one bar. */
export function binWords(bin: Bin<TimedIssue> | undefined) {
  if (!bin) return { title: '', lines: [] };
  const words = spanWords(bin);
  return {
    title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    lines: [bin.items.length === 0 ? 'No issues' : counted(bin.items.length, 'issue')],
  };
}
