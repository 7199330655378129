import type { TemplateLibrary } from '../../application/ports/templates';
import { shippedTemplate } from '../../templates';

/** The templates that ship with the app, each in its one current version. */
export const shippedTemplates: TemplateLibrary = {
  async find(id, version) {
    const template = shippedTemplate(id);
    return version === undefined || template?.version === version ? template : undefined;
  },
};
