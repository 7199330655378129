import type { HealthRules } from '../../domain/portfolio/healthRules';

/** The rules by which the whole site's projects are judged. */
export interface HealthRulesStore {
  /** The rules to judge by; the defaults where nobody has chosen any. One read of the storage. */
  inForce(): Promise<HealthRules>;
  /** The same with their revision, to be sent back when saving; 0 where nobody has chosen any. */
  read(): Promise<{ readonly revision: number; readonly rules: HealthRules }>;
  /** @returns the new revision; undefined where somebody else has saved since `revision`. */
  save(revision: number, rules: HealthRules): Promise<number | undefined>;
}

export type HealthRulesReader = Pick<HealthRulesStore, 'inForce'>;
