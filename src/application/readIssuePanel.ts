import type { IssuePanel, RelatedIssue } from '../contract/panel';
import type { ParsedRequests } from '../contract/requests';
import { outcomeOf, recordTypeOf } from '../domain/plan/records';
import type { Plan, PlanNode } from '../domain/plan/types';
import type { PlanProperty } from '../domain/plan/vocabulary';
import { Failure } from './failure';
import { isFresh } from './pace/freshness';
import { accessTimesOf, blockerTimes, progressOf } from './panelProgress';
import { planOf } from './planOf';
import type { FollowedIssue, LinkedIssue, PanelIssue, ReadingDeps } from './ports/reading';

/**
 * What an issue is for, as its plan says, and how it stands, as Jira says now: how far it has come, what was recorded on
 * it, what it waits for and since when. Epics have a purpose too. The words come from the template by node key, so an
 * edited description changes nothing here; without the plan's own record the panel still knows what the issue's property
 * says.
 *
 * At most three calls to Jira: the issue with its changes, its open blockers with theirs, and its siblings. How long
 * things take in the project is looked up in storage, where `pace.read` puts it once a day.
 *
 * @throws Failure where the viewer may not see the issue
 */
export const readIssuePanel = async (
  { jira, plans, templates, clock, paces }: ReadingDeps,
  request: ParsedRequests['issue.panel'],
): Promise<IssuePanel> => {
  const { issue, followed } = await jira.followedIssue(request.issue).catch(explainMissing(request.issue));
  const { plan: property } = issue;
  if (property === null) return { state: 'not-in-plan' };

  const [stored, storedPace] = await Promise.all([
    plans.read(issue.project.id),
    paces.read(issue.project.id),
  ]);
  const known = stored?.planId === property.plan ? stored : undefined;
  const pace = storedPace?.planId === property.plan ? storedPace : undefined;
  const plan = known === undefined ? undefined : await planOf(templates, known);
  const node = plan?.nodes.find(({ key }) => key === property.node);
  const openBlockers = issue.blockedBy.filter(isOpen);
  const [blockers, siblings] = await Promise.all([
    jira.followedIssues(openBlockers.map(({ key }) => key)),
    plan === undefined || node === undefined ? [] : readSiblings(jira, issue, property, plan, node),
  ]);
  const at = { now: clock.now().getTime(), zone: request.zone };
  return {
    state: 'in-plan',
    key: issue.key,
    planName: known?.input.name ?? issue.project.name,
    phase: property.phase,
    kind: property.kind,
    isDone: issue.status.category === 'done',
    role: node?.role ?? null,
    estimate: node?.estimate ?? timeBoxOf(property),
    source: node?.source?.name ?? property.source ?? null,
    environment: node?.environment?.name ?? property.environment ?? null,
    purpose: node?.purpose ?? null,
    acceptance: node?.acceptance ?? [],
    progress: progressOf(followed, property.kind, pace, at),
    paceIsOld: pace === undefined || !isFresh(pace, at.now),
    record: recordOf(property, followed),
    waitsFor: openBlockers
      .map((blocker) => ({
        ...related(blocker),
        ...blockerTimes(followed, blocker.key, blockers.get(blocker.key), pace, at),
      }))
      .sort((a, b) => (b.waiting?.days ?? -1) - (a.waiting?.days ?? -1)),
    accessTimes: accessTimesOf([...blockers.values()], pace),
    cleared: issue.blockedBy.filter((blocker) => !isOpen(blocker)).map(related),
    blocks: issue.blocks.map(related),
    siblings: siblings.map(related),
  };
};

const recordOf = ({ kind }: PlanProperty, { recorded }: FollowedIssue): InPlan['record'] => {
  const type = recordTypeOf(kind);
  return type === undefined ? null : { type, outcome: outcomeOf(type, recorded.labels) ?? null };
};

type InPlan = Extract<IssuePanel, { state: 'in-plan' }>;

const explainMissing =
  (key: string) =>
  (error: unknown): never => {
    if (!(error instanceof Failure) || error.error.code !== 'not-found') throw error;
    throw new Failure(
      { code: 'not-found', message: `There is no issue ${key}, or you may not see it.` },
      error,
    );
  };

const isOpen = ({ status }: LinkedIssue): boolean => status.category !== 'done';

const related = ({ key, summary, status }: LinkedIssue): RelatedIssue => ({
  key,
  summary,
  // A status whose category Jira does not tell is not known to be done.
  status: { name: status.name, category: status.category ?? 'indeterminate' },
});

const timeBoxOf = ({ timeBoxDays }: PlanProperty) =>
  timeBoxDays === undefined ? null : { type: 'time-box' as const, days: timeBoxDays };

/** The same item of the template, made for other sources or environments, in plan order. */
const readSiblings = async (
  jira: ReadingDeps['jira'],
  issue: PanelIssue,
  property: PlanProperty,
  plan: Plan,
  node: PlanNode,
): Promise<readonly LinkedIssue[]> => {
  const keys = siblingKeys(plan, node);
  if (keys.length === 0) return [];
  const found = await jira.issuesOfNodes(issue.project, property.plan, keys);
  return keys.flatMap((key) => found.get(key) ?? []);
};

const siblingKeys = (plan: Plan, node: PlanNode): readonly string[] =>
  plan.nodes
    .filter(({ key, epic }) => key !== node.key && epic === node.epic && itemOf(key) === itemOf(node.key))
    .filter(({ source, environment }) => source !== undefined || environment !== undefined)
    .map(({ key }) => key);

/** Node keys read epic, source, environment, item; the item is last and has no dot. */
const itemOf = (nodeKey: string): string => nodeKey.slice(nodeKey.lastIndexOf('.') + 1);
