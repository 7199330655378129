import type { FlowMetrics, IssueRef } from '../../../shared/contract';

/**
 * Finds issues of a flow answer again by their keys: the finished ones and those in progress. Of another one nothing
 * but its key is known.
 *
 * @example
 * issuesByKey(metrics)(['CHURN-1']); // [{ key: 'CHURN-1', summary: 'Agree on the business question' }]
 */
export function issuesByKey({
  cycleTimes,
  withoutCycleTime,
  workItemAge,
}: Pick<FlowMetrics, 'cycleTimes' | 'withoutCycleTime' | 'workItemAge'>): (
  keys: readonly string[],
) => readonly IssueRef[] {
  const learnt = (): ReadonlyMap<string, IssueRef> => {
    const inProgress = workItemAge.status === 'ok' ? workItemAge.items : [];
    const timed = cycleTimes.status === 'ok' ? cycleTimes.items : [];
    return new Map([...timed, ...withoutCycleTime, ...inProgress].map((issue) => [issue.key, issue]));
  };
  // Learnt when somebody first asks: most charts are looked at without it.
  let known: ReadonlyMap<string, IssueRef> | undefined;
  return (keys) => {
    const issues = known ?? learnt();
    known = issues;
    return keys.map((key) => issues.get(key) ?? { key, summary: '' });
  };
}
