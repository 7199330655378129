import type { ProjectRef } from '../../contract/plan';
import { dayOf } from '../../domain/history/days';
import type { Model, ModelLife, ModelRecord } from '../../domain/models/types';
import type { Day } from '../../domain/plan/types';
import { Failure } from '../failure';
import type { ModelDeps } from './deps';

/** Today where the project is: in the zone of its settings, else in the viewer's own. */
export const todayIn = async (
  { settings, issues, clock }: Pick<ModelDeps, 'settings' | 'issues' | 'clock'>,
  projectId: string,
): Promise<{ readonly today: Day; readonly timeZone: string }> => {
  const saved = await settings.read(projectId);
  const timeZone = saved.settings?.timeZone ?? (await issues.timeZone());
  return { today: dayOf(clock.now().getTime(), timeZone), timeZone };
};

/**
 * A project whose models the person may change.
 *
 * @throws Failure `not-found` where the person may not see it, `forbidden` where they may not edit its issues.
 */
export const projectToChange = async (
  { jira }: Pick<ModelDeps, 'jira'>,
  idOrKey: string,
): Promise<ProjectRef> => {
  const permissions = jira.permissions(idOrKey);
  // Where the project cannot be read either, that is what fails.
  permissions.catch(() => undefined);
  const project = await jira.project(idOrKey);
  if (!(await permissions).has('EDIT_ISSUES'))
    throw new Failure({
      code: 'forbidden',
      message: `You may not change the models of ${project.name}. Ask a project administrator for the permission “Edit issues”.`,
    });
  return project;
};

/** @throws Failure `not-found` where the project has no such model. */
export const modelOf = async (
  { models: store }: Pick<ModelDeps, 'models'>,
  project: ProjectRef,
  id: string,
): Promise<Model> => {
  const { models } = await store.models(project.id);
  const model = models.find((known) => known.id === id);
  if (model === undefined)
    throw new Failure({ code: 'not-found', message: `${project.name} has no such model. Reload the page.` });
  return model;
};

/** All models of a project with what has happened to each. */
export const recordsOf = async (
  store: ModelDeps['models'],
  projectId: string,
): Promise<{ readonly revision: number; readonly records: readonly ModelRecord[] }> => {
  const { revision, models } = await store.models(projectId);
  const records = await Promise.all(
    models.map(async (model) => ({ model, life: (await store.life(projectId, model.id)).life })),
  );
  return { revision, records };
};

/** So many people can write at once before one of them is asked to try again. */
const TRIES = 6;

/**
 * Changes a model's life, whatever others change at the same moment: of two writers, the second repeats its change on
 * what the first has written. A change that changes nothing is not written.
 *
 * @returns the life as it is now.
 * @throws Failure `conflict` where others are always faster.
 */
export const changeLife = async (
  store: ModelDeps['models'],
  projectId: string,
  modelId: string,
  change: (life: ModelLife) => ModelLife,
): Promise<ModelLife> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { revision, life } = await store.life(projectId, modelId);
    const changed = change(life);
    if (JSON.stringify(changed) === JSON.stringify(life)) return life;
    if ((await store.saveLife(projectId, modelId, revision, changed)) !== undefined) return changed;
  }
  throw new Failure({
    code: 'conflict',
    message: 'Others are recording for this model at this moment. Try again in a minute.',
    retryAfterSeconds: 60,
  });
};
