import { addDays } from '../../../shared/charts/days';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted, dayInWords } from '../../../shared/words';
import type { Shown } from '../parts/shown';

export type Throughput = Shown<FlowMetrics['throughput']>;
export type Behaviour = Shown<FlowMetrics['processBehaviour']>;
export type NetFlow = Shown<FlowMetrics['netFlow']>;
export type WorkInProgress = Shown<FlowMetrics['workInProgress']>;
type Rule = Behaviour['signals'][number]['rule'];

/** Limits of so few weeks would be chance themselves. */
export const limitsOf = (behaviour: FlowMetrics['processBehaviour']): Behaviour | undefined =>
  behaviour.status === 'ok' && !behaviour.few ? behaviour : undefined;

/** Finished issues a week, and whether that has changed, in one sentence. */
export function throughputReading({ n, weeks }: Throughput, limits: Behaviour | undefined): string {
  if (!limits)
    return `${counted(n, 'issue')} ${n === 1 ? 'was' : 'were'} finished in ${counted(weeks.length, 'week')}; what is routine shows from 5 whole weeks on.`;
  const routine = `${amount(limits.mean)} issues are finished a week on average, and anything ${limits.lower === null ? 'up to' : `between ${amount(limits.lower)} and`} ${amount(limits.upper)} is routine`;
  const signals = signalWeeks(weeks, limits).length;
  return `${routine}; ${signals === 0 ? 'no week was a signal of a change.' : `${counted(signals, 'week')} ${signals === 1 ? 'was a signal' : 'were signals'} of a change.`}`;
}

const RULE_WORDS: Readonly<Record<Rule, (side: string) => string>> = {
  'outside-limits': (side) => `outside the limits, ${side} what is routine`,
  'two-of-three': (side) => `two of three weeks in a row far ${side} the average`,
  'four-of-five': (side) => `four of five weeks in a row well ${side} the average`,
  'eight-in-a-row': (side) => `eight weeks in a row ${side} the average`,
};

/** Weeks with which a pattern was complete, oldest first, each with its patterns in words. */
export function signalWeeks(
  weeks: Throughput['weeks'],
  limits: Behaviour | undefined,
): readonly { readonly start: string; readonly words: readonly string[] }[] {
  const whole = weeks.filter(({ partial }) => !partial);
  return whole.flatMap(({ start }, index) => {
    const signals = limits?.signals.filter((signal) => signal.index === index) ?? [];
    return signals.length === 0
      ? []
      : [{ start, words: signals.map(({ rule, side }) => RULE_WORDS[rule](side)) }];
  });
}

/** So many signals are told; the table has them all. */
const TOLD = 3;

/** The newest signals, each with what is unlikely about it; the same one in weeks that follow each other is told once. */
export function signalNotes(weeks: Throughput['weeks'], limits: Behaviour | undefined): readonly string[] {
  const runs: { readonly first: string; readonly last: string; readonly words: string }[] = [];
  for (const { start, words: all } of signalWeeks(weeks, limits)) {
    const [words = ''] = all;
    const run = runs.at(-1);
    if (run?.words === words && addDays(run.last, 7) === start) runs.splice(-1, 1, { ...run, last: start });
    else runs.push({ first: start, last: start, words });
  }
  const told = runs
    .slice(-TOLD)
    .toReversed()
    .map(({ first, last, words }) => `${spanWords(first, last)}: ${words}.`);
  const rest = runs.length - told.length;
  return rest > 0
    ? [...told, `${counted(rest, 'earlier signal')} ${rest === 1 ? 'is' : 'are'} in the numbers.`]
    : told;
}

const spanWords = (first: string, last: string): string =>
  first === last
    ? `Week of ${dayInWords(first)}`
    : `Weeks from ${dayInWords(first)} to ${dayInWords(addDays(last, 6))}`;

const FOUR_WEEKS = 28;

/** Work in progress today against four weeks ago, in one sentence. */
export function wipReading({ days, atDayEnd }: WorkInProgress): string {
  const [today, last] = [atDayEnd.at(-1) ?? 0, days.at(-1) ?? ''];
  const now = `${today === 0 ? 'No issue is' : `${counted(today, 'issue')} ${today === 1 ? 'is' : 'are'}`} in progress`;
  const before = atDayEnd[days.indexOf(addDays(last, -FOUR_WEEKS))];
  if (before === undefined) return `${now}.`;
  const change = today - before;
  if (change === 0) return `${now}, as many as four weeks ago.`;
  return `${now}, ${amount(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than four weeks ago.`;
}

/** How many were in progress on average, so that today's number has something beside it. */
export function averageWip({ atDayEnd }: WorkInProgress): number {
  return atDayEnd.reduce((sum, count) => sum + count, 0) / Math.max(1, atDayEnd.length);
}

const LATELY = 8;

/** Started against finished in the last weeks, in one sentence. */
export function netFlowReading({ weeks }: NetFlow): string {
  const lately = weeks.filter(({ partial }) => !partial).slice(-LATELY);
  if (lately.length === 0) return 'The first week is not over yet.';
  const sum = (part: 'arrivals' | 'finished') => lately.reduce((total, week) => total + week[part], 0);
  const [started, finished] = [sum('arrivals'), sum('finished')];
  const period = lately.length === 1 ? 'In the last whole week' : `In the last ${lately.length} whole weeks`;
  if (started === 0 && finished === 0) return `${period}, no issue was started or finished.`;
  const counts = `${period}, ${counted(started, 'issue')} ${started === 1 ? 'was' : 'were'} started and ${amount(finished)} finished`;
  if (started === finished) return `${counts}: as much went out as came in.`;
  return started > finished
    ? `${counts}: work in progress grew by ${amount(started - finished)}.`
    : `${counts}: work in progress shrank by ${amount(finished - started)}.`;
}
