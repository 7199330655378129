import type { Estimate } from '../plan/types';
import type { ItemKind, Phase, Role } from '../plan/vocabulary';
import type { CrispDmTask } from './crispDmTasks';

/** Along what an item is repeated: once, once a data source, once an environment, or once for each pair of them. */
export const AXES = ['once', 'source', 'environment', 'source+environment'] as const;
export type Axis = (typeof AXES)[number];

/** When an item or a line of acceptance belongs to the plan at all. */
export const CONDITIONS = ['sensitive source', 'limited or high risk', 'high risk'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Which copies of a repeated item are meant, seen from the item that refers to them. */
export type Which = 'same' | 'all' | 'first' | 'last';

/** "After this item": its id, and for each axis along which it is repeated, which of the copies. */
export interface Reference {
  readonly item: string;
  readonly source?: Which;
  readonly environment?: Which;
}

export interface AcceptanceLine {
  readonly text: string;
  readonly when?: Condition;
}

export interface TemplateItem {
  /** Unique in its epic; a part of the node key. */
  readonly key: string;
  /** `<epic key>.<item key>`: what references name. */
  readonly id: string;
  readonly axis: Axis;
  readonly when?: Condition;
  readonly phase: Phase;
  readonly kind: ItemKind;
  readonly role: Role;
  readonly estimate: Estimate;
  readonly summary: string;
  readonly purpose: string;
  readonly acceptance: readonly AcceptanceLine[];
  readonly covers: readonly CrispDmTask[];
  readonly after: readonly Reference[];
  /** Calendar days that must pass after the last blocker before this can begin. */
  readonly waitDays: number;
}

export interface TemplateEpic {
  readonly key: string;
  readonly phase: Phase;
  readonly role: Role;
  readonly summary: string;
  readonly purpose: string;
  readonly acceptance: readonly AcceptanceLine[];
  readonly items: readonly TemplateItem[];
}

/** A checked template: every reference leads somewhere, and nothing waits for itself. */
export interface Template {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly epics: readonly TemplateEpic[];
}

export const repeatsOver = (axis: Axis, over: 'source' | 'environment'): boolean =>
  axis === over || axis === 'source+environment';
