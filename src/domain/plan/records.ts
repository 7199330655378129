import type { Kind } from './vocabulary';

/**
 * What people record on issues of a plan, each as one label: `ml-result-keep`, `ml-decision-go-on`,
 * `ml-signoff-approved` and so on. Labels are kept by Jira with the day they were set, are found by JQL, survive an
 * export and hold no person, so metrics read them; the words behind them stand in a comment. This is the only place
 * that names them.
 */
const OUTCOMES = {
  /** How a spike or an experiment ended; inconclusive where its time box did not tell. */
  result: ['keep', 'drop', 'inconclusive'],
  /** What a checkpoint decided about what comes next. */
  decision: ['go-on', 'change-scope', 'stop'],
  /** Whether somebody who has to agree does. */
  signoff: ['approved', 'approved-with-conditions', 'refused'],
} as const;

export const RESULTS = OUTCOMES.result;
export const DECISIONS = OUTCOMES.decision;
export const SIGN_OFFS = OUTCOMES.signoff;

/** Which kind of record an issue takes. */
export type RecordType = keyof typeof OUTCOMES;
export type Outcome<Type extends RecordType = RecordType> = (typeof OUTCOMES)[Type][number];

/** What each kind of work ends with; slices, stories and epics are simply done. */
const TYPE_OF_KIND: Readonly<Partial<Record<Kind, RecordType>>> = {
  experiment: 'result',
  spike: 'result',
  checkpoint: 'decision',
  'sign-off': 'signoff',
};

/** @returns undefined where nothing is recorded on issues of the kind. */
export const recordTypeOf = (kind: Kind): RecordType | undefined => TYPE_OF_KIND[kind];

const RECORD_PREFIX = 'ml-';

/** @example recordLabel('decision', 'go-on'); // 'ml-decision-go-on' */
export const recordLabel = <Type extends RecordType>(type: Type, outcome: Outcome<Type>): string =>
  `${RECORD_PREFIX}${type}-${outcome}`;

/**
 * What an issue's labels say was recorded.
 *
 * @returns undefined where nothing is, or where two labels contradict each other.
 * @example
 * outcomeOf('result', ['crispdm-modeling', 'ml-result-keep']); // 'keep'
 */
export const outcomeOf = <Type extends RecordType>(
  type: Type,
  labels: readonly string[],
): Outcome<Type> | undefined => {
  if (!labels.some(isRecordLabel)) return undefined;
  const outcomes: readonly Outcome<Type>[] = OUTCOMES[type];
  const found = outcomes.filter((outcome) => labels.includes(recordLabel(type, outcome)));
  return found.length === 1 ? found[0] : undefined;
};

/** Whether a label says what was recorded, whatever that is. Nearly every issue has none that does. */
export const isRecordLabel = (label: string): boolean => label.startsWith(RECORD_PREFIX);

/**
 * How an issue's labels must change for an outcome to be recorded. What was recorded before goes, since a change of mind
 * replaces it; every other label of the type is named, because somebody else may set one meanwhile.
 *
 * @returns undefined where the labels say so already.
 */
export const relabelling = <Type extends RecordType>(
  type: Type,
  outcome: Outcome<Type>,
  labels: readonly string[],
): Relabelling | undefined => {
  if (outcomeOf(type, labels) === outcome) return undefined;
  const wanted = recordLabel(type, outcome);
  const outcomes: readonly Outcome<Type>[] = OUTCOMES[type];
  const all = outcomes.map((each) => recordLabel(type, each));
  return { add: wanted, remove: all.filter((label) => label !== wanted) };
};

export interface Relabelling {
  readonly add: string;
  readonly remove: readonly string[];
}
