import type { MetricsContext } from '../context';
import { finishOrder } from '../finishOrder';
import { labelMarks, WITH_TEST } from '../labelMarks';
import type { Measured } from '../measured';
import { isTestLabel, MODES, testLabel } from '../recorded';
import { placesMarked } from '../vectors';
import { ML_TESTS, type Section } from './tests';

/** Done by hand and written down, or automated. */
const SCORES = { manual: 0.5, automated: 1 } as const;

interface TestScore {
  readonly name: string;
  readonly score: 0 | 0.5 | 1;
  /** Finished issues that show it. */
  readonly keys: readonly string[];
}

interface ValidationCoverage {
  /** In the rubric's order. */
  readonly sections: readonly {
    readonly section: Section;
    readonly score: number;
    readonly tests: readonly TestScore[];
  }[];
  /** The lowest section's score: a system is only as ready as its weakest part. */
  readonly score: number;
  /** Tests that score at all, of 28. */
  readonly covered: number;
}

/**
 * Validation coverage: the ML Test Score. 28 tests in four sections, each 0, ½ (done by hand, written down) or 1
 * (automated); a section's score is its sum, the final score the lowest section's. A test counts once an issue that
 * carries its label, such as `mltest-data-1-manual`, is finished; of several the best counts.
 *
 * Source: Breck et al., The ML Test Score, 2017.
 *
 * @example
 * validationCoverage(context).score; // 2.5: the weakest section
 */
export const validationCoverage = (context: MetricsContext): Measured<ValidationCoverage> => {
  const keysByLabel = new Map<string, string[]>();
  for (const place of placesMarked(labelMarks(context), finishOrder(context), WITH_TEST)) {
    const { key, labels } = context.issues[place] ?? NO_ISSUE;
    for (const label of labels.filter(isTestLabel)) {
      const keys = keysByLabel.get(label);
      if (keys === undefined) keysByLabel.set(label, [key]);
      else keys.push(key);
    }
  }
  if (keysByLabel.size === 0) return { status: 'insufficient', reason: NONE_RECORDED, have: 0, need: 1 };
  const sections = ML_TESTS.map(({ section, names }) => {
    const tests = names.map((name, index) => scoreOf(section, name, index + 1, keysByLabel));
    return { section, score: tests.reduce((sum, { score }) => sum + score, 0), tests };
  });
  return {
    status: 'ok',
    sections,
    score: Math.min(...sections.map(({ score }) => score)),
    covered: sections.flatMap(({ tests }) => tests).filter(({ score }) => score > 0).length,
  };
};

const NO_ISSUE = { key: '', labels: [] };

const NONE_RECORDED =
  'None of the 28 tests of the ML Test Score has been recorded yet, by a label such as “mltest-data-1-manual” on the finished issue that shows it.';

const scoreOf = (
  section: Section,
  name: string,
  number: number,
  keysByLabel: ReadonlyMap<string, readonly string[]>,
): TestScore => {
  const found = MODES.map((mode) => ({
    mode,
    keys: keysByLabel.get(testLabel(section, number, mode)) ?? [],
  }));
  const best = found.findLast(({ keys }) => keys.length > 0);
  return {
    name,
    score: best === undefined ? 0 : SCORES[best.mode],
    keys: [...new Set(found.flatMap(({ keys }) => keys))],
  };
};
