import type { IssueHistory } from '../history/types';
import { ITEM_KINDS, type Kind, PHASES, type Phase } from '../plan/vocabulary';

/** What an issue is in the plan, as far as metrics ask. */
export interface PlanFacts {
  readonly phase: Phase;
  readonly kind: Kind;
  readonly source?: string | undefined;
  readonly environment?: string | undefined;
  readonly timeBoxDays?: number | undefined;
  /** Its key in the plan, such as `data-access.crm.request`; none on a team's own issues. */
  readonly node?: string | undefined;
}

/**
 * Phase, kind, source and environment of an issue: from its plan property, else from the labels that every issue of a
 * plan gets and that a team's own issues have where somebody copied one. Null where neither tells.
 */
export const planFactsOf = ({ plan, labels }: Pick<IssueHistory, 'plan' | 'labels'>): PlanFacts | null => {
  if (plan !== null) return plan;
  const kind = firstOf(labels, KIND_OF_LABEL);
  const phase = firstOf(labels, PHASE_OF_LABEL);
  if (kind === undefined || phase === undefined) return null;
  return {
    phase,
    kind,
    source: afterPrefix(labels, 'src-'),
    environment: afterPrefix(labels, 'env-'),
    timeBoxDays: timeBoxOf(labels),
  };
};

const KIND_OF_LABEL = new Map(ITEM_KINDS.map((kind) => [`kind-${kind}`, kind]));
const PHASE_OF_LABEL = new Map(PHASES.map((phase) => [`crispdm-${phase}`, phase]));

const firstOf = <T>(labels: readonly string[], values: ReadonlyMap<string, T>): T | undefined => {
  for (const label of labels) {
    const value = values.get(label);
    if (value !== undefined) return value;
  }
  return undefined;
};

const afterPrefix = (labels: readonly string[], prefix: string): string | undefined =>
  labels.find((label) => label.startsWith(prefix))?.slice(prefix.length);

/** How long a team's own spike or experiment may take, in working days: label `time-box-3`. */
const timeBoxOf = (labels: readonly string[]): number | undefined => {
  const days = Number(afterPrefix(labels, 'time-box-'));
  return Number.isInteger(days) && days > 0 ? days : undefined;
};

/** Items of the access to one source, as every template of the app names them. */
const ACCESS_ITEMS: ReadonlySet<string | undefined> = new Set([
  'request',
  'licence',
  'sample',
  'connection',
  'consent',
  'owner-sign-off',
]);

/** Last part of a node's key, such as `request` of `data-access.crm.request`; undefined on a team's own issues. */
const planItemOf = ({ node }: PlanFacts): string | undefined => node?.slice(node.lastIndexOf('.') + 1);

/** The source whose access the issue is about; undefined on any other issue. */
export const accessSourceOf = (facts: PlanFacts | null): string | undefined =>
  facts?.phase === 'data-understanding' && ACCESS_ITEMS.has(planItemOf(facts)) ? facts.source : undefined;

export const isAccessRequest = (facts: PlanFacts | null): boolean =>
  facts !== null && isPlanItem(facts, REQUEST) && accessSourceOf(facts) !== undefined;

/** Whether the issue is the connection to a source in some environment. */
export const isConnection = (facts: PlanFacts): boolean => isPlanItem(facts, CONNECTION);

const REQUEST = 'request';
const CONNECTION = 'connection';

/** Asked of every issue, and few keys end so: nothing is cut out of the others. */
const isPlanItem = (facts: PlanFacts, item: string): boolean =>
  facts.node?.endsWith(item) === true && planItemOf(facts) === item;

/** Work that has a time box in place of points. */
export const isTimeBoxed = (facts: PlanFacts | null): boolean =>
  facts?.kind === 'spike' || facts?.kind === 'experiment';
