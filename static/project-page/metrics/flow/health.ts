import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted, elapsed, listed } from '../../../shared/words';
import type { Shown } from '../parts/shown';
import type { Expectation } from './expectation';
import { expectationWords } from './expectation';

export type ColumnTimes = Shown<FlowMetrics['timeInColumn']>;
export type Blocked = Shown<FlowMetrics['blocked']>;
export type LittlesLaw = Shown<FlowMetrics['littlesLaw']>;
export type ServiceLevel = Shown<FlowMetrics['serviceLevel']>;
type Proposal = Shown<NonNullable<FlowMetrics['proposedServiceLevel']>>;

/** 0.426 as "43%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** From a hundred days on a tenth of one says nothing any more. */
const rounded = (days: number): number => (days < 100 ? days : Math.round(days));

/** Days of items together, such as "1,204 item-days". */
export const itemDays = (days: number): string => counted(rounded(days), 'item-day');

/** The column that takes most of the time, in one sentence. */
export function columnReading({ columns, bottleneck }: ColumnTimes): string {
  const worst = columns.find(({ name }) => name === bottleneck);
  if (worst !== undefined && worst.share !== null && worst.itemDays > 0)
    return `${worst.name} is the bottleneck: finished issues spent ${percent(worst.share)} of their time in progress there.`;
  const longest = columns.reduce<(typeof columns)[number] | undefined>(
    (most, column) => (most === undefined || column.itemDays > most.itemDays ? column : most),
    undefined,
  );
  return longest === undefined
    ? 'No column holds unfinished work.'
    : `Finished issues spent most of their time in ${longest.name}: ${itemDays(longest.itemDays)}.`;
}

/** Nobody works without waiting; more than this says that waiting is not recorded. */
const DOUBTFUL = 0.9;

/** What finished issues had spent before they were started, or null where that is nothing. */
export function beforeNote({ columns }: ColumnTimes): string | null {
  const before = columns.filter(({ share }) => share === null);
  const days = before.reduce((sum, { itemDays }) => sum + itemDays, 0);
  if (days === 0 || before.length === columns.length) return null;
  return `Before they were started they had been in ${listed(before.map(({ name }) => name))} for ${itemDays(days)}, which are not drawn.`;
}

/** How much of the time in progress was work, in one sentence, or why that is not known. */
export function efficiencyNote(flowEfficiency: FlowMetrics['flowEfficiency']): string {
  if (flowEfficiency.status !== 'ok') return `Flow efficiency: ${flowEfficiency.reason}`;
  const { efficiency, waitingDays, elapsedDays, n, few } = flowEfficiency;
  const share = efficiency === 1 && waitingDays > 0 ? 'more than 99%' : percent(efficiency);
  const words = `Flow efficiency is ${share}: of ${itemDays(elapsedDays)} in progress, ${amount(rounded(waitingDays))} were spent waiting.`;
  if (few) return `${words} These are only ${counted(n, 'issue')}.`;
  return efficiency > DOUBTFUL
    ? `${words} So little is seldom true: the settings can say in which columns work waits.`
    : words;
}

/** How much was blocked and by what most, in one sentence. */
export function blockedReading({ n, now, days, reasons: [worst] }: Blocked): string {
  if (worst === undefined) return 'No issue was blocked while it was in progress.';
  const share = worst.days > 0 ? `; most of it by ${reasonWords(worst.reason)} (${elapsed(worst.days)})` : '';
  const today = now === 0 ? 'none is now' : `${amount(now)} ${now === 1 ? 'is' : 'are'} now`;
  return `${counted(n, 'issue')} ${n === 1 ? 'was' : 'were'} blocked for ${elapsed(days)} in all${share}; ${today}.`;
}

/** "Flagged" as "a flag", "Data: crm" as "access to crm", "Blocked by ML-4" as "ML-4". */
const reasonWords = (reason: string): string =>
  reason === 'Flagged'
    ? 'a flag'
    : reason.replace(/^Data: (.*)$/, 'missing access to $1').replace(/^Blocked by /, '');

/** Whether the numbers of the flow fit together, in one sentence. */
export function littlesLawReading({ failing, days }: LittlesLaw): string {
  const period = `Over the last ${counted(days, 'day')}`;
  if (failing.length === 0)
    return `${period} the numbers fit together: nothing speaks against a forecast from this flow.`;
  return `${period} ${failing.length === 1 ? '1 assumption does' : `${failing.length} assumptions do`} not hold, so a forecast deserves less trust.`;
}

/** The share of recent issues that kept the expectation, in one sentence. */
export function serviceLevelReading({ expectation, n, kept, rate, overdue }: ServiceLevel): string {
  const words = expectationWords({ ...expectation, isProposed: false });
  const verdict = rate >= expectation.share ? 'kept' : 'not kept';
  const over =
    overdue.length === 0
      ? 'nothing in progress has outlived it'
      : `${counted(overdue.length, 'issue')} in progress ${overdue.length === 1 ? 'has' : 'have'} outlived it`;
  return `The expectation of ${words} is ${verdict}: ${amount(kept)} of ${counted(n, 'issue')} finished in the last 90 days took no longer (${percent(rate)}); ${over}.`;
}

/** What a project could promise, in one sentence. */
export function proposalReading({ share, days, rate, items }: Proposal): string {
  const proposed: Expectation = { share, days, isProposed: true };
  return `No expectation is set. ${expectationWords(proposed)} would have been kept by ${percent(rate)} of the ${counted(items, 'issue')} finished in the last 90 days.`;
}
