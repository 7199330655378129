import { isOpen } from '../forecast/accessRequests';
import { blockersOf } from '../metrics/blockers';
import type { MetricsContext } from '../metrics/context';
import { elapsedDays, type Item, itemsOf } from '../metrics/items';
import type { ReportLine } from './types';
import { ofIssue, wholeDayWords } from './words';

/**
 * Checkpoints and sign-offs that wait for somebody: asked for, or ready since the last issue before them was finished.
 * Oldest first.
 */
export const decisionLines = (context: MetricsContext): readonly ReportLine[] =>
  itemsOf(context)
    .filter((item) => isOpen(item) && isDecision(item))
    .flatMap((item) => {
      const since = item.flow.started ?? readySince(context, item);
      return since === null ? [] : [{ item, since }];
    })
    .sort((one, other) => one.since - other.since)
    .map(({ item, since }) => {
      const name = item.facts?.kind === 'sign-off' ? 'sign-off' : 'checkpoint';
      const days = wholeDayWords(elapsedDays(since, context.now));
      return ofIssue(
        item,
        item.flow.started === null
          ? `${name}, ready to be decided for ${days}`
          : `${name}, asked for ${days} ago`,
      );
    });

const isDecision = ({ facts }: Item): boolean => facts?.kind === 'checkpoint' || facts?.kind === 'sign-off';

/** When the last of its blockers was finished; null where one is open, or it has none. */
const readySince = (context: MetricsContext, { issue }: Item): number | null => {
  const blockers = blockersOf(context).of(issue);
  const finished = blockers.flatMap((blocker) => blocker.finished ?? []);
  return blockers.length === 0 || finished.length < blockers.length ? null : Math.max(...finished);
};
