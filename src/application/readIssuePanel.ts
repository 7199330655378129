import type { IssuePanel, RelatedIssue } from '../contract/panel';
import type { ParsedRequests } from '../contract/requests';
import { MILLIS_PER_DAY } from '../domain/history/days';
import type { Plan, PlanNode } from '../domain/plan/types';
import type { PlanProperty } from '../domain/plan/vocabulary';
import { Failure } from './failure';
import { planOf } from './planOf';
import type { LinkedIssue, PanelIssue, ReadingDeps } from './ports/reading';

/**
 * What an issue is for, as its plan says, and what it waits for, as Jira says now. Epics have a purpose too. The words
 * come from the template by node key, so an edited description changes nothing here; without the plan's own record the
 * panel still knows what the issue's property says.
 *
 * @throws Failure where the viewer may not see the issue
 */
export const readIssuePanel = async (
  { jira, plans, templates, clock }: ReadingDeps,
  request: ParsedRequests['issue.panel'],
): Promise<IssuePanel> => {
  const issue = await jira.panelIssue(request.issue).catch(explainMissing(request.issue));
  const { plan: property } = issue;
  if (property === null) return { state: 'not-in-plan' };

  const stored = await plans.read(issue.project.id);
  const known = stored?.planId === property.plan ? stored : undefined;
  const plan = known === undefined ? undefined : await planOf(templates, known);
  const node = plan?.nodes.find(({ key }) => key === property.node);
  const openBlockers = issue.blockedBy.filter(isOpen);
  const [created, siblings] = await Promise.all([
    openBlockers.length === 0 ? new Map<string, number>() : jira.created(openBlockers.map(({ key }) => key)),
    plan === undefined || node === undefined ? [] : readSiblings(jira, issue, property, plan, node),
  ]);
  const now = clock.now().getTime();
  const openDays = (key: string): number | null => {
    const at = created.get(key);
    return at === undefined ? null : Math.max(0, Math.floor((now - at) / MILLIS_PER_DAY));
  };
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
    waitsFor: openBlockers
      .map((blocker) => related(blocker, openDays(blocker.key)))
      .sort((a, b) => (b.openDays ?? 0) - (a.openDays ?? 0)),
    cleared: issue.blockedBy.filter((blocker) => !isOpen(blocker)).map((blocker) => related(blocker, null)),
    blocks: issue.blocks.map((blocked) => related(blocked, null)),
    siblings: siblings.map((sibling) => related(sibling, null)),
  };
};

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

const related = ({ key, summary, status }: LinkedIssue, openDays: number | null): RelatedIssue => ({
  key,
  summary,
  // A status whose category Jira does not tell is not known to be done.
  status: { name: status.name, category: status.category ?? 'indeterminate' },
  openDays,
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
