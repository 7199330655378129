import type { ParsedRequests } from '../../contract/requests';
import type { TemplateSummary } from '../../contract/templates';
import { Failure } from '../failure';
import { requireTemplateAdministrator, type TemplateDeps } from './deps';
import { notThere } from './readTemplate';
import { siteSummary } from './summaries';

/**
 * Takes a template of the site off the list of those that new plans are made from, or puts it back. Plans that were
 * made from it stay as they are. For administrators.
 *
 * @throws Failure `forbidden` for others, `not-found` where the site has no such template.
 */
export const retireTemplate = async (
  { jira, shipped, site }: TemplateDeps,
  { id, retired }: ParsedRequests['templates.retire'],
): Promise<TemplateSummary> => {
  await requireTemplateAdministrator(jira);
  if (shipped.list().some(({ template }) => template.id === id))
    throw new Failure({
      code: 'invalid-request',
      message: 'A template that ships with the app cannot be retired.',
    });
  const template = await site.find(id);
  if (template === undefined) throw notThere(id, undefined);
  await site.retire(template, retired);
  return siteSummary({ ...template, retired });
};
