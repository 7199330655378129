import type { AccessTimes, IssueProgress, Kind, OpenBlocker } from '../shared/contract';
import { counted, dayInWords, listed } from '../shared/words';
import type { PlannedIssuePanel } from './panelWords';

export type KnownProgress = Exclude<IssueProgress, { state: 'unread' | 'unknown' }>;

const KINDS_IN_PLURAL: Readonly<Record<Kind, string>> = {
  epic: 'epics',
  spike: 'spikes',
  slice: 'slices',
  story: 'stories',
  checkpoint: 'checkpoints',
  'sign-off': 'sign-offs',
  experiment: 'experiments',
};

const workingDays = (days: number): string => counted(days, 'working day');

/**
 * How far an issue has come, in a sentence.
 *
 * @example
 * // 'In progress for 6 working days, since 9 Mar 2026.'
 */
export function ageReading(progress: KnownProgress): string {
  switch (progress.state) {
    case 'not-started':
      return 'Work on it has not started.';
    case 'in-progress':
      return progress.workingDays === 0
        ? 'In progress since today, or the weekend before.'
        : `In progress for ${workingDays(progress.workingDays)}, since ${dayInWords(progress.since)}.`;
    case 'done':
      if (progress.workingDays === null)
        return 'It was finished without having been started, so how long it took is not known.';
      return progress.workingDays === 0
        ? 'Finished within a working day.'
        : `Finished after ${workingDays(progress.workingDays)}.`;
  }
}

/**
 * How long such work usually takes, or why that is not known.
 *
 * @example
 * // '85% of the 9 spikes finished in the last 90 days took at most 8 working days.'
 */
export function usualReading({ usual }: KnownProgress, kind: Kind): string {
  const { workingDays: days, issues, needed } = usual;
  const kinds = KINDS_IN_PLURAL[kind];
  if (days === null)
    return `How long ${kinds} usually take here is not known yet: ${issues} of the ${needed} it takes to say were finished in the last 90 days.`;
  const took = days === 0 ? 'took less than a working day' : `took at most ${workingDays(days)}`;
  return `85% of the ${issues} ${kinds} finished in the last 90 days ${took}.`;
}

/** Whether an issue in progress has taken longer than 85% of its kind do. */
export const isLate = (progress: KnownProgress): boolean =>
  progress.state === 'in-progress' &&
  progress.usual.workingDays !== null &&
  progress.workingDays > progress.usual.workingDays;

/** What its time box says of an issue in progress; null where it has none, or is not in progress. */
export function timeBoxReading(
  progress: KnownProgress,
  estimate: PlannedIssuePanel['estimate'],
): string | null {
  if (progress.state !== 'in-progress' || estimate?.type !== 'time-box') return null;
  const over = progress.workingDays - estimate.days;
  if (over > 0) return `That is ${workingDays(over)} over its time box of ${estimate.days}.`;
  return over === 0 ? 'Its time box ends today.' : `Its time box has ${workingDays(-over)} left.`;
}

/** How long a request for access has been under way; null where the blocker is none, or nobody has begun. */
export function accessReading({ access }: OpenBlocker): string | null {
  if (access === null) return null;
  const box = access.timeBox === null ? '' : `; its time box is ${access.timeBox}`;
  return `Access was asked for ${workingDays(access.workingDays)} ago${box}.`;
}

/** How long granted requests took, to hold an open one against. */
export function accessTimesReading({ days, spread }: AccessTimes): string {
  if (spread !== null)
    return `Half of the ${days.length} requests for access granted so far took at most ${workingDays(spread.half)}, 85% at most ${spread.most}.`;
  const [only] = days;
  return days.length === 1 && only !== undefined
    ? `The one request for access granted so far took ${workingDays(only)}.`
    : `The ${days.length} requests for access granted so far took ${listed(days.map(String))} working days.`;
}
