import type { MetricsContext } from '../metrics/context';
import { predictability } from '../metrics/predictability';
import { hundredths, tenths } from '../metrics/spread';
import { velocity } from '../metrics/velocity';
import type { PortfolioRow, Trend } from './types';

/** As many as an executive remembers. */
const SPRINTS_SHOWN = 3;

/** What the last sprints kept of their commitments, raw and adjusted for what was out of the team's hands. */
export const commitmentOf = (context: MetricsContext): PortfolioRow['commitment'] => {
  const kept = predictability(context);
  if (kept.status === 'insufficient') return kept;
  return {
    status: 'ok',
    sprints: kept.sprints.slice(-SPRINTS_SHOWN).map(({ raw, adjusted, n }) => ({
      raw: hundredths(raw),
      adjusted: adjusted === null ? null : hundredths(adjusted),
      n,
    })),
  };
};

/** What the last sprints have done, and whether it is becoming more. */
export const velocityOf = (context: MetricsContext): PortfolioRow['velocity'] => {
  const measured = velocity(context);
  if (measured.status === 'insufficient') return measured;
  const { unit, mean, sprints } = measured;
  const perSprint = sprints.map(({ done }) => tenths(unit === 'points' ? (done.points ?? 0) : done.issues));
  return {
    status: 'ok',
    unit,
    mean,
    perSprint: perSprint.slice(-context.settings.velocitySprints),
    trend: trendOfVelocity(perSprint),
  };
};

const SPRINTS_COMPARED = 3;
/** Less than this much of a change is how sprints differ anyway. */
const NOTICEABLE = 0.15;

/**
 * The last three sprints against the three before.
 *
 * @returns null with fewer than six sprints, or where nothing was done before
 * @example
 * trendOfVelocity([20, 22, 18, 26, 25, 27]); // 'rising': 26 a sprint after 20
 */
export const trendOfVelocity = (perSprint: readonly number[]): Trend | null => {
  if (perSprint.length < 2 * SPRINTS_COMPARED) return null;
  const sum = (some: readonly number[]): number => some.reduce((total, done) => total + done, 0);
  const before = sum(perSprint.slice(-2 * SPRINTS_COMPARED, -SPRINTS_COMPARED));
  if (before === 0) return null;
  const change = sum(perSprint.slice(-SPRINTS_COMPARED)) / before - 1;
  return change > NOTICEABLE ? 'rising' : change < -NOTICEABLE ? 'falling' : 'steady';
};
