import type { ShippedTemplates, TemplateLibrary } from '../../application/ports/templates';
import { shippedTemplates as everyShipped, shippedTemplate } from '../../templates';
import { TEMPLATE_FILES } from '../../templates/templates.generated';

const texts: Readonly<Record<string, string>> = TEMPLATE_FILES;

/** The templates that ship with the app, each in its one current version. */
export const shippedTemplates: TemplateLibrary & ShippedTemplates = {
  async find(id, version) {
    const template = shippedTemplate(id);
    return version === undefined || template?.version === version ? template : undefined;
  },
  ownText: async () => undefined,
  list: () => everyShipped().map((template) => ({ template, yaml: texts[template.id] ?? '' })),
};
