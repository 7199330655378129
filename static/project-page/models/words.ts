import type {
  ControlAnswer,
  ModelMetricView,
  ModelOutcome,
  ModelsPage,
  ModelView,
  ShownBreach,
  WatchedMetric,
} from '../../shared/contract';
import type { Tone } from '../../shared/ui/Lozenge';
import { counted, dayInWords, measuredValue } from '../../shared/words';

/**
 * A value of a metric with its unit.
 *
 * @example
 * valueInWords(3.9, '%'); // '3.9 %'
 */
export const valueInWords = (value: number, unit: string | undefined): string =>
  unit === undefined ? measuredValue(value) : `${measuredValue(value)} ${unit}`;

/**
 * What was agreed of a metric.
 *
 * @example
 * thresholdInWords(recall); // 'at least 0.7'
 */
export const thresholdInWords = ({ threshold, unit, direction }: WatchedMetric): string | undefined =>
  threshold === undefined
    ? undefined
    : `${direction === 'up' ? 'at least' : 'at most'} ${valueInWords(threshold, unit)}`;

/** The breach that the latest reading is part of. */
export const runningBreach = ({ breaches }: ModelMetricView): ShownBreach | undefined =>
  breaches.find(({ endedOn }) => endedOn === null);

/** What a metric has come to, in one sentence. */
export function metricReading(view: ModelMetricView): string {
  const { metric, readings } = view;
  const last = readings.at(-1);
  if (last === undefined) return `No reading of ${metric.name} has been recorded yet.`;
  const now = `${metric.name} was ${valueInWords(last.value, metric.unit)} on ${dayInWords(last.day)}`;
  const agreed = thresholdInWords(metric);
  if (agreed === undefined) return `${now}; it has no threshold.`;
  const breach = runningBreach(view);
  return breach === undefined
    ? `${now} and keeps its threshold of ${agreed}.`
    : `${now}, beyond its threshold of ${agreed} since ${dayInWords(breach.from)}.`;
}

/** What a metric is, and what follows from it. */
export function metricDefinition(metric: WatchedMetric): string {
  const what =
    metric.type === 'business' ? 'A number of the business.' : 'A number that tells how good the model is.';
  const better = metric.direction === 'up' ? 'Higher is better.' : 'Lower is better.';
  const agreed = thresholdInWords(metric);
  return agreed === undefined
    ? `${what} ${better} Without a threshold nothing follows from a bad reading.`
    : `${what} ${better} Agreed is ${agreed}. A reading beyond that creates one change-control issue, which asks for a decision. Of readings older than a year, the last one and the worst of each week are kept, later of each month.`;
}

interface ModelState {
  readonly words: string;
  readonly tone: Tone;
}

/** How a model stands, by its latest readings. */
export function modelState({ isRetired, metrics }: ModelView): ModelState {
  if (isRetired) return { words: 'Retired', tone: 'neutral' };
  const running = metrics.flatMap((view) => runningBreach(view) ?? []);
  if (running.some(({ decision }) => decision === null)) return { words: 'Needs a decision', tone: 'danger' };
  if (running.length > 0) return { words: 'Decided, still beyond', tone: 'warning' };
  return metrics.some(({ keeps }) => keeps === true)
    ? { words: 'Keeps its thresholds', tone: 'success' }
    : { words: 'Not measured', tone: 'neutral' };
}

/** The model that a page without a choice shows: the first that is beyond a threshold, else the first. */
export const firstToShow = (models: readonly ModelView[]): ModelView | undefined =>
  models.find((model) => !model.isRetired && model.metrics.some(runningBreach)) ?? models[0];

/** How long ago a model was looked at. */
export const reviewInWords = ({ lastReview }: ModelView): string =>
  lastReview === null
    ? 'Not reviewed yet'
    : lastReview.days === 0
      ? 'Today'
      : `${dayInWords(lastReview.day)}, ${counted(lastReview.days, 'day')} ago`;

export const OUTCOME_WORDS: Readonly<
  Record<ModelOutcome, { readonly label: string; readonly description: string }>
> = {
  keep: { label: 'Keep', description: 'It stays in use as it is.' },
  retrain: { label: 'Retrain', description: 'The same model learns from newer data.' },
  redeploy: { label: 'Redeploy', description: 'Another version takes its place.' },
  retire: { label: 'Retire', description: 'It is switched off, and its readings alarm nobody any more.' },
};

/** How long breaches wait for a decision, in one or two sentences. */
export function latencyInWords(latency: ModelsPage['latency']): string {
  if (latency.status === 'insufficient') return latency.reason;
  return `${decidedInWords(latency)} ${waitingInWords(latency)}`;
}

type Latency = Extract<ModelsPage['latency'], { readonly status: 'ok' }>;

const within = (days: number): string => (days === 0 ? 'on the same day' : `within ${counted(days, 'day')}`);

function decidedInWords({ answered, latency: { p50 } }: Latency): string {
  if (answered.length === 0) return 'No breach has been decided about yet.';
  const breaches = counted(answered.length, 'breach was', 'breaches were');
  const longest = Math.max(...answered.map(({ days }) => days));
  return p50 === null
    ? `${breaches} decided about ${within(longest)}.`
    : `${breaches} decided about, half of them ${within(p50)}.`;
}

function waitingInWords({ open }: Latency): string {
  const oldest = open[0];
  if (oldest === undefined) return 'None waits for a decision.';
  const since = oldest.days === 0 ? 'since today' : `for ${counted(oldest.days, 'day')}`;
  return open.length === 1
    ? `1 breach waits for a decision, ${since}.`
    : `${open.length} breaches wait for a decision, the oldest ${since}.`;
}

/** What became of a breach when a reading was recorded; the link follows it. */
export function controlInWords({ metric, state, reason }: ControlAnswer): string {
  switch (state) {
    case 'created':
      return `${metric} is beyond its threshold. A change-control issue was created:`;
    case 'exists':
      return `${metric} is beyond its threshold. Its change-control issue is`;
    case 'open':
      return `${metric} is beyond its threshold again. It is still being decided about in`;
    case 'pending':
      return `${metric} is beyond its threshold. Jira was asked to create a change-control issue and has not answered; look again in a minute.`;
    case 'refused':
      return `${metric} is beyond its threshold, and no change-control issue was created. ${reason ?? ''}`.trimEnd();
  }
}
