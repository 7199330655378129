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
  const [created] = flow.positions;
  flow.positions.forEach((position) => {
    const { at, value } = position;
    // Before it came onto the board an issue is open; off it again, it has been given up.
    const isOpen = value < done && (value !== OFF_BOARD || position === created);
    if (isOpen) since ??= at;
    else if (since !== null) {
      times.push({ from: since, to: at });
      since = null;
    }
  });
  if (since !== null) times.push({ from: since, to: now });
  return times.length === 0 && finished !== null ? [{ from: issue.created, to: finished }] : times;
};
