import type { PlanInput } from '../domain/plan/types';
import type { Phase, Role } from '../domain/plan/vocabulary';

export type { OriginalNode, PlanPreview, PreviewEpic, PreviewIssue } from '../domain/plan/preview';
export type { Estimate, NodeEdit, PlanNode } from '../domain/plan/types';
export type { ItemKind, Kind, Phase, RiskTier, Role } from '../domain/plan/vocabulary';

export interface ProjectRef {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** How the plan will fit this Jira; every line is a sentence about what will happen. */
export interface Fit {
  readonly epicType: string;
  readonly issueType: string;
  /** Name of the estimate field, null where the project has none. */
  readonly estimateField: string | null;
  /** Whether blocking links ride in the create call or are added one by one. */
  readonly linksInCreate: boolean;
  /** Sentences: fields left out, types chosen, and so on. */
  readonly notes: readonly string[];
  /** Sentences that stop generation: missing permission, required field without default. Empty = may generate. */
  readonly blockers: readonly string[];
}

export type GenerationState =
  /** Steps remain; call `generation.step` again. */
  | 'running'
  /** Jira may still be working on the last call, or asked for a pause: call again after `retryAfterMs`. */
  | 'waiting'
  | 'done'
  /** Jira refused some issues, and all the rest is done: `failures` says which. `generation.retry` tries those again. */
  | 'incomplete'
  /** Jira refused a call as a whole; `problems` says why. Another step sends it again. */
  | 'failed';

/** An issue of the plan that is not there although its turn has come. */
export interface GenerationFailure {
  readonly node: string;
  readonly summary: string;
  /** `waiting`: never sent, because Jira refused its epic. */
  readonly type: 'refused' | 'waiting';
  /** Why, as a sentence. */
  readonly reason: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
  /** Jira's own words; only in the answer to the very step that heard them, for they are never stored. */
  readonly said?: string;
}

export interface Generation {
  readonly planId: string;
  readonly state: GenerationState;
  readonly created: number;
  readonly total: number;
  readonly links: { readonly made: number; readonly total: number };
  /** What the app is doing, as a sentence. */
  readonly activity: string;
  readonly retryAfterMs?: number;
  readonly problems: readonly string[];
  /** What Jira refused since somebody last asked to retry, in plan order. */
  readonly failures: readonly GenerationFailure[];
}

export interface PlanSummary {
  readonly planId: string;
  readonly name: string;
  readonly businessQuestion: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly generation: Generation;
  /** Epics of the plan with their issue keys, as far as created, in plan order. */
  readonly epics: readonly {
    readonly key: string;
    readonly summary: string;
    readonly phase: Phase;
    readonly done: number;
    readonly total: number;
    readonly due: string | null;
  }[];
  /** Roles that still need a person for unfinished generation (people are never stored by the app). */
  readonly rolesInUse: readonly Role[];
}

/** What the project page needs first. */
export interface ProjectOverview {
  readonly project: ProjectRef;
  readonly plan: PlanSummary | null;
  readonly fit: Fit;
  /** Sensible defaults for the wizard. */
  readonly today: string;
}

/** A plan as a file. */
export interface PlanExport {
  readonly fileName: string;
  readonly yaml: string;
}

/** The answers of a plan file, as the wizard takes them. */
export interface PlanImport {
  /** Id of the template. */
  readonly template: string;
  readonly input: PlanInput;
  /** What is not here as it was there, as sentences. */
  readonly notes: readonly string[];
}

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
}
