import type { FieldErrors } from '../checks';
import type { Draft } from '../draft';

/** What every step of the wizard is given. */
export interface StepProps {
  readonly draft: Draft;
  readonly update: (change: Partial<Draft>) => void;
  readonly errors: FieldErrors;
  /** Project key. */
  readonly project: string;
}
