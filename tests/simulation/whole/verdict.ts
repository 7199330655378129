import { linksOf } from '../../../src/domain/plan/links';
import type { Plan } from '../../../src/domain/plan/types';
import type { CreatedIssue } from '../createdPlan';

/** How what is in Jira differs from the plan. All 0 where the generation was right. */
export interface Verdict {
  /** Issues beyond the first that were made from one node. */
  readonly duplicates: number;
  /** Nodes without an issue that nobody deleted and that were not reported as failed. */
  readonly missing: number;
  /** Links that are not there, are there twice, or are not the plan's. */
  readonly wrongLinks: number;
}

/**
 * Holds the issues of a project against its plan. Issues that people deleted, and links that end at one, may be there
 * or not: whether they are depends on when they were deleted.
 *
 * @param failed nodes that the app reported as refused by Jira.
 */
export const judge = (
  plan: Plan,
  issues: readonly CreatedIssue[],
  deleted: ReadonlySet<string>,
  failed: ReadonlySet<string>,
): Verdict => {
  const planned = issues.filter(({ plan: id }) => id !== '?');
  const nodes = counted(planned.map(({ node }) => node));
  const excused = (node: string) => deleted.has(node) || failed.has(node);
  const links = counted(
    planned.flatMap(({ node, blockedBy }) => blockedBy.map((blocker) => linkName(blocker, node))),
  );
  const wanted = new Set(linksOf(plan).map(({ blocker, blocked }) => linkName(blocker, blocked)));
  const due = linksOf(plan).filter(({ blocker, blocked }) => !excused(blocker) && !excused(blocked));
  const absent = due.filter(({ blocker, blocked }) => !links.has(linkName(blocker, blocked)));
  const doubled = [...links.values()].map((count) => count - 1);
  const foreign = [...links.keys()].filter((link) => !wanted.has(link) && !link.includes('?'));
  return {
    duplicates: sum([...nodes.values()].map((count) => count - 1)),
    missing: plan.nodes.filter(({ key }) => !nodes.has(key) && !excused(key)).length,
    wrongLinks: absent.length + sum(doubled) + foreign.length,
  };
};

const linkName = (blocker: string, blocked: string): string => `${blocker} blocks ${blocked}`;

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
