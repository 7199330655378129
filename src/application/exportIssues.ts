import type { IssueExport } from '../contract/export';
import type { ParsedRequests } from '../contract/requests';
import { issueColumns, issueRows } from '../domain/export/issueTable';
import { packRows } from '../domain/export/packing';
import { slicesThatFit } from '../domain/export/parts';
import { TRANSITION_COLUMNS, transitionRows } from '../domain/export/transitionTable';
import type { IssueHistory } from '../domain/history/types';
import { type ProjectWorkDeps, readWork } from './projectWork';

/** Forge carries answers of 5 MB. Ten thousand issues with their changes take less than this. */
const ROOM = { bytes: 4_500_000, size: 500 } as const;

/**
 * The issues of a project and everything that changed on them, as rows for a file: those that the viewer may see, and
 * nobody's name. What does not fit one answer comes with the next one.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const exportIssues = async (
  deps: ProjectWorkDeps,
  request: ParsedRequests['issues.export'],
  room: { readonly bytes: number; readonly size: number } = ROOM,
): Promise<IssueExport> => {
  const { project, viewersZone, work } = await readWork(deps, request.project);
  const columns = issueColumns(work.workflow);
  const [issueRow, transitionsOf] = [issueRows(work), transitionRows(work)];
  const left = issuesAfter(work.histories, request.after);
  const { slices, count } = slicesThatFit(left, room, (some) => ({
    issues: packRows(columns, some.map(issueRow)),
    transitions: packRows(TRANSITION_COLUMNS, some.flatMap(transitionsOf)),
  }));
  return {
    project: project.key,
    asOf: deps.clock.now().toISOString(),
    timeZone: work.settings.timeZone ?? viewersZone,
    issueColumns: columns,
    transitionColumns: TRANSITION_COLUMNS,
    slices,
    next: count < left.length ? (left[count - 1]?.id ?? null) : null,
  };
};

/** In the order of their ids, which is the one they were created in; it stays while others come and go. */
const issuesAfter = (histories: readonly IssueHistory[], after: string | undefined) => {
  const inOrder = histories.toSorted((one, other) => compareIds(one.id, other.id));
  return after === undefined ? inOrder : inOrder.filter(({ id }) => compareIds(id, after) > 0);
};

const compareIds = (one: string, other: string): number => Number(one) - Number(other);
