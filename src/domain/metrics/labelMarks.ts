import { oncePerContext } from './oncePerContext';
import { isChangeLabel, isTestLabel } from './recorded';

const TEST = 1;
const CHANGE = 2;

/**
 * By place, which of the labels that metrics look for an issue carries, as bits. Nearly every issue carries none of them,
 * and most labels are on many issues: each different one is looked at once.
 */
export const labelMarks = oncePerContext(({ issues }): Int32Array => {
  const known = new Map<string, number>();
  const marks = new Int32Array(issues.length);
  for (let place = 0; place < issues.length; place += 1) {
    const labels = issues[place]?.labels ?? NONE;
    let mark = 0;
    for (let index = 0; index < labels.length; index += 1) {
      const label = labels[index] ?? '';
      let ofLabel = known.get(label);
      if (ofLabel === undefined) {
        ofLabel = (isTestLabel(label) ? TEST : 0) | (isChangeLabel(label) ? CHANGE : 0);
        known.set(label, ofLabel);
      }
      mark |= ofLabel;
    }
    marks[place] = mark;
  }
  return marks;
});

const NONE: readonly string[] = [];

const marksWith = (bit: number): Uint8Array =>
  Uint8Array.from({ length: 2 * CHANGE }, (_, mark) => ((mark & bit) === 0 ? 0 : 1));

/** By mark, 1 for issues that show a test of the ML Test Score. */
export const WITH_TEST = marksWith(TEST);
/** By mark, 1 for changes to a model that is live. */
export const WITH_CHANGE = marksWith(CHANGE);
