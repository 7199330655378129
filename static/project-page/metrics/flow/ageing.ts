import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted, elapsed, listed } from '../../../shared/words';
import type { Shown } from '../parts/shown';
import { type Expectation, expectationWords } from './expectation';

export type WorkItemAge = Shown<FlowMetrics['workItemAge']>;
export type AgeingItem = WorkItemAge['items'][number];

/** So many are named; more would be a list. */
const NAMED = 5;

/** The oldest issue in progress in one sentence, against how long finished ones took. */
export function ageingReading({ items, cycleTimes: { p85 } }: WorkItemAge): string {
  const [oldest] = items;
  if (!oldest) return 'No issue is in progress.';
  const against = p85 === null ? '' : `; 85% of finished issues took ${elapsed(p85)} or less`;
  return `${oldest.key} has been in progress for ${elapsed(oldest.elapsedDays)}${items.length === 1 ? '' : `, the longest of ${counted(items.length, 'issue')}`}${against}.`;
}

/** Which issues need somebody's attention, and against what they are held. */
export function ageingNotes(
  { items, cycleTimes: { n, p85 } }: WorkItemAge,
  expectation: Expectation | undefined,
): readonly string[] {
  return [
    p85 === null
      ? `${n === 0 ? 'No issue has' : `Only ${counted(n, 'issue')} ${n === 1 ? 'has' : 'have'}`} been started and finished so far; it takes 5 to say what is old.`
      : oldWords(items, p85),
    ...(expectation ? [expectationNote(items, expectation)] : []),
  ];
}

function oldWords(items: readonly AgeingItem[], p85: number): string {
  const old = items.filter(({ elapsedDays }) => elapsedDays > p85);
  if (old.length === 0) return 'None is older than 85% of finished issues took.';
  const named = old.slice(0, NAMED).map(({ key }) => key);
  const rest = old.length - named.length;
  const names = listed(rest === 0 ? named : [...named, `${amount(rest)} more`]);
  return old.length === items.length
    ? `All in progress are older than 85% of finished issues took: ${names}.`
    : `${amount(old.length)} of ${amount(items.length)} ${old.length === 1 ? 'is' : 'are'} older than 85% of finished issues took: ${names}.`;
}

function expectationNote(items: readonly AgeingItem[], expectation: Expectation): string {
  const over = items.filter(({ elapsedDays }) => elapsedDays > expectation.days).length;
  const name = expectation.isProposed ? 'The proposed expectation' : 'The service level expectation';
  const outlived = over === 0 ? 'none of them' : `${amount(over)} of them`;
  const advice = expectation.isProposed ? '; the settings can make it yours' : '';
  return `${name}, ${expectationWords(expectation)}, is outlived by ${outlived}${advice}.`;
}
