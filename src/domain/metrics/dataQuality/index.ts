import { completenessOf, lacksHistory } from '../../history/completeness';
import { flowOf } from '../../history/flow';
import type { IssueHistory, Sprint } from '../../history/types';
import type { Workflow } from '../../history/workflow';

/** How many issues are named before the rest is counted. */
const NAMED = 5;

/**
 * What about the data keeps a metric from being read at face value, as sentences: statuses that no column holds,
 * finished issues without a change history, closed sprints without dates. Nothing wrong: no sentence.
 *
 * @example
 * dataQuality(histories, workflow, sprints);
 * // ['2 issues (ML-4 and ML-9) were in “Parked”, a status that no column holds: …']
 */
export const dataQuality = (
  issues: readonly IssueHistory[],
  workflow: Workflow,
  sprints: readonly Sprint[],
): readonly string[] => [
  ...unmappedStatuses(issues, workflow),
  ...missingHistories(issues),
  ...undatedSprints(sprints),
];

const unmappedStatuses = (issues: readonly IssueHistory[], workflow: Workflow): readonly string[] => {
  const byStatus = new Map<string, { readonly name: string; readonly keys: string[] }>();
  for (const issue of issues) {
    for (const { id, name } of flowOf(issue, workflow).unmapped) {
      const found = byStatus.get(id);
      if (found === undefined) byStatus.set(id, { name, keys: [issue.key] });
      else found.keys.push(issue.key);
    }
  }
  return [...byStatus].map(([id, { name, keys }]) => {
    const who = `${issueCount(keys.length)} (${listed(keys)}) ${keys.length === 1 ? 'was' : 'were'} in “${name}”`;
    return workflow.categoryOfStatus.get(id) === 'done'
      ? `${who}, a finished status that no column holds: unless done before, such an issue counts as given up, neither in progress nor finished.`
      : `${who}, a status that no column holds: meanwhile such an issue counts in the column it was in before.`;
  });
};

const missingHistories = (issues: readonly IssueHistory[]): readonly string[] => {
  if (completenessOf(issues) !== 'partly') return [];
  const count = issues.filter(lacksHistory).length;
  return [
    count === 1
      ? '1 finished issue has no change history, perhaps because it was imported: cycle time and cumulative flow leave it out.'
      : `${count} finished issues have no change history, perhaps because they were imported: cycle time and cumulative flow leave them out.`,
  ];
};

const undatedSprints = (sprints: readonly Sprint[]): readonly string[] => {
  const undated = sprints.filter(
    ({ state, start, completed }) => state === 'closed' && (start === null || completed === null),
  );
  if (undated.length === 0) return [];
  return [
    `${listed(undated.map(({ name }) => name))}: closed without dates in Jira, so velocity leaves out what was done there.`,
  ];
};

const issueCount = (count: number): string => (count === 1 ? '1 issue' : `${count} issues`);

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, NAMED);
  if (names.length > NAMED) return `${shown.join(', ')} and ${names.length - NAMED} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};
