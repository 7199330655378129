import { OFF_BOARD } from '../history/flow';
import type { Instant } from '../history/types';
import type { Interval } from './context';
import type { Item } from './items';

/**
 * When an issue was open: neither done nor given up. What waits for it waits in these times only.
 *
 * @param done index of the first done column
 */
export const openTimes = (
  { issue, flow, finished }: Item,
  done: number,
  now: Instant,
): readonly Interval[] => {
  const times: Interval[] = [];
  let since: Instant | null = null;
  const { moves, first, end } = flow;
  for (let move = first; move < end; move += 1) {
    const column = moves.columns[move] ?? OFF_BOARD;
    // Before it came onto the board an issue is open; off it again, it has been given up.
    const isOpen = column < done && (column !== OFF_BOARD || move === first);
    if (isOpen) since ??= moves.at[move] ?? 0;
    else if (since !== null) {
      times.push({ from: since, to: moves.at[move] ?? 0 });
      since = null;
    }
  }
  if (since !== null) times.push({ from: since, to: now });
  return times.length === 0 && finished !== null ? [{ from: issue.created, to: finished }] : times;
};
