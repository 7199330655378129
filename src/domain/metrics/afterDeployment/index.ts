import type { MetricsContext } from '../context';
import { elapsedDays, type Item, itemAt, refOf } from '../items';
import { labelMarks, WITH_CHANGE } from '../labelMarks';
import type { IssueRef, Measured } from '../measured';
import { hasFailed } from '../recorded';
import { FEW, hundredths, type Spread, spreadOf } from '../spread';
import { placesMarked } from '../vectors';
import { allPlaces } from '../workTimes';

/** A business or analytic metric as last read, with the threshold it was given. */
export interface MetricReading {
  readonly name: string;
  readonly value: number;
  readonly threshold: number;
  readonly goodWhen: 'at-least' | 'at-most';
}

interface AfterDeployment {
  /** Changes finished. */
  readonly n: number;
  readonly few: boolean;
  /** Elapsed days from the change's request (its creation) to its finish. */
  readonly leadTime: Spread;
  /** Failed ÷ finished, between 0 and 1; null while none is finished. */
  readonly failedRate: number | null;
  readonly failed: readonly IssueRef[];
  /** Oldest first. */
  readonly open: readonly (IssueRef & { readonly days: number })[];
  readonly readings: readonly (MetricReading & { readonly met: boolean })[];
}

/**
 * After deployment: how long a change to the live model takes, how many changes fail, how old the open ones are, and
 * whether the business and analytic metrics keep their thresholds.
 *
 * Source: change lead time and change failure rate as in DORA's four keys.
 *
 * @param readings the latest reading of each metric that the charter gives a threshold
 * @example
 * afterDeployment(context).failedRate; // 0.2
 */
export const afterDeployment = (
  context: MetricsContext,
  readings: readonly MetricReading[] = [],
): Measured<AfterDeployment> => {
  const changes = changesOf(context);
  if (changes.length === 0 && readings.length === 0)
    return { status: 'insufficient', reason: NO_CHANGES, have: 0, need: 1 };
  const finished = changes.flatMap(({ issue, finished: at }) =>
    at === null ? [] : [{ issue, days: elapsedDays(issue.created, at) }],
  );
  const failed = finished.filter(({ issue }) => hasFailed(issue.labels));
  return {
    status: 'ok',
    n: finished.length,
    few: finished.length < FEW,
    leadTime: spreadOf(finished.map(({ days }) => days)),
    failedRate: finished.length === 0 ? null : hundredths(failed.length / finished.length),
    failed: failed.map(({ issue }) => refOf(issue)),
    open: changes
      .filter(({ issue, finished: at }) => at === null && issue.category !== 'done')
      .map(({ issue }) => ({ ...refOf(issue), days: elapsedDays(issue.created, context.now) }))
      .sort((a, b) => b.days - a.days),
    readings: readings.map((reading) => ({ ...reading, met: keepsThreshold(reading) })),
  };
};

const changesOf = (context: MetricsContext): readonly Item[] =>
  [...placesMarked(labelMarks(context), allPlaces(context), WITH_CHANGE)].flatMap(
    (place) => itemAt(context, place) ?? [],
  );

const NO_CHANGES =
  'No change to a live model has been recorded yet. A change is an issue with the label “change-request”.';

/** Whether a reading keeps its threshold; one that is exactly there does. */
export const keepsThreshold = ({ value, threshold, goodWhen }: MetricReading): boolean =>
  goodWhen === 'at-least' ? value >= threshold : value <= threshold;
