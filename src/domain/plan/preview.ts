import { linksOf } from './links';
import type { Plan, PlanNode } from './types';
import { KINDS, type Kind, PHASES, type Phase } from './vocabulary';

/** A plan as a manager looks it over before anything is created. */
export interface PlanPreview {
  readonly epics: readonly (PlanNode & { readonly children: readonly PlanNode[] })[];
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
  readonly finish: string;
  readonly warnings: readonly string[];
}

/** The plan as a tree with its totals. Kinds and phases that do not occur are left out. */
export const planPreview = (plan: Plan): PlanPreview => {
  const epics = plan.nodes.filter(({ kind }) => kind === 'epic');
  const issues = plan.nodes.filter(({ kind }) => kind !== 'epic');
  const sum = (amountOf: (node: PlanNode) => number) =>
    issues.reduce((total, node) => total + amountOf(node), 0);
  return {
    epics: epics.map((epic) => ({ ...epic, children: issues.filter(({ epic: key }) => key === epic.key) })),
    counts: {
      epics: epics.length,
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
    },
    sprints: plan.sprints,
    finish: plan.finish,
    warnings: plan.warnings,
  };
};
