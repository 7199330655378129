import type { Entry, Instant, RecordedChange, Timeline } from './types';

interface OneSide {
  readonly from: string | null;
  readonly fromText: string | null;
}

/**
 * The timeline of one field out of its changes, which must be in order.
 *
 * @param present the value now, which has held since `created` where there is no change
 * @param read turns one side of a change into a value
 */
export const timelineFrom = <T>(
  created: Instant,
  present: T,
  changes: readonly RecordedChange[],
  read: (side: OneSide) => T,
): Timeline<T> => {
  const [first] = changes;
  if (first === undefined) return [{ at: created, value: present }];
  return [
    { at: created, value: read(first) },
    ...changes.map(({ at, to, toText }) => ({
      // An import can date a change before the issue's own creation; the issue cannot change before it exists.
      at: Math.max(at, created),
      value: read({ from: to, fromText: toText }),
    })),
  ];
};

/**
 * The value that held at an instant, changes of that very instant included.
 *
 * @returns undefined before the first entry: the issue did not exist yet.
 * @example
 * valueAt([{ at: 0, value: 'a' }, { at: 10, value: 'b' }], 10); // 'b'
 */
export const valueAt = <T>(timeline: readonly Entry<T>[], at: Instant): T | undefined =>
  timeline.findLast((entry) => entry.at <= at)?.value;

/** The value that holds now. */
export const valueNow = <T>(timeline: Timeline<T>): T => (timeline.at(-1) ?? timeline[0]).value;
