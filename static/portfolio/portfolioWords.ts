import type { HealthStatus, Portfolio, PortfolioRow } from '../shared/contract';
import type { Tone } from '../shared/ui/Lozenge';
import { amount, counted, dayInWords, listed, PHASE_NAMES } from '../shared/words';

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
    .map(({ status, count }) => `${amount(count)} ${HEALTH_NAMES[status].toLowerCase()}`);
  return `${counted(rows.length, 'project')}: ${counts.join(', ')}`;
}

/**
 * What somebody should look at, beyond health; null where there is nothing.
 *
 * @example
 * // 'Needs attention: 5 open data requests, the oldest for 41 days; 2 delayed features; 1 forecast after its target.'
 */
export function attentionReading(rows: readonly PortfolioRow[]): string | null {
  const open = rows.reduce((sum, { dataWaits }) => sum + dataWaits.open, 0);
  const oldest = rows.flatMap(({ dataWaits }) => dataWaits.oldestDays ?? []);
  const age = oldest.length === 0 ? '' : `, the oldest for ${counted(Math.max(...oldest), 'day')}`;
  const delayed = rows.reduce((sum, { features }) => sum + features.delayed, 0);
  const late = rows.filter(isLate).length;
  const parts = [
    open === 0 ? [] : [`${counted(open, 'open data request')}${age}`],
    delayed === 0 ? [] : [counted(delayed, 'delayed feature')],
    late === 0
      ? []
      : [late === 1 ? '1 forecast after its target' : `${amount(late)} forecasts after their targets`],
  ].flat();
  return parts.length === 0 ? null : `Needs attention: ${parts.join('; ')}.`;
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

/** A share as people read it. @example percent(0.345) // '35%' */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** How far each phase is, for those who do not see the bar. */
export const phasesReading = (phases: PortfolioRow['phases']): string =>
  phases.length === 0
    ? 'No issues yet'
    : phases
        .map(({ phase, done, total }) => `${PHASE_NAMES[phase]} ${amount(done)} of ${amount(total)}`)
        .join(', ');

/** The last sprints' commitments. @example commitmentWords(sprints) // '60%, 90%, 100%' */
export const commitmentWords = (shares: readonly (number | null)[]): string =>
  shares.map((share) => (share === null ? '–' : percent(share))).join(', ');

type ForecastDay = { readonly type: 'on' | 'after'; readonly day: string };

/** @example finishWords({ type: 'on', day: '2026-03-02' }) // '2 Mar 2026' */
export const finishWords = ({ type, day }: ForecastDay): string =>
  type === 'on' ? dayInWords(day) : `after ${dayInWords(day)}`;

/** Whether a project will, at 85 %, be finished only after the day that was promised. */
export const isLate = ({ forecast, target }: Pick<PortfolioRow, 'forecast' | 'target'>): boolean =>
  forecast.status === 'ok' && target !== null && (forecast.p85.type === 'after' || forecast.p85.day > target);

/** How the 85 % finish has moved since a month ago; null where there was none then. */
export function movedWords(movedDays: number | null): string | null {
  if (movedDays === null) return null;
  if (movedDays === 0) return 'As a month ago';
  return `${counted(Math.abs(movedDays), 'day')} ${movedDays > 0 ? 'later' : 'earlier'} than a month ago`;
}

/** The line of progress for those who do not see it. */
export const progressReading = (shares: readonly number[]): string =>
  `Finished issues over the last 90 days, oldest first: ${shares.map(percent).join(', ')}`;

/** @example gainedWords(0.18) // '+18 points' */
export const gainedWords = (gain: number): string => {
  const points = Math.round(100 * gain);
  return points === 0 ? 'No change' : `${points > 0 ? '+' : '−'}${counted(Math.abs(points), 'point')}`;
};
