import type { PackedRows } from '../domain/export/packing';
import type { ExportColumn } from '../domain/export/table';

export type {
  CellKind,
  ExportCell,
  ExportColumn,
  ExportTable,
} from '../domain/export/table';

/** A project's issues and what changed on them, or as many of them as fit one answer. */
export interface IssueExport {
  /** Key of the project. */
  readonly project: string;
  /** ISO instant. */
  readonly asOf: string;
  /** The zone of the project's settings, else the viewer's, in which days and clocks are written. */
  readonly timeZone: string;
  readonly issueColumns: readonly ExportColumn[];
  readonly transitionColumns: readonly ExportColumn[];
  /** To be put after one another. */
  readonly slices: readonly { readonly issues: PackedRows; readonly transitions: PackedRows }[];
  /** What to ask for next; null once this was the last part. */
  readonly next: string | null;
}
