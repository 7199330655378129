import { z } from 'zod';
import type { CharterStore } from '../../application/ports/charters';
import { RISK_QUESTIONS } from '../../domain/charter/risk';
import { type Charter, DIRECTIONS } from '../../domain/charter/types';
import { ROLES } from '../../domain/plan/vocabulary';
import { createRevisions } from './revisions';
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

/** Charters in a key-value store, under `charter:{project}`. */
export const createCharterStore = (store: KeyValueStore): CharterStore => {
  const charters = createRevisions(store, 'charter', charterSchema);
  return {
    async read(projectId) {
      const { revision, value } = await charters.read(projectId);
      return { revision, charter: value };
    },
    save: charters.save,
  };
};
