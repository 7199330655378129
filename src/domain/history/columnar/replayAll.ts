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
 * @example
 * const { histories } = replayAll(issues);
 * histories[0]?.status; // the same as replay(issues[0]).status
 */
export const replayAll = (issues: Iterable<RecordedIssue>): HistoryTable => {
  const { growing, columns, end } = fillColumns();
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
    endIssue(column, hasNoEntry(column) ? presentPlace(columns, issue, field) : 0);
  }
};

/** The place of the present value, which goes into the dictionary as a changelog would write it. */
const presentPlace = (columns: GrowingColumns, issue: RecordedIssue, field: ColumnField): number => {
  switch (field) {
    case 'status':
      return placeOf(columns.status, issue.status.id, issue.status.name);
    case 'sprint':
      return placeOf(columns.sprint, issue.sprints.join(', '), null);
    case 'estimate':
      return placeOf(columns.estimate, null, issue.estimate === null ? null : String(issue.estimate));
    case 'flagged':
      return placeOf(columns.flagged, null, issue.flagged ? 'flagged' : null);
    case 'type':
      return placeOf(columns.type, issue.typeId, issue.type);
    case 'parent':
      return placeOf(columns.parent, issue.parent?.id ?? null, issue.parent?.key ?? null);
    case 'resolution':
      return placeOf(columns.resolution, issue.resolution?.id ?? null, issue.resolution?.name ?? null);
    case 'key':
    case 'labels':
      return 0;
  }
};
