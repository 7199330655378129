import type { Instant } from '../../history/types';
import type { MetricsContext } from '../context';
import { isoInstant } from '../isoInstant';
import { elapsedDays, type Item, itemsWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { isAccessRequest, isConnection, type PlanFacts } from '../planFacts';
import { type Spread, spreadOf } from '../spread';

interface AccessRequest extends IssueRef {
  /** ISO instant. */
  readonly requested: string;
  /** ISO instant at which the data could first be used; null while it cannot. */
  readonly available: string | null;
  /** Elapsed days from the request to access, or to now while there is none. */
  readonly days: number;
}

interface OpenRequest extends AccessRequest {
  /** Whether it is older than 85 of 100 granted ones were; null while too few are known. */
  readonly pastP85: boolean | null;
}

interface SourceAccess {
  /** Slug of the data source. */
  readonly source: string;
  /** Slug of the environment; null for the access as such, whatever the environment. */
  readonly environment: string | null;
  readonly granted: readonly AccessRequest[];
  readonly open: readonly OpenRequest[];
  readonly leadTime: Spread;
}

interface DataAccess {
  /** By source, and within it access as such first. */
  readonly sources: readonly SourceAccess[];
  /** Over the requests of all sources, access as such. */
  readonly leadTime: Spread;
}

/**
 * Data-access lead time: for each source and environment, from the request to the first use of the data, and the age of
 * the requests still open. A request is made when work on its issue starts: before that nobody has asked for anything.
 * Access as such is there when the request is done; access in an environment when the connection there is.
 *
 * Open ages are held against the 85th percentile of all requests that were granted.
 *
 * @example
 * dataAccess(context).sources[0]?.open[0]; // { key: 'CHURN-9', days: 64.2, pastP85: true, … }
 */
export const dataAccess = (context: MetricsContext): Measured<DataAccess> => {
  const made = requestsMade(context);
  if (made.size === 0) return { status: 'insufficient', reason: NOTHING_REQUESTED, have: 0, need: 1 };
  const accesses = itemsWhere(context, isAccess).flatMap((item) => accessOf(context, item, made));
  const granted = accesses.flatMap(({ environment, days, isOpen }) =>
    environment === null && !isOpen ? [days] : [],
  );
  const leadTime = spreadOf(granted);
  return { status: 'ok', sources: bySource(accesses, leadTime), leadTime };
};

const NOTHING_REQUESTED = 'No access to a data source has been requested yet.';

/** An item that asks for access to a source, or that connects to it. */
const isAccess = (facts: PlanFacts): boolean =>
  facts.source !== undefined && (isAccessRequest(facts) || isConnection(facts));

interface Access {
  readonly source: string;
  readonly environment: string | null;
  readonly request: AccessRequest;
  readonly days: number;
  readonly isOpen: boolean;
}

/** When access to each source was first asked for. */
const requestsMade = (context: MetricsContext): ReadonlyMap<string, Instant> => {
  const made = new Map<string, Instant>();
  for (const { flow, facts } of itemsWhere(context, isAccessRequest)) {
    const { started } = flow;
    if (facts?.source === undefined || started === null) continue;
    made.set(facts.source, Math.min(started, made.get(facts.source) ?? started));
  }
  return made;
};

const accessOf = (
  context: MetricsContext,
  { issue, flow, facts, finished }: Item,
  made: ReadonlyMap<string, Instant>,
): readonly Access[] => {
  if (facts?.source === undefined) return [];
  const isRequest = isAccessRequest(facts);
  const from = isRequest ? flow.started : made.get(facts.source);
  if (from === undefined || from === null || (finished !== null && finished < from)) return [];
  const days = elapsedDays(from, finished ?? context.now);
  return [
    {
      source: facts.source,
      environment: isRequest ? null : (facts.environment ?? null),
      request: {
        ...refOf(issue),
        requested: isoInstant(from),
        available: finished === null ? null : isoInstant(finished),
        days,
      },
      days,
      isOpen: finished === null,
    },
  ];
};

const bySource = (accesses: readonly Access[], all: Spread): readonly SourceAccess[] => {
  const groups = new Map<string, Access[]>();
  for (const access of accesses) {
    const name = `${access.source} ${access.environment ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), access]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofGroup]) => {
      const [first] = ofGroup;
      if (first === undefined) return [];
      const granted = ofGroup.filter(({ isOpen }) => !isOpen);
      return [
        {
          source: first.source,
          environment: first.environment,
          granted: granted.map(({ request }) => request),
          open: ofGroup
            .filter(({ isOpen }) => isOpen)
            .map(({ request, days }) => ({ ...request, pastP85: all.p85 === null ? null : days > all.p85 })),
          leadTime: spreadOf(granted.map(({ days }) => days)),
        },
      ];
    });
};
