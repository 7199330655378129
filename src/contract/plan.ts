import type { PlanInput } from '../domain/plan/types';
import type { Phase, Role } from '../domain/plan/vocabulary';

export type {
  OriginalNode,
  PlanPreview,
  PreviewEpic,
  PreviewIssue,
  PreviewNode,
} from '../domain/plan/preview';
export type { Estimate, NodeEdit, PlanNode } from '../domain/plan/types';
export type { ItemKind, Kind, Phase, RiskTier, Role } from '../domain/plan/vocabulary';

export interface ProjectRef {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** A field that Jira requires of new issues, has no default for, and the app cannot fill by itself. */
export interface FitQuestion {
  readonly typeId: string;
  /** The issue type, as this Jira names it. */
  readonly typeName: string;
  readonly fieldId: string;
  readonly fieldName: string;
  /** `option` and `options` take ids of `allowed`, `date` a day such as `2026-03-02`. */
  readonly kind: 'option' | 'options' | 'text' | 'paragraph' | 'number' | 'date';
  readonly allowed: readonly { readonly id: string; readonly name: string }[];
}

/** How the plan will fit this Jira. */
export interface Fit {
  readonly epicType: string;
  readonly issueType: string;
  /** Every issue type found, as this Jira names it. */
  readonly issueTypes: readonly { readonly name: string; readonly use: 'epics' | 'work' | 'unused' }[];
  /** Name of the estimate field, null where the project has none. */
  readonly estimateField: string | null;
  /** The link type that stands for "blocks"; null where no links are made. */
  readonly linkType: string | null;
  /** To choose from, where this Jira has no link type that says "blocks"; else empty. */
  readonly linkTypes: readonly string[];
  /** Whether blocking links ride in the create call or are added one by one. */
  readonly linksInCreate: boolean;
  /** What a person has to fill in before anything can be created. */
  readonly questions: readonly FitQuestion[];
  /** Whether the plan's sprints can be created on the board. */
  readonly sprints: boolean;
  /** Sentences about what will happen. */
  readonly notes: readonly string[];
  /** Sentences about fields that are left out because of the screens. */
  readonly leftOut: readonly string[];
  /** Permissions that the person lacks, by Jira's name for them, and what follows. */
  readonly missing: readonly { readonly permission: string; readonly consequence: string }[];
  /** Sentences that stop generation: no permission to create, a required field that nobody can fill. Empty = may generate. */
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
  /** What `waiting` waits for: a pause that Jira asked for, an answer that was lost, or another page at work. */
  readonly waitsFor?: 'jira' | 'answer' | 'other-page';
  /** Whether some page has sent a call to Jira in the last seconds. */
  readonly isLive: boolean;
  readonly problems: readonly string[];
  /** What Jira refused since somebody last asked to retry, in plan order. */
  readonly failures: readonly GenerationFailure[];
}

export interface PlanSummary {
  readonly planId: string;
  readonly name: string;
  readonly businessQuestion: string;
  readonly template: {
    readonly id: string;
    readonly version: number;
    /** The version that stands in for it, where the app has lost it. */
    readonly standIn?: number;
  };
  readonly generation: Generation;
  /** `open`: somebody began to undo it and has not finished. `partial`: undone but for what people had touched. */
  readonly undo: 'none' | 'open' | 'partial';
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
