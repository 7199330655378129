import type { Charter } from '../charter/types';
import { watchedReadings } from '../models/readings';
import type { ModelRecord, Reading } from '../models/types';
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

/**
 * Targets with the newest reading of the metric of the same name, in any case of letters, of the project's models. What
 * no model is measured by stays unknown.
 *
 * @example
 * withLatest(metricTargets(charter), records)[0]?.latest; // 3.5
 */
export const withLatest = (
  targets: readonly MetricTarget[],
  records: readonly ModelRecord[],
): readonly MetricTarget[] =>
  targets.map((target) => ({ ...target, latest: newest(target, records)?.value ?? null }));

const newest = ({ name }: MetricTarget, records: readonly ModelRecord[]): Reading | undefined =>
  records
    .flatMap((record) =>
      record.model.metrics
        .filter((metric) => isSameName(metric.name, name))
        .flatMap((metric) => watchedReadings(record, metric).at(-1) ?? []),
    )
    .toSorted((one, other) => other.day.localeCompare(one.day))[0];

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');

/** The day that the business was promised: the charter's earliest date, else the plan's target. */
export const promisedDay = (charter: Charter | undefined, planTarget: Day | undefined): Day | null =>
  charter?.businessMetrics.flatMap(({ byWhen }) => byWhen ?? []).sort()[0] ?? planTarget ?? null;
