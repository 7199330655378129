import { useDeferredValue, useMemo } from 'react';
import { changedOutlook, laterBy, whatIfPlayer } from '../../../src/contract/forecastRules';
import type { Change, Measured, Outlook, WhenDone } from '../../shared/contract';

/** A forecast as it is, and as it would be with what somebody wonders about. */
export interface Played {
  readonly base: Measured<WhenDone>;
  /** The same as `base` while nothing is changed. */
  readonly changed: Measured<WhenDone>;
  /** The outlook that `changed` was played from. */
  readonly outlook: Outlook;
  readonly isChanged: boolean;
  /** Days by which the 85th percentile moves; negative is earlier. Null where one of the two has no date. */
  readonly laterDays: number | null;
}

/** Plays an outlook in the browser. While a slider moves the page stays quick: what is played may lag a moment behind. */
export function usePlayed(outlook: Outlook, change: Change): Played {
  const play = useMemo(() => whatIfPlayer(outlook), [outlook]);
  const base = useMemo(() => play({}), [play]);
  const wanted = useDeferredValue(change);
  return useMemo(() => {
    if (!changesAnything(wanted)) return { base, changed: base, outlook, isChanged: false, laterDays: 0 };
    const other = changedOutlook(outlook, wanted);
    const changed = play(wanted);
    const laterDays = base.status === 'ok' && changed.status === 'ok' ? laterBy(changed, base).p85 : null;
    return { base, changed, outlook: other, isChanged: true, laterDays };
  }, [base, play, outlook, wanted]);
}

/** Whether a change is one. */
export const changesAnything = ({ fewerItems = 0, later, throughput = 1 }: Change): boolean =>
  fewerItems !== 0 || (later?.days ?? 0) !== 0 || throughput !== 1;
