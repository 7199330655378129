import type { Instant } from '../../history/types';
import { blockersOf } from '../blockers';
import type { MetricsContext } from '../context';
import { elapsedDays, type Item, itemsWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import type { PlanFacts } from '../planFacts';
import { type Spread, spreadOf } from '../spread';

interface Decision extends IssueRef {
  readonly kind: 'checkpoint' | 'sign-off';
  /** Elapsed days from the request to the decision, or to now while it is open. */
  readonly days: number;
}

interface DecisionLatency {
  readonly decided: readonly Decision[];
  /** Requested and not decided, oldest first. */
  readonly open: readonly Decision[];
  readonly latency: Spread;
  /** Decided without a known request: never started, and nothing it waited for. */
  readonly withoutRequest: readonly IssueRef[];
}

/**
 * Decision latency: how long checkpoints and sign-offs take from the request to the decision, and how old the open ones
 * are. A decision is requested when its issue is started; one that went straight to done was requested when the last
 * issue it was blocked by was done.
 *
 * @example
 * decisionLatency(context).open[0]; // { key: 'ML-12', kind: 'sign-off', days: 19.3, … }
 */
export const decisionLatency = (context: MetricsContext): Measured<DecisionLatency> => {
  const decisions = itemsWhere(context, isDecision).flatMap((item) => {
    const kind = item.facts?.kind;
    return kind === 'checkpoint' || kind === 'sign-off'
      ? [{ item, kind, requested: requestedAt(context, item) }]
      : [];
  });
  const timed = decisions.flatMap(({ item, kind, requested }) =>
    requested === null
      ? []
      : [
          {
            item,
            decision: {
              ...refOf(item.issue),
              kind,
              days: elapsedDays(requested, item.finished ?? context.now),
            },
          },
        ],
  );
  const withoutRequest = decisions.filter(
    ({ item, requested }) => item.finished !== null && requested === null,
  );
  if (timed.length + withoutRequest.length === 0)
    return { status: 'insufficient', reason: NOTHING_REQUESTED, have: 0, need: 1 };
  const decided = timed.filter(({ item }) => item.finished !== null).map(({ decision }) => decision);
  const open = timed.filter(({ item }) => item.finished === null).map(({ decision }) => decision);
  return {
    status: 'ok',
    decided,
    open: open.sort((a, b) => b.days - a.days),
    latency: spreadOf(decided.map(({ days }) => days)),
    withoutRequest: withoutRequest.map(({ item }) => refOf(item.issue)),
  };
};

const isDecision = ({ kind }: PlanFacts): boolean => kind === 'checkpoint' || kind === 'sign-off';

const NOTHING_REQUESTED = 'No checkpoint or sign-off has been requested yet.';

const requestedAt = (context: MetricsContext, { issue, flow, finished }: Item): Instant | null => {
  if (flow.started !== null) return flow.started;
  if (finished === null) return null;
  const ready = blockersOf(context)
    .of(issue)
    .flatMap((blocker) =>
      blocker.finished !== null && blocker.finished <= finished ? [blocker.finished] : [],
    );
  return ready.length === 0 ? null : Math.max(...ready);
};
