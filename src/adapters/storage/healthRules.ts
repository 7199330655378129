import { z } from 'zod';
import type { HealthRulesStore } from '../../application/ports/healthRules';
import { DEFAULT_HEALTH_RULES as DEFAULTS, type HealthRules } from '../../domain/portfolio/healthRules';
import { createRevisions } from './revisions';
import type { KeyValueStore } from './store';

/** Kept apart from the request's schema: limits may change, rules that exist stay readable, and new ones have defaults. */
const rulesSchema: z.ZodType<HealthRules> = z.object({
  accessOffTrackFactor: z.number().default(DEFAULTS.accessOffTrackFactor),
  featureOffTrackDays: z.number().default(DEFAULTS.featureOffTrackDays),
  healthyCommitment: z.number().default(DEFAULTS.healthyCommitment),
  sprintsLookedAt: z.number().default(DEFAULTS.sprintsLookedAt),
  sprintsBelow: z.number().default(DEFAULTS.sprintsBelow),
  decisionDays: z.number().default(DEFAULTS.decisionDays),
  staleWorkingDays: z.number().default(DEFAULTS.staleWorkingDays),
});

const PREFIX = 'health-rules';
const ID = 'site';
const IN_FORCE = `${PREFIX}:in-force`;
/** A slow administrator may still hold one of these. */
const KEPT_REVISIONS = 3;

const inForceSchema = z.object({ revision: z.number(), rules: rulesSchema });

/**
 * The site's health rules in a key-value store: revisions under `health-rules:site`, and a copy of the newest under
 * `health-rules:in-force`, which the portfolio reads with one get. A copy that a save was cut off before is made good by
 * the next save.
 */
export const createHealthRulesStore = (store: KeyValueStore): HealthRulesStore => {
  const revisions = createRevisions(store, PREFIX, rulesSchema, KEPT_REVISIONS);
  const inForce = async () => inForceSchema.safeParse(await store.get(IN_FORCE)).data;
  return {
    inForce: async () => (await inForce())?.rules ?? DEFAULTS,
    async read() {
      const { revision, value } = await revisions.read(ID);
      return { revision, rules: value ?? DEFAULTS };
    },
    async save(revision, rules) {
      const saved = await revisions.save(ID, revision, rules);
      // Of two saves, the later one stays in force.
      if (saved !== undefined && ((await inForce())?.revision ?? 0) < saved)
        await store.set(IN_FORCE, { revision: saved, rules });
      return saved;
    },
  };
};
