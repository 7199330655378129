/** The ways of issues through one sprint, as parallel numbers. Estimates are NaN where an issue had none. */
export interface Passages {
  /** Of each issue, its place among those of the context. */
  readonly places: readonly number[];
  /** How each stood and what became of it: bits of {@link STATE}. */
  readonly states: Uint8Array;
  readonly atStart: Float64Array;
  readonly atEnd: Float64Array;
  /** By the estimate while it still was in the sprint: later re-estimates are no business of the sprint. */
  readonly atLast: Float64Array;
  /** How much its estimate rose or fell while it was in the sprint. What came in later is counted as added, not here. */
  readonly reEstimates: Float64Array;
}

export const STATE = {
  inAtStart: 1,
  doneAtStart: 2,
  inAtEnd: 4,
  doneAtEnd: 8,
  /** Some step added or reopened it. */
  cameIn: 16,
  /** Some step finished it. */
  gotDone: 32,
  /** Some step changed its estimate. */
  reEstimated: 64,
} as const;

export const passagesOf = (places: readonly number[]): Passages => {
  const { length } = places;
  return {
    places,
    states: new Uint8Array(length),
    atStart: new Float64Array(length),
    atEnd: new Float64Array(length),
    atLast: new Float64Array(length),
    reEstimates: new Float64Array(length),
  };
};

/** Whether an estimate is none. */
export const isWithout = (estimate: number): boolean => Number.isNaN(estimate);

/** Whether the issue was open in the sprint when it started. */
export const wasCommitted = (state: number): boolean =>
  (state & (STATE.inAtStart | STATE.doneAtStart)) === STATE.inAtStart;

/** Whether the issue came to be open in the sprint only after it had started. */
const wasAdded = (state: number): boolean => !wasCommitted(state) && (state & STATE.cameIn) !== 0;

const WAS_COMPLETED = STATE.inAtEnd | STATE.doneAtEnd | STATE.gotDone;

/** Whether the issue was finished in the sprint and stayed so until its end. */
export const wasCompleted = (state: number): boolean => (state & WAS_COMPLETED) === WAS_COMPLETED;

/** Whether the issue had been open in the sprint and was taken out of it. */
const wasRemoved = (state: number): boolean =>
  (state & STATE.inAtEnd) === 0 && (wasCommitted(state) || (state & STATE.cameIn) !== 0);

/** Whether the issue was in the sprint and done without having been finished in it: Jira counts it apart, and so do we. */
const wasCompletedOutside = (state: number): boolean =>
  (state & WAS_COMPLETED) === (STATE.inAtEnd | STATE.doneAtEnd);

/** Whether the issue was left open when the sprint ended. */
const wasCarriedOver = (state: number): boolean =>
  (state & (STATE.inAtEnd | STATE.doneAtEnd)) === STATE.inAtEnd;

/** Whether the estimate of an issue that was committed changed while it was in the sprint. */
const wasReEstimated = (state: number): boolean => wasCommitted(state) && (state & STATE.reEstimated) !== 0;

/** By state, 1 for those in which passages are wanted: few states are looked at instead of every passage. */
export type StateSet = Uint8Array;

const STATES = 128;

const statesWhere = (isWanted: (state: number) => boolean): StateSet =>
  Uint8Array.from({ length: STATES }, (_, state) => (isWanted(state) ? 1 : 0));

export const COMMITTED = statesWhere(wasCommitted);
export const ADDED = statesWhere(wasAdded);
export const COMPLETED = statesWhere(wasCompleted);
export const REMOVED = statesWhere(wasRemoved);
export const COMPLETED_OUTSIDE = statesWhere(wasCompletedOutside);
export const CARRIED_OVER = statesWhere(wasCarriedOver);
export const RE_ESTIMATED = statesWhere(wasReEstimated);

/**
 * The indexes of those passages whose state is wanted.
 *
 * @example
 * passagesIn(passages, COMPLETED);
 */
export const passagesIn = ({ states }: Passages, wanted: StateSet): readonly number[] => {
  const found: number[] = [];
  for (let index = 0; index < states.length; index += 1)
    if (wanted[states[index] ?? 0] === 1) found.push(index);
  return found;
};
