import { z } from 'zod';
import { DECISIONS, type Outcome, RESULTS, type RecordType, SIGN_OFFS } from '../domain/plan/records';
import { line, prose } from './fields';
import { RECORD_LIMITS } from './recordLimits';

const outcome = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, { error: 'Choose what it came to.' });

const sentence = (what: string) => line(what, RECORD_LIMITS.sentenceLength);
const details = (what: string) => prose(what, RECORD_LIMITS.detailsLength);

const number = z
  .number({ error: 'The measured value must be a number.' })
  .min(-RECORD_LIMITS.largestNumber, { error: 'The measured value is too small to be one.' })
  .max(RECORD_LIMITS.largestNumber, { error: 'The measured value is too large to be one.' });

const result = z.strictObject({
  type: z.literal('result'),
  outcome: outcome(RESULTS),
  /** What was learnt. */
  sentence: sentence('What was learnt'),
  measured: z
    .strictObject({ value: number, unit: line('The unit', RECORD_LIMITS.unitLength).optional() })
    .optional(),
});

const decision = z
  .strictObject({
    type: z.literal('decision'),
    outcome: outcome(DECISIONS),
    /** Why it was decided so. */
    sentence: sentence('The reason'),
    /** What is added, changed or left out from now on. */
    details: details('What changes').optional(),
  })
  .refine((value) => (value.outcome === 'change-scope') === (value.details !== undefined), {
    path: ['details'],
    error: 'Say what changes where the scope does, and only there.',
  });

const signoff = z
  .strictObject({
    type: z.literal('signoff'),
    outcome: outcome(SIGN_OFFS),
    /** What was looked at, or why it is refused. */
    sentence: sentence('The reason'),
    /** What has to be met. */
    details: details('The conditions').optional(),
  })
  .refine((value) => (value.outcome === 'approved-with-conditions') === (value.details !== undefined), {
    path: ['details'],
    error: 'Say what the conditions are where there are any, and only there.',
  });

/** What somebody records on an issue. It goes straight into a comment; the app keeps none of it. */
export const recordSchema = z.discriminatedUnion('type', [result, decision, signoff], {
  error: 'Say what is recorded.',
});

/** Jira numbers the steps of a workflow. */
export const finishSchema = z
  .string({ error: 'Say whether the status changes.' })
  .regex(/^\d{1,18}$/, { error: 'That is not a step of a workflow.' })
  .nullable();

export type { Outcome, RecordType };

export type NewRecord = z.output<typeof recordSchema>;

/** A step of the workflow that ends in a done status and asks for nothing. */
export interface FinishingStep {
  readonly id: string;
  /** Its own name, such as "Close". */
  readonly name: string;
  /** Name of the status it leads to. */
  readonly status: string;
}

/** What can be recorded on an issue, and what is to be known beforehand. */
export interface RecordForm {
  readonly type: RecordType;
  /** What the labels say now; null where nothing is recorded, or contradictory things are. */
  readonly recorded: Outcome | null;
  /** Name of the status, where it stays if no step is taken. */
  readonly status: string;
  readonly isDone: boolean;
  readonly finishing: readonly FinishingStep[];
  /** Sentences about what will not be done, and why. */
  readonly notes: readonly string[];
  /** Why nothing can be recorded at all; null where it can. */
  readonly refused: string | null;
}

/** What became of a record: the comment stands; `notes` name what else did not work. */
export interface Recorded {
  readonly notes: readonly string[];
}
