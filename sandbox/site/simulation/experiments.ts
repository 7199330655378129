import { untouched, type Work } from './backlog';
import { labelsOf, writeBeside } from './ownIssue';
import type { Person } from './person';

const HYPOTHESES = [
  'gradient boosting on recency features beats the baseline',
  'a longer history window helps the rare cases',
  'calibrated probabilities make the threshold stable',
  'weighting recent months more follows the market',
  'one model for each region beats one for all',
  'the words of complaints tell more than their number',
  'fewer features make the model steadier',
  'classes weighted by value find the customers that matter',
  'an average of the two best models beats each',
] as const;

/** What the team reckons with for an experiment of its own when it fills a sprint. In Jira it has a time box. */
const POINTS = 2;

const TIME_BOX = 'time-box-3';

/** Why there is one more: the last one found something out. */
const FOUND_OUT = 'cause-finding';

/** Copied from the last experiment, but for how that one ended. */
const labelsOfNext = (labels: readonly string[]): readonly string[] => [
  ...labels.filter((label) => !label.startsWith('ml-result-') && label !== FOUND_OUT && label !== TIME_BOX),
  FOUND_OUT,
  TIME_BOX,
];

/**
 * The next experiment of an iteration, as a data scientist writes it down: a new issue beside the last one, blocking
 * what the last one blocked. It is the team's own issue, not a node of the plan.
 *
 * @param iteration number of the experiment that has just ended, from 1
 * @param waiting work that waits for the experiments
 * @returns the new work, or undefined when there is nothing left to try
 */
export const nextExperiment = async (
  who: Person,
  ended: Work,
  iteration: number,
  waiting: readonly Work[],
): Promise<Work | undefined> => {
  const hypothesis = HYPOTHESES[iteration - 1];
  if (hypothesis === undefined) return undefined;
  const summary = `Experiment ${iteration + 1}: ${hypothesis}`;
  const labels = labelsOfNext(await labelsOf(who, ended.key));
  const parent = ended.epic === null ? {} : { parent: { key: ended.epic } };
  const key = await writeBeside(who, ended.key, { summary, labels, ...parent });
  for (const blocked of waiting) {
    await who.send('POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key },
      outwardIssue: { key: blocked.key },
    });
  }
  return { ...ended, ...untouched, key, summary, blockedBy: [], points: POINTS };
};
