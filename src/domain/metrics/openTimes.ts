import { type Moves, OFF_BOARD } from '../history/flow';
import type { Instant } from '../history/types';
import type { Interval } from './context';
import type { Item } from './items';

/**
 * Whether an issue is open after one of its moves. Before it came onto the board an issue is open; off it again, it has
 * been given up.
 *
 * @param first the issue's first move
 * @param done index of the first done column
 */
export const isOpenAfter = ({ columns }: Moves, move: number, first: number, done: number): boolean => {
  const column = columns[move] ?? OFF_BOARD;
  return column < done && (column !== OFF_BOARD || move === first);
};

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
    if (isOpenAfter(moves, move, first, done)) since ??= moves.at[move] ?? 0;
    else if (since !== null) {
      times.push({ from: since, to: moves.at[move] ?? 0 });
      since = null;
    }
  }
  if (since !== null) times.push({ from: since, to: now });
  return times.length === 0 && finished !== null ? [{ from: issue.created, to: finished }] : times;
};
