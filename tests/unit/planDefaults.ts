import type { PlanInput } from '../../src/domain/plan/types';

/** The answers that a manager need not give: nobody in particular, no holidays, nothing changed in the preview. */
export const PLAN_DEFAULTS = {
  measures: {},
  team: [],
  method: 'scrum',
  holidays: [],
  edits: [],
} as const satisfies Partial<PlanInput>;
