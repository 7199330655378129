import { keepsThreshold } from '../metrics/afterDeployment';
import type { Day } from '../plan/types';
import { againstThreshold, watchedReadings, worstOf } from './readings';
import { isRetired } from './retired';
import type { ModelRecord, Reading, WatchedMetric } from './types';

/** A time in which a metric was beyond its threshold at every reading. */
export interface Breach {
  readonly metric: WatchedMetric;
  /** Day of the first reading beyond the threshold. */
  readonly from: Day;
  /** Day of the last reading beyond it. */
  readonly to: Day;
  /** Day of the last reading before that kept the threshold; null where there is none. */
  readonly keptUntil: Day | null;
  /** Day of the first reading that kept it again; null while the breach runs. */
  readonly endedOn: Day | null;
  readonly worst: Reading;
  readonly readings: number;
}

/**
 * The breaches of a metric, oldest first: from the first reading beyond the threshold to the last one before the
 * threshold is kept again. They are told by today's threshold. A metric without a threshold has none.
 *
 * @example
 * // recall of at least 0.7
 * breachesOf(recall, [0.72 on 2 March, 0.69 on 3 March, 0.68 on 4 March, 0.71 on 5 March]);
 * // [{ from: '2026-03-03', to: '2026-03-04', keptUntil: '2026-03-02', endedOn: '2026-03-05', … }]
 */
export const breachesOf = (metric: WatchedMetric, readings: readonly Reading[]): readonly Breach[] => {
  const isBeyond = (reading: Reading): boolean => {
    const held = againstThreshold(metric, reading);
    return held !== undefined && !keepsThreshold(held);
  };
  const breaches: Breach[] = [];
  for (let place = 0; place < readings.length; ) {
    const end = readings.findIndex((reading, index) => index >= place && !isBeyond(reading));
    const beyond = readings.slice(place, end === -1 ? readings.length : end);
    const [first, last, worst] = [beyond[0], beyond.at(-1), worstOf(metric, beyond)];
    if (first !== undefined && last !== undefined && worst !== undefined)
      breaches.push({
        metric,
        from: first.day,
        to: last.day,
        keptUntil: readings[place - 1]?.day ?? null,
        endedOn: readings[end]?.day ?? null,
        worst,
        readings: beyond.length,
      });
    place = end === -1 ? readings.length : end + 1;
  }
  return breaches;
};

/** The breaches of all metrics of a model since it is in use, by the day on which they began. */
export const modelBreaches = (record: ModelRecord): readonly Breach[] =>
  record.model.metrics
    .flatMap((metric) => breachesOf(metric, watchedReadings(record, metric)))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** Breaches that the latest readings are part of. A retired model has none: nobody acts on it any more. */
export const runningBreaches = (record: ModelRecord): readonly Breach[] =>
  isRetired(record) ? [] : modelBreaches(record).filter(({ endedOn }) => endedOn === null);
