import type { MetricsFilter } from '../../shared/contract';

/** Sections of the metrics, in the order of their tabs. */
export const METRICS_SECTIONS = ['flow', 'sprints', 'ml', 'quality', 'guide'] as const;
export type MetricsSection = (typeof METRICS_SECTIONS)[number];

/** What a page of metrics shows, as its address says it, so that the page can be sent to somebody. */
export interface MetricsQuery {
  readonly filter: MetricsFilter;
  /** The sprint of the burndown. */
  readonly sprint?: number | undefined;
  /** The paragraph of the guide, told by the part of the address after its hash. */
  readonly topic?: string | undefined;
}

const FILTERS = ['from', 'to', 'epic', 'phase', 'kind', 'source', 'environment', 'type'] as const;

/**
 * What an address asks for. Values are not checked here: the server refuses what it does not know, with a sentence.
 *
 * @example
 * readMetricsQuery(new URLSearchParams('phase=modeling&sprint=7')); // { filter: { phase: 'modeling' }, sprint: 7 }
 */
export function readMetricsQuery(search: URLSearchParams): MetricsQuery {
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const sprint = Number(search.get('sprint') ?? Number.NaN);
  return Number.isInteger(sprint) && sprint > 0 ? { filter, sprint } : { filter };
}

/** The search part of an address, the inverse of {@link readMetricsQuery}; empty where nothing is asked for. */
export function searchOf({ filter, sprint }: MetricsQuery): string {
  const search = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filter[name];
    if (value !== undefined) search.set(name, value);
  }
  if (sprint !== undefined) search.set('sprint', String(sprint));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
