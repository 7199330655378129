/**
 * Runs `task` over all items with at most `limit` in flight, and keeps their order. The first failure is thrown; the
 * tasks that have not begun by then never begin.
 *
 * @example
 * const pages = await inParallel(batches, 8, (ids) => jira.fetch(ids));
 */
export const inParallel = async <Item, Outcome>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, index: number) => Promise<Outcome>,
): Promise<readonly Outcome[]> => {
  const outcomes = new Map<number, Outcome>();
  const waiting = items.entries();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failed) return;
      try {
        outcomes.set(index, await task(item, index));
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return [...outcomes.entries()].sort(([a], [b]) => a - b).map(([, outcome]) => outcome);
};
