import { MILLIS_PER_DAY } from '../../history/days';
import type { Instant } from '../../history/types';
import type { MetricsContext } from '../context';
import { itemsOf } from '../items';
import { closedSprints } from '../velocity/closedSprints';

/** Sooner, a single odd sprint or week would say more about itself than about the team. */
const SPRINTS_NEEDED = 3;
const WEEKS_NEEDED = 6;

/**
 * Whether a team is old enough for every chart, and how far it is from there. Velocity, burndown, cumulative flow,
 * cycle time and the honest burndown are open from the start; each chart still says for itself what it lacks.
 */
export interface Maturity {
  readonly isOpen: boolean;
  /** What is counted: closed sprints, or weeks since the first start where the board plans in no sprints. */
  readonly unit: 'sprints' | 'weeks';
  /** The closed sprints, or the number of the week that is running; 0 where nothing has been started. */
  readonly have: number;
  /** Which sprint, or which week, opens the rest. */
  readonly need: number;
}

/**
 * Which charts a team is old enough for: those that need a routine to speak of open with the third closed sprint, or,
 * on a board without sprints, in the sixth week after the first start. Take it from a context without a filter: a team
 * does not get younger because less of its work is looked at.
 *
 * @example
 * maturity(context); // { isOpen: false, unit: 'sprints', have: 1, need: 3 }
 */
export const maturity = (context: MetricsContext): Maturity =>
  context.sprints === undefined
    ? reached('weeks', weeksSince(firstStart(context), context.now), WEEKS_NEEDED)
    : reached('sprints', closedSprints(context.sprints).length, SPRINTS_NEEDED);

const reached = (unit: Maturity['unit'], have: number, need: number): Maturity => ({
  isOpen: have >= need,
  unit,
  have,
  need,
});

/** Work without a known start, as when it was imported, was under way when it was finished at the latest. */
const firstStart = (context: MetricsContext): Instant | null =>
  itemsOf(context).reduce<Instant | null>((first, { flow, finished }) => {
    const at = flow.started ?? finished;
    return at === null ? first : Math.min(first ?? at, at);
  }, null);

/** The week of the first start is the first one. */
const weeksSince = (start: Instant | null, now: Instant): number =>
  start === null ? 0 : Math.floor((now - start) / (7 * MILLIS_PER_DAY)) + 1;
