import type { IssueHistory } from '../history/types';
import type { PlanProperty } from '../plan/vocabulary';
import { oncePerContext } from './oncePerContext';
import { isTimeBoxed, type PlanFacts, planFactsOf } from './planFacts';
import { placesMarked } from './vectors';

/**
 * What the issues of a context are in the plan, each different answer once. Ten thousand issues have some hundred
 * answers, so whatever a metric asks of them is asked that often, and looked up by number for each issue.
 */
export interface PlanColumn {
  /** By place, the number of the issue's facts. */
  readonly numbers: Int32Array;
  /** By number; null, for an issue that belongs to no plan, has the number 0. */
  readonly facts: readonly (PlanFacts | null)[];
}

export const planColumn = oncePerContext(({ issues }): PlanColumn => {
  const numbers = new Int32Array(issues.length);
  const facts: (PlanFacts | null)[] = [null];
  const add = (issue: IssueHistory): number => {
    const found = planFactsOf(issue);
    return found === null ? 0 : facts.push(found) - 1;
  };
  const known = new Map<string, KnownPlan[]>();
  for (let place = 0; place < issues.length; place += 1) {
    const issue = issues[place];
    if (issue === undefined) continue;
    const { plan } = issue;
    if (plan === null) {
      numbers[place] = add(issue);
      continue;
    }
    const ofNode = known.get(plan.node);
    const before = ofNode && numberOf(plan, ofNode);
    const number = before ?? add(issue);
    numbers[place] = number;
    if (ofNode === undefined) known.set(plan.node, [{ plan, number }]);
    else if (before === undefined) ofNode.push({ plan, number });
  }
  return { numbers, facts };
});

interface KnownPlan {
  readonly plan: PlanProperty;
  readonly number: number;
}

const numberOf = (plan: PlanProperty, known: readonly KnownPlan[]): number | undefined => {
  for (let index = 0; index < known.length; index += 1) {
    const other = known[index];
    if (other !== undefined && isSame(other.plan, plan)) return other.number;
  }
  return undefined;
};

/** Those that come from the store are one object; those that come from Jira are as many as there are issues. */
const isSame = (one: PlanProperty, other: PlanProperty): boolean =>
  one === other ||
  (one.phase === other.phase &&
    one.kind === other.kind &&
    one.source === other.source &&
    one.environment === other.environment &&
    one.timeBoxDays === other.timeBoxDays);

/** What the issue in a place is in the plan; null where it belongs to none. */
export const factsAt = ({ numbers, facts }: PlanColumn, place: number): PlanFacts | null =>
  facts[numbers[place] ?? 0] ?? null;

/** By number, 1 for those facts that are wanted. */
export const wantedFacts = (
  { facts }: PlanColumn,
  isWanted: (facts: PlanFacts | null) => boolean,
): Uint8Array => Uint8Array.from(facts, (one) => (isWanted(one) ? 1 : 0));

/** By number, 1 for facts of work that has a time box in place of points. */
export const timeBoxedFacts = oncePerContext((context) => wantedFacts(planColumn(context), isTimeBoxed));

/** Of some places, in their order, those of issues whose facts are wanted. */
export const placesAmong = ({ numbers }: PlanColumn, places: Int32Array, wanted: Uint8Array): Int32Array =>
  placesMarked(numbers, places, wanted);
