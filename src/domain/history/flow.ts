import { valueNow } from './timeline';
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
export const flowOf = (issue: IssueHistory, workflow: Workflow): Flow => {
  const positions = positionsOf(issue, workflow);
  let started: Instant | null = null;
  let finished: Instant | null = null;
  for (const { at, value: column } of positions) {
    const isDone = column >= workflow.done;
    if (column < workflow.committed) started = null;
    else if (!isDone) started ??= at;
    finished = isDone ? (finished ?? at) : null;
  }
  return { positions, started, finished, unmapped: unmappedOf(issue, workflow) };
};

const positionsOf = (issue: IssueHistory, workflow: Workflow): Timeline<number> => {
  const [created] = issue.status;
  let column = nextColumn(OFF_BOARD, created.value.id, workflow);
  const positions: [Entry<number>, ...Entry<number>[]] = [{ at: created.at, value: column }];
  for (const { at, value } of issue.status) {
    const next = nextColumn(column, value.id, workflow);
    if (next !== column) positions.push({ at, value: next });
    column = next;
  }
  return positions;
};

const nextColumn = (column: number, statusId: string, workflow: Workflow): number => {
  const mapped = workflow.columnOfStatus.get(statusId);
  if (mapped !== undefined) return mapped;
  const givenUp = workflow.categoryOfStatus.get(statusId) === 'done' && column < workflow.done;
  return givenUp ? OFF_BOARD : column;
};

const NONE: readonly Named[] = [];

/** Nearly every issue has none, and there are many issues: nothing is made for those. */
const unmappedOf = ({ status }: IssueHistory, { columnOfStatus }: Workflow): readonly Named[] => {
  if (status.every(({ value }) => columnOfStatus.has(value.id))) return NONE;
  const statuses = new Map(status.map(({ value }) => [value.id, value]));
  return [...statuses.values()].filter(({ id }) => !columnOfStatus.has(id));
};

/** Whether work on the issue is going on at an instant: started, neither finished nor given up. */
export const isInProgress = (flow: Flow, workflow: Workflow): boolean => {
  const column = valueNow(flow.positions);
  return column >= workflow.committed && column < workflow.done;
};
