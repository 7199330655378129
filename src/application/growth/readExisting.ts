import { inParallel } from '../inParallel';
import type { PlanningJira } from '../ports/planning';

/** Jira reads at most this many issues a call. */
const KEYS_A_CALL = 100;
const IN_FLIGHT = 4;

/**
 * Which issues of a plan exist, read from Jira's database by their keys and recognised by their property, whatever
 * people have called them or wherever they have moved them since. An issue that the person may not see counts as gone.
 *
 * @param known issue key by node key, as the journal has it.
 * @returns issue key by node key, as it is now.
 */
export const readExisting = async (
  jira: Pick<PlanningJira, 'issues'>,
  planId: string,
  known: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> => {
  const keys = Object.values(known);
  const calls = Array.from({ length: Math.ceil(keys.length / KEYS_A_CALL) }, (_, index) =>
    keys.slice(index * KEYS_A_CALL, (index + 1) * KEYS_A_CALL),
  );
  const pages = await inParallel(calls, IN_FLIGHT, (call) => jira.issues(call, null));
  const keyOf = new Map(
    pages
      .flat()
      .flatMap(({ key, property }) => (property?.plan === planId ? [[property.node, key] as const] : [])),
  );
  // In the order in which they were created, which is what links are carried by.
  return new Map(
    Object.keys(known).flatMap((node) => {
      const key = keyOf.get(node);
      return key === undefined ? [] : [[node, key] as const];
    }),
  );
};
