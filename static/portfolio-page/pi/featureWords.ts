import type { ProjectFeatures } from '../../shared/contract';
import { amount, counted } from '../../shared/words';

type Counts = Omit<ProjectFeatures, 'project'>;

export const totalOf = (features: readonly Counts[]): Counts => ({
  committed: features.reduce((sum, { committed }) => sum + committed, 0),
  done: features.reduce((sum, { done }) => sum + done, 0),
  late: features.reduce((sum, { late }) => sum + late, 0),
});

/**
 * Features committed to an increment and done in it.
 *
 * @example
 * featuresReading({ committed: 9, done: 6, late: 1 }, 'PI 2026.4'); // '6 of 9 features committed to PI 2026.4 are done; 1 was done after its last day.'
 */
export function featuresReading({ committed, done, late }: Counts, pi: string): string {
  if (committed === 0) return `No feature is due in ${pi}.`;
  const head = `${amount(done)} of ${counted(committed, 'feature')} committed to ${pi} ${done === 1 ? 'is' : 'are'} done`;
  if (late === 0) return `${head}.`;
  return `${head}; ${amount(late)} ${late === 1 ? 'was' : 'were'} done after its last day.`;
}
