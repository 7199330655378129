import type { KeptRow } from '../../domain/portfolio/types';
import { Failure } from '../failure';
import type { ScanningJira } from '../ports/scanning';

/** With so many calls a few projects are found among fifty; more are found in a later run. */
const MOST_CALLS = 14;

/** A row, and how many issues the app knows its project to have. */
type Counted = KeptRow & { readonly issueCount: number };

/**
 * Ids of projects that have more or fewer issues than the app knows: some were deleted, moved away, or made outside the
 * plan, all of which no search for changed issues of plans tells. All projects are counted together, which is one call
 * where nothing is amiss; else they are halved until those are left whose number is another.
 *
 * @example
 * await miscounted(scanning, rows); // ['10004']
 */
export const miscounted = async (
  scanning: Pick<ScanningJira, 'issueCount'>,
  rows: readonly KeptRow[],
): Promise<readonly string[]> => {
  let calls = 0;
  const count = (some: readonly Counted[]): Promise<number> => {
    calls += 1;
    return scanning.issueCount(some.map(({ project }) => project.id));
  };
  /** @param actual how many issues these have together, where that is known already */
  const search = async (some: readonly Counted[], actual: number): Promise<readonly string[]> => {
    const [first] = some;
    if (first === undefined || actual === knownIn(some)) return [];
    if (some.length === 1) return [first.project.id];
    if (calls >= MOST_CALLS) return [];
    const half = Math.ceil(some.length / 2);
    const [left, right] = [some.slice(0, half), some.slice(half)];
    const inLeft = await count(left);
    return [...(await search(left, inLeft)), ...(await search(right, actual - inLeft))];
  };
  const counted = rows.filter((row): row is Counted => row.issueCount !== null);
  if (counted.length === 0) return [];
  try {
    return await search(counted, await count(counted));
  } catch (error) {
    // A project that went away between two calls makes Jira refuse the question. It is asked again in turn.
    if (error instanceof Failure && error.error.code === 'invalid-request') return [];
    throw error;
  }
};

const knownIn = (rows: readonly Counted[]): number =>
  rows.reduce((sum, { issueCount }) => sum + issueCount, 0);
