/**
 * What people record on an issue as a label. Labels are kept by Jira, survive an export, are found by JQL and hold no
 * person, so what a spike found or why work was added is written as one. This is the only place that names them.
 */
export const RESULTS = ['keep', 'drop', 'inconclusive'] as const;
/** How a spike or an experiment ended: label `result-keep`, `result-drop` or `result-inconclusive`. */
export type RecordedResult = (typeof RESULTS)[number];

export const CAUSES = ['finding', 'request'] as const;
/** Why work was added after the charter: the team found something out, or somebody asked: `cause-finding`, `cause-request`. */
export type Cause = (typeof CAUSES)[number];

type Labels = readonly string[];

/** Undefined where no result is recorded, or two that contradict each other. */
export const resultOf = (labels: Labels): RecordedResult | undefined => {
  const found = RESULTS.filter((result) => labels.includes(`result-${result}`));
  return found.length === 1 ? found[0] : undefined;
};

export const causeOf = (labels: Labels): Cause | undefined => {
  const found = CAUSES.filter((cause) => labels.includes(`cause-${cause}`));
  return found.length === 1 ? found[0] : undefined;
};

/** A change to a model that is live: label `change-request`. */
export const isChange = (labels: Labels): boolean => labels.includes('change-request');

/** A change that had to be taken back or repaired: label `change-failed`. */
export const hasFailed = (labels: Labels): boolean => labels.includes('change-failed');

/** How far a test of the ML Test Score is met by an issue once it is done: `mltest-data-1-manual`, `mltest-model-6-automated`. */
export const MODES = ['manual', 'automated'] as const;
export const testLabel = (section: string, test: number, mode: (typeof MODES)[number]): string =>
  `mltest-${section}-${test}-${mode}`;
