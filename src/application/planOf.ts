import type { Plan } from '../domain/plan/types';
import type { StoredPlan } from './ports/planStore';

export const planOf = (stored: StoredPlan): Plan => ({
  template: stored.template,
  nodes: [],
  sprints: 0,
  finish: stored.input.start,
  warnings: [],
});
