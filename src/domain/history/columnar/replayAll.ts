import { blockingLinks } from '../blockingLinks';
import { inOrder } from '../replay';
import type { IssueHistory, RecordedChange, RecordedIssue, ReplayedField } from '../types';
import type { Side } from './column';
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
    const present = hasNoEntry(column) ? presentSide(issue, field) : null;
    endIssue(column, present === null ? 0 : placeOf(column, present.id, present.text));
  }
};

/** The present value as a changelog would write it; null where it is a fact of the issue already. */
const presentSide = (issue: RecordedIssue, field: ColumnField): Side | null => {
  switch (field) {
    case 'status':
      return { id: issue.status.id, text: issue.status.name };
    case 'sprint':
      return { id: issue.sprints.join(', '), text: null };
    case 'estimate':
      return { id: null, text: issue.estimate === null ? null : String(issue.estimate) };
    case 'flagged':
      return { id: null, text: issue.flagged ? 'flagged' : null };
    case 'type':
      return { id: issue.typeId, text: issue.type };
    case 'parent':
      return { id: issue.parent?.id ?? null, text: issue.parent?.key ?? null };
    case 'resolution':
      return { id: issue.resolution?.id ?? null, text: issue.resolution?.name ?? null };
    case 'key':
    case 'labels':
      return null;
  }
};
