import { makePlan } from '../domain/plan/makePlan';
import type { Plan } from '../domain/plan/types';
import type { Template } from '../domain/template/types';
import { Failure } from './failure';
import type { StoredPlan } from './ports/planStore';
import type { TemplateLibrary } from './ports/templates';

/**
 * The plan that a stored plan stands for, expanded again from its template and input: what is stored stays small, and
 * purpose and acceptance criteria are found by node key. Its `template` says which version it was expanded from.
 *
 * @throws Failure as {@link templateOf} does.
 */
export const planOf = async (templates: TemplateLibrary, stored: StoredPlan): Promise<Plan> =>
  makePlan(await templateOf(templates, stored.template), stored.input);

/**
 * The template that a plan was made from. A shipped template has one version a version of the app: where the plan's is
 * gone, the newest stands in for it, since most of its nodes are the same.
 *
 * @throws Failure where the template is gone in every version.
 */
export const templateOf = async (
  templates: TemplateLibrary,
  { id, version }: StoredPlan['template'],
): Promise<Template> => {
  const template = (await templates.find(id, version)) ?? (await templates.find(id));
  if (template === undefined)
    throw new Failure({
      code: 'not-found',
      message: `Version ${version} of the template “${id}”, which this plan was made from, is gone.`,
    });
  return template;
};
