import { addDays, format, parseISO } from 'date-fns';
import { outlineOf } from '../template/expand';
import type { Template } from '../template/types';
import { criticalPath } from './criticalPath';
import { applyEdits } from './edits';
import { type FinishRange, finishRange } from './finishRange';
import { linksOf } from './links';
import { type SprintLoad, sprintLoads } from './load';
import { unknownWarnings } from './makePlan';
import { type Outline, type OutlineIssue, placeIssues, schedulePlan } from './schedulePlan';
import type { Day, Plan, PlanInput, PlanNode } from './types';
import { KINDS, type Kind, PHASES, type Phase } from './vocabulary';

/** An epic or issue of the preview, without what only Jira needs. */
export type PreviewNode = Omit<PlanNode, 'labels' | 'covers'>;

/** An issue of the preview with its place in time. */
export interface PreviewIssue extends PreviewNode {
  /** Working days from the start of the plan. */
  readonly begins: number;
  readonly ends: number;
  /** Working days by which it may slip without moving the end of the work; undefined for what comes after that end. */
  readonly slack?: number | undefined;
}

export interface PreviewEpic extends PreviewNode {
  readonly children: readonly PreviewIssue[];
}

/** A node as the template has it, whatever was changed. */
export type OriginalNode = Pick<
  PlanNode,
  'key' | 'epic' | 'kind' | 'summary' | 'role' | 'estimate' | 'sprint'
>;

/** A sprint of the preview with its days and what it has to hold. */
export interface PreviewSprint extends SprintLoad {
  readonly starts: Day;
  /** Its last calendar day. */
  readonly ends: Day;
}

/** A plan as a manager looks it over before anything is created. */
export interface PlanPreview {
  readonly epics: readonly PreviewEpic[];
  /** Of issues; epics are counted apart and are in no other number. */
  readonly counts: {
    readonly epics: number;
    readonly issues: number;
    readonly points: number;
    readonly timeBoxDays: number;
    readonly links: number;
    readonly byKind: readonly { readonly kind: Kind; readonly count: number }[];
    readonly byPhase: readonly { readonly phase: Phase; readonly count: number }[];
  };
  readonly sprints: number;
  readonly finish: Day;
  /** Every sprint in which something begins, and those before it. */
  readonly load: readonly PreviewSprint[];
  /** What decides when the work ends; what only waits for time to pass afterwards is not in it. */
  readonly criticalPath: { readonly keys: readonly string[]; readonly days: number };
  /** When the work may end, given how long data access and exploration take; undefined where there is no work. */
  readonly finishRange?: FinishRange | undefined;
  /** The nodes that are changed, as they were. */
  readonly edited: readonly OriginalNode[];
  /** The nodes that are left out, as they were, an epic before its issues. */
  readonly leftOut: readonly OriginalNode[];
  readonly warnings: readonly string[];
}

/** The plan that {@link makePlan} makes, as a tree with its totals, its times and what was changed in it. */
export const planPreview = (template: Template, input: PlanInput): PlanPreview => {
  const outline = outlineOf(template, input);
  const edited = applyEdits(outline, input.edits);
  const plan = schedulePlan(edited, input);
  const times = timesOf(edited.issues, input);
  return {
    epics: epicsOf(plan, times.ofIssue),
    counts: planCounts(plan),
    sprints: plan.sprints,
    finish: plan.finish,
    load: sprintLoads(plan.nodes, input).map((load) => ({ ...load, ...sprintDays(load.sprint, input) })),
    criticalPath: times.criticalPath,
    finishRange: times.finishRange,
    ...changesOf(outline, plan, input),
    warnings: [...plan.warnings, ...unknownWarnings(edited)],
  };
};

type IssueTimes = Pick<PreviewIssue, 'begins' | 'ends' | 'slack'>;

const timesOf = (issues: readonly OutlineIssue[], input: PlanInput) => {
  const { ordered, placed } = placeIssues(issues, input.sprintLengthDays);
  const work = ordered.filter(({ key }) => placed.get(key)?.waits === false);
  const { slack, ...path } = criticalPath(work, placed);
  const ofIssue = (key: string): IssueTimes => {
    const { begins = 0, ends = 0 } = placed.get(key) ?? {};
    return { begins, ends, slack: slack.get(key) };
  };
  return { ofIssue, criticalPath: path, finishRange: finishRange(work, input) };
};

const previewNode = ({ labels: _, covers: __, ...node }: PlanNode): PreviewNode => node;

const epicsOf = (plan: Plan, timesOfIssue: (key: string) => IssueTimes): readonly PreviewEpic[] => {
  const children = new Map<string, PreviewIssue[]>();
  for (const node of plan.nodes) {
    if (node.epic === undefined) children.set(node.key, []);
    else children.get(node.epic)?.push({ ...previewNode(node), ...timesOfIssue(node.key) });
  }
  return plan.nodes
    .filter(({ kind }) => kind === 'epic')
    .map((epic) => ({ ...previewNode(epic), children: children.get(epic.key) ?? [] }));
};

/** What a plan holds, in numbers. Kinds and phases that do not occur are left out. */
export const planCounts = (plan: Plan): PlanPreview['counts'] => {
  const issues = plan.nodes.filter(({ kind }) => kind !== 'epic');
  const sum = (amountOf: (node: PlanNode) => number) =>
    issues.reduce((total, node) => total + amountOf(node), 0);
  return {
    epics: plan.nodes.length - issues.length,
    issues: issues.length,
    points: sum(({ estimate }) => (estimate?.type === 'points' ? estimate.points : 0)),
    timeBoxDays: sum(({ estimate }) => (estimate?.type === 'time-box' ? estimate.days : 0)),
    links: linksOf(plan).length,
    byKind: KINDS.map((kind) => ({
      kind,
      count: issues.filter((node) => node.kind === kind).length,
    })).filter(({ count }) => count > 0),
    byPhase: PHASES.map((phase) => ({
      phase,
      count: issues.filter((node) => node.phase === phase).length,
    })).filter(({ count }) => count > 0),
  };
};

const sprintDays = (sprint: number, { start, sprintLengthDays }: PlanInput) => {
  const starts = addDays(parseISO(start), (sprint - 1) * sprintLengthDays);
  return {
    starts: format(starts, 'yyyy-MM-dd'),
    ends: format(addDays(starts, sprintLengthDays - 1), 'yyyy-MM-dd'),
  };
};

/** What was changed and what was left out, with the words and the sprint of the plan before any change. */
const changesOf = (
  outline: Outline,
  plan: Plan,
  input: PlanInput,
): Pick<PlanPreview, 'edited' | 'leftOut'> => {
  if (input.edits.length === 0) return { edited: [], leftOut: [] };
  const stays = new Set(plan.nodes.map(({ key }) => key));
  const changed = new Set(input.edits.map(({ node }) => node));
  const originals = schedulePlan(outline, input).nodes;
  const inTree = originals.filter(({ kind }) => kind === 'epic');
  const original = ({ key, epic, kind, summary, role, estimate, sprint }: PlanNode): OriginalNode => ({
    key,
    ...(epic === undefined ? {} : { epic }),
    kind,
    summary,
    role,
    ...(estimate === undefined ? {} : { estimate }),
    sprint,
  });
  return {
    edited: originals.filter(({ key }) => stays.has(key) && changed.has(key)).map(original),
    leftOut: inTree
      .flatMap((epic) => [epic, ...originals.filter((issue) => issue.epic === epic.key)])
      .filter(({ key }) => !stays.has(key))
      .map(original),
  };
};
