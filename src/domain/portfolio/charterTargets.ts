import type { Charter } from '../charter/types';
import type { Day } from '../plan/types';
import type { MetricTarget } from './types';

/** A charter with more has no targets, it has a list. */
const MOST_TARGETS = 8;

/** What the charter promises in numbers: the business's first, then the model's. */
export const metricTargets = (charter: Charter | undefined): readonly MetricTarget[] => {
  if (charter === undefined) return [];
  const business = charter.businessMetrics.map(
    ({ name, unit, direction, baseline, target, byWhen }): MetricTarget => ({
      kind: 'business',
      name,
      unit: unit ?? null,
      direction,
      baseline: baseline ?? null,
      target: target ?? null,
      byWhen: byWhen ?? null,
      latest: null,
    }),
  );
  const model = charter.modelMetrics.map(
    ({ name, unit, direction, threshold }): MetricTarget => ({
      kind: 'model',
      name,
      unit: unit ?? null,
      direction,
      baseline: null,
      target: threshold ?? null,
      byWhen: null,
      latest: null,
    }),
  );
  return [...business, ...model].slice(0, MOST_TARGETS);
};

/** The day that the business was promised: the charter's earliest date, else the plan's target. */
export const promisedDay = (charter: Charter | undefined, planTarget: Day | undefined): Day | null =>
  charter?.businessMetrics.flatMap(({ byWhen }) => byWhen ?? []).sort()[0] ?? planTarget ?? null;
