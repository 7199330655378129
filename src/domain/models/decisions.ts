import { daysFrom } from '../forecast/calendar';
import type { Measured } from '../metrics/measured';
import { type Spread, spreadOf } from '../metrics/spread';
import type { Day } from '../plan/types';
import { type Breach, modelBreaches } from './breaches';
import type { ModelDecision, ModelLife, ModelRecord } from './types';

/** So many decisions of a model are kept, the newest. */
const KEPT_DECISIONS = 200;

/** A breach and what was decided about it. */
export interface AnsweredBreach {
  readonly breach: Breach;
  readonly decision: ModelDecision;
  /** Calendar days from the breach's first reading to the decision. */
  readonly days: number;
}

interface BreachLatency {
  readonly answered: readonly AnsweredBreach[];
  /** Breaches nobody has decided about, oldest first, with their age in calendar days. */
  readonly open: readonly { readonly breach: Breach; readonly days: number }[];
  readonly latency: Spread;
}

/** A life with one decision more. The same decision twice is one: an answer may be lost, and the person asks again. */
export const withDecision = (life: ModelLife, decision: ModelDecision): ModelLife => ({
  ...life,
  decisions: [...life.decisions.filter((known) => !isSame(known, decision)), decision]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(-KEPT_DECISIONS),
});

const isSame = (one: ModelDecision, other: ModelDecision): boolean =>
  one.day === other.day && one.outcome === other.outcome && one.why === other.why;

/**
 * How long it takes from a breach to a decision. A decision answers every breach of the model that began on its day or
 * before and that no earlier decision answers, also one that is over: it passed, but nobody had decided so.
 *
 * @param today the day up to which open breaches age
 * @example
 * breachLatency([{ model, life }], '2026-03-20'); // { status: 'ok', latency: { n: 6, p50: 4, … }, open: [] }
 */
export const breachLatency = (records: readonly ModelRecord[], today: Day): Measured<BreachLatency> => {
  const breaches = records.flatMap((record) =>
    modelBreaches(record).map((breach) => ({ breach, decision: answerTo(breach, record.life) })),
  );
  if (breaches.length === 0)
    return { status: 'insufficient', reason: 'No threshold has been broken yet.', have: 0, need: 1 };
  const answered = breaches.flatMap(({ breach, decision }) =>
    decision === undefined ? [] : [{ breach, decision, days: daysFrom(breach.from, decision.day) }],
  );
  return {
    status: 'ok',
    answered,
    open: breaches
      .filter(({ decision }) => decision === undefined)
      .map(({ breach }) => ({ breach, days: Math.max(0, daysFrom(breach.from, today)) }))
      .sort((a, b) => b.days - a.days),
    latency: spreadOf(answered.map(({ days }) => days)),
  };
};

/** What was decided about a breach: the first decision on the day it began or after it. */
export const answerTo = (
  { from }: Pick<Breach, 'from'>,
  { decisions }: Pick<ModelLife, 'decisions'>,
): ModelDecision | undefined => decisions.find(({ day }) => day >= from);
