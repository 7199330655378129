import type { Phase } from '../plan/vocabulary';
import type { PhaseProgress } from './types';

/** The earliest phase that is not finished; null when all are. */
export const currentPhase = (phases: readonly PhaseProgress[]): Phase | null =>
  phases.find(({ done, total }) => done < total)?.phase ?? null;
