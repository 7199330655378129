import { z } from 'zod';
import type { Clock } from '../../application/ports/clock';
import type { RecordLocks } from '../../application/ports/recording';
import type { KeyValueStore } from './store';

/**
 * How long a lock holds whose holder never lets go. A function lives for 25 s at most, and a slow Jira may still carry
 * out its last call some time afterwards.
 */
const LOCK_MS = 60_000;

const lockSchema = z.object({ until: z.number() });

/** Locks in a key-value store, one an issue: an instant, and nothing of what is recorded or by whom. */
export const createRecordLocks = (store: KeyValueStore, clock: Clock): RecordLocks => {
  const keyOf = (issue: string): string => `recording:${issue}`;
  return {
    async take(issue) {
      const now = clock.now().getTime();
      const lock = { until: now + LOCK_MS };
      if (await store.setIfAbsent(keyOf(issue), lock)) return true;
      const held = lockSchema.safeParse(await store.get(keyOf(issue))).data;
      if (held !== undefined && held.until > now) return false;
      await store.set(keyOf(issue), lock);
      return true;
    },
    release: (issue) => store.remove(keyOf(issue)),
  };
};
