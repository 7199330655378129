import { type Outcome, outcomeOf } from '../plan/records';

/** How a spike or an experiment ended. */
export type RecordedResult = Outcome<'result'>;

export const CAUSES = ['finding', 'request'] as const;
/** Why work was added after the charter: the team found something out, or somebody asked: `cause-finding`, `cause-request`. */
export type Cause = (typeof CAUSES)[number];

type Labels = readonly string[];

/** Undefined where no result is recorded, or two that contradict each other. */
export const resultOf = (labels: Labels): RecordedResult | undefined => outcomeOf('result', labels);

export const causeOf = (labels: Labels): Cause | undefined => {
  const found = CAUSES.filter((cause) => labels.includes(`cause-${cause}`));
  return found.length === 1 ? found[0] : undefined;
};

/** A change to a model that is live: label `change-request`. */
export const isChangeLabel = (label: string): boolean => label === 'change-request';

/** A change that had to be taken back or repaired: label `change-failed`. */
export const hasFailed = (labels: Labels): boolean => labels.includes('change-failed');

const TEST_PREFIX = 'mltest-';
export const isTestLabel = (label: string): boolean => label.startsWith(TEST_PREFIX);

/** How far a test of the ML Test Score is met by an issue once it is done: `mltest-data-1-manual`, `mltest-model-6-automated`. */
export const MODES = ['manual', 'automated'] as const;
export const testLabel = (section: string, test: number, mode: (typeof MODES)[number]): string =>
  `${TEST_PREFIX}${section}-${test}-${mode}`;
