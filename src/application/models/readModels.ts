import type { ModelOwner, ModelsPage, ModelView, ShownBreach } from '../../contract/models';
import type { ParsedRequests } from '../../contract/requests';
import type { Charter } from '../../domain/charter/types';
import { daysFrom } from '../../domain/forecast/calendar';
import { keepsThreshold } from '../../domain/metrics/afterDeployment';
import { benefitsOf } from '../../domain/models/benefits';
import { type Breach, breachesOf } from '../../domain/models/breaches';
import { controlOf } from '../../domain/models/changeControl';
import { answerTo, breachLatency } from '../../domain/models/decisions';
import { againstThreshold, readingsOf, watchedReadings } from '../../domain/models/readings';
import { isRetired } from '../../domain/models/retired';
import type { Model, ModelLife, ModelRecord, WatchedMetric } from '../../domain/models/types';
import type { Day } from '../../domain/plan/types';
import type { BesideIssue } from '../ports/models';
import type { ModelDeps } from './deps';
import { recordsOf, todayIn } from './modelOfProject';

/**
 * The models of a project with their owners and change-control issues as the viewer may see them, their metrics held
 * against thresholds, and what the charter promised held against readings.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readModels = async (
  deps: ModelDeps,
  request: ParsedRequests['models.read'],
): Promise<ModelsPage> => {
  const permissions = deps.jira.permissions(request.project);
  // Where the project cannot be read either, that is what fails.
  permissions.catch(() => undefined);
  const project = await deps.jira.project(request.project);
  const [{ revision, records }, { charter }, { today, timeZone }] = await Promise.all([
    recordsOf(deps.models, project.id),
    deps.charters.read(project.id),
    todayIn(deps, project.id),
  ]);
  const beside = await besideModels(deps, records);
  return {
    asOf: deps.clock.now().toISOString(),
    timeZone,
    today,
    revision,
    mayEdit: (await permissions).has('EDIT_ISSUES'),
    models: records.map((record) => modelView(record, beside, today)),
    latency: breachLatency(records, today),
    benefits: charter === undefined ? [] : benefitsOf(charter, records),
    suggested: charter === undefined ? [] : suggestedMetrics(charter),
  };
};

type Beside = ReadonlyMap<string, BesideIssue>;

/** Jira reads at most this many issues a call. */
const ISSUES_A_CALL = 100;

/** The owners' and change-control issues that the viewer may see, by id and by key. */
const besideModels = async ({ issues }: ModelDeps, records: readonly ModelRecord[]): Promise<Beside> => {
  const wanted = [
    ...new Set(
      records.flatMap(({ model, life }) => [
        ...(model.ownerIssue === null ? [] : [model.ownerIssue]),
        ...life.controls.flatMap(({ issue }) => issue ?? []),
      ]),
    ),
  ];
  const calls = Array.from({ length: Math.ceil(wanted.length / ISSUES_A_CALL) }, (_, index) =>
    wanted.slice(index * ISSUES_A_CALL, (index + 1) * ISSUES_A_CALL),
  );
  const found = (await Promise.all(calls.map((some) => issues.beside(some)))).flat();
  return new Map(found.flatMap((issue) => [[issue.id, issue] as const, [issue.key, issue] as const]));
};

const modelView = ({ model, life }: ModelRecord, beside: Beside, today: Day): ModelView => ({
  id: model.id,
  name: model.name,
  version: model.version,
  owner: ownerOf(model, beside),
  live: model.live,
  deployed: model.deployed,
  reviewed: model.reviewed,
  lastReview: lastReview(model, life, today),
  isRetired: isRetired({ life }),
  metrics: model.metrics.map((metric) => metricView({ model, life }, metric, beside)),
  decisions: life.decisions,
});

const ownerOf = ({ ownerIssue }: Model, beside: Beside): ModelOwner => {
  if (ownerIssue === null) return { state: 'nobody' };
  const issue = beside.get(ownerIssue);
  return issue === undefined
    ? { state: 'unseen' }
    : {
        state: 'issue',
        key: issue.key,
        summary: issue.summary,
        assignee: issue.assignee?.displayName ?? null,
      };
};

/** A decision looks at the model as a review does. */
const lastReview = ({ reviewed }: Model, { decisions }: ModelLife, today: Day): ModelView['lastReview'] => {
  const days = [reviewed, decisions.at(-1)?.day].filter((day) => day !== null && day !== undefined).sort();
  const day = days.at(-1);
  return day === undefined ? null : { day, days: Math.max(0, daysFrom(day, today)) };
};

const metricView = (
  record: ModelRecord,
  metric: WatchedMetric,
  beside: Beside,
): ModelView['metrics'][number] => {
  const watched = watchedReadings(record, metric);
  const last = watched.at(-1);
  const held = last && againstThreshold(metric, last);
  return {
    metric,
    readings: readingsOf(record.life, metric),
    keeps: held === undefined ? null : keepsThreshold(held),
    breaches: breachesOf(metric, watched).map((breach) => shownBreach(breach, record.life, beside)),
  };
};

const shownBreach = (breach: Breach, life: ModelLife, beside: Beside): ShownBreach => {
  const control = controlOf(breach, life);
  const issue = control?.issue === undefined ? undefined : beside.get(control.issue);
  return {
    from: breach.from,
    to: breach.to,
    endedOn: breach.endedOn,
    worst: breach.worst,
    decision: answerTo(breach, life) ?? null,
    control:
      issue === undefined ? null : { key: issue.key, summary: issue.summary, status: issue.status.name },
    controlState:
      issue !== undefined
        ? 'created'
        : control === undefined
          ? 'none'
          : control.state === 'pending'
            ? 'pending'
            : 'unseen',
  };
};

/**
 * What a charter suggests to watch. A model metric's threshold is the charter's. A business metric's is its baseline: its
 * target is what it grows towards, but worse than before the model is a reason to act.
 */
const suggestedMetrics = ({
  businessMetrics,
  modelMetrics,
}: Pick<Charter, 'businessMetrics' | 'modelMetrics'>): ModelsPage['suggested'] => [
  ...modelMetrics.map(({ name, unit, direction, threshold }) => ({
    name,
    type: 'model' as const,
    unit,
    direction,
    threshold,
  })),
  ...businessMetrics.map(({ name, unit, direction, baseline, target }) => ({
    name,
    type: 'business' as const,
    unit,
    direction,
    threshold: baseline ?? target,
  })),
];
