import { type FieldSeries, STATUS, seriesOf } from './columnar/series';
import { isTimeline } from './timeline';
import type { Entry, Instant, IssueHistory, Named, Timeline } from './types';
import type { Workflow } from './workflow';

/** Position of an issue that is in no column: not on the board yet, or given up. */
export const OFF_BOARD = -1;

/** The moves of many issues through a workflow, those of an issue one after the other, oldest first. */
export interface Moves {
  /** Where the moves of each issue begin, and where the last one's end: one longer than there are issues. */
  readonly starts: Int32Array;
  readonly at: Float64Array;
  /** Index of the column moved to, or {@link OFF_BOARD}; parallel to `at`. */
  readonly columns: Int32Array;
  /** Of each issue, the entry into commitment that still counts; NaN: not started, or straight to done. */
  readonly started: Float64Array;
  /** Of each issue, the entry into done that still holds; NaN: not finished. */
  readonly finished: Float64Array;
  /** Statuses that no column holds, of the few issues that were in one, by the issue's place. */
  readonly unmapped: ReadonlyMap<number, readonly Named[]>;
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
 * A class that only says where in the moves an issue's are, so that ten thousand issues share the functions that look
 * there.
 */
class FlowInMoves implements Flow {
  declare readonly moves: Moves;
  declare private readonly place: number;

  constructor(moves: Moves, place: number) {
    this.moves = moves;
    this.place = place;
  }

  get first(): number {
    return this.moves.starts[this.place] ?? 0;
  }
  get end(): number {
    return this.moves.starts[this.place + 1] ?? 0;
  }
  get started(): Instant | null {
    return instantOrNull(this.moves.started[this.place]);
  }
  get finished(): Instant | null {
    return instantOrNull(this.moves.finished[this.place]);
  }
  get unmapped(): readonly Named[] {
    return this.moves.unmapped.get(this.place) ?? NONE;
  }
  get positions(): Timeline<number> {
    const { at, columns } = this.moves;
    const { first, end } = this;
    const positions = Array.from(
      { length: end - first },
      (_, index): Entry<number> => ({
        at: at[first + index] ?? 0,
        value: columns[first + index] ?? OFF_BOARD,
      }),
    );
    return isTimeline(positions) ? positions : NEVER_MOVED;
  }
}

const instantOrNull = (at = Number.NaN): Instant | null => (Number.isNaN(at) ? null : at);

/**
 * Leads an issue's status history through a workflow.
 *
 * - A status that no column holds leaves the issue in the column it was in before. Only where Jira calls that status
 *   *done* and the issue had not finished has it been given up: it leaves the board, or it would age for ever.
 * - Moves back right of commitment keep the start; a move back left of it takes the start away.
 * - Reopening takes the finish away and keeps the start. A straight jump to done has a finish and no start.
 */
export const flowOf = (issue: IssueHistory, workflow: Workflow): Flow =>
  flowAt(movesOf([issue], workflow), 0);

/** The same for many issues at once, in their order. */
export const flowsOf = (issues: readonly IssueHistory[], workflow: Workflow): readonly Flow[] => {
  const moves = movesOf(issues, workflow);
  return issues.map((_, place) => flowAt(moves, place));
};

/** The way of the issue in a place among those whose moves these are. */
export const flowAt = (moves: Moves, place: number): Flow => new FlowInMoves(moves, place);

/**
 * The moves of many issues at once, in their order. Which column each status means is looked up once, not for every
 * issue that was in it.
 */
export const movesOf = (issues: readonly IssueHistory[], workflow: Workflow): Moves => {
  const statuses = seriesOf(issues, STATUS);
  const columnOf = Int32Array.from(statuses.dictionary, (status) => meaningOf(status, workflow));
  const length = statuses.at.length;
  const moves = {
    starts: new Int32Array(issues.length + 1),
    at: new Float64Array(length),
    columns: new Int32Array(length),
    started: new Float64Array(issues.length).fill(Number.NaN),
    finished: new Float64Array(issues.length).fill(Number.NaN),
    unmapped: new Map<number, readonly Named[]>(),
  };
  for (let place = 0; place < issues.length; place += 1) lead(statuses, place, columnOf, workflow, moves);
  return moves;
};

/** What a status that no column holds means: nothing, or that the issue was given up. */
const UNMAPPED = -2;
const GIVEN_UP = -3;

/** The column of a status, or one of the above. */
const meaningOf = ({ id }: Named, { columnOfStatus, categoryOfStatus }: Workflow): number =>
  columnOfStatus.get(id) ?? (categoryOfStatus.get(id) === 'done' ? GIVEN_UP : UNMAPPED);

const lead = (
  statuses: FieldSeries<Named>,
  place: number,
  columnOf: Int32Array,
  { committed, done }: Workflow,
  moves: Moves & { readonly unmapped: Map<number, readonly Named[]> },
): void => {
  const first = moves.starts[place] ?? 0;
  let end = first;
  let column = OFF_BOARD;
  let started = Number.NaN;
  let finished = Number.NaN;
  let isMapped = true;
  const last = statuses.starts[place + 1] ?? 0;
  for (let entry = statuses.starts[place] ?? 0; entry < last; entry += 1) {
    const before = column;
    const meaning = columnOf[statuses.values[entry] ?? 0] ?? UNMAPPED;
    if (meaning >= 0) column = meaning;
    else {
      isMapped = false;
      if (meaning === GIVEN_UP && column < done) column = OFF_BOARD;
    }
    if (column === before && end > first) continue;
    const at = statuses.at[entry] ?? 0;
    moves.at[end] = at;
    moves.columns[end] = column;
    end += 1;
    if (column < committed) started = Number.NaN;
    else if (column < done && Number.isNaN(started)) started = at;
    if (column < done) finished = Number.NaN;
    else if (Number.isNaN(finished)) finished = at;
  }
  moves.starts[place + 1] = end;
  moves.started[place] = started;
  moves.finished[place] = finished;
  if (!isMapped) moves.unmapped.set(place, unmappedOf(statuses, place, columnOf));
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

/** The column an issue is in now. */
export const columnNow = ({ moves, end }: Flow): number => moves.columns[end - 1] ?? OFF_BOARD;

/** Whether work on the issue is going on at an instant: started, neither finished nor given up. */
export const isInProgress = (flow: Flow, workflow: Workflow): boolean => {
  const column = columnNow(flow);
  return column >= workflow.committed && column < workflow.done;
};
