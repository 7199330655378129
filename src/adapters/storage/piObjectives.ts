import { z } from 'zod';
import type { PiStore } from '../../application/ports/pi';
import { EMPTY_PI_RECORD, type PiRecord, ROAM } from '../../domain/pi/types';
import { createRevisions } from './revisions';
import type { KeyValueStore } from './store';

/** Kept apart from the request's schema: limits may change, records that exist stay readable. */
const recordSchema: z.ZodType<PiRecord> = z.object({
  objectives: z.array(
    z.object({
      id: z.string(),
      pi: z.string(),
      text: z.string(),
      planned: z.number(),
      actual: z.number().nullable(),
      committed: z.boolean(),
    }),
  ),
  risks: z
    .array(
      z.object({
        id: z.string(),
        pi: z.string(),
        text: z.string(),
        status: z.enum(ROAM).nullable(),
        since: z.string(),
        issue: z.string().nullable(),
      }),
    )
    .default([]),
  increments: z.array(z.object({ name: z.string(), start: z.string(), end: z.string() })).default([]),
});

/** Objectives and risks in a key-value store, under `pi:{project}`. */
export const createPiStore = (store: KeyValueStore): PiStore => {
  const records = createRevisions(store, 'pi', recordSchema);
  return {
    async read(projectId) {
      const { revision, value } = await records.read(projectId);
      return { revision, record: value ?? EMPTY_PI_RECORD };
    },
    save: records.save,
  };
};
