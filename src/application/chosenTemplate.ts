import type { PlanInput } from '../domain/plan/types';
import { tooManyNodes } from '../domain/template/size';
import type { Template } from '../domain/template/types';
import { Failure } from './failure';
import type { TemplateLibrary } from './ports/templates';

/**
 * The newest version of the template a manager chose, for these answers.
 *
 * @throws Failure `not-found` where there is no such template any more, `invalid-request` where the plan would be too
 * large; it is not made to find out.
 */
export const chosenTemplate = async (
  templates: TemplateLibrary,
  id: string,
  input: PlanInput,
): Promise<Template> => {
  const template = await templates.find(id);
  if (template === undefined)
    throw new Failure({
      code: 'not-found',
      message: 'That template is not there any more. Choose another one.',
    });
  const refused = tooManyNodes(template, input);
  if (refused !== undefined) throw new Failure({ code: 'invalid-request', message: refused.message });
  return template;
};
