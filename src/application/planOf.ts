import type { Plan } from '../domain/plan/types';
import { expandTemplate } from '../domain/template/expand';
import { crispDmTemplate } from '../templates';
import type { StoredPlan } from './ports/planStore';

/**
 * The plan that a stored plan stands for, expanded again from its template and input: what is stored stays small, and
 * purpose and acceptance criteria are found by node key. Only version 1 of one template exists so far; when a second
 * comes, the stored version chooses.
 */
export const planOf = (stored: StoredPlan): Plan => expandTemplate(crispDmTemplate(), stored.input);
