import type { BoardColumn } from '../../api/boards';
import type { Issue } from '../../api/issueFields';

export interface FilledColumn {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** Puts every issue into the column its status belongs to. Issues in a status without a column are left out, as on any board. */
export const fillColumns = (
  columns: readonly BoardColumn[],
  issues: readonly Issue[],
): readonly FilledColumn[] =>
  columns.map(({ name, statusIds }) => ({
    name,
    issues: issues.filter(({ fields }) => statusIds.includes(fields.status.id)),
  }));
