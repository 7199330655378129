import type { FlowMetrics } from '../../contract/metrics';

/** Forge carries answers of 5 MB. What is said of an issue beside its key and summary takes some 40 bytes. */
const MOST_BYTES = 2_500_000;
const BYTES_OF_NUMBERS = 40;
/** So many moves back and blocked issues are named. */
const MOST_NAMED = 10_000;

type Flow = Pick<
  FlowMetrics,
  | 'cycleTimes'
  | 'withoutCycleTime'
  | 'leadTime'
  | 'processTime'
  | 'controlChart'
  | 'cumulativeFlow'
  | 'blocked'
  | 'warnings'
>;

/**
 * Leaves out of an answer what it has no room for: of the finished issues those that were finished first, of the moves
 * back the oldest, of the blocked issues those that were blocked the shortest. Every number stays what it is, and a
 * sentence says how many issues are still listed one by one.
 */
export const withinRoom = <Metrics extends Flow>(metrics: Metrics, mostBytes = MOST_BYTES): Metrics => {
  const { cycleTimes, withoutCycleTime, leadTime, processTime, controlChart, cumulativeFlow, blocked } =
    metrics;
  const work = cycleTimes.status === 'ok' ? cycleTimes.items : [];
  const kept = newestOf(work, withoutCycleTime, mostBytes);
  const [lostWork, lostOthers] = [work.length - kept.work, withoutCycleTime.length - kept.others];
  const moves = cumulativeFlow.status === 'ok' ? cumulativeFlow.corrections.length : 0;
  const short = {
    ...metrics,
    warnings: moves > MOST_NAMED ? [...metrics.warnings, movesSentence(moves)] : metrics.warnings,
    cumulativeFlow:
      cumulativeFlow.status === 'ok'
        ? { ...cumulativeFlow, corrections: cumulativeFlow.corrections.slice(-MOST_NAMED) }
        : cumulativeFlow,
    blocked: blocked.status === 'ok' ? { ...blocked, items: blocked.items.slice(0, MOST_NAMED) } : blocked,
  };
  if (lostWork + lostOthers === 0) return short;
  return {
    ...short,
    cycleTimes:
      cycleTimes.status === 'ok'
        ? { ...cycleTimes, items: work.slice(lostWork), unlisted: lostWork }
        : cycleTimes,
    withoutCycleTime: withoutCycleTime.slice(lostOthers),
    leadTime:
      leadTime.status === 'ok'
        ? {
            ...leadTime,
            days: [
              ...leadTime.days.slice(lostWork, work.length),
              ...leadTime.days.slice(work.length + lostOthers),
            ],
          }
        : leadTime,
    processTime:
      processTime.status === 'ok'
        ? {
            ...processTime,
            days: processTime.days.slice(lostWork),
            pausedDays: processTime.pausedDays.slice(lostWork),
          }
        : processTime,
    controlChart:
      controlChart.status === 'ok'
        ? { ...controlChart, rollingMeans: controlChart.rollingMeans.slice(lostWork) }
        : controlChart,
    warnings: [
      ...short.warnings,
      workSentence(kept.work + kept.others, work.length + withoutCycleTime.length),
    ],
  };
};

type Listed = { readonly key: string; readonly summary: string; readonly finished: number };

/** How many of each list, counted from its newest, have room together. Both are in the order of finishing. */
const newestOf = (work: readonly Listed[], others: readonly Listed[], mostBytes: number) => {
  let [at, beside, bytes] = [work.length, others.length, 0];
  for (;;) {
    const [one, other] = [work[at - 1], others[beside - 1]];
    const isWork = one !== undefined && (other === undefined || one.finished >= other.finished);
    const next = isWork ? one : other;
    if (next === undefined) break;
    bytes += next.key.length + Buffer.byteLength(next.summary) + BYTES_OF_NUMBERS;
    if (bytes > mostBytes) break;
    if (isWork) at -= 1;
    else beside -= 1;
  }
  return { work: work.length - at, others: others.length - beside };
};

const movesSentence = (of: number): string =>
  `Of ${count(of)} moves back in the cumulative flow, the newest ${count(MOST_NAMED)} are marked.`;

const workSentence = (listed: number, of: number): string =>
  `The charts, tables and files list the newest ${count(listed)} of ${count(of)} finished issues one by one, which is as many as one page can carry; averages, percentiles and counts are of all of them. A shorter period lists all of its issues.`;

const count = (issues: number): string => issues.toLocaleString('en');
