import type { IssueRef, Measured } from '../measured';
import type { Burndown, BurndownEventType } from '../results';

interface Burnup {
  readonly sprint: Burndown['sprint'];
  readonly unit: Burndown['unit'];
  /** ISO instants: when it started, was to end, and where the lines stop. */
  readonly start: string;
  readonly end: string;
  readonly until: string;
  /** A step for each event of the sprint, oldest first, with both lines after it. */
  readonly steps: readonly {
    /** ISO instant. */
    readonly at: string;
    readonly type: BurndownEventType;
    /** Null on the `start` event. */
    readonly issue: IssueRef | null;
    /** All the work in the sprint, done or not. */
    readonly scope: number;
    readonly completed: number;
  }[];
}

/**
 * A sprint's burnup: the same events as its burndown, told as two lines. Work that is added lifts the scope line, where
 * a burndown would hide it as slower progress. The gap between the lines is the burndown's remaining work.
 *
 * @example
 * sprintBurnup(burndown(context, sprint)).steps.at(-1); // { scope: 20, completed: 15, … }
 */
export const sprintBurnup = (measured: Measured<Burndown>): Measured<Burnup> => {
  if (measured.status !== 'ok') return measured;
  const { sprint, unit, start, end, until, events } = measured;
  let completed = 0;
  const steps = events.map(({ at, type, issue, change, remaining }) => {
    if (type === 'done' || type === 'reopened') completed -= change;
    return { at, type, issue, scope: remaining + completed, completed };
  });
  return { status: 'ok', sprint, unit, start, end, until, steps };
};
