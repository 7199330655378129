import { isFlagged, keyText, named, namedOrNone, pointer, points, sprintIds, words } from '../sides';
import { emptyColumn } from './column';

/** A column for each field that is replayed as a timeline. Links are none: each lasts for itself. */
export const emptyColumns = () => ({
  status: emptyColumn(named),
  sprint: emptyColumn(sprintIds),
  estimate: emptyColumn(points),
  flagged: emptyColumn(isFlagged),
  type: emptyColumn(named),
  parent: emptyColumn(pointer),
  resolution: emptyColumn(namedOrNone),
  key: emptyColumn(keyText),
  labels: emptyColumn(words),
});

export type Columns = ReturnType<typeof emptyColumns>;

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
] as const satisfies readonly (keyof Columns)[];

export type ColumnField = (typeof COLUMN_FIELDS)[number];
