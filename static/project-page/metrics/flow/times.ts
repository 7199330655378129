import type { CycleTimes, FinishedIssue, FlowMetrics, Measured } from '../../../shared/contract';
import { elapsed } from '../../../shared/words';

/** From the start, from the creation, or from the start without the time in which nobody could work on it. */
export type TimeKind = 'cycle' | 'lead' | 'process';

export interface TimedIssue extends FinishedIssue {
  /** Elapsed days to one decimal. */
  readonly elapsedDays: number;
  /** Whole days, a same-day issue takes 1; of cycle times only. */
  readonly wholeDays?: number;
}

/** How long finished issues took by one measure, in the order in which they were finished. */
export interface Times {
  readonly kind: TimeKind;
  readonly items: readonly TimedIssue[];
  /** How many were finished before these; the percentiles are of them, too. */
  readonly unlisted: number;
  /** Null with fewer than 5 issues. */
  readonly percentiles:
    | (Pick<NonNullable<CycleTimes['percentiles']>, 'p50' | 'p85'> &
        Partial<NonNullable<CycleTimes['percentiles']>>)
    | null;
  readonly finishedWithoutStart: number | null;
  readonly note: string | null;
}

type Answer = Pick<FlowMetrics, 'cycleTimes' | 'withoutCycleTime' | 'leadTime' | 'processTime'>;

/** Put together again from the lists of the answer, which tells each issue once. */
export function timesOf(answer: Answer, kind: TimeKind): Measured<Times> {
  switch (kind) {
    case 'cycle':
      return answer.cycleTimes;
    case 'lead':
      return leadTimes(answer);
    case 'process':
      return processTimes(answer);
  }
}

function leadTimes({ cycleTimes, withoutCycleTime, leadTime }: Answer): Measured<Times> {
  if (leadTime.status !== 'ok') return leadTime;
  const listed = cycleTimes.status === 'ok' ? cycleTimes.items : [];
  return {
    status: 'ok',
    kind: 'lead',
    items: timed([...listed, ...withoutCycleTime], leadTime.days).sort(
      (one, other) => one.finished - other.finished,
    ),
    unlisted: leadTime.n - leadTime.days.length,
    percentiles: percentilesOf(leadTime),
    finishedWithoutStart: null,
    note: null,
  };
}

function processTimes({ cycleTimes, processTime }: Answer): Measured<Times> {
  if (processTime.status !== 'ok') return processTime;
  const paused = processTime.pausedDays.reduce((sum, days) => sum + days, 0);
  return {
    status: 'ok',
    kind: 'process',
    items: timed(cycleTimes.status === 'ok' ? cycleTimes.items : [], processTime.days),
    unlisted: processTime.n - processTime.days.length,
    percentiles: percentilesOf(processTime),
    finishedWithoutStart: null,
    note:
      paused === 0
        ? 'Nothing was flagged, and no waiting column or pause is set in the settings, so this is the cycle time.'
        : `Flags, waiting columns and pauses held these issues for ${elapsed(paused)}, which are not counted.`,
  };
}

const timed = (issues: readonly FinishedIssue[], days: readonly number[]): TimedIssue[] =>
  issues.flatMap(({ key, summary, finished }, index) => {
    const elapsedDays = days[index];
    return elapsedDays === undefined ? [] : [{ key, summary, finished, elapsedDays }];
  });

const percentilesOf = ({ p50, p85 }: { readonly p50: number | null; readonly p85: number | null }) =>
  p50 === null || p85 === null ? null : { p50, p85 };
