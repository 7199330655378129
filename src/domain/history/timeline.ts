import type { Entry, Instant, RecordedChange, ReplayedField, Timeline } from './types';

/**
 * The timeline of one field out of an issue's changes, which must be in order. Changes of other fields are passed over.
 *
 * @param present the value now, which has held since `created` where the field never changed
 * @param read turns one side of a change, its id and its text, into a value
 */
export const timelineFrom = <T>(
  changes: readonly RecordedChange[],
  field: ReplayedField,
  created: Instant,
  present: T,
  read: (id: string | null, text: string | null) => T,
): Timeline<T> => {
  const ofField = changes.filter((change) => change.field === field);
  const [first] = ofField;
  if (first === undefined) return [{ at: created, value: present }];
  return [
    { at: created, value: read(first.from, first.fromText) },
    // An import can date a change before the issue's own creation; the issue cannot change before it exists.
    ...ofField.map(({ at, to, toText }) => ({ at: Math.max(at, created), value: read(to, toText) })),
  ];
};

/**
 * The value that held at an instant, changes of that very instant included.
 *
 * @returns undefined before the first entry: the issue did not exist yet.
 * @example
 * valueAt([{ at: 0, value: 'a' }, { at: 10, value: 'b' }], 10); // 'b'
 */
export const valueAt = <T>(timeline: readonly Entry<T>[], at: Instant): T | undefined => {
  // A plain loop: metrics ask this a hundred thousand times, and most timelines are short.
  for (let index = timeline.length - 1; index >= 0; index -= 1) {
    const entry = timeline[index];
    if (entry !== undefined && entry.at <= at) return entry.value;
  }
  return undefined;
};

/** Whether there are entries at all, which makes a timeline of them. */
export const isTimeline = <T>(entries: readonly Entry<T>[]): entries is Timeline<T> => entries.length > 0;

/** The value that holds now. */
export const valueNow = <T>(timeline: Timeline<T>): T => (timeline.at(-1) ?? timeline[0]).value;
