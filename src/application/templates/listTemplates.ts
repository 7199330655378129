import type { ParsedRequests } from '../../contract/requests';
import type { TemplateSummary } from '../../contract/templates';
import type { TemplateDeps } from './deps';
import { shippedSummary, siteSummary } from './summaries';

/**
 * The templates of the site: those that ship first, then its own by name. For a project, to choose from: what is on
 * offer. Without one, administrators get retired ones too.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const listTemplates = async (
  { jira, shipped, site }: TemplateDeps,
  { project }: ParsedRequests['templates.list'],
): Promise<readonly TemplateSummary[]> => {
  const [seesRetired, own] = await Promise.all([
    project === undefined ? jira.isAdministrator() : jira.project(project).then(() => false),
    site.list(),
  ]);
  const byName = own
    .filter(({ retired }) => seesRetired || !retired)
    .sort((one, other) => one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id, 'en'));
  return [...shipped.list().map(shippedSummary), ...byName.map(siteSummary)];
};
