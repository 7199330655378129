import { linksOf } from './links';
import type { Plan, PlanNode } from './types';

/** Jira creates at most this many issues a call. */
export const BATCH_SIZE = 50;

/**
 * Cuts a plan into as few calls as its links allow, epics first because issues name them as parents.
 *
 * A blocking link can ride in the call that creates an issue when the other end already exists, and either end may
 * carry it. So two linked nodes must not be in the same call, and nothing else matters: this is a colouring of the
 * links' graph, and a chain of any length needs two colours, not one call a link. Colours are given greedily in plan
 * order, at first to the smallest call that takes the node, so that calls come out of similar size.
 *
 * @returns node keys, call by call; each list in plan order, none longer than {@link BATCH_SIZE}, no key twice.
 * @example
 * creationBatches(plan).map((keys) => keys.length); // [11, 28, 28, 27]
 */
export const creationBatches = (plan: Plan): readonly (readonly string[])[] => {
  const epics = plan.nodes.filter(({ kind }) => kind === 'epic').map(({ key }) => key);
  const issues = plan.nodes.filter(({ kind }) => kind !== 'epic');
  return [...chunks(epics), ...colour(issues, neighboursOf(plan))];
};

const chunks = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / BATCH_SIZE) }, (_, index) =>
    keys.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
  );

const neighboursOf = (plan: Plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const neighbours = new Map(plan.nodes.map(({ key }) => [key, new Set<string>()]));
  for (const { blocker, blocked } of linksOf(plan)) {
    neighbours.get(blocker)?.add(blocked);
    neighbours.get(blocked)?.add(blocker);
  }
  return neighbours;
};

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

const colour = (issues: readonly PlanNode[], neighbours: Neighbours): readonly (readonly string[])[] => {
  for (let calls = Math.ceil(issues.length / BATCH_SIZE); calls < issues.length; calls += 1) {
    const batches = fill(issues, neighbours, calls, 'smallest') ?? fill(issues, neighbours, calls, 'first');
    if (batches !== undefined) return batches;
  }
  return issues.map(({ key }) => [key]);
};

/** One attempt with a given number of calls; undefined where the greedy choice leaves a node without a call. */
const fill = (
  issues: readonly PlanNode[],
  neighbours: Neighbours,
  calls: number,
  choice: 'smallest' | 'first',
): readonly (readonly string[])[] | undefined => {
  const batches = Array.from({ length: calls }, (): string[] => []);
  const batchOf = new Map<string, readonly string[]>();
  for (const { key } of issues) {
    const taken = new Set([...(neighbours.get(key) ?? [])].map((other) => batchOf.get(other)));
    const free = batches.filter((batch) => batch.length < BATCH_SIZE && !taken.has(batch));
    const first = free[0];
    if (first === undefined) return undefined;
    const batch =
      choice === 'first'
        ? first
        : free.reduce((best, each) => (each.length < best.length ? each : best), first);
    batch.push(key);
    batchOf.set(key, batch);
  }
  return batches.filter(({ length }) => length > 0);
};
