import { inOrder } from './order';
import { dueDay, type Placement, schedule } from './schedule';
import type { Day, Estimate, Plan, PlanInput, PlanNode } from './types';
import type { ItemKind } from './vocabulary';
import { warningsOf } from './warnings';

/** An issue-to-be before it has a date. */
export interface OutlineIssue extends Omit<PlanNode, 'sprint' | 'due'> {
  readonly kind: ItemKind;
  readonly epic: string;
  readonly estimate: Estimate;
  /** Calendar days that must pass after the last blocker. */
  readonly waitDays: number;
  /** 1-based sprint before which it does not begin; its blockers may push it later. */
  readonly notBeforeSprint?: number | undefined;
}

/** An epic-to-be before it has a date. */
export type OutlineEpic = Omit<PlanNode, 'sprint' | 'due'>;

/** A plan before it is put on the calendar: what is to be done and after what. Nothing in it waits for itself. */
export interface Outline {
  readonly template: Plan['template'];
  /** In the order of the template, issues too. */
  readonly epics: readonly OutlineEpic[];
  readonly issues: readonly OutlineIssue[];
}

type Calendar = Pick<PlanInput, 'start' | 'sprintLengthDays' | 'target' | 'holidays'>;

/**
 * Puts an outline on the calendar: every issue in its sprint, in the order in which work begins, and every epic in the
 * last sprint of its issues. Epics without issues are not part of the plan.
 */
export const schedulePlan = (outline: Outline, calendar: Calendar): Plan => {
  const { ordered, placed } = placeIssues(outline.issues, calendar.sprintLengthDays);
  const dueOf = dueDays(calendar);
  const place = (sprint: number, dueSprint: number) => ({ sprint, due: dueOf(dueSprint) });
  const issues = ordered.map(({ waitDays: _, notBeforeSprint: __, ...issue }): PlanNode => {
    const { sprint, dueSprint } = placed.get(issue.key) ?? { sprint: 1, dueSprint: 1 };
    return { ...issue, ...place(sprint, dueSprint) };
  });
  const lastSprints = lastSprintByEpic(ordered, placed);
  const epics = outline.epics.flatMap((epic): readonly PlanNode[] => {
    const last = lastSprints.get(epic.key);
    return last === undefined ? [] : [{ ...epic, ...place(last, last) }];
  });
  const sprints = lastSprintOfWork([...placed.values()]);
  return {
    template: outline.template,
    nodes: [...epics, ...issues],
    sprints,
    finish: place(sprints, sprints).due,
    warnings: warningsOf(issues, new Set(waiting(placed)), calendar),
  };
};

/**
 * When each issue is planned, and the issues in the order in which work on them begins. Work that may begin on the same
 * day keeps the order of the template.
 */
export const placeIssues = (
  issues: readonly OutlineIssue[],
  sprintLengthDays: number,
): { readonly ordered: readonly OutlineIssue[]; readonly placed: ReadonlyMap<string, Placement> } => {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  const positions = new Map(issues.map(({ key }, index) => [key, index]));
  const sorted = (rank: (key: string) => number) =>
    inOrder(issues, rank).flatMap((key) => byKey.get(key) ?? []);

  const templateOrder = (key: string) => positions.get(key) ?? 0;
  const placed = schedule(sorted(templateOrder), sprintLengthDays);
  const begins = (key: string) => placed.get(key)?.begins ?? 0;
  return { ordered: sorted((key) => begins(key) * issues.length + templateOrder(key)), placed };
};

/** The due day of each sprint, worked out once and not for every node in it. */
const dueDays = ({ start, sprintLengthDays, holidays }: Calendar): ((sprint: number) => Day) => {
  const known = new Map<number, Day>();
  return (sprint) => {
    const due = known.get(sprint) ?? dueDay(start, sprintLengthDays, sprint, holidays);
    known.set(sprint, due);
    return due;
  };
};

const lastSprintByEpic = (
  issues: readonly OutlineIssue[],
  placed: ReadonlyMap<string, Placement>,
): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { key, epic } of issues)
    last.set(epic, Math.max(last.get(epic) ?? 1, placed.get(key)?.dueSprint ?? 1));
  return last;
};

const lastSprintOfWork = (placements: readonly Placement[]): number =>
  Math.max(1, ...placements.filter(({ waits }) => !waits).map(({ dueSprint }) => dueSprint));

const waiting = (placed: ReadonlyMap<string, Placement>): readonly string[] =>
  [...placed].filter(([, { waits }]) => waits).map(([key]) => key);
