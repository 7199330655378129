import { unpackRows } from '../../../src/contract/exportRows';
import type { ExportTable, IssueExport, Result } from '../../shared/contract';
import { invokeWhole } from '../../shared/invokeWhole';

/** A project's issues and what changed on them, whole. */
export interface ProjectExport extends Pick<IssueExport, 'project' | 'asOf' | 'timeZone'> {
  readonly issues: ExportTable;
  readonly transitions: ExportTable;
}

/** Asks for one part after the other until there is none left; a part that fails fails the whole. */
export async function readExport(project: string): Promise<Result<ProjectExport>> {
  const first = await invokeWhole('issues.export', { project });
  if (!first.ok) return first;
  const slices = [...first.value.slices];
  let { next } = first.value;
  while (next !== null) {
    const part = await invokeWhole('issues.export', { project, after: next });
    if (!part.ok) return part;
    slices.push(...part.value.slices);
    next = part.value.next;
  }
  const { issueColumns, transitionColumns, project: key, asOf, timeZone } = first.value;
  return {
    ok: true,
    value: {
      project: key,
      asOf,
      timeZone,
      issues: {
        name: 'Issues',
        columns: issueColumns,
        rows: slices.flatMap(({ issues }) => unpackRows(issues)),
      },
      transitions: {
        name: 'Transitions',
        columns: transitionColumns,
        rows: slices.flatMap(({ transitions }) => unpackRows(transitions)),
      },
    },
  };
}
