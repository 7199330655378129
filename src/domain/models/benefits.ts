import type { BusinessMetric, Charter } from '../charter/types';
import type { Measured } from '../metrics/measured';
import { hundredths } from '../metrics/spread';
import { readingsOf } from './readings';
import type { ModelRecord, Reading } from './types';

/** What the charter promised of a number, and what it came to. */
export interface Benefit {
  readonly promise: BusinessMetric;
  readonly measured: Measured<MeasuredBenefit>;
}

interface MeasuredBenefit {
  /** The last reading before the model was in use; null where there is none. */
  readonly before: Reading | null;
  /** The latest reading since it is. */
  readonly after: Reading;
  /** Share of the way from the baseline to the target, below 0 where it went the wrong way; null where either is unknown. */
  readonly share: number | null;
  /** Whether the target is reached; null where the charter gives none. */
  readonly reached: boolean | null;
}

/**
 * Charter targets against measurements. A business metric of the charter is measured by the metrics of the same name, in
 * any case of letters, of the project's models; of several, by the one that was read last. Without a baseline in the
 * charter, the last reading before go-live stands in for it.
 *
 * @example
 * benefitsOf(charter, records)[0]?.measured; // { status: 'ok', after: { day: '2026-09-01', value: 3.4 }, share: 0.6, … }
 */
export const benefitsOf = (
  charter: Pick<Charter, 'businessMetrics'>,
  records: readonly ModelRecord[],
): readonly Benefit[] =>
  charter.businessMetrics.map((promise) => ({ promise, measured: measuredBenefit(promise, records) }));

const measuredBenefit = (
  promise: BusinessMetric,
  records: readonly ModelRecord[],
): Measured<MeasuredBenefit> => {
  const series = records.flatMap(({ model, life }) =>
    model.metrics
      .filter(({ name }) => isSameName(name, promise.name))
      .map((metric) => ({ live: model.live, readings: readingsOf(life, metric) })),
  );
  if (series.length === 0) return missing(`No model is measured by “${promise.name}” yet.`);
  if (series.every(({ live }) => live === null))
    return missing(`It is not known since when the model that is measured by “${promise.name}” is in use.`);
  const newest = series
    .flatMap(({ live, readings }) => {
      const after = live === null ? undefined : readings.findLast(({ day }) => day >= live);
      return after === undefined || live === null
        ? []
        : [{ after, before: readings.findLast(({ day }) => day < live) ?? null }];
    })
    .sort((a, b) => (a.after.day < b.after.day ? 1 : -1))[0];
  if (newest === undefined) return missing(`“${promise.name}” has not been measured since go-live.`);
  const { before, after } = newest;
  return {
    status: 'ok',
    before,
    after,
    share: shareOf(promise.baseline ?? before?.value, promise.target, after.value),
    reached: isReached(promise, after.value),
  };
};

const missing = (reason: string): Measured<never> => ({ status: 'insufficient', reason, have: 0, need: 1 });

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');

const shareOf = (baseline: number | undefined, target: number | undefined, value: number): number | null =>
  baseline === undefined || target === undefined || target === baseline
    ? null
    : hundredths((value - baseline) / (target - baseline));

const isReached = ({ target, direction }: BusinessMetric, value: number): boolean | null =>
  target === undefined ? null : direction === 'up' ? value >= target : value <= target;
