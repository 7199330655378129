import type { ParsedRequests } from '../../contract/requests';
import type { CheckedTemplate } from '../../contract/templates';
import { requireTemplateAdministrator, type TemplateDeps } from './deps';
import { readSiteTemplate } from './readSiteTemplate';
import { referencePlan } from './reference';

/**
 * What is wrong with the text of a template, or the plan it makes; nothing is stored. For administrators.
 *
 * @throws Failure `forbidden` for others.
 */
export const checkTemplate = async (
  { jira, shipped }: TemplateDeps,
  { yaml }: ParsedRequests['templates.check'],
): Promise<CheckedTemplate> => {
  await requireTemplateAdministrator(jira);
  const read = readSiteTemplate(shipped, yaml);
  return read.ok
    ? { problems: [], preview: referencePlan(read.template) }
    : { problems: read.problems, preview: null };
};
