import { PHASES, type Phase } from '../../plan/vocabulary';
import type { MetricsContext } from '../context';
import { cycleMillis } from '../cycleDays';
import { timedOrderInPeriod } from '../finishOrder';
import { elapsedDays } from '../items';
import type { Measured } from '../measured';
import { planColumn } from '../planColumn';
import { FEW, hundredths } from '../spread';
import { countByKey, takeWhole, totalByKey } from '../vectors';

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
  const mix = new Map(PHASES.map((phase) => [phase, { items: 0, millis: 0 }]));
  const { facts } = planColumn(context);
  const { items: counts, millis: times } = finishedByFacts(context);
  let [n, total] = [0, 0];
  for (const [number, ofPlan] of facts.entries()) {
    const ofPhase = ofPlan === null ? undefined : mix.get(ofPlan.phase);
    if (ofPhase === undefined) continue;
    const [items, millis] = [counts[number] ?? 0, times[number] ?? 0];
    ofPhase.items += items;
    ofPhase.millis += millis;
    n += items;
    total += millis;
  }
  if (total === 0) return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };
  return {
    status: 'ok',
    n,
    few: n < FEW,
    phases: PHASES.map((phase) => {
      const { items, millis } = mix.get(phase) ?? { items: 0, millis: 0 };
      return {
        phase,
        items,
        itemDays: elapsedDays(0, millis),
        share: hundredths(millis / total),
      };
    }),
  };
};

/** How many items of each of the plan's facts were finished, and how long they took together. */
const finishedByFacts = (context: MetricsContext) => {
  const { numbers, facts } = planColumn(context);
  const ofItems = takeWhole(numbers, timedOrderInPeriod(context));
  return {
    items: countByKey(ofItems, facts.length),
    millis: totalByKey(ofItems, cycleMillis(context), facts.length),
  };
};

const NOTHING_FINISHED =
  'No issue of the plan has been both started and finished yet, so no phase has taken any time.';
