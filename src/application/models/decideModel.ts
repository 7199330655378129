import type { ParsedRequests } from '../../contract/requests';
import { withDecision } from '../../domain/models/decisions';
import { Failure } from '../failure';
import type { ModelDeps } from './deps';
import { changeLife, modelOf, projectToChange, todayIn } from './modelOfProject';

/**
 * Records what was decided about a model. It answers the breaches that began until then.
 *
 * @throws Failure `forbidden` where the person may not edit issues of the project, `invalid-request` where the day lies
 *   in the future.
 */
export const decideModel = async (
  deps: ModelDeps,
  request: ParsedRequests['models.decide'],
): Promise<null> => {
  const project = await projectToChange(deps, request.project);
  const [model, { today }] = await Promise.all([
    modelOf(deps, project, request.model),
    todayIn(deps, project.id),
  ]);
  if (request.decision.day > today)
    throw new Failure({
      code: 'invalid-request',
      message: 'The day of the decision lies in the future.',
      issues: [{ path: 'decision.day', message: 'The day of the decision lies in the future.' }],
    });
  await changeLife(deps.models, project.id, model.id, (life) => withDecision(life, request.decision));
  return null;
};
