import type { PartDone } from '../ports/journal';
import type { Progress } from './progress';
import type { Work } from './work';

/** Fields by the words people know them by. Links are not among them: they are added afterwards. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  assignee: 'have no assignee, because Jira does not let the chosen person be assigned',
  duedate: 'have no due date, because Jira did not accept it',
  labels: 'have no labels, because Jira did not accept them',
  description: 'have no description, because Jira did not accept it',
};

/** What is not as planned although everything is created, as sentences. */
export const notesOf = (
  work: Work,
  progress: Progress,
  parts: ReadonlyMap<string, PartDone>,
): readonly string[] => [
  ...leftOut(work, progress),
  ...new Set([...parts.values()].flatMap(({ notes }) => notes)),
];

const leftOut = (work: Work, progress: Progress): readonly string[] => {
  const counts = new Map<string, number>();
  for (const attempts of progress.attempts)
    attempts.forEach(({ claim, outcome }, index) => {
      const before = attempts.slice(0, index).findLast((attempt) => attempt.outcome?.type === 'created');
      if (!claim.retry || outcome?.type !== 'created' || before?.outcome?.type !== 'created') return;
      for (const node of Object.keys(outcome.created))
        for (const { field } of before.outcome.failed[node] ?? [])
          counts.set(field, (counts.get(field) ?? 0) + 1);
    });
  return [...counts].flatMap(([field, count]) => {
    const words =
      FIELD_WORDS[field] ??
      (field === work.record.wiring.estimateField
        ? 'have no estimate, because Jira did not accept it'
        : undefined);
    return words === undefined ? [] : [`${count} ${count === 1 ? 'issue' : 'issues'} ${words}.`];
  });
};
