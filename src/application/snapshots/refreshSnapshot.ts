import type { ProjectRef } from '../../contract/plan';
import { packRows } from '../../contract/portfolioRows';
import { cellsOf } from '../../domain/portfolio/history';
import { snapshotOf } from '../../domain/portfolio/snapshot';
import type { HistoryPoint, Snapshot } from '../../domain/portfolio/types';
import { Failure } from '../failure';
import { forecastTerms } from '../forecast/forecastTerms';
import type { StoredPlan } from '../ports/planStore';
import type { Look, LookAtProject } from '../ports/snapshots';
import { settingsIn } from '../projectWork';
import { type AppWork, readAsApp, readKept } from './appWork';
import type { SnapshotDeps } from './deps';

/** What came of a look at a project. */
export type Refreshed = 'written' | 'unchanged' | 'forgotten';

/**
 * Brings a project's snapshot up to date. However often, late or out of order it is asked to, the snapshot says what the
 * project was at some instant after it was asked; it is written only where it says something new.
 *
 * @throws Failure where Jira cannot be read, `still-reading` where there is more than could be read this time,
 * `conflict` where somebody else has refreshed it meanwhile
 */
export const refreshSnapshot = async (
  deps: SnapshotDeps,
  { project: projectId, look }: LookAtProject,
): Promise<Refreshed> => {
  const plan = look.type === 'gone' ? undefined : await deps.plans.read(projectId);
  if (plan === undefined) return forget(deps, projectId);
  const { revision, snapshot: kept } = await deps.snapshots.read(projectId);
  const before = kept?.planId === plan.planId ? kept : undefined;
  const project = await projectRef(deps, projectId, look, kept);
  if (project === undefined) return forget(deps, projectId);
  const { work, until } = await workOf(deps, project, look);
  const snapshot = await snapshotNow(deps, project, plan, work, before?.history ?? []);
  const isNew = before === undefined || !isSame(before, snapshot);
  if (isNew && !(await deps.snapshots.save(projectId, revision, snapshot))) throw overtaken(project);
  await deps.rows.put(snapshot.row);
  // Last: until it is marked as read, a project is looked at again.
  if (until !== undefined) await deps.marks.write(projectId, until);
  return isNew ? 'written' : 'unchanged';
};

const forget = async (deps: SnapshotDeps, projectId: string): Promise<Refreshed> => {
  await deps.rows.drop(projectId);
  await deps.snapshots.forget(projectId);
  await deps.boards.forget(projectId);
  return 'forgotten';
};

/** Key and name as they are kept, or as Jira has them where they may be others; undefined where the project is gone. */
const projectRef = async (
  { jira }: SnapshotDeps,
  projectId: string,
  { type }: Look,
  kept: Snapshot | undefined,
): Promise<ProjectRef | undefined> => {
  if (kept !== undefined && type !== 'renamed' && type !== 'first') return kept.row.project;
  const [project] = await jira.visibleProjects([projectId]);
  return project;
};

interface WorkRead {
  readonly work: Omit<AppWork, 'until'>;
  /** Undefined where Jira was not asked. */
  readonly until: AppWork['until'] | undefined;
}

const workOf = async (deps: SnapshotDeps, project: ProjectRef, look: Look): Promise<WorkRead> => {
  const kept = look.type === 'day' ? await readKept(deps, project) : undefined;
  if (kept !== undefined) return { work: kept, until: undefined };
  const { until, ...work } = await readAsApp(deps, project, look);
  return { work, until };
};

const snapshotNow = async (
  { charters, clock, healthRules }: SnapshotDeps,
  project: ProjectRef,
  plan: StoredPlan,
  { work, zone: sitesZone }: Omit<AppWork, 'until'>,
  history: readonly HistoryPoint[],
): Promise<Snapshot> => {
  const [{ charter }, rules] = await Promise.all([charters.read(project.id), healthRules.inForce()]);
  const zone = work.settings.timeZone ?? sitesZone;
  return snapshotOf(
    {
      project: { id: project.id, key: project.key, name: project.name },
      planId: plan.planId,
      planName: plan.input.name,
      planTarget: plan.input.target,
      charter,
      terms: forecastTerms(project, plan, work.sprints),
      histories: work.histories,
      workflow: work.workflow,
      sprints: work.sprints,
      settings: settingsIn(work, zone),
      zone,
    },
    clock.now().getTime(),
    history,
    rules,
  );
};

/** Whether two snapshots say the same, whenever they were made. */
export const isSame = (one: Snapshot, other: Snapshot): boolean => saying(one) === saying(other);

const saying = ({ planId, row, metrics, history }: Snapshot): string =>
  JSON.stringify([
    planId,
    packRows([{ ...row, asOf: 0 }]),
    row.evidence,
    row.issueCount,
    metrics.map(({ kind, name, unit, direction, baseline, target, byWhen, latest }) => [
      kind,
      name,
      unit,
      direction,
      baseline,
      target,
      byWhen,
      latest,
    ]),
    history.map(cellsOf),
  ]);

const overtaken = ({ name }: ProjectRef): Failure =>
  new Failure({
    code: 'conflict',
    message: `The snapshot of ${name} was refreshed by somebody else meanwhile.`,
  });
