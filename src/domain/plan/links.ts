import type { Plan } from './types';

/** "`blocker` blocks `blocked`", both node keys. */
export interface PlanLink {
  readonly blocker: string;
  readonly blocked: string;
}

/** Every blocking link of a plan, in plan order of the blocked node. */
export const linksOf = (plan: Plan): readonly PlanLink[] =>
  plan.nodes.flatMap(({ key, after }) => after.map((blocker) => ({ blocker, blocked: key })));
