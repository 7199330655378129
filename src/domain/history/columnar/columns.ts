import { isFlagged, keyText, named, namedOrNone, pointer, points, sprintIds, words } from '../sides';
import type { Column } from './column';
import { asNumbers, type GrowingColumn, growingColumn } from './growingColumn';

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

const emptyColumns = (): GrowingColumns => ({
  status: growingColumn(READERS.status),
  sprint: growingColumn(READERS.sprint),
  estimate: growingColumn(READERS.estimate),
  flagged: growingColumn(READERS.flagged),
  type: growingColumn(READERS.type),
  parent: growingColumn(READERS.parent),
  resolution: growingColumn(READERS.resolution),
  key: growingColumn(READERS.key),
  labels: growingColumn(READERS.labels),
});

/** Columns that are being filled. */
interface Filling {
  readonly growing: GrowingColumns;
  /** What histories can refer to while their issues are still being added. */
  readonly columns: Columns;
  /** To be called when all are: puts the numbers of the columns in typed arrays. */
  readonly end: () => void;
}

export const fillColumns = (): Filling => {
  const growing = emptyColumns();
  const columns: Columns = { ...growing };
  return { growing, columns, end: () => Object.assign(columns, inNumbers(growing)) };
};

const inNumbers = (columns: GrowingColumns): Columns => ({
  status: asNumbers(columns.status),
  sprint: asNumbers(columns.sprint),
  estimate: asNumbers(columns.estimate),
  flagged: asNumbers(columns.flagged),
  type: asNumbers(columns.type),
  parent: asNumbers(columns.parent),
  resolution: asNumbers(columns.resolution),
  key: asNumbers(columns.key),
  labels: asNumbers(columns.labels),
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
