import type { ShippedTemplates, TemplateLibrary } from '../../application/ports/templates';
import { shippedTemplate } from '../../templates';
import { TEMPLATE_FILES } from '../../templates/templates.generated';

/** The templates that ship with the app, each in its one current version. */
export const shippedTemplates: TemplateLibrary & ShippedTemplates = {
  async find(id, version) {
    const template = shippedTemplate(id);
    return version === undefined || template?.version === version ? template : undefined;
  },
  list: () =>
    Object.entries(TEMPLATE_FILES).flatMap(([id, yaml]) => {
      const template = shippedTemplate(id);
      return template === undefined ? [] : [{ template, yaml }];
    }),
};
