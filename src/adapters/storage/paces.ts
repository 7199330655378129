import { z } from 'zod';
import type { PaceStore } from '../../application/ports/pace';
import { KINDS } from '../../domain/plan/vocabulary';
import type { KeyValueStore } from './store';

const paceKey = (projectId: string): string => `pace:${projectId}`;

const paceSchema = z.object({
  planId: z.string(),
  readAt: z.number(),
  columns: z.array(z.object({ name: z.string(), statusIds: z.array(z.string()) })),
  statuses: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      category: z.enum(['new', 'indeterminate', 'done']).nullable(),
    }),
  ),
  kinds: z.partialRecord(z.enum(KINDS), z.object({ issues: z.number(), workingDays: z.number().nullable() })),
  accessDays: z.array(z.number()),
});

/** Paces in a key-value store, one a project. What an older version of the app wrote and no longer fits is read anew. */
export const createPaceStore = (store: KeyValueStore): PaceStore => ({
  async read(projectId) {
    return paceSchema.safeParse(await store.get(paceKey(projectId))).data;
  },
  write: (projectId, pace) => store.set(paceKey(projectId), pace),
});
