import { z } from 'zod';
import type { KeyValueStore } from './store';

/** A value as it was saved last; revision 0 has none. */
export interface Revision<T> {
  readonly revision: number;
  readonly value: T | undefined;
}

export interface Revisions<T> {
  read(id: string): Promise<Revision<T>>;
  /** @returns the new revision; undefined where somebody else has saved one that follows `revision`. */
  save(id: string, revision: number, value: T): Promise<number | undefined>;
}

/**
 * Values that people change one after the other. Every revision is written once, under a key of its own, and only if
 * nobody has written it before: of two people who change the same revision, one is told. `{prefix}:{id}` holds the
 * number of a late revision, to begin looking from; it may be behind, never ahead.
 *
 * @param keep how many revisions stay, the newest; all where absent. Those that are let go are so old that nobody who
 *   still holds one could save after it: what he read is compared first.
 * @example
 * const charters = createRevisions(store, 'charter', charterSchema);
 */
export const createRevisions = <T>(
  store: KeyValueStore,
  prefix: string,
  schema: z.ZodType<T>,
  keep = Number.POSITIVE_INFINITY,
): Revisions<T> => {
  const latestKey = (id: string): string => `${prefix}:${id}`;
  const revisionKey = (id: string, revision: number): string => `${prefix}:${id}:${revision}`;

  const revisionAt = async (id: string, revision: number): Promise<T | undefined> => {
    const stored = await store.get(revisionKey(id, revision));
    return stored === undefined ? undefined : schema.parse(stored);
  };

  const read = async (id: string): Promise<Revision<T>> => {
    let revision = z
      .number()
      .catch(0)
      .parse(await store.get(latestKey(id)));
    // Both at once: nearly always there is no next one.
    let [value, next] = await Promise.all([revisionAt(id, revision), revisionAt(id, revision + 1)]);
    while (next !== undefined) {
      revision += 1;
      value = next;
      next = await revisionAt(id, revision + 1);
    }
    return { revision, value };
  };

  return {
    read,
    async save(id, revision, value) {
      // A revision that nobody has reached yet would leave a gap, behind which no reader looks.
      if ((await read(id)).revision !== revision) return undefined;
      const next = revision + 1;
      if (!(await store.setIfAbsent(revisionKey(id, next), value))) return undefined;
      await store.set(latestKey(id), next);
      if (next > keep) await store.remove(revisionKey(id, next - keep));
      return next;
    },
  };
};
