import type { ParsedRequests } from '../../contract/requests';
import { CHARTER_NODE, type Charter } from '../../domain/charter/types';
import type { PlanNode } from '../../domain/plan/types';
import type { PlanProperty } from '../../domain/plan/vocabulary';
import type { FieldProblem } from '../ports/journal';
import type { NewIssue, NewLink, OptionalField } from '../ports/planning';
import { carriedLinks } from './links';
import type { Progress } from './progress';
import type { Work } from './work';

/** Who takes new issues, by account id: whoever sits on their seat of the team, else whoever fills their role. */
export type Assignees = Pick<ParsedRequests['generation.step'], 'people' | 'seats'>;

/**
 * The issues of one create call. Fields in `leaveOut` are those that Jira complained about before; `issuelinks` among
 * them means that the links of that issue are added afterwards.
 */
export const newIssues = (
  work: Work,
  progress: Progress,
  nodeKeys: readonly string[],
  assignees: Assignees,
  leaveOut: ReadonlyMap<string, readonly FieldProblem[]>,
  charter: Charter | undefined,
): readonly NewIssue[] =>
  nodeKeys.flatMap((key) => {
    const node = work.nodes.get(key);
    if (node === undefined) return [];
    const issue = newIssue(work, progress, node, assignees, idsOf(leaveOut.get(key) ?? []));
    return [key === CHARTER_NODE && charter !== undefined ? { ...issue, charter } : issue];
  });

const idsOf = (problems: readonly FieldProblem[]): readonly string[] => problems.map(({ field }) => field);

const newIssue = (
  work: Work,
  progress: Progress,
  node: PlanNode,
  assignees: Assignees,
  leaveOut: readonly string[],
): NewIssue => {
  const { record } = work;
  const { wiring } = record;
  const isEpic = node.kind === 'epic';
  const fields = (isEpic ? wiring.epicFields : wiring.issueFields).filter(
    (field: OptionalField) => !leaveOut.includes(field),
  );
  const parentKey = node.epic === undefined ? undefined : progress.created.get(node.epic);
  const assignee = fields.includes('assignee') ? assigneeOf(work, node, assignees) : undefined;
  const { estimateField } = wiring;
  const points = node.estimate?.type === 'points' ? node.estimate.points : undefined;
  return {
    node,
    property: propertyOf(record.planId, node),
    projectId: record.projectId,
    typeId: isEpic ? wiring.epicType : wiring.issueType,
    fields,
    values: isEpic ? progress.values.epic : progress.values.issue,
    ...(parentKey === undefined ? {} : { parentKey }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(estimateField === null || points === undefined || leaveOut.includes(estimateField)
      ? {}
      : { estimate: { fieldId: estimateField, points } }),
    links: wiring.linksInCreate && !leaveOut.includes('issuelinks') ? linksOfNew(work, progress, node) : [],
  };
};

/** An issue of a seat whose role a manager has changed is work of that role, no longer of the seat. */
const assigneeOf = (
  { record }: Work,
  { role, person }: PlanNode,
  { people, seats }: Assignees,
): string | undefined => {
  const isOfSeat = record.input.team.some((seat) => seat.name === person?.name && seat.role === role);
  return (isOfSeat ? seats.find(({ seat }) => seat === person?.name)?.person : undefined) ?? people[role];
};

const propertyOf = (plan: string, node: PlanNode): PlanProperty => ({
  plan,
  node: node.key,
  phase: node.phase,
  kind: node.kind,
  ...(node.source === undefined ? {} : { source: node.source.slug }),
  ...(node.environment === undefined ? {} : { environment: node.environment.slug }),
  ...(node.estimate?.type === 'time-box' ? { timeBoxDays: node.estimate.days } : {}),
});

const linksOfNew = (work: Work, progress: Progress, node: PlanNode): readonly NewLink[] => {
  const { linkType } = work.record.wiring;
  if (linkType === null) return [];
  return carriedLinks(work, progress, node.key).flatMap(({ blocker, blocked }): readonly NewLink[] => {
    const blocks = blocker === node.key;
    const key = progress.created.get(blocks ? blocked : blocker);
    return key === undefined ? [] : [{ type: linkType, direction: blocks ? 'blocks' : 'is-blocked-by', key }];
  });
};

/** Nodes whose links their create call does not carry, so that they have to be added afterwards. */
export const withoutLinks = (
  work: Work,
  progress: Progress,
  issues: readonly NewIssue[],
): readonly string[] =>
  issues
    .filter(({ node, links }) => links.length < carriedLinks(work, progress, node.key).length)
    .map(({ node }) => node.key);

/** Ids of the fields that a create call gives a value. */
export const sentFields = (issue: NewIssue): ReadonlySet<string> =>
  new Set([
    'project',
    'issuetype',
    'summary',
    ...issue.fields.filter((field) => field !== 'assignee' || issue.assignee !== undefined),
    ...issue.values.map(({ field }) => field),
    ...(issue.parentKey === undefined ? [] : ['parent']),
    ...(issue.estimate === undefined ? [] : [issue.estimate.fieldId]),
    ...(issue.links.length === 0 ? [] : ['issuelinks']),
  ]);
