import type { CompatChange, CompatIssue, CompatWorkflow } from './types';

/** An issue's way as the other tool sees it. Days count from 1 January 1970. */
export interface Cycle {
  readonly issue: CompatIssue;
  /** The day of entry into each column, skipped ones filled from the right; null where it got no further. */
  readonly entered: readonly (number | null)[];
  readonly cycleTime: number | null;
  readonly completed: number | null;
  readonly blockedDays: number;
}

/**
 * Follows an issue by the rules of jira-agile-metrics: the first entry into a column counts, entering one forgets all
 * entries to the right of it, a status of no column is passed over, and at the end a skipped column takes the day of the
 * next one. Changes of one instant go in the order of the file, so that a changelog listed newest first runs backwards
 * there: a defect of that tool, kept here because its numbers are to be matched.
 *
 * @param today on which an open flag ends where the issue is not resolved
 */
export const cycleOf = (issue: CompatIssue, workflow: CompatWorkflow, today: number): Cycle => {
  const changes = issue.changes.toSorted((a, b) => a.when.at - b.when.at);
  const entered = backfilled(entriesOf(changesOf(issue, changes, 'status'), workflow));
  const committed = entered[workflow.committed] ?? null;
  const completed = entered[workflow.done] ?? null;
  const finished = committed !== null && completed !== null;
  return {
    issue,
    entered,
    cycleTime: finished ? completed - committed : null,
    completed: finished ? completed : null,
    blockedDays: blockedDays(issue, changes, workflow, today),
  };
};

interface Step {
  readonly day: number;
  readonly value: string | null;
}

/** The value at creation is the first change's "from"; without a change it is the present one. */
const changesOf = (
  issue: CompatIssue,
  changes: readonly CompatChange[],
  field: CompatChange['field'],
): readonly Step[] => {
  const ofField = changes.filter((change) => change.field === field);
  const present = field === 'status' ? issue.status : issue.flagged;
  const [first] = ofField;
  return [
    { day: issue.created.day, value: first === undefined ? present : first.from },
    ...ofField.map(({ when, to }) => ({ day: when.day, value: to })),
  ];
};

const columnOf = ({ columns }: CompatWorkflow, status: string | null): number => {
  const name = status?.toLowerCase();
  return columns.findIndex(({ statuses }) => statuses.some((known) => known.toLowerCase() === name));
};

const entriesOf = (steps: readonly Step[], workflow: CompatWorkflow): readonly (number | null)[] => {
  const entered: (number | null)[] = workflow.columns.map(() => null);
  for (const { day, value } of steps) {
    const column = columnOf(workflow, value);
    if (column === -1) continue;
    entered[column] ??= day;
    entered.fill(null, column + 1);
  }
  return entered;
};

const backfilled = (entered: readonly (number | null)[]): readonly (number | null)[] => {
  let next: number | null = null;
  return entered
    .toReversed()
    .map((day) => {
      next = day ?? next;
      return next;
    })
    .reverse();
};

/**
 * Days between setting and clearing a flag, where it was set while the issue was committed and not done. A flag on a
 * done issue goes on counting if it was set before.
 */
const blockedDays = (
  issue: CompatIssue,
  changes: readonly CompatChange[],
  workflow: CompatWorkflow,
  today: number,
): number => {
  let column = firstColumn(issue, changes, workflow);
  let flag: { readonly since: number; readonly counts: boolean } | null = null;
  let days = 0;
  const set = (since: number) => ({
    since,
    counts: column >= workflow.committed && column < workflow.done,
  });
  if (flagAtCreation(issue, changes)) flag = set(issue.created.day);
  for (const { field, to, when } of changes) {
    if (field === 'status') {
      const entered = columnOf(workflow, to);
      if (entered !== -1) column = entered;
    } else if ((to ?? '') !== '') {
      flag = set(when.day);
    } else {
      if (flag?.counts) days += when.day - flag.since;
      flag = null;
    }
  }
  return flag?.counts ? days + (issue.resolved?.day ?? today) - flag.since : days;
};

const firstColumn = (
  issue: CompatIssue,
  changes: readonly CompatChange[],
  workflow: CompatWorkflow,
): number => columnOf(workflow, changesOf(issue, changes, 'status')[0]?.value ?? null);

const flagAtCreation = (issue: CompatIssue, changes: readonly CompatChange[]): boolean =>
  (changesOf(issue, changes, 'Flagged')[0]?.value ?? '') !== '';
