import { startOfDay } from '../history/days';
import { valueNow } from '../history/timeline';
import type { Instant, IssueHistory, Named, Sprint } from '../history/types';
import type { Day } from '../plan/types';
import { ITEM_KINDS, type ItemKind, PHASES, type Phase } from '../plan/vocabulary';
import type { Interval } from './context';
import type { IssueRef } from './measured';
import { planFactsOf } from './planFacts';

/** What a page of metrics is narrowed down to. What is left out narrows nothing. */
export interface MetricsFilter {
  /** First and last day of the period, in the project's zone. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** Key of the epic that holds the issues. */
  readonly epic?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly kind?: ItemKind | undefined;
  readonly source?: string | undefined;
  readonly environment?: string | undefined;
  /** Id of the issue type. */
  readonly type?: string | undefined;
}

/** What a project's issues can be narrowed down by: only what some issue has, so that no choice leads nowhere. */
export interface FilterChoices {
  readonly epics: readonly IssueRef[];
  readonly phases: readonly Phase[];
  readonly kinds: readonly ItemKind[];
  readonly sources: readonly string[];
  readonly environments: readonly string[];
  readonly types: readonly Named[];
}

/**
 * Whether an issue is one of those that a filter leaves. The period is not asked here: it narrows what is shown of the
 * issues, not which of them count.
 *
 * @example
 * histories.filter((issue) => isAmong({ phase: 'modeling' }, issue));
 */
export const isAmong = (filter: MetricsFilter, issue: IssueHistory): boolean => {
  if (filter.type !== undefined && valueNow(issue.types).id !== filter.type) return false;
  if (filter.epic !== undefined && issue.parentKey !== filter.epic) return false;
  const { phase, kind, source, environment } = filter;
  if ([phase, kind, source, environment].every((asked) => asked === undefined)) return true;
  const facts = planFactsOf(issue);
  return (
    (phase === undefined || facts?.phase === phase) &&
    (kind === undefined || facts?.kind === kind) &&
    (source === undefined || facts?.source === source) &&
    (environment === undefined || facts?.environment === environment)
  );
};

/** Whether a filter leaves issues out, whatever its period. */
export const narrowsIssues = ({ from: _from, to: _to, ...filter }: MetricsFilter): boolean =>
  Object.values(filter).some((asked) => asked !== undefined);

/** The period of a filter as instants, from the start of its first day to the end of its last; null without one. */
export const periodOf = ({ from, to }: MetricsFilter, zone: string, now: Instant): Interval | null =>
  from === undefined && to === undefined
    ? null
    : {
        from: from === undefined ? 0 : startOfDay(from, zone),
        to: to === undefined ? now : startOfDay(to, zone, 1),
      };

/** The sprints that ran in a period, if only in part; those to come belong to it where it is not over. */
export const sprintsIn = (sprints: readonly Sprint[], period: Interval, now: Instant): readonly Sprint[] =>
  sprints.filter(({ start, completed, end }) =>
    start === null ? period.to >= now : start < period.to && (completed ?? end ?? now) >= period.from,
  );

/** What the issues of a project can be narrowed down by, in the order in which a list offers it. */
export const filterChoices = (histories: readonly IssueHistory[]): FilterChoices => {
  const work = histories.filter(({ level }) => level === 0);
  const facts = work.flatMap((issue) => planFactsOf(issue) ?? []);
  const parents = new Set(work.map(({ parentKey }) => parentKey));
  const types = new Map(work.map(({ types: timeline }) => [valueNow(timeline).id, valueNow(timeline)]));
  return {
    epics: histories
      .filter(({ level, key }) => level > 0 && parents.has(key))
      .map(({ key, summary }) => ({ key, summary }))
      .sort((one, other) => compare(one.summary, other.summary)),
    phases: PHASES.filter((phase) => facts.some((fact) => fact.phase === phase)),
    kinds: ITEM_KINDS.filter((kind) => facts.some((fact) => fact.kind === kind)),
    sources: distinct(facts.map(({ source }) => source)),
    environments: distinct(facts.map(({ environment }) => environment)),
    types: [...types.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => compare(one.name, other.name)),
  };
};

const distinct = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort(compare);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
