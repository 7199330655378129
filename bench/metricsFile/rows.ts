import type { allMetrics } from '../../src/domain/metrics/allMetrics';

type Metrics = ReturnType<typeof allMetrics>;

/**
 * The metrics as people read them in a file: a row with its key for each issue, where metrics keep lists parallel to one
 * another, and instants as dates.
 */
export const withRows = (metrics: Metrics) => ({
  ...metrics,
  cycleTimes: withDates(metrics.cycleTimes),
  leadTime: leadRows(metrics.leadTime),
  processTime: processRows(metrics),
  controlChart: controlRows(metrics),
});

const withDates = (cycleTimes: Metrics['cycleTimes']) =>
  cycleTimes.status === 'ok'
    ? {
        ...cycleTimes,
        items: cycleTimes.items.map((item) => ({ ...item, finished: new Date(item.finished).toISOString() })),
      }
    : cycleTimes;

const leadRows = (leadTime: Metrics['leadTime']) => {
  if (leadTime.status !== 'ok') return leadTime;
  const { keys, elapsedDays, ...spread } = leadTime;
  return { ...spread, items: keys.map((key, index) => ({ key, elapsedDays: elapsedDays[index] })) };
};

const processRows = ({ processTime, cycleTimes }: Metrics) => {
  if (processTime.status !== 'ok') return processTime;
  const { processDays, pausedDays, ...spread } = processTime;
  return {
    ...spread,
    items: processDays.map((days, index) => ({
      key: timedKey(cycleTimes, index),
      processDays: days,
      pausedDays: pausedDays[index],
    })),
  };
};

const controlRows = ({ controlChart, cycleTimes }: Metrics) => {
  if (controlChart.status !== 'ok') return controlChart;
  const { rollingMeans, ...chart } = controlChart;
  return {
    ...chart,
    items: rollingMeans.map((rollingMean, index) => ({ key: timedKey(cycleTimes, index), rollingMean })),
  };
};

/** Whatever is told of timed issues is parallel to the items of the cycle times. */
const timedKey = (cycleTimes: Metrics['cycleTimes'], index: number): string | undefined =>
  cycleTimes.status === 'ok' ? cycleTimes.items[index]?.key : undefined;
