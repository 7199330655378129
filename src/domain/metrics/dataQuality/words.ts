import type { IssueHistory } from '../../history/types';
import type { MetricsContext } from '../context';
import { refOf } from '../items';
import type { Check, Finding } from '.';

/** How many issues are named before the rest is counted. */
const NAMED = 5;

/** `'3 issues (ML-1, ML-2 and ML-3)'`. */
export const counted = (issues: readonly IssueHistory[]): string =>
  `${issues.length === 1 ? '1 issue' : `${issues.length} issues`} (${listed(issues.map(({ key }) => key))})`;

export const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, NAMED);
  if (names.length > NAMED) return `${shown.join(', ')} and ${names.length - NAMED} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};

/** The issues in some places. */
export const issuesIn = ({ issues }: MetricsContext, places: Iterable<number>): readonly IssueHistory[] =>
  [...places].flatMap((place) => issues[place] ?? []);

/**
 * The finding of a check about issues: none where there are none.
 *
 * @param one the rest of the sentence after a single issue
 * @param many the rest after several
 */
export const findingOf = (
  check: Check,
  issues: readonly IssueHistory[],
  one: string,
  many: string,
): readonly Finding[] =>
  issues.length === 0
    ? []
    : [
        {
          check,
          sentence: `${counted(issues)} ${issues.length === 1 ? one : many}`,
          issues: issues.map(refOf),
        },
      ];
