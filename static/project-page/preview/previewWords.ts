import type { Estimate, ItemKind, PlanPreview } from '../../shared/contract';
import { amount, counted, dayInWords, listed } from '../../shared/words';

/** An estimate in its unit; epics have none. */
export function estimateInWords(estimate: Estimate | undefined): string {
  if (!estimate) return 'None';
  return estimate.type === 'points' ? counted(estimate.points, 'point') : counted(estimate.days, 'day');
}

/** The number of an estimate, whatever its unit. */
export const estimateAmount = (estimate: Estimate): number =>
  estimate.type === 'points' ? estimate.points : estimate.days;

/** Whether a kind of issue has a time box instead of points. */
export const isTimeBoxed = (kind: ItemKind): boolean => kind === 'spike' || kind === 'experiment';

/** What generating creates. */
export function sizeInWords({ counts, sprints }: PlanPreview): string {
  return `Generating creates ${counted(counts.epics, 'epic')} and ${counted(counts.issues, 'issue')} under them, with ${counted(counts.links, 'link')}, over ${counted(sprints, 'sprint')}.`;
}

/** When it ends, by its estimates and by what is known of data access; undefined where there is no work. */
export function finishInWords({ finish, finishRange }: PlanPreview): string | undefined {
  if (finishRange === undefined) return undefined;
  const byEstimates = `By its estimates the last sprint ends on ${dayInWords(finish)}.`;
  const { p50, p85 } = finishRange;
  const range =
    p50 === p85
      ? `Played through ${amount(finishRange.trials)} times, the work ends on ${dayInWords(p50)}.`
      : `Data access and exploration often take longer: half of such plans end by ${dayInWords(p50)}, 85 % by ${dayInWords(p85)}.`;
  return `${byEstimates} ${range}`;
}

/** What decides the end, and which sprints hold more than the team expects to finish. */
export function pathInWords({ criticalPath }: PlanPreview): string | undefined {
  const { keys, days } = criticalPath;
  if (keys.length === 0) return undefined;
  return `The critical path is ${counted(keys.length, 'issue')} long and takes ${counted(days, 'working day')} by its estimates: a day lost on it is a day lost at the end.`;
}

const MOST_NAMED = 3;

/** Undefined where no sprint is over capacity, or where that is not known. */
export function overloadInWords({ load }: PlanPreview): string | undefined {
  const over = load.flatMap(({ sprint, overBy }) => (overBy ? [{ sprint, overBy }] : []));
  if (over.length === 0) return undefined;
  const worst = over.toSorted((a, b) => b.overBy - a.overBy).slice(0, MOST_NAMED);
  const named = worst
    .toSorted((a, b) => a.sprint - b.sprint)
    .map(({ sprint, overBy }) => `sprint ${sprint} by ${counted(overBy, 'point')}`);
  const others = over.length - worst.length;
  const all = others === 0 ? named : [...named, counted(others, 'other sprint')];
  return `More is planned than the team expects to finish: ${listed(all)} over capacity.`;
}
