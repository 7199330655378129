import type { ControlAnswer } from '../../contract/models';
import type { ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { type Breach, runningBreaches } from '../../domain/models/breaches';
import { controlOf, lastCreated, withControl } from '../../domain/models/changeControl';
import type { ChangeControl, Model, WatchedMetric } from '../../domain/models/types';
import { Failure } from '../failure';
import { mayNotCreate } from '../generation/fit';
import { SETTLE_MS } from '../generation/reconcile';
import type { NewControl } from '../ports/models';
import { createControl, findControl, newControl } from './createControl';
import type { ModelDeps } from './deps';
import { changeLife, modelOf, projectToChange } from './modelOfProject';

/**
 * Sees to it that a metric that is beyond its threshold has its change-control issue: for a breach whose issue was
 * refused, or whose answer was lost, when the reading was recorded.
 *
 * @returns null where the threshold is kept again.
 * @throws Failure `forbidden` where the person may not edit issues of the project.
 */
export const controlBreach = async (
  deps: ModelDeps,
  request: ParsedRequests['models.control'],
): Promise<ControlAnswer | null> => {
  const project = await projectToChange(deps, request.project);
  const model = await modelOf(deps, project, request.model);
  const metric = model.metrics.find(({ id }) => id === request.metric);
  return metric === undefined ? null : controlFor(deps, project, model, metric);
};

/** So often others may be faster before nothing more is tried. */
const TRIES = 5;

/**
 * The change-control issue of a metric's running breach, created where there is none. Whoever writes the claim may
 * create; it is written as the revision that follows the one that was looked at, so of two who see the same breach at
 * the same moment one gets it. A claim whose answer was lost is looked for in Jira before another is written.
 *
 * @returns null where the threshold is kept.
 */
export const controlFor = async (
  deps: ModelDeps,
  project: ProjectRef,
  model: Model,
  metric: Pick<WatchedMetric, 'id' | 'name'>,
): Promise<ControlAnswer | null> => {
  const answer = (state: ControlAnswer['state'], issue: string | null, reason: string | null = null) => ({
    metric: metric.name,
    state,
    issue,
    reason,
  });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { revision, life } = await deps.models.life(project.id, model.id);
    const breach = runningBreaches({ model, life }).find((running) => running.metric.id === metric.id);
    if (breach === undefined) return null;
    const control = controlOf(breach, life);
    if (control?.state === 'created') return answer('exists', control.issue ?? null);
    if (control !== undefined) {
      const settled = await settleLost(deps, project, model, control);
      if (settled.state === 'created') return answer('exists', settled.issue ?? null);
      if (settled.state === 'pending') return answer('pending', null);
      continue;
    }
    const open = await openBefore(deps, lastCreated(metric.id, life));
    if (open !== undefined) return answer('open', open);
    if (!(await deps.jira.permissions(project.id)).has('CREATE_ISSUES'))
      return answer('refused', null, mayNotCreate(project.name));
    // All that is to be read is read before the claim, so that a claim is no older than its call.
    const issue = await newControl(deps, project, model, breach);
    if (typeof issue === 'string') return answer('refused', null, issue);
    const claim = await claimOf(deps, project, breach);
    if ((await deps.models.saveLife(project.id, model.id, revision, withControl(life, claim))) === undefined)
      continue;
    return created(deps, project, model, { issue, claim, answer });
  }
  throw new Failure({
    code: 'conflict',
    message: 'Others are recording for this model at this moment. Look again in a minute.',
    retryAfterSeconds: 60,
  });
};

const claimOf = async (
  { jira, clock }: ModelDeps,
  project: ProjectRef,
  breach: Breach,
): Promise<ChangeControl> => ({
  metric: breach.metric.id,
  day: breach.from,
  newestIssue: await jira.newestIssue(project),
  at: clock.now().toISOString(),
  state: 'pending',
});

/** While one is still being decided about, a metric that goes to and fro does not get another. */
const openBefore = async ({ issues }: ModelDeps, key: string | undefined): Promise<string | undefined> => {
  if (key === undefined) return undefined;
  const [issue] = await issues.beside([key]);
  return issue === undefined || issue.status.category === 'done' ? undefined : issue.key;
};

/** Creates the issue of a claim that this invocation holds, and writes down what became of it. */
const created = async (
  deps: ModelDeps,
  project: ProjectRef,
  model: Model,
  {
    issue,
    claim,
    answer,
  }: {
    readonly issue: NewControl;
    readonly claim: ChangeControl;
    readonly answer: (
      state: ControlAnswer['state'],
      issue: string | null,
      reason?: string | null,
    ) => ControlAnswer;
  },
): Promise<ControlAnswer> => {
  const result = await createControl(deps, issue);
  switch (result.type) {
    case 'created':
      await settle(deps, project, model, { ...claim, state: 'created', issue: result.key });
      return answer('created', result.key);
    case 'refused':
      await settle(deps, project, model, { ...claim, state: 'none' });
      return answer('refused', null, result.sentence);
    case 'unknown': {
      const settled = await settleLost(deps, project, model, claim);
      return settled.state === 'created' ? answer('created', settled.issue ?? null) : answer('pending', null);
    }
  }
};

const settle = async (
  deps: ModelDeps,
  project: ProjectRef,
  model: Model,
  control: ChangeControl,
): Promise<ChangeControl> => {
  await changeLife(deps.models, project.id, model.id, (life) => withControl(life, control));
  return control;
};

/** What became of a call whose answer was lost. Not there counts only when Jira has had time to finish. */
const settleLost = async (
  deps: ModelDeps,
  project: ProjectRef,
  model: Model,
  control: ChangeControl,
): Promise<ChangeControl> => {
  const issue = await findControl(deps, project, model, control);
  if (issue !== undefined) return settle(deps, project, model, { ...control, state: 'created', issue });
  const age = deps.clock.now().getTime() - Date.parse(control.at);
  return age < SETTLE_MS ? control : settle(deps, project, model, { ...control, state: 'none' });
};
