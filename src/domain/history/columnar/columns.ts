import { isFlagged, keyText, named, namedOrNone, pointer, points, sprintIds, words } from '../sides';
import type { Column } from './column';
import { asColumn, type GrowingColumn, growingColumn } from './growingColumn';

/** How each field reads what Jira writes, for each field that is replayed as a timeline. Links are none: each lasts for itself. */
export const READERS = {
  status: named,
  sprint: sprintIds,
  estimate: points,
  flagged: isFlagged,
  type: named,
  parent: pointer,
  resolution: namedOrNone,
  key: keyText,
  labels: words,
} as const;

export type ColumnField = keyof typeof READERS;

/** A column for each field. */
export type Columns = { readonly [Field in ColumnField]: Column<ReturnType<(typeof READERS)[Field]>> };

/** Columns to which issues are added. */
export type GrowingColumns = {
  readonly [Field in ColumnField]: GrowingColumn<ReturnType<(typeof READERS)[Field]>>;
};

const emptyColumns = (issues: number): GrowingColumns => ({
  status: growingColumn(READERS.status, issues),
  sprint: growingColumn(READERS.sprint, issues),
  estimate: growingColumn(READERS.estimate, issues),
  flagged: growingColumn(READERS.flagged, issues),
  type: growingColumn(READERS.type, issues),
  parent: growingColumn(READERS.parent, issues),
  resolution: growingColumn(READERS.resolution, issues),
  key: growingColumn(READERS.key, issues),
  labels: growingColumn(READERS.labels, issues),
});

/** Columns that are being filled. */
interface Filling {
  readonly growing: GrowingColumns;
  /** What histories can refer to while their issues are still being added; empty until then. */
  readonly columns: Columns;
  /** To be called when all are: puts what was added in the columns. */
  readonly end: () => void;
}

/** @param issues how many there will be, as far as that is known */
export const fillColumns = (issues: number): Filling => {
  const growing = emptyColumns(issues);
  const columns = asColumns(growing);
  return { growing, columns, end: () => Object.assign(columns, asColumns(growing)) };
};

const asColumns = (columns: GrowingColumns): Columns => ({
  status: asColumn(columns.status),
  sprint: asColumn(columns.sprint),
  estimate: asColumn(columns.estimate),
  flagged: asColumn(columns.flagged),
  type: asColumn(columns.type),
  parent: asColumn(columns.parent),
  resolution: asColumn(columns.resolution),
  key: asColumn(columns.key),
  labels: asColumn(columns.labels),
});

/** In the order in which they are stored. */
export const COLUMN_FIELDS = [
  'status',
  'sprint',
  'estimate',
  'flagged',
  'type',
  'parent',
  'resolution',
  'key',
  'labels',
] as const satisfies readonly ColumnField[];
