import { amount, counted } from '../../../shared/words';
import type { Predictability, SprintPredictability } from './shown';

/** Shares of a commitment between which a team can be relied upon and does not promise too little either (SAFe). */
export const HEALTHY = [0.8, 1] as const;

/** How many sprints the sentence looks back on. */
const RECENT = 7;

/** A share as people read it: `67%`. */
export const percent = (share: number): string => `${amount(Math.round(share * 100))}%`;

/**
 * Predictability in one sentence: the newest sprint, raw and adjusted, and how many of the last were reliable.
 *
 * @example
 * // 'Churn 9 completed 67% of what it committed to, 86% without what waited on data; of the last 7 sprints, 3 reached 80%.'
 */
export function predictabilityReading({ sprints }: Predictability): string {
  const recent = sprints.slice(-RECENT);
  const newest = recent.at(-1);
  if (newest === undefined) return 'No sprint has committed to anything.';
  const said = `${newest.name} completed ${percent(newest.raw)} of what it committed to${adjustedWords(newest)}`;
  if (recent.length === 1) return `${said}.`;
  const reached = recent.filter(({ raw }) => Math.round(raw * 100) >= HEALTHY[0] * 100).length;
  return `${said}; of the last ${counted(recent.length, 'sprint')}, ${reached === 0 ? 'none' : amount(reached)} reached ${percent(HEALTHY[0])}.`;
}

const adjustedWords = ({ leftOut, adjusted }: SprintPredictability): string => {
  if (leftOut.length === 0) return '';
  return adjusted === null
    ? ', all of which waited on data'
    : `, ${percent(adjusted)} without what waited on data`;
};

/** What adjusted leaves out, and where it is named; null where it leaves out nothing. */
export function leftOutReading({ sprints }: Predictability): string | null {
  const affected = sprints.filter(({ leftOut }) => leftOut.length > 0);
  if (affected.length === 0) return null;
  const issues = affected.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  return `Adjusted leaves out ${counted(issues, 'committed issue')} in ${counted(affected.length, 'sprint')}, which waited on data for at least half of the sprint; the numbers below name each.`;
}
