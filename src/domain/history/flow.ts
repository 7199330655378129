import { type FieldSeries, STATUS, seriesOf } from './columnar/series';
import { isTimeline } from './timeline';
import type { Entry, Instant, IssueHistory, Named, Timeline } from './types';
import type { Workflow } from './workflow';

/** Position of an issue that is in no column: not on the board yet, or given up. */
export const OFF_BOARD = -1;

/** The moves of many issues through a workflow, those of an issue one after the other, oldest first. */
export interface Moves {
  readonly at: Float64Array;
  /** Index of the column moved to, or {@link OFF_BOARD}; parallel to `at`. */
  readonly columns: Int32Array;
}

/** An issue's way through a workflow. */
export interface Flow {
  /** Index of the column it was in, or {@link OFF_BOARD}. Starts at creation; only changes are listed. Made when asked for. */
  readonly positions: Timeline<number>;
  /** Where the same lies as numbers: the moves from `first` up to but without `end`, at least one. */
  readonly moves: Moves;
  readonly first: number;
  readonly end: number;
  /** Entry into commitment that still counts. Null: not started, or straight to done. */
  readonly started: Instant | null;
  /** Entry into done that still holds. */
  readonly finished: Instant | null;
  /** Statuses it was in that no column holds. */
  readonly unmapped: readonly Named[];
}

/**
 * A class, so that the flows of ten thousand issues share the function that makes their positions. Its fields are only
 * declared, since one that is defined is first made without its value.
 */
class FlowInMoves implements Flow {
  declare readonly moves: Moves;
  declare readonly first: number;
  declare readonly end: number;
  declare readonly started: Instant | null;
  declare readonly finished: Instant | null;
  declare readonly unmapped: readonly Named[];

  constructor(
    moves: Moves,
    first: number,
    end: number,
    way: Omit<Flow, 'positions' | 'moves' | 'first' | 'end'>,
  ) {
    this.moves = moves;
    this.first = first;
    this.end = end;
    this.started = way.started;
    this.finished = way.finished;
    this.unmapped = way.unmapped;
  }

  get positions(): Timeline<number> {
    const { at, columns } = this.moves;
    const positions = Array.from(
      { length: this.end - this.first },
      (_, index): Entry<number> => ({
        at: at[this.first + index] ?? 0,
        value: columns[this.first + index] ?? OFF_BOARD,
      }),
    );
    return isTimeline(positions) ? positions : NEVER_MOVED;
  }
}

/**
 * Leads an issue's status history through a workflow.
 *
 * - A status that no column holds leaves the issue in the column it was in before. Only where Jira calls that status
 *   *done* and the issue had not finished has it been given up: it leaves the board, or it would age for ever.
 * - Moves back right of commitment keep the start; a move back left of it takes the start away.
 * - Reopening takes the finish away and keeps the start. A straight jump to done has a finish and no start.
 */
export const flowOf = (issue: IssueHistory, workflow: Workflow): Flow =>
  flowsOf([issue], workflow)[0] ??
  new FlowInMoves(NO_MOVES, 0, 0, { started: null, finished: null, unmapped: NONE });

/**
 * The same for many issues at once, in their order. Which column each status means is looked up once, not for every
 * issue that was in it.
 */
export const flowsOf = (issues: readonly IssueHistory[], workflow: Workflow): readonly Flow[] => {
  const statuses = seriesOf(issues, STATUS);
  const columnOf = Int32Array.from(statuses.dictionary, (status) => meaningOf(status, workflow));
  const moves = { at: new Float64Array(statuses.at.length), columns: new Int32Array(statuses.at.length) };
  let length = 0;
  return issues.map((_, index) => {
    const flow = lead(statuses, index, columnOf, workflow, moves, length);
    length = flow.end;
    return flow;
  });
};

/** What a status that no column holds means: nothing, or that the issue was given up. */
const UNMAPPED = -2;
const GIVEN_UP = -3;

/** The column of a status, or one of the above. */
const meaningOf = ({ id }: Named, { columnOfStatus, categoryOfStatus }: Workflow): number =>
  columnOfStatus.get(id) ?? (categoryOfStatus.get(id) === 'done' ? GIVEN_UP : UNMAPPED);

/** @param length where the issue's moves begin */
const lead = (
  statuses: FieldSeries<Named>,
  index: number,
  columnOf: Int32Array,
  { committed, done }: Workflow,
  moves: Moves,
  length: number,
): Flow => {
  let end = length;
  let column = OFF_BOARD;
  let started: Instant | null = null;
  let finished: Instant | null = null;
  let isMapped = true;
  const last = statuses.starts[index + 1] ?? 0;
  for (let entry = statuses.starts[index] ?? 0; entry < last; entry += 1) {
    const before = column;
    const meaning = columnOf[statuses.values[entry] ?? 0] ?? UNMAPPED;
    if (meaning >= 0) column = meaning;
    else {
      isMapped = false;
      if (meaning === GIVEN_UP && column < done) column = OFF_BOARD;
    }
    if (column === before && end > length) continue;
    const at = statuses.at[entry] ?? 0;
    moves.at[end] = at;
    moves.columns[end] = column;
    end += 1;
    if (column < committed) started = null;
    else if (column < done) started ??= at;
    finished = column >= done ? (finished ?? at) : null;
  }
  const unmapped = isMapped ? NONE : unmappedOf(statuses, index, columnOf);
  return new FlowInMoves(moves, length, end, { started, finished, unmapped });
};

const unmappedOf = (statuses: FieldSeries<Named>, index: number, columnOf: Int32Array): readonly Named[] => {
  const unmapped = new Map<string, Named>();
  const last = statuses.starts[index + 1] ?? 0;
  for (let entry = statuses.starts[index] ?? 0; entry < last; entry += 1) {
    const place = statuses.values[entry] ?? 0;
    const status = statuses.dictionary[place];
    if (status !== undefined && (columnOf[place] ?? 0) < 0) unmapped.set(status.id, status);
  }
  return [...unmapped.values()];
};

/** Nearly every issue has none, and there are many issues: nothing is made for those. */
const NONE: readonly Named[] = [];
const NEVER_MOVED: Timeline<number> = [{ at: 0, value: OFF_BOARD }];
const NO_MOVES: Moves = { at: new Float64Array(0), columns: new Int32Array(0) };

/** The column an issue is in now. */
export const columnNow = ({ moves, end }: Flow): number => moves.columns[end - 1] ?? OFF_BOARD;

/** The column an issue was in at an instant, moves of that very instant included. */
export const columnAt = (flow: Flow | undefined, at: Instant): number => {
  if (flow === undefined) return OFF_BOARD;
  const { moves, first, end } = flow;
  for (let move = end - 1; move >= first; move -= 1)
    if ((moves.at[move] ?? 0) <= at) return moves.columns[move] ?? OFF_BOARD;
  return OFF_BOARD;
};

/** Whether work on the issue is going on at an instant: started, neither finished nor given up. */
export const isInProgress = (flow: Flow, workflow: Workflow): boolean => {
  const column = columnNow(flow);
  return column >= workflow.committed && column < workflow.done;
};
