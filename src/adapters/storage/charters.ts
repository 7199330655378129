import { z } from 'zod';
import type { CharterStore, SavedCharter } from '../../application/ports/charters';
import { RISK_QUESTIONS } from '../../domain/charter/risk';
import { type Charter, DIRECTIONS } from '../../domain/charter/types';
import { ROLES } from '../../domain/plan/vocabulary';
import type { KeyValueStore } from './store';

const worth = z.object({
  amount: z.number().optional(),
  unit: z.string().optional(),
  words: z.string().optional(),
});

/** Kept apart from the request's schema: limits may change, charters that exist stay readable. */
const charterSchema: z.ZodType<Charter> = z.object({
  businessQuestion: z.string(),
  scope: z.array(z.string()),
  nonGoals: z.array(z.string()),
  businessMetrics: z.array(
    z.object({
      name: z.string(),
      baseline: z.number().optional(),
      target: z.number().optional(),
      unit: z.string().optional(),
      direction: z.enum(DIRECTIONS),
      byWhen: z.string().optional(),
      measuredBy: z.string().optional(),
    }),
  ),
  modelMetrics: z.array(
    z.object({
      name: z.string(),
      threshold: z.number().optional(),
      unit: z.string().optional(),
      direction: z.enum(DIRECTIONS),
    }),
  ),
  modelLift: z.string().optional(),
  cost: worth,
  benefit: worth,
  riskAnswers: z.partialRecord(z.enum(RISK_QUESTIONS.map(({ id }) => id)), z.boolean()),
  stakeholders: z.partialRecord(z.enum(ROLES), z.string()),
  otherStakeholders: z.array(z.string()),
  successCriteria: z.array(z.string()),
  releaseTrain: z.string().optional(),
  pi: z.string().optional(),
});

const latestKey = (projectId: string): string => `charter:${projectId}`;
const revisionKey = (projectId: string, revision: number): string => `charter:${projectId}:${revision}`;

/**
 * Charters in a key-value store. Every revision is written once, under a key of its own, and only if nobody has written
 * it before: of two people who change the same revision, one is told. `charter:{project}` holds the number of a late
 * revision, to begin looking from; it may be behind, never ahead.
 */
export const createCharterStore = (store: KeyValueStore): CharterStore => {
  const revisionAt = async (projectId: string, revision: number): Promise<Charter | undefined> => {
    const value = await store.get(revisionKey(projectId, revision));
    return value === undefined ? undefined : charterSchema.parse(value);
  };

  const read = async (projectId: string): Promise<SavedCharter> => {
    let revision = z
      .number()
      .catch(0)
      .parse(await store.get(latestKey(projectId)));
    let charter = await revisionAt(projectId, revision);
    for (;;) {
      const next = await revisionAt(projectId, revision + 1);
      if (next === undefined) return { revision, charter };
      revision += 1;
      charter = next;
    }
  };

  return {
    read,
    async save(projectId, revision, charter) {
      // A revision that nobody has reached yet would leave a gap, behind which no reader looks.
      if ((await read(projectId)).revision !== revision) return undefined;
      const next = revision + 1;
      if (!(await store.setIfAbsent(revisionKey(projectId, next), charter))) return undefined;
      await store.set(latestKey(projectId), next);
      return next;
    },
  };
};
