import { z } from 'zod';
import { DIRECTIONS } from '../domain/charter/types';
import type { Benefit } from '../domain/models/benefits';
import type { breachLatency } from '../domain/models/decisions';
import {
  METRIC_TYPES,
  MODEL_OUTCOMES,
  type ModelDecision,
  type Reading,
  type WatchedMetric,
} from '../domain/models/types';
import { day, issueKey, line } from './fields';
import { MODEL_LIMITS } from './modelLimits';

export type { Benefit } from '../domain/models/benefits';
export type { ModelOutcome, Reading, WatchedMetric } from '../domain/models/types';

/** Where a model's owner is written down: the assignee of an issue, read as the viewer. */
export type ModelOwner =
  | { readonly state: 'nobody' }
  /** The issue was deleted, or the viewer may not see it. */
  | { readonly state: 'unseen' }
  | {
      readonly state: 'issue';
      readonly key: string;
      readonly summary: string;
      /** Null where nobody is assigned. */
      readonly assignee: string | null;
    };

/** A breach as the page shows it. */
export interface ShownBreach {
  readonly from: string;
  readonly to: string;
  /** Null while it runs. */
  readonly endedOn: string | null;
  readonly worst: Reading;
  /** The first decision since it began; null where nobody has decided. */
  readonly decision: ModelDecision | null;
  /** The issue that asks for a decision; null where there is none, or the viewer may not see it. */
  readonly control: { readonly key: string; readonly summary: string; readonly status: string } | null;
  /** `none`: none was created; `pending`: Jira was asked and has not been heard of; `unseen`: not for the viewer's eyes. */
  readonly controlState: 'created' | 'pending' | 'none' | 'unseen';
}

/** A metric of a model with what it came to. */
export interface ModelMetricView {
  readonly metric: WatchedMetric;
  /** Oldest first. */
  readonly readings: readonly Reading[];
  /** Whether the latest reading since go-live keeps the threshold; null without a reading or a threshold. */
  readonly keeps: boolean | null;
  /** Oldest first. */
  readonly breaches: readonly ShownBreach[];
}

export interface ModelView {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly owner: ModelOwner;
  readonly live: string | null;
  readonly deployed: string | null;
  /** As somebody wrote it down. */
  readonly reviewed: string | null;
  /** Day of the last review or decision, whichever is later, and the calendar days since; null where there was none. */
  readonly lastReview: { readonly day: string; readonly days: number } | null;
  readonly isRetired: boolean;
  readonly metrics: readonly ModelMetricView[];
  /** Oldest first. */
  readonly decisions: readonly ModelDecision[];
}

/** What the page *Models* shows. */
export interface ModelsPage {
  readonly asOf: string;
  readonly timeZone: string;
  /** Today in the project's time zone. */
  readonly today: string;
  /** To be sent back when saving; 0 where there is no model yet. */
  readonly revision: number;
  readonly mayEdit: boolean;
  readonly models: readonly ModelView[];
  readonly latency: ReturnType<typeof breachLatency>;
  /** What the charter promised, held against the readings; empty where it promises no number. */
  readonly benefits: readonly Benefit[];
  /** Metrics that the charter suggests for a model, without the ids that they get when they are saved. */
  readonly suggested: readonly Omit<WatchedMetric, 'id'>[];
}

/** What became of a breach when a reading was recorded. */
export interface ControlAnswer {
  /** Name of the metric. */
  readonly metric: string;
  /**
   * `created` now; `exists` for this breach already; `open` still from an earlier breach of the same metric; `pending`:
   * Jira was asked, and whether it carried that out shows in a minute; `refused`: there is none, `reason` says why.
   */
  readonly state: 'created' | 'exists' | 'open' | 'pending' | 'refused';
  /** Key of the issue, where there is one. */
  readonly issue: string | null;
  readonly reason: string | null;
}

/** What became of readings that were recorded. */
export interface ReadingsRecorded {
  readonly recorded: number;
  /** One for each metric of the model that is beyond its threshold now. */
  readonly controls: readonly ControlAnswer[];
}

/** Pasted lines are recorded all together, or not at all. */
export type ReadingsPasted =
  | ({ readonly ok: true } & ReadingsRecorded)
  | { readonly ok: false; readonly problems: readonly string[] };

const slug = (what: string) =>
  z.string({ error: `${what} is missing.` }).regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
    error: `That is not ${what.toLowerCase()}.`,
  });

export const modelIdSchema = slug('The model');
export const metricIdSchema = slug('The metric');

const number = (what: string) => {
  const error = `${what} must be a number of at most thirteen digits.`;
  return z
    .number({ error })
    .min(-MODEL_LIMITS.largestNumber, { error })
    .max(MODEL_LIMITS.largestNumber, { error });
};

const metricSchema = z.strictObject({
  /** Absent on a metric that is new. */
  id: metricIdSchema.optional(),
  name: line('The name of a metric', MODEL_LIMITS.nameLength),
  type: z.enum(METRIC_TYPES, { error: 'A metric is one of the business or one of the model.' }),
  unit: line('A unit', MODEL_LIMITS.unitLength).optional(),
  direction: z.enum(DIRECTIONS, { error: 'Better is up or down.' }),
  threshold: number('A threshold').optional(),
});

const differentNames = (items: readonly { readonly name: string }[]): boolean =>
  new Set(items.map(({ name }) => name.toLocaleLowerCase('en'))).size === items.length;

/** A model as the page sends it. */
export const modelSchema = z
  .strictObject({
    /** Absent on a model that is new. */
    id: modelIdSchema.optional(),
    name: line('The name of the model', MODEL_LIMITS.nameLength),
    version: line('The version', MODEL_LIMITS.versionLength),
    /** Key of the issue whose assignee owns the model; absent where it stays as it is. */
    ownerIssue: issueKey.nullable().optional(),
    live: day('The first day in use').nullable(),
    deployed: day('The day of deployment').nullable(),
    reviewed: day('The day of the last review').nullable(),
    metrics: z
      .array(metricSchema)
      .min(1, { error: 'Name at least one metric by which the model is watched.' })
      .max(MODEL_LIMITS.metrics, { error: `A model is watched by at most ${MODEL_LIMITS.metrics} metrics.` })
      .refine(differentNames, { error: 'Two metrics have the same name; each needs its own.' }),
  })
  .refine(({ live, deployed }) => live === null || deployed === null || live <= deployed, {
    path: ['deployed'],
    error: 'A version cannot be deployed before the model is in use for the first time.',
  });

export const readingsSchema = z
  .array(
    z.strictObject({
      metric: metricIdSchema,
      day: day('The day of a reading'),
      value: number('A reading'),
    }),
  )
  .min(1, { error: 'There is no reading to record.' })
  .max(MODEL_LIMITS.readingsAtOnce, {
    error: `At most ${MODEL_LIMITS.readingsAtOnce} readings can be recorded at once. Paste them instead.`,
  });

export const csvSchema = z
  .string({ error: 'There is nothing to record.' })
  .min(1, { error: 'There is nothing to record.' })
  .max(MODEL_LIMITS.csvLength, { error: 'That is too much at once. Paste a year at a time.' });

export const decisionSchema = z.strictObject({
  day: day('The day of the decision'),
  outcome: z.enum(MODEL_OUTCOMES, { error: 'Choose what becomes of the model.' }),
  /** Why it was decided so. */
  why: line('The reason', MODEL_LIMITS.whyLength),
});
