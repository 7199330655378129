import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { SettingsDeps } from './deps';

/**
 * Changes how a project is measured, for everybody who looks at it.
 *
 * @returns the new revision.
 * @throws Failure `forbidden` where the person does not administer the project, `conflict` where somebody else has
 *   saved settings since they were read.
 */
export const saveSettings = async (
  { jira, settings: store }: SettingsDeps,
  request: ParsedRequests['settings.save'],
): Promise<{ readonly revision: number }> => {
  const project = await jira.project(request.project);
  if (!(await jira.mayAdminister(project)))
    throw new Failure({
      code: 'forbidden',
      message: `Only administrators of ${project.name} may change how it is measured.`,
    });
  const revision = await store.save(project.id, request.revision, request.settings);
  if (revision === undefined)
    throw new Failure({
      code: 'conflict',
      message:
        'Somebody else changed these settings meanwhile, so yours were not saved. Reload to see theirs.',
    });
  return { revision };
};
