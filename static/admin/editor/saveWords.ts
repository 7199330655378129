import { counted } from '../../shared/words';
import type { Check } from './useCheck';

/**
 * Why a text cannot be saved now, as a sentence; undefined where it can. A text that could not be checked can: the
 * server checks again.
 *
 * @param unchangedSince version that the text is the same as; undefined where it is another.
 */
export function whyNotToSave(check: Check, unchangedSince: number | undefined): string | undefined {
  if (unchangedSince !== undefined) return `Nothing is changed since version ${unchangedSince}.`;
  switch (check.state) {
    case 'checking':
      return 'It can be saved when it is checked.';
    case 'problems':
      return `It can be saved when ${check.problems.length === 1 ? 'the problem below is' : `the ${counted(check.problems.length, 'problem')} below are`} solved.`;
    default:
      return undefined;
  }
}
