import type { Instant } from '../../history/types';
import type { MetricsContext } from '../context';
import { finishOrder } from '../finishOrder';
import { elapsedDays, finishedWhere, itemsWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { oncePerContext } from '../oncePerContext';
import type { PlanFacts } from '../planFacts';

interface FirstSlice {
  /** ISO instant of the charter's sign-off. */
  readonly signedOff: string;
  /** In the order in which the first slice was done there. `environment` is null for slices of none in particular. */
  readonly environments: readonly (IssueRef & {
    readonly environment: string | null;
    /** Elapsed days from the sign-off. */
    readonly days: number;
  })[];
  /** Environments with slices of which none is done. */
  readonly missing: readonly string[];
}

/**
 * Time to first slice: from the charter's sign-off to the first vertical slice done in each environment. The earliest
 * proof that source, feature, model and output work together.
 *
 * @example
 * firstSlice(context).environments[0]; // { environment: 'dev', days: 41.5, key: 'ML-23', … }
 */
export const firstSlice = (context: MetricsContext): Measured<FirstSlice> => {
  const signedOff = charterSignedOff(context);
  if (signedOff === null) return { status: 'insufficient', reason: NOT_SIGNED, have: 0, need: 1 };
  const first = new Map<string | null, FirstSlice['environments'][number]>();
  const isSlice = ({ kind }: PlanFacts) => kind === 'slice';
  for (const { issue, facts, finished } of finishedWhere(context, finishOrder(context), isSlice)) {
    const environment = facts?.environment ?? null;
    if (finished < signedOff || first.has(environment)) continue;
    first.set(environment, { ...refOf(issue), environment, days: elapsedDays(signedOff, finished) });
  }
  const wanted = new Set(itemsWhere(context, isSlice).flatMap(({ facts }) => facts?.environment ?? []));
  return {
    status: 'ok',
    signedOff: new Date(signedOff).toISOString(),
    environments: [...first.values()],
    missing: [...wanted].filter((environment) => !first.has(environment)).sort(),
  };
};

const NOT_SIGNED = 'The charter has not been signed off yet; the clock starts with that.';

/** When the plan's charter was signed off; null while it is not. */
export const charterSignedOff = oncePerContext((context): Instant | null => {
  const [signed] = finishedWhere(
    context,
    finishOrder(context),
    ({ kind, phase }) => kind === 'sign-off' && phase === 'business-understanding',
  );
  return signed?.finished ?? null;
});
