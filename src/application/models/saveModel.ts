import { isDeepStrictEqual } from 'node:util';
import { MODEL_LIMITS } from '../../contract/modelLimits';
import type { ParsedRequests } from '../../contract/requests';
import type { Model, WatchedMetric } from '../../domain/models/types';
import type { Day } from '../../domain/plan/types';
import { slugs } from '../../domain/template/slug';
import { Failure } from '../failure';
import type { ModelDeps } from './deps';
import { projectToChange, todayIn } from './modelOfProject';

type ModelDraft = ParsedRequests['models.save']['model'];

/**
 * Adds a model to a project, or changes one. Its owner is kept as the id of a Jira issue, so that whoever is assigned
 * there owns it, now and later.
 *
 * @returns the new revision, and the model's id.
 * @throws Failure `forbidden` where the person may not edit issues of the project, `conflict` where somebody else has
 *   changed its models since they were read.
 */
export const saveModel = async (
  deps: ModelDeps,
  request: ParsedRequests['models.save'],
): Promise<{ readonly revision: number; readonly model: string }> => {
  const project = await projectToChange(deps, request.project);
  const [{ today }, { revision, models }, ownerIssue] = await Promise.all([
    todayIn(deps, project.id),
    deps.models.models(project.id),
    ownerIssueOf(deps, request.model),
  ]);
  assertPast(request.model, today);
  const wasSaved = revision === request.revision + 1 && savedBefore(models, request.model, ownerIssue);
  if (wasSaved !== false) return { revision, model: wasSaved.id };
  if (revision !== request.revision) throw new Failure(CHANGED);
  const known = models.find(({ id }) => id === request.model.id);
  if (request.model.id !== undefined && known === undefined) throw new Failure(GONE);
  if (known === undefined && models.length >= MODEL_LIMITS.models) throw new Failure(FULL);
  const model = modelFrom(request.model, known, ownerIssue, newId(models, request.model.name));
  const saved = await deps.models.saveModels(
    project.id,
    revision,
    known === undefined ? [...models, model] : models.map((other) => (other.id === model.id ? model : other)),
  );
  if (saved === undefined) throw new Failure(CHANGED);
  return { revision: saved, model: model.id };
};

const CHANGED = {
  code: 'conflict',
  message: 'Somebody else changed the models meanwhile, so yours was not saved. Reload to see theirs.',
} as const;

const GONE = { code: 'not-found', message: 'This model is not there any more. Reload the page.' } as const;

const FULL = {
  code: 'invalid-request',
  message: `A project takes at most ${MODEL_LIMITS.models} models.`,
} as const;

/** @returns undefined where the owner stays as it is. */
const ownerIssueOf = async (
  { issues }: ModelDeps,
  { ownerIssue }: ModelDraft,
): Promise<string | null | undefined> => {
  if (ownerIssue === undefined || ownerIssue === null) return ownerIssue;
  const [issue] = await issues.beside([ownerIssue]);
  if (issue !== undefined) return issue.id;
  const message = `There is no issue ${ownerIssue}, or you may not see it.`;
  throw new Failure({
    code: 'invalid-request',
    message,
    issues: [{ path: 'model.ownerIssue', message }],
  });
};

/** What has been done lies in the past; only when a model will be in use can be known beforehand. */
const assertPast = ({ deployed, reviewed }: ModelDraft, today: Day): void => {
  const issues = [
    { path: 'model.deployed', day: deployed, message: 'The day of deployment lies in the future.' },
    { path: 'model.reviewed', day: reviewed, message: 'The day of the last review lies in the future.' },
  ].flatMap(({ path, day, message }) => (day !== null && day > today ? [{ path, message }] : []));
  if (issues[0] !== undefined)
    throw new Failure({ code: 'invalid-request', message: issues[0].message, issues });
};

const newId = (models: readonly Model[], name: string): string =>
  slugs([...models.map(({ id }) => id), name], 'model').at(-1) ?? 'model';

const modelFrom = (
  draft: ModelDraft,
  known: Model | undefined,
  ownerIssue: string | null | undefined,
  id: string,
): Model => ({
  id: known?.id ?? id,
  name: draft.name,
  version: draft.version,
  ownerIssue: ownerIssue === undefined ? (known?.ownerIssue ?? null) : ownerIssue,
  live: draft.live,
  deployed: draft.deployed,
  reviewed: draft.reviewed,
  metrics: metricsFrom(draft, known),
});

/** A metric that is known keeps its id and so its readings, also under another name; a new one gets an id of its own. */
const metricsFrom = (draft: ModelDraft, known: Model | undefined): readonly WatchedMetric[] => {
  const knownIds = new Set(known?.metrics.map(({ id }) => id));
  const taken = draft.metrics.flatMap(({ id }) => (id !== undefined && knownIds.has(id) ? [id] : []));
  const fresh = draft.metrics.filter(({ id }) => id === undefined || !knownIds.has(id));
  const ids = slugs([...taken, ...fresh.map(({ name }) => name)], 'metric').slice(taken.length);
  return draft.metrics.map((metric) => ({
    ...metric,
    id: taken.find((id) => id === metric.id) ?? ids[fresh.indexOf(metric)] ?? 'metric',
  }));
};

/** The model that the very same request has saved already, as when the answer to the first attempt was lost. */
const savedBefore = (
  models: readonly Model[],
  draft: ModelDraft,
  ownerIssue: string | null | undefined,
): Model | false => {
  const candidate = draft.id === undefined ? models.at(-1) : models.find(({ id }) => id === draft.id);
  if (candidate === undefined) return false;
  const again = modelFrom(
    {
      ...draft,
      metrics: draft.metrics.map((metric, place) => ({ ...metric, id: candidate.metrics[place]?.id })),
    },
    candidate,
    ownerIssue,
    candidate.id,
  );
  return isDeepStrictEqual(asStored(again), asStored(candidate)) ? candidate : false;
};

/** A value as storage gives it back: without the properties that are undefined. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
