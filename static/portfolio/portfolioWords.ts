import type { HealthStatus, Portfolio, PortfolioRow } from '../shared/contract';
import type { Tone } from '../shared/ui/Lozenge';
import { amount, counted, listed } from '../shared/words';

/** Worst first. A project that cannot be judged needs a look before one that is on track. */
export const HEALTH_ORDER = [
  'off-track',
  'at-risk',
  'unknown',
  'on-track',
] as const satisfies readonly HealthStatus[];

export const HEALTH_NAMES: Readonly<Record<HealthStatus, string>> = {
  'off-track': 'Off track',
  'at-risk': 'At risk',
  unknown: 'Not known yet',
  'on-track': 'On track',
};

export const HEALTH_TONES: Readonly<Record<HealthStatus, Tone>> = {
  'off-track': 'danger',
  'at-risk': 'warning',
  unknown: 'neutral',
  'on-track': 'success',
};

/**
 * The portfolio in one line.
 *
 * @example
 * // '4 projects: 1 off track, 2 at risk, 1 on track'
 */
export function summaryReading(rows: readonly Pick<PortfolioRow, 'health'>[]): string {
  const counts = HEALTH_ORDER.map((status) => ({
    status,
    count: rows.filter(({ health }) => health.status === status).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${HEALTH_NAMES[status].toLowerCase()}`);
  return `${counted(rows.length, 'project')}: ${counts.join(', ')}`;
}

/** Chosen projects the viewer may not see, never which; null where there are none. */
export function hiddenReading(hidden: number): string | null {
  if (hidden === 0) return null;
  return `${counted(hidden, 'chosen project')} ${hidden === 1 ? 'is' : 'are'} not shown, because you may not see ${hidden === 1 ? 'it' : 'them'}.`;
}

/** Projects that nothing is known of yet, and when it will be. */
export function firstReadingWords({ projects, hours }: NonNullable<Portfolio['reading']>): string {
  const many = projects > 1;
  const when = hours === 1 ? 'Within the hour' : `Within about ${counted(hours, 'hour')}`;
  return `${counted(projects, 'project')} ${many ? 'are' : 'is'} being read for the first time. ${when} ${many ? 'they' : 'it'} will be here.`;
}

/** Open requests for data, with the oldest and the sources they are for. */
export function dataWaitWords({ open, oldestDays, sources }: PortfolioRow['dataWaits']): {
  readonly head: string;
  readonly detail: string | null;
} {
  if (open === 0) return { head: 'None', detail: null };
  const age = oldestDays === null ? '' : `, oldest ${counted(oldestDays, 'day')}`;
  return { head: `${amount(open)} open${age}`, detail: sources.length > 0 ? listed(sources) : null };
}

/** The trend for those who do not see its line. */
export const trendReading = (finishedPerWeek: readonly number[]): string =>
  `Issues finished a week in the last ${finishedPerWeek.length} weeks, oldest first: ${finishedPerWeek.map(amount).join(', ')}`;
