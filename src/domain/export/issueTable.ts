import { lacksHistory } from '../history/completeness';
import { MILLIS_PER_DAY } from '../history/days';
import { type Flow, flowOf } from '../history/flow';
import { valueNow } from '../history/timeline';
import type { Instant, IssueHistory, Sprint } from '../history/types';
import type { Workflow } from '../history/workflow';
import type { ExportColumn, ExportRow } from './table';

/** A project's work as it is exported: epics and sub-tasks, too. */
export interface ExportedWork {
  readonly histories: readonly IssueHistory[];
  readonly workflow: Workflow;
  /** Undefined where the board does not plan in sprints. */
  readonly sprints: readonly Sprint[] | undefined;
}

const FACTS: readonly ExportColumn[] = [
  { name: 'Key', kind: 'text' },
  { name: 'Summary', kind: 'text' },
  { name: 'Type', kind: 'text' },
  { name: 'Epic', kind: 'text' },
  { name: 'Epic summary', kind: 'text' },
  { name: 'Phase', kind: 'text' },
  { name: 'Kind', kind: 'text' },
  { name: 'Source', kind: 'text' },
  { name: 'Environment', kind: 'text' },
  { name: 'Status', kind: 'text' },
  { name: 'Estimate', kind: 'number' },
  { name: 'Labels', kind: 'text' },
  { name: 'Sprints', kind: 'text' },
  { name: 'Created', kind: 'instant' },
  { name: 'Started', kind: 'instant' },
  { name: 'Finished', kind: 'instant' },
  { name: 'Resolved', kind: 'instant' },
  { name: 'Due', kind: 'day' },
  { name: 'Cycle time (days)', kind: 'number' },
  { name: 'Lead time (days)', kind: 'number' },
];

/** The columns of the issues' table: the same for every project, then one a column of its workflow. */
export const issueColumns = ({ columns }: Workflow): readonly ExportColumn[] => [
  ...FACTS,
  ...columns.map(({ name }): ExportColumn => ({ name: `Entered ${name}`, kind: 'instant' })),
];

/**
 * Makes one row of an issue, without a person. Phase, kind, source and environment are what the app's JQL fields
 * hold.
 *
 * @example
 * const row = issueRows(work);
 * row(history); // ['CHURN-7', 'Get access to CRM', 'Story', 'CHURN-1', …]
 */
export const issueRows = (work: ExportedWork): ((issue: IssueHistory) => ExportRow) => {
  const byKey = new Map(work.histories.map((issue) => [issue.key, issue]));
  const sprintNames = sprintNamesOf(work);
  return (issue) => {
    const epic = epicOf(issue, byKey);
    const life = lifeOf(issue, work.workflow);
    return [
      issue.key,
      issue.summary,
      issue.type,
      epic,
      epic === null ? null : (byKey.get(epic)?.summary ?? null),
      issue.plan?.phase ?? null,
      issue.plan?.kind ?? null,
      issue.plan?.source ?? null,
      issue.plan?.environment ?? null,
      valueNow(issue.status).name,
      valueNow(issue.estimate),
      listed(issue.labels),
      listed(sprintNames(valueNow(issue.sprints))),
      issue.created,
      life.started,
      life.finished,
      issue.resolved,
      issue.due,
      daysBetween(life.started, life.finished),
      daysBetween(issue.created, life.finished),
      ...life.entered,
    ];
  };
};

/** Names in one cell; an empty one where there are none. */
export const listed = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(', ');

/** Names of sprints by their ids. A sprint of another board has no name here. */
export const sprintNamesOf = ({ sprints }: Pick<ExportedWork, 'sprints'>) => {
  const names = new Map((sprints ?? []).map(({ id, name }) => [id, name]));
  return (ids: readonly number[]): readonly string[] => ids.map((id) => names.get(id) ?? `Sprint ${id}`);
};

/** The epic above an issue; above a sub-task it is the epic of the issue it is part of. */
const epicOf = (issue: IssueHistory, byKey: ReadonlyMap<string, IssueHistory>): string | null => {
  if (issue.level > 0 || issue.parentKey === null) return null;
  return issue.level === 0 ? issue.parentKey : (byKey.get(issue.parentKey)?.parentKey ?? null);
};

interface Life {
  readonly started: Instant | null;
  readonly finished: Instant | null;
  /** One a column of the workflow. */
  readonly entered: readonly (Instant | null)[];
}

/** An issue that came without its change history was finished when Jira resolved it; what lies between is not known. */
const lifeOf = (issue: IssueHistory, workflow: Workflow): Life => {
  if (lacksHistory(issue)) {
    return { started: null, finished: issue.resolved, entered: workflow.columns.map(() => null) };
  }
  const flow = flowOf(issue, workflow);
  return { started: flow.started, finished: flow.finished, entered: columnEntries(flow, workflow) };
};

/**
 * When an issue first entered each column, as far as it still counts: a move back takes away the entries into the
 * columns right of where it went, as it takes away start and finish. Null for columns that it never was in.
 */
const columnEntries = ({ positions }: Flow, { columns }: Workflow): readonly (Instant | null)[] => {
  const entries: (Instant | null)[] = columns.map(() => null);
  for (const { at, value: column } of positions) {
    entries.fill(null, column + 1);
    if (column >= 0) entries[column] ??= at;
  }
  return entries;
};

/** Elapsed days to one decimal. */
const daysBetween = (from: Instant | null, to: Instant | null): number | null =>
  from === null || to === null ? null : Math.round(((to - from) / MILLIS_PER_DAY) * 10) / 10;
