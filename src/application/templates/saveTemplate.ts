import type { ParsedRequests } from '../../contract/requests';
import type { SavedTemplate } from '../../contract/templates';
import { withVersion } from '../../domain/template/withVersion';
import { Failure } from '../failure';
import type { SiteTemplate } from '../ports/templates';
import { requireTemplateAdministrator, type TemplateDeps } from './deps';
import { readSiteTemplate } from './readSiteTemplate';
import { listingOf, siteSummary } from './summaries';

/**
 * Saves a text as the next version of a template of the site, or as the first of a new one. The version is the
 * server's to give: whatever the text says, it gets the next number, and the text is stored with it. For administrators.
 *
 * @throws Failure `forbidden` for others, `conflict` where the text does not build on the newest version, or is a new
 * template under an id that is taken.
 */
export const saveTemplate = async (
  { jira, shipped, site }: TemplateDeps,
  { yaml, basedOn }: ParsedRequests['templates.save'],
): Promise<SavedTemplate> => {
  await requireTemplateAdministrator(jira);
  const read = readSiteTemplate(shipped, yaml);
  if (!read.ok) return { type: 'problems', problems: read.problems };
  const { id } = read.template;

  const newest = await site.find(id);
  const builtOn = basedOn?.id === id ? basedOn.version : undefined;
  if (newest?.version !== builtOn) throw conflict(id, newest);

  const version = (newest?.version ?? 0) + 1;
  const added = { ...listingOf(read.template), version };
  const text = withVersion(yaml, version);
  if (!(await site.add(added, text))) throw conflict(id, await site.find(id));
  return {
    type: 'saved',
    template: siteSummary({ ...added, retired: newest?.retired ?? false }),
    yaml: text,
  };
};

const conflict = (id: string, newest: SiteTemplate | undefined): Failure =>
  new Failure({
    code: 'conflict',
    message:
      newest === undefined
        ? `The template “${id}” that this text builds on is not there. Give the text another id to save it as a new template.`
        : `There is a version ${newest.version} of the template “${id}” already, and this text does not build on it. Open that version and bring your changes in, or give the text another id.`,
  });
