import { getISOWeek, getISOWeekYear, parseISO } from 'date-fns';
import { daysFrom } from '../forecast/calendar';
import type { MetricReading } from '../metrics/afterDeployment';
import type { Day } from '../plan/types';
import { isRetired } from './retired';
import type { Model, ModelLife, ModelRecord, NewReading, Reading, WatchedMetric } from './types';

/** Every reading of so many days is kept, counted back from the newest. */
const DAILY_DAYS = 366;
/** Then so many days of weeks, and after them of months. What is older still is let go. */
const WEEKLY_DAYS = 3 * 366;
const MONTHLY_DAYS = 10 * 366;

/** Readings of a metric, oldest first; empty where there are none. */
export const readingsOf = ({ readings }: ModelLife, { id }: Pick<WatchedMetric, 'id'>): readonly Reading[] =>
  readings[id] ?? [];

/**
 * The readings that are held against the threshold: those since the model is in use. Where it is not known since when,
 * all are, since an alarm too many costs less than one too few.
 */
export const watchedReadings = (
  { model, life }: ModelRecord,
  metric: Pick<WatchedMetric, 'id'>,
): readonly Reading[] => {
  const { live } = model;
  const readings = readingsOf(life, metric);
  return live === null ? readings : readings.filter(({ day }) => day >= live);
};

/**
 * A life with more readings in it. One on a day that has one already corrects it. Readings older than a year are
 * thinned: of each week, later of each month, the last one stays and the one that was farthest on the bad side.
 *
 * @example
 * withReadings(model, NEW_LIFE, [{ metric: 'recall', day: '2026-03-02', value: 0.71 }]);
 */
export const withReadings = (model: Model, life: ModelLife, added: readonly NewReading[]): ModelLife => ({
  ...life,
  readings: {
    ...life.readings,
    ...Object.fromEntries(
      model.metrics.flatMap((metric) => {
        const own = added.filter((reading) => reading.metric === metric.id);
        return own.length === 0
          ? []
          : [[metric.id, thinned(metric, merged(readingsOf(life, metric), own))] as const];
      }),
    ),
  },
});

const merged = (before: readonly Reading[], added: readonly Reading[]): readonly Reading[] =>
  [...new Map([...before, ...added].map(({ day, value }) => [day, value]))]
    .map(([day, value]) => ({ day, value }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** What is kept of a metric's readings, oldest first: at most 743 of them. */
const thinned = (metric: WatchedMetric, readings: readonly Reading[]): readonly Reading[] => {
  const newest = readings.at(-1)?.day;
  if (newest === undefined) return readings;
  const spans = new Map<string, Reading[]>();
  for (const reading of readings) {
    const span = spanOf(reading.day, newest);
    spans.set(span, [...(spans.get(span) ?? []), reading]);
  }
  return [...spans].flatMap(([span, inside]) => (span === GONE ? [] : lastAndWorst(metric, inside)));
};

const GONE = 'gone';

/** Which readings stand for each other: those of the same day, week or month, by age. */
const spanOf = (day: Day, newest: Day): string => {
  const age = daysFrom(day, newest);
  if (age < DAILY_DAYS) return day;
  if (age < WEEKLY_DAYS) return `${getISOWeekYear(parseISO(day))}-W${getISOWeek(parseISO(day))}`;
  return age < MONTHLY_DAYS ? day.slice(0, 'yyyy-mm'.length) : GONE;
};

const lastAndWorst = (metric: WatchedMetric, inside: readonly Reading[]): readonly Reading[] => {
  const worst = worstOf(metric, inside);
  return inside.filter((reading, place) => place === inside.length - 1 || reading === worst);
};

/** The reading farthest on the bad side, the earliest of several. */
export const worstOf = (
  { direction }: Pick<WatchedMetric, 'direction'>,
  readings: readonly Reading[],
): Reading | undefined =>
  readings.reduce<Reading | undefined>(
    (worst, reading) =>
      worst === undefined || (direction === 'up' ? reading.value < worst.value : reading.value > worst.value)
        ? reading
        : worst,
    undefined,
  );

/** A reading held against its metric's threshold; undefined where the metric has none. */
export const againstThreshold = (metric: WatchedMetric, { value }: Reading): MetricReading | undefined =>
  metric.threshold === undefined
    ? undefined
    : {
        name: metric.name,
        value,
        threshold: metric.threshold,
        goodWhen: metric.direction === 'up' ? 'at-least' : 'at-most',
      };

/**
 * The latest reading of every metric that has a threshold, of models in use, as the metric *After deployment* takes
 * them. Where several
 * models are measured by a metric of the same name, the model's name is told with it.
 */
export const latestReadings = (records: readonly ModelRecord[]): readonly MetricReading[] => {
  const inUse = records.filter((record) => !isRetired(record));
  const latest = inUse.flatMap((record) =>
    record.model.metrics.flatMap((metric) => {
      const last = watchedReadings(record, metric).at(-1);
      const reading = last && againstThreshold(metric, last);
      return reading === undefined ? [] : [{ model: record.model, reading }];
    }),
  );
  const isShared = (name: string) => latest.filter(({ reading }) => reading.name === name).length > 1;
  return latest.map(({ model, reading }) =>
    isShared(reading.name) ? { ...reading, name: `${reading.name} (${model.name})` } : reading,
  );
};
