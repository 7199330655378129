import type { Direction } from '../charter/types';
import type { Day } from '../plan/types';

/**
 * A model that is in use, or soon will be. Whoever owns it is the assignee of a Jira issue, and known to Jira alone: the
 * registry holds that issue's id, never a person.
 */
export interface Model {
  /** Short and stable, such as `churn-model`; it stays when the model is renamed. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Id of the issue whose assignee owns the model; null where nobody has been named. */
  readonly ownerIssue: string | null;
  /** First day in use; null where that is still to come, or not known. */
  readonly live: Day | null;
  /** Day on which this version was deployed. */
  readonly deployed: Day | null;
  /** Day of the last review. */
  readonly reviewed: Day | null;
  readonly metrics: readonly WatchedMetric[];
}

export const METRIC_TYPES = ['business', 'model'] as const;
/** Whether a number tells how the business does, or how good the model is. */
type MetricType = (typeof METRIC_TYPES)[number];

/** A number that is measured again and again while the model is in use. */
export interface WatchedMetric {
  /** Short and stable, such as `recall`, unique within the model. */
  readonly id: string;
  readonly name: string;
  readonly type: MetricType;
  readonly unit?: string | undefined;
  /** Which way is better. */
  readonly direction: Direction;
  /** The least that is good enough; the most where down is better. Without one, nothing is ever a breach. */
  readonly threshold?: number | undefined;
}

/** What a metric came to on a day. There is one a day: a second one corrects the first. */
export interface Reading {
  readonly day: Day;
  readonly value: number;
}

/** A reading of a named metric, as people record it. */
export interface NewReading extends Reading {
  /** Id of the metric. */
  readonly metric: string;
}

export const MODEL_OUTCOMES = ['keep', 'retrain', 'redeploy', 'retire'] as const;
/** What is to become of a model. */
export type ModelOutcome = (typeof MODEL_OUTCOMES)[number];

/** What was decided about a model, when and why; not by whom. */
export interface ModelDecision {
  readonly day: Day;
  readonly outcome: ModelOutcome;
  readonly why: string;
}

/**
 * A change-control issue that was, or may have been, created for a breach. `pending`: Jira was asked, and its answer is
 * not known; `none`: for certain there is none.
 */
export interface ChangeControl {
  readonly metric: string;
  /** Day on which the breach began, as it was known then. */
  readonly day: Day;
  /** When Jira was asked, ISO 8601. */
  readonly at: string;
  /** Number of the project's newest issue before Jira was asked: later ones are looked at to find it. */
  readonly newestIssue: number;
  readonly state: 'pending' | 'created' | 'none';
  /** Key of the issue, once it is known. */
  readonly issue?: string | undefined;
}

/** What has happened to a model: all that changes more often than the model itself. */
export interface ModelLife {
  /** Readings of each metric by its id, oldest first. */
  readonly readings: Readonly<Record<string, readonly Reading[]>>;
  /** Oldest first. */
  readonly decisions: readonly ModelDecision[];
  readonly controls: readonly ChangeControl[];
}

/** A model nothing has happened to yet. */
export const NEW_LIFE: ModelLife = { readings: {}, decisions: [], controls: [] };

/** A model with what has happened to it. */
export interface ModelRecord {
  readonly model: Model;
  readonly life: ModelLife;
}
