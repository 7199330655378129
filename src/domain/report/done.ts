import { valueAt } from '../history/timeline';
import type { MetricsContext } from '../metrics/context';
import { finishedItems, type Item, itemsOf } from '../metrics/items';
import { outcomeOf, type RecordType, recordTypeOf } from '../plan/records';
import type { ReportLine } from './types';
import { ofIssue } from './words';

/**
 * What was finished since an instant, in that order, with what was recorded of it; then what was recorded of work that is
 * not finished.
 */
export const doneLines = (context: MetricsContext, since: number): readonly ReportLine[] => {
  const finished = finishedItems(context).filter((item) => item.finished > since);
  const isFinished = new Set(finished.map(({ issue }) => issue.id));
  const recorded = itemsOf(context).flatMap((item) => {
    const outcome = isFinished.has(item.issue.id) ? undefined : outcomeSince(item, since);
    return outcome === undefined ? [] : [ofIssue(item, outcome)];
  });
  return [
    ...finished.map((item) => ofIssue(item, ['finished', outcomeNow(item)].filter(Boolean).join(', '))),
    ...recorded,
  ];
};

const NAMES: Readonly<Record<RecordType, string>> = {
  result: 'result',
  decision: 'decision',
  signoff: 'sign-off',
};

const typeOf = ({ facts }: Item): RecordType | undefined =>
  facts === null ? undefined : recordTypeOf(facts.kind);

const outcomeIn = (type: RecordType, labels: readonly string[]): string | undefined => {
  const outcome = outcomeOf(type, labels);
  return outcome === undefined ? undefined : `${NAMES[type]}: ${outcome.replaceAll('-', ' ')}`;
};

const outcomeNow = (item: Item): string | undefined => {
  const type = typeOf(item);
  return type === undefined ? undefined : outcomeIn(type, item.issue.labels);
};

/** What was recorded after an instant; undefined where nothing was. */
const outcomeSince = (item: Item, since: number): string | undefined => {
  const now = outcomeNow(item);
  const type = typeOf(item);
  if (now === undefined || type === undefined) return undefined;
  return outcomeIn(type, valueAt(item.issue.labelSets, since) ?? []) === now ? undefined : now;
};
