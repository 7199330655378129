import { makePlan } from '../domain/plan/makePlan';
import type { Plan } from '../domain/plan/types';
import type { Template } from '../domain/template/types';
import { Failure } from './failure';
import type { StoredPlan } from './ports/planStore';
import type { TemplateLibrary } from './ports/templates';

/**
 * The plan that a stored plan stands for, expanded again from its template and input: what is stored stays small, and
 * purpose and acceptance criteria are found by node key.
 *
 * @throws Failure where its template is gone in the version it was made from.
 */
export const planOf = async (templates: TemplateLibrary, stored: StoredPlan): Promise<Plan> =>
  makePlan(await templateOf(templates, stored.template), stored.input);

/**
 * The template that a plan was made from.
 *
 * @throws Failure where it is gone in that version.
 */
export const templateOf = async (
  templates: TemplateLibrary,
  { id, version }: StoredPlan['template'],
): Promise<Template> => {
  const template = await templates.find(id, version);
  if (template === undefined)
    throw new Failure({
      code: 'not-found',
      message: `Version ${version} of the template “${id}”, which this plan was made from, is gone.`,
    });
  return template;
};
