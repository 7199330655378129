import type { Template } from '../domain/template/types';
import { Failure } from './failure';
import type { TemplateLibrary } from './ports/templates';

/**
 * The newest version of the template a manager chose.
 *
 * @throws Failure `not-found` where there is no such template any more.
 */
export const chosenTemplate = async (templates: TemplateLibrary, id: string): Promise<Template> => {
  const template = await templates.find(id);
  if (template === undefined)
    throw new Failure({
      code: 'not-found',
      message: 'That template is not there any more. Choose another one.',
    });
  return template;
};
