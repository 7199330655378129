import { blockingLinks } from '../blockingLinks';
import { inOrder } from '../replay';
import type { IssueHistory, RecordedChange, RecordedIssue, ReplayedField } from '../types';
import { COLUMN_FIELDS, type ColumnField, type Columns, fillColumns, type GrowingColumns } from './columns';
import { addEntry, endIssue, hasNoEntry, placeOf } from './growingColumn';
import { HistoryInColumns } from './view';

/** The lives of many issues, laid out by field instead of by issue. */
export interface HistoryTable {
  readonly columns: Columns;
  readonly histories: readonly IssueHistory[];
}

/**
 * Replays many issues at once. The histories are those that {@link replay} makes one by one, but their timelines lie in
 * columns and take shape only when they are asked for: a project has a hundred thousand entries, and it is their number
 * as objects, not the work on them, that takes the time.
 *
 * @param count how many issues there are, where they are not a list: room for them is then made at once
 * @example
 * const { histories } = replayAll(issues);
 * histories[0]?.status; // the same as replay(issues[0]).status
 */
export const replayAll = (
  issues: Iterable<RecordedIssue>,
  count = Array.isArray(issues) ? issues.length : 0,
): HistoryTable => {
  const { growing, columns, end } = fillColumns(count);
  const histories: IssueHistory[] = [];
  for (const issue of issues) {
    const changes = inOrder(issue.changes);
    addTimelines(growing, issue, changes);
    const blockedBy = blockingLinks(issue.created, issue.blockers, changes);
    histories.push(new HistoryInColumns(issue, issue.status.category, blockedBy, columns, histories.length));
  }
  end();
  return { columns, histories };
};

const isColumn = (field: ReplayedField): field is ColumnField => field !== 'link';

const addTimelines = (
  columns: GrowingColumns,
  issue: RecordedIssue,
  changes: readonly RecordedChange[],
): void => {
  const { created } = issue;
  for (const { field, at, from, fromText, to, toText } of changes) {
    if (!isColumn(field)) continue;
    const column = columns[field];
    if (hasNoEntry(column)) addEntry(column, created, placeOf(column, from, fromText));
    addEntry(column, Math.max(at, created), placeOf(column, to, toText));
  }
  for (const field of COLUMN_FIELDS) {
    const column = columns[field];
    const isWritten = hasNoEntry(column) && !IN_FACTS.has(field);
    endIssue(column, isWritten ? placeOf(column, presentId(issue, field), presentText(issue, field)) : 0);
  }
};

/** What an issue has now of these is a fact of it already. */
const IN_FACTS: ReadonlySet<ColumnField> = new Set(['key', 'labels']);

/** The id of the present value, as a changelog would write it. */
const presentId = (issue: RecordedIssue, field: ColumnField): string | null => {
  switch (field) {
    case 'status':
      return issue.status.id;
    case 'sprint':
      return issue.sprints.join(', ');
    case 'type':
      return issue.typeId;
    case 'parent':
      return issue.parent?.id ?? null;
    case 'resolution':
      return issue.resolution?.id ?? null;
    default:
      return null;
  }
};

/** Its text, as a changelog would write it. */
const presentText = (issue: RecordedIssue, field: ColumnField): string | null => {
  switch (field) {
    case 'status':
      return issue.status.name;
    case 'estimate':
      return issue.estimate === null ? null : String(issue.estimate);
    case 'flagged':
      return issue.flagged ? 'flagged' : null;
    case 'type':
      return issue.type;
    case 'parent':
      return issue.parent?.key ?? null;
    case 'resolution':
      return issue.resolution?.name ?? null;
    default:
      return null;
  }
};
