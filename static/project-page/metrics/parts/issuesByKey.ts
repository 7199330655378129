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
  const known = new Map<string, IssueRef>();
  const learn = (issues: readonly IssueRef[]) => {
    for (const issue of issues) known.set(issue.key, issue);
  };
  if (cycleTimes.status === 'ok') learn(cycleTimes.items);
  learn(withoutCycleTime);
  if (workItemAge.status === 'ok') learn(workItemAge.items);
  return (keys) => keys.map((key) => known.get(key) ?? { key, summary: '' });
}
