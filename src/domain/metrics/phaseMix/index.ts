import { PHASES, type Phase } from '../../plan/vocabulary';
import type { MetricsContext } from '../context';
import { elapsedDays, timedInPeriod } from '../items';
import type { Measured } from '../measured';
import { FEW, hundredths } from '../spread';

interface PhaseMix {
  /** Finished items with a phase. */
  readonly n: number;
  readonly few: boolean;
  /** The six phases in order. */
  readonly phases: readonly {
    readonly phase: Phase;
    readonly items: number;
    readonly itemDays: number;
    /** Share of the item-days of all phases, between 0 and 1. */
    readonly share: number;
  }[];
}

/**
 * Phase mix: the item-days that finished work took, by CRISP-DM phase. Surveys find most of the time in the data phases;
 * what a project's own mix is decides how to plan the next one.
 *
 * @example
 * phaseMix(context).phases[1]; // { phase: 'data-understanding', items: 9, itemDays: 120.5, share: 0.48 }
 */
export const phaseMix = (context: MetricsContext): Measured<PhaseMix> => {
  const items = timedInPeriod(context).flatMap(({ facts, started, finished }) => {
    const phase = facts?.phase;
    return phase === undefined ? [] : [{ phase, millis: finished - started }];
  });
  const total = items.reduce((sum, { millis }) => sum + millis, 0);
  if (total === 0) return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };
  return {
    status: 'ok',
    n: items.length,
    few: items.length < FEW,
    phases: PHASES.map((phase) => {
      const ofPhase = items.filter((item) => item.phase === phase);
      const millis = ofPhase.reduce((sum, item) => sum + item.millis, 0);
      return {
        phase,
        items: ofPhase.length,
        itemDays: elapsedDays(0, millis),
        share: hundredths(millis / total),
      };
    }),
  };
};

const NOTHING_FINISHED =
  'No issue of the plan has been both started and finished yet, so no phase has taken any time.';
