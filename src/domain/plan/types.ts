import type { ItemKind, Kind, Method, Phase, RiskTier, Role } from './vocabulary';

/** Calendar day as `YYYY-MM-DD`. */
export type Day = string;

/** What a manager answers in the wizard: everything a template needs to become a plan. Holds no person. */
export interface PlanInput {
  readonly name: string;
  readonly businessQuestion: string;
  /** The charter's measures in words, for the template's texts; empty where the charter has none yet. */
  readonly measures: Measures;
  readonly sources: readonly SourceInput[];
  /** In the order in which work reaches them; the last one is production. */
  readonly environments: readonly string[];
  /** Seats of the team that work is split between; empty where it is not. Who sits there is known to Jira only. */
  readonly team: readonly Seat[];
  readonly riskTier: RiskTier;
  /** How the data phases work. */
  readonly method: Method;
  readonly start: Day;
  /** The date the business hopes for; the plan warns when it does not fit. */
  readonly target?: Day | undefined;
  readonly sprintLengthDays: 7 | 14 | 21 | 28;
  /** Days on which nobody works, besides weekends. */
  readonly holidays: readonly Day[];
  /** Story points that the team expects to finish in a sprint; unknown where absent. */
  readonly capacity?: number | undefined;
  /** What the manager changed in the preview, by node. */
  readonly edits: readonly NodeEdit[];
}

export interface Measures {
  /** For example "churn rate from 4 % to 3 % by 30 September 2026". */
  readonly business?: string | undefined;
  /** For example "recall of at least 0.7 at a precision of 0.5". */
  readonly model?: string | undefined;
}

export interface SourceInput {
  readonly name: string;
  /** The role or department that owns the data, in words; never a person. */
  readonly ownerRole: string;
  readonly sensitive: boolean;
  /** Regulation to follow or training to take before access is given, in words. */
  readonly needs?: string | undefined;
  /** How many weeks the manager expects access to take. */
  readonly accessWeeks?: number | undefined;
}

/** A place in the team, such as "Data scientist 2". */
export interface Seat {
  readonly name: string;
  readonly role: Role;
}

/** One node changed in the preview; what is absent stays as the template has it. */
export interface NodeEdit {
  readonly node: string;
  /** Leaves the node out, an epic with everything under it; what came after it then comes after its blockers. */
  readonly leaveOut?: boolean | undefined;
  readonly summary?: string | undefined;
  readonly kind?: ItemKind | undefined;
  readonly role?: Role | undefined;
  readonly estimate?: Estimate | undefined;
  /** 1-based sprint in which it begins at the earliest. */
  readonly sprint?: number | undefined;
}

/** Story points for work, a time box in working days for spikes and experiments. */
export type Estimate =
  | { readonly type: 'points'; readonly points: number }
  | { readonly type: 'time-box'; readonly days: number };

/** Where to read more: documentation that a template points to. */
export interface DocumentationLink {
  readonly title: string;
  /** Always https. */
  readonly url: string;
}

/** One issue-to-be (an epic or an issue under it). */
export interface PlanNode {
  /** Stable, unique within the plan, for example `data-access.crm.request`. */
  readonly key: string;
  /** Node key of the epic; absent on epics themselves. */
  readonly epic?: string;
  readonly phase: Phase;
  /** The template's own phase, where it has phases of its own; `phase` is what it stands for. */
  readonly stage?: { readonly key: string; readonly name: string };
  readonly kind: Kind;
  readonly summary: string;
  readonly purpose: string;
  readonly acceptance: readonly string[];
  readonly role: Role;
  /** Epics carry none. */
  readonly estimate?: Estimate;
  readonly labels: readonly string[];
  /** Slug and display name of the axis values this node was expanded for. */
  readonly source?: { readonly slug: string; readonly name: string };
  readonly environment?: { readonly slug: string; readonly name: string };
  /** The seat of the team this node was expanded for; its role is the node's. */
  readonly person?: { readonly slug: string; readonly name: string };
  /** Lines to tick off on the way; absent where there are none. */
  readonly checklist?: readonly string[];
  /** Absent where there are none. */
  readonly links?: readonly DocumentationLink[];
  /** CRISP-DM tasks that this node does; absent on epics. */
  readonly covers?: readonly string[];
  /** Node keys that block this one. */
  readonly after: readonly string[];
  /** 1-based sprint in which the schedule begins it; an epic: its last sprint. */
  readonly sprint: number;
  /** Last working day of the sprint in which it should be finished, the same sprint for most. */
  readonly due: Day;
}

/** A template expanded for one project: epics first, then issues in topological order. */
export interface Plan {
  readonly template: { readonly id: string; readonly version: number };
  readonly nodes: readonly PlanNode[];
  /** Number of sprints that hold work. What only waits for time to pass may lie in a later one. */
  readonly sprints: number;
  /** Last working day of the last of these sprints. */
  readonly finish: Day;
  /** Sentences for the manager, such as "The plan ends after the target date". */
  readonly warnings: readonly string[];
}
