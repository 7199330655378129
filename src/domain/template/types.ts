import type { DocumentationLink, Estimate, PlanNode } from '../plan/types';
import type { ItemKind, Phase, Role } from '../plan/vocabulary';
import type { CrispDmTask } from './crispDmTasks';

/** What an item can be repeated along, in the order in which the values appear in a node key. */
export const AXES = ['source', 'environment', 'person'] as const;
export type Axis = (typeof AXES)[number];

/** When an epic, an item or a line of acceptance belongs to the plan at all. */
export const CONDITIONS = [
  'sensitive source',
  'regulated source',
  'limited or high risk',
  'high risk',
  'production',
  'not production',
  'scrum',
  'kanban',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Which copies of a repeated item are meant, seen from the item that refers to them. */
export type Which = 'same' | 'all' | 'first' | 'last';

/** "After this item": its id, and for each axis along which it is repeated, which of the copies. */
export type Reference = { readonly item: string } & { readonly [Over in Axis]?: Which };

export interface AcceptanceLine {
  readonly text: string;
  /** All of them must hold. */
  readonly when: readonly Condition[];
}

/** What epics and items have in common. */
interface TemplatePart {
  readonly key: string;
  /** The phase of CRISP-DM, or the one that the template's own phase stands for. */
  readonly phase: Phase;
  /** The template's own phase, where it has phases of its own. */
  readonly stage?: NonNullable<PlanNode['stage']>;
  readonly role: Role;
  /** All of them must hold. */
  readonly when: readonly Condition[];
  readonly summary: string;
  readonly purpose: string;
  readonly acceptance: readonly AcceptanceLine[];
  /** Jira labels besides those that every node gets. */
  readonly labels: readonly string[];
  readonly links: readonly DocumentationLink[];
}

export interface TemplateItem extends TemplatePart {
  /** `<epic key>.<item key>`: what references name. The key itself is unique in its epic only. */
  readonly id: string;
  /** Along what it is repeated, in the order of {@link AXES}; once where empty. */
  readonly axes: readonly Axis[];
  readonly kind: ItemKind;
  readonly estimate: Estimate;
  readonly checklist: readonly string[];
  readonly covers: readonly CrispDmTask[];
  readonly after: readonly Reference[];
  /** Calendar days that must pass after the last blocker before this can begin. */
  readonly waitDays: number;
  /** 1-based sprint before which it does not begin. */
  readonly notBeforeSprint?: number;
}

export interface TemplateEpic extends TemplatePart {
  readonly items: readonly TemplateItem[];
}

/** A checked template: every reference leads somewhere, and nothing waits for itself. */
export interface Template {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** One or two sentences for whoever chooses a template. */
  readonly description?: string;
  readonly epics: readonly TemplateEpic[];
}
