import { type Flow, OFF_BOARD } from '../history/flow';
import type { Instant } from '../history/types';

/** An item was finished, and perhaps reopened later. */
export interface Finish {
  readonly at: Instant;
  /** When it was reopened; null where it still is finished. */
  readonly undone: Instant | null;
}

/**
 * Every time an item was finished, also where that did not last: a look back has to see what people saw then.
 *
 * @param done index of the first done column
 */
export const finishesOf = (
  { moves, first, end }: Pick<Flow, 'moves' | 'first' | 'end'>,
  done: number,
): readonly Finish[] => {
  const finishes: Finish[] = [];
  let since: Instant | null = null;
  for (let move = first; move < end; move += 1) {
    const at = moves.at[move] ?? 0;
    if ((moves.columns[move] ?? OFF_BOARD) >= done) since ??= at;
    else if (since !== null) {
      finishes.push({ at: since, undone: at });
      since = null;
    }
  }
  return since === null ? finishes : [...finishes, { at: since, undone: null }];
};

/** When the items were finished that were so at an instant, in the light of that instant. */
export const finishedAt = (finishes: readonly Finish[], instant: Instant): readonly Instant[] =>
  finishes
    .filter(({ at, undone }) => at <= instant && (undone === null || undone > instant))
    .map(({ at }) => at);
