import type { CharterPage } from '../../contract/charter';
import type { ParsedRequests } from '../../contract/requests';
import { charterPlace } from './charterEpic';
import type { CharterDeps } from './deps';

/**
 * The charter of a project, and the epic that shows it, as the viewer may see it.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readCharter = async (
  deps: CharterDeps,
  request: ParsedRequests['charter.read'],
): Promise<CharterPage> => {
  const permissions = deps.jira.permissions(request.project);
  // Where the project cannot be read either, that is what fails.
  permissions.catch(() => undefined);
  const project = await deps.jira.project(request.project);
  const [{ revision, charter }, place] = await Promise.all([
    deps.charters.read(project.id),
    charterPlace(deps, project),
  ]);
  return {
    charter: charter ?? null,
    revision,
    mayEdit: (await permissions).has('EDIT_ISSUES'),
    epic: place.type === 'epic' ? { key: place.epic.key, people: place.epic.people } : null,
  };
};
