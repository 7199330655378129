import type { PlanInput, PlanNode } from './types';

/** What a sprint has to hold, by the issues that begin in it; an issue's whole estimate counts there, as on a board. */
export interface SprintLoad {
  readonly sprint: number;
  readonly issues: number;
  readonly points: number;
  /** Working days of spikes and experiments. They are in no team's velocity, so they are not held against capacity. */
  readonly timeBoxDays: number;
  /** Points beyond what the team expects to finish in a sprint; undefined where that is not known. */
  readonly overBy: number | undefined;
}

/**
 * The load of each sprint from the first to the last in which anything begins, empty ones too.
 *
 * @example
 * sprintLoads(plan.nodes, { capacity: 20 })[0]; // { sprint: 1, issues: 9, points: 23, timeBoxDays: 3, overBy: 3 }
 */
export const sprintLoads = (
  nodes: readonly PlanNode[],
  { capacity }: Pick<PlanInput, 'capacity'>,
): readonly SprintLoad[] => {
  const bySprint = new Map<number, PlanNode[]>();
  for (const node of nodes) {
    if (node.kind === 'epic') continue;
    const own = bySprint.get(node.sprint) ?? [];
    own.push(node);
    bySprint.set(node.sprint, own);
  }
  const last = Math.max(0, ...bySprint.keys());
  return Array.from({ length: last }, (_, index) => {
    const own = bySprint.get(index + 1) ?? [];
    const points = sum(own, ({ estimate }) => (estimate?.type === 'points' ? estimate.points : 0));
    return {
      sprint: index + 1,
      issues: own.length,
      points,
      timeBoxDays: sum(own, ({ estimate }) => (estimate?.type === 'time-box' ? estimate.days : 0)),
      overBy: capacity === undefined ? undefined : Math.max(0, points - capacity),
    };
  });
};

const sum = (nodes: readonly PlanNode[], amountOf: (node: PlanNode) => number): number =>
  nodes.reduce((total, node) => total + amountOf(node), 0);
