import { differenceInCalendarDays, format, parseISO } from 'date-fns';
import type { Day, PlanInput, PlanNode } from './types';

const inWords = (day: Day): string => format(parseISO(day), 'd MMMM yyyy');
const latest = (nodes: readonly PlanNode[]): Day | undefined =>
  nodes
    .map(({ due }) => due)
    .reduce<Day | undefined>((last, due) => (last !== undefined && last > due ? last : due), undefined);

/**
 * What a manager should know before generating, as sentences: that the work ends after the target date, and which
 * nodes stay open longer than the work because they only wait for time to pass.
 *
 * @param waiting keys of the nodes that wait for time to pass, or for such a node.
 */
export const warningsOf = (
  issues: readonly PlanNode[],
  waiting: ReadonlySet<string>,
  { target }: Pick<PlanInput, 'target'>,
): readonly string[] => {
  const workEnds = latest(issues.filter(({ key }) => !waiting.has(key)));
  if (workEnds === undefined) return [];
  return [...afterTarget(workEnds, target), ...stillOpen(issues, waiting, workEnds)];
};

const afterTarget = (workEnds: Day, target: Day | undefined): readonly string[] => {
  if (target === undefined || workEnds <= target) return [];
  const late = differenceInCalendarDays(parseISO(workEnds), parseISO(target));
  return [
    `The work ends on ${inWords(workEnds)}, ${late} ${late === 1 ? 'day' : 'days'} after the target date of ${inWords(target)}. Move the date, or take fewer data sources or environments.`,
  ];
};

const stillOpen = (
  issues: readonly PlanNode[],
  waiting: ReadonlySet<string>,
  workEnds: Day,
): readonly string[] =>
  issues
    .filter(({ key, due }) => waiting.has(key) && due > workEnds)
    .map(
      ({ summary, due }) =>
        `All other work is planned to end on ${inWords(workEnds)}; “${summary}” has to wait until ${inWords(due)}.`,
    );
