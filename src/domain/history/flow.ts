import { eachStatus, statusCount } from './columnar/statuses';
import { isTimeline, valueNow } from './timeline';
import type { Entry, Instant, IssueHistory, Named, Timeline } from './types';
import type { Workflow } from './workflow';

/** Position of an issue that is in no column: not on the board yet, or given up. */
export const OFF_BOARD = -1;

/** An issue's way through a workflow. */
export interface Flow {
  /** Index of the column it was in, or {@link OFF_BOARD}. Starts at creation; only changes are listed. */
  readonly positions: Timeline<number>;
  /** Entry into commitment that still counts. Null: not started, or straight to done. */
  readonly started: Instant | null;
  /** Entry into done that still holds. */
  readonly finished: Instant | null;
  /** Statuses it was in that no column holds. */
  readonly unmapped: readonly Named[];
}

/**
 * Leads an issue's status history through a workflow.
 *
 * - A status that no column holds leaves the issue in the column it was in before. Only where Jira calls that status
 *   *done* and the issue had not finished has it been given up: it leaves the board, or it would age for ever.
 * - Moves back right of commitment keep the start; a move back left of it takes the start away.
 * - Reopening takes the finish away and keeps the start. A straight jump to done has a finish and no start.
 */
export const flowOf = (
  issue: IssueHistory,
  { columnOfStatus, categoryOfStatus, committed, done }: Workflow,
): Flow => {
  const positions = new Array<Entry<number>>(statusCount(issue));
  let length = 0;
  let column = OFF_BOARD;
  let started: Instant | null = null;
  let finished: Instant | null = null;
  let unmapped: Map<string, Named> | undefined;
  eachStatus(issue, (at, status) => {
    const before = column;
    const mapped = columnOfStatus.get(status.id);
    if (mapped === undefined) {
      unmapped ??= new Map();
      unmapped.set(status.id, status);
      if (categoryOfStatus.get(status.id) === 'done' && column < done) column = OFF_BOARD;
    } else column = mapped;
    if (column === before && length > 0) return;
    positions[length] = { at, value: column };
    length += 1;
    if (column < committed) started = null;
    else if (column < done) started ??= at;
    finished = column >= done ? (finished ?? at) : null;
  });
  positions.length = length;
  return {
    positions: isTimeline(positions) ? positions : [{ at: issue.created, value: OFF_BOARD }],
    started,
    finished,
    unmapped: unmapped === undefined ? NONE : [...unmapped.values()],
  };
};

/** Nearly every issue has none, and there are many issues: nothing is made for those. */
const NONE: readonly Named[] = [];

/** Whether work on the issue is going on at an instant: started, neither finished nor given up. */
export const isInProgress = (flow: Flow, workflow: Workflow): boolean => {
  const column = valueNow(flow.positions);
  return column >= workflow.committed && column < workflow.done;
};
