import { isRecordLabel } from '../plan/records';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';
import { isChangeLabel, isTestLabel, type RecordedResult, resultOf } from './recorded';

const TEST = 1;
const CHANGE = 2;
const RECORD = 4;

/**
 * By place, which of the labels that metrics look for an issue carries, as bits. Nearly every issue carries none of them.
 */
export const labelMarks = oncePerContext(({ issues }): Int32Array => {
  const marks = new Int32Array(issues.length);
  for (let place = 0; place < issues.length; place += 1) {
    const labels = issues[place]?.labels ?? NONE;
    let mark = 0;
    for (let index = 0; index < labels.length; index += 1) {
      const label = labels[index] ?? '';
      if (isChangeLabel(label)) mark |= CHANGE;
      if (isTestLabel(label)) mark |= TEST;
      if (isRecordLabel(label)) mark |= RECORD;
    }
    marks[place] = mark;
  }
  return marks;
});

const NONE: readonly string[] = [];

const marksWith = (bit: number): Uint8Array =>
  Uint8Array.from({ length: 2 * RECORD }, (_, mark) => ((mark & bit) === 0 ? 0 : 1));

/** By mark, 1 for issues that show a test of the ML Test Score. */
export const WITH_TEST = marksWith(TEST);
/** By mark, 1 for changes to a model that is live. */
export const WITH_CHANGE = marksWith(CHANGE);

/** The recorded result of the issue in a place, as {@link resultOf} reads it off its labels. */
export const resultsOf = (context: MetricsContext): ((place: number) => RecordedResult | undefined) => {
  const marks = labelMarks(context);
  return (place) =>
    ((marks[place] ?? 0) & RECORD) === 0 ? undefined : resultOf(context.issues[place]?.labels ?? NONE);
};
