import type { Work } from './backlog';
import type { Chance } from './chance';
import { comment, label } from './moves';
import type { Person } from './person';

/** What somebody writes down when a piece of work ends: the words as a comment, and the label that metrics read. */
interface Ending {
  readonly words: string;
  readonly label: string;
}

const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  checkpoint: [
    { words: 'Decision: go. The business owner has seen the demo.', label: 'ml-decision-go-on' },
    { words: 'Decision: go, with one more week for open questions.', label: 'ml-decision-change-scope' },
  ],
  experiment: [
    {
      words: 'Result: keep. The candidate beats the baseline on the frozen test split.',
      label: 'ml-result-keep',
    },
    { words: 'Result: drop. No gain over the baseline.', label: 'ml-result-drop' },
    { words: 'Result: drop. A small gain, and twice the cost of scoring.', label: 'ml-result-drop' },
    { words: 'Result: inconclusive. The gain is within the noise.', label: 'ml-result-inconclusive' },
  ],
  'sign-off': [{ words: 'Agreed; use and retention are written down.', label: 'ml-signoff-approved' }],
};

/** A request that was granted brought what it was for. */
const GRANTED: Ending = { words: 'Result: keep. The data can be used.', label: 'ml-result-keep' };

const KEPT: Ending = {
  words: 'Result: keep. It answers the question, and we go on with it.',
  label: 'ml-result-keep',
};

const SPIKE_ENDINGS: readonly Ending[] = [
  KEPT,
  KEPT,
  KEPT,
  { words: 'Result: drop. It does not carry what we hoped for.', label: 'ml-result-drop' },
  { words: 'Result: inconclusive. The time box did not tell.', label: 'ml-result-inconclusive' },
];

/** Nobody writes down how every spike ended: some are simply closed. */
const WRITTEN_DOWN = 0.8;

/** Tests of the ML Test Score that the work of a plan shows, by what its summary says. */
const SHOWN_TESTS: readonly (readonly [RegExp, string])[] = [
  [/for quality and leakage$/, 'mltest-data-1-automated'],
  [/^Build the features/, 'mltest-data-7-automated'],
  [/the model card$/, 'mltest-model-1-manual'],
  [/^Build and tune the candidate/, 'mltest-model-3-manual'],
  [/^Train an interpretable baseline/, 'mltest-model-5-automated'],
  [/fairness and inclusion$/, 'mltest-model-7-manual'],
  [/^Take the first slice through/, 'mltest-infra-3-automated'],
  [/against the test design$/, 'mltest-infra-4-manual'],
  [/success metrics automatically/, 'mltest-monitor-7-manual'],
];

/**
 * Writes down how a piece of work ended, as the app does when somebody records it in the issue panel: a comment, then
 * the label.
 *
 * @param chance draws how decisions and experiments end, and so where the project goes
 * @param aside draws what changes nothing that follows
 */
export const recordEnding = async (who: Person, item: Work, chance: Chance, aside: Chance): Promise<void> => {
  const shown = SHOWN_TESTS.find(([says]) => says.test(item.summary));
  if (shown !== undefined) await label(who, item.key, shown[1]);
  const ending = endingOf(item, chance, aside);
  if (ending === undefined) return;
  await comment(who, item.key, ending.words);
  await label(who, item.key, ending.label);
};

const endingOf = (item: Work, chance: Chance, aside: Chance): Ending | undefined => {
  if (item.kind === 'spike') {
    if (item.dependsOnOthers) return GRANTED;
    return aside.happens(WRITTEN_DOWN) ? aside.pick(SPIKE_ENDINGS) : undefined;
  }
  const endings = ENDINGS[item.kind];
  return endings && chance.pick(endings);
};
