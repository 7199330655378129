/** The six phases of CRISP-DM 1.0, in order. */
export const PHASES = [
  'business-understanding',
  'data-understanding',
  'data-preparation',
  'modeling',
  'evaluation',
  'deployment',
] as const;
export type Phase = (typeof PHASES)[number];

export const ITEM_KINDS = ['spike', 'slice', 'story', 'checkpoint', 'sign-off', 'experiment'] as const;
/** What kind of work an issue under an epic is. */
export type ItemKind = (typeof ITEM_KINDS)[number];

export const KINDS = ['epic', ...ITEM_KINDS] as const;
/** What kind of work a plan node is; `epic` marks the branches. */
export type Kind = (typeof KINDS)[number];

/** The roles that templates assign work to. Who fills a role is known to Jira only (as assignee). */
export const ROLES = [
  'product-owner',
  'scrum-master',
  'tech-lead',
  'data-scientist',
  'data-engineer',
  'ml-engineer',
  'data-owner',
  'business-owner',
  'legal',
] as const;
export type Role = (typeof ROLES)[number];

export const RISK_TIERS = ['low', 'limited', 'high'] as const;
/** AI risk tier, after the EU AI Act's classes. */
export type RiskTier = (typeof RISK_TIERS)[number];

export const METHODS = ['scrum', 'kanban'] as const;
/** How a team works: in sprints, or pulling one item after the other. */
export type Method = (typeof METHODS)[number];

/** The issue property that ties a Jira issue to its plan. Anyone who can read the issue can read it: no secret, no person. */
export const PLAN_PROPERTY = 'ml-plan';

/** Value of the {@link PLAN_PROPERTY} issue property. */
export interface PlanProperty {
  /** Plan id, unique on the site. */
  readonly plan: string;
  /** Stable node key such as `data-access.crm.request`. */
  readonly node: string;
  readonly phase: Phase;
  readonly kind: Kind;
  /** Slug of the data source this node was expanded for. */
  readonly source?: string;
  /** Slug of the environment this node was expanded for. */
  readonly environment?: string;
  /** Time box of a spike or an experiment, in working days. */
  readonly timeBoxDays?: number;
}

/** What may be missing of a plan property, as null. */
interface ReadPlanProperty extends Pick<PlanProperty, 'plan' | 'node' | 'phase' | 'kind'> {
  readonly source: string | null;
  readonly environment: string | null;
  readonly timeBoxDays: number | null;
}

/**
 * A plan property without what is missing.
 *
 * @example
 * planProperty({ plan, node, phase, kind, source: 'crm', environment: null, timeBoxDays: null }); // no environment
 */
export const planProperty = (read: ReadPlanProperty): PlanProperty => {
  const { plan, node, phase, kind, source, environment, timeBoxDays } = read;
  // Put in one by one: there is a plan for each of ten thousand issues, and spreading takes as long as all the rest.
  const found: { -readonly [Name in keyof PlanProperty]: PlanProperty[Name] } = { plan, node, phase, kind };
  if (source !== null) found.source = source;
  if (environment !== null) found.environment = environment;
  if (timeBoxDays !== null) found.timeBoxDays = timeBoxDays;
  return found;
};
