import type { Work } from './backlog';
import { isReady } from './moves';

/** Working days that can be put into work whose data is not there: what documents and owners say. */
export const EARLY_DAYS = 1;

/**
 * What an impatient team begins although its data is not there yet: the first story that nothing but access to data
 * holds up. It gets as far as it can without, and waits for the data then.
 *
 * @param scope keys the team may take up, or null for all
 */
export const earlyWork = (
  work: readonly Work[],
  byKey: ReadonlyMap<string, Work>,
  scope: ReadonlySet<string> | null,
): Work | undefined =>
  work.find(
    (item) =>
      item.stage === 'to-do' &&
      item.kind === 'story' &&
      !item.givesAccess &&
      (scope === null || scope.has(item.key)) &&
      !isReady(item, byKey) &&
      openBlockers(item, byKey).every(({ givesAccess }) => givesAccess),
  );

const openBlockers = ({ blockedBy }: Work, byKey: ReadonlyMap<string, Work>): readonly Work[] =>
  blockedBy.flatMap((key) => byKey.get(key) ?? []).filter(({ stage }) => stage !== 'done');
