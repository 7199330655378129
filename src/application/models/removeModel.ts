import type { ParsedRequests } from '../../contract/requests';
import { NEW_LIFE } from '../../domain/models/types';
import { Failure } from '../failure';
import type { ModelDeps } from './deps';
import { changeLife, projectToChange } from './modelOfProject';

/**
 * Removes a model that was added by mistake, with its readings. One about which something was decided stays, so that what
 * was decided can be looked up: it is retired instead. Issues that Jira has of it stay in Jira.
 *
 * @returns the new revision of the project's models.
 * @throws Failure `forbidden` where the person may not edit issues of the project, `conflict` where somebody else has
 *   changed its models since they were read, or a decision about it is recorded.
 */
export const removeModel = async (
  deps: ModelDeps,
  request: ParsedRequests['models.remove'],
): Promise<{ readonly revision: number }> => {
  const project = await projectToChange(deps, request.project);
  const { revision, models } = await deps.models.models(project.id);
  const isThere = models.some(({ id }) => id === request.model);
  // The answer to the first attempt may have been lost.
  if (!isThere && revision === request.revision + 1) return { revision };
  if (!isThere || revision !== request.revision) throw new Failure(CHANGED);
  const { life } = await deps.models.life(project.id, request.model);
  if (life.decisions.length > 0) throw new Failure(DECIDED);
  const saved = await deps.models.saveModels(
    project.id,
    revision,
    models.filter(({ id }) => id !== request.model),
  );
  if (saved === undefined) throw new Failure(CHANGED);
  // A model that is added under the same name begins anew; only a decision of this very moment is kept for it.
  await changeLife(deps.models, project.id, request.model, (last) =>
    last.decisions.length > 0 ? last : NEW_LIFE,
  );
  return { revision: saved };
};

const CHANGED = {
  code: 'conflict',
  message: 'Somebody else changed the models meanwhile, so nothing was removed. Reload to see theirs.',
} as const;

const DECIDED = {
  code: 'conflict',
  message:
    'Something was decided about this model, so it cannot be removed. Record the decision to retire it instead.',
} as const;
