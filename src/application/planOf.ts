import { makePlan } from '../domain/plan/makePlan';
import type { Plan } from '../domain/plan/types';
import { Failure } from './failure';
import type { StoredPlan } from './ports/planStore';
import type { TemplateLibrary } from './ports/templates';

/**
 * The plan that a stored plan stands for, expanded again from its template and input: what is stored stays small, and
 * purpose and acceptance criteria are found by node key.
 *
 * @throws Failure where its template is gone in the version it was made from.
 */
export const planOf = async (templates: TemplateLibrary, stored: StoredPlan): Promise<Plan> => {
  const { id, version } = stored.template;
  const template = await templates.find(id, version);
  if (template === undefined)
    throw new Failure({
      code: 'not-found',
      message: `Version ${version} of the template “${id}”, which this plan was made from, is gone.`,
    });
  return makePlan(template, stored.input);
};
