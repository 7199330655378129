import { invoke } from '../../shared/bridge';
import type { ProjectPi, Result } from '../../shared/contract';

/** Objectives and risks of some projects. */
export const readSomePi = (projects: readonly string[]): Promise<Result<readonly ProjectPi[]>> =>
  invoke('pi.read', { projects });
