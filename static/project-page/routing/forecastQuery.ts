import type { ForecastScope } from '../../shared/contract';

/** What a forecast is about, as its address says it, so that the page can be sent to somebody. */
export interface ForecastQuery {
  readonly scope: ForecastScope;
  /** The day that is asked about, `YYYY-MM-DD`. */
  readonly by?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/**
 * What an address asks for. A scope is not checked here: the server refuses what it does not know, with a sentence.
 *
 * @example
 * readForecastQuery(new URLSearchParams('epic=CHURN-4&by=2026-12-18'));
 * // { scope: { type: 'epic', epic: 'CHURN-4' }, by: '2026-12-18' }
 */
export function readForecastQuery(search: URLSearchParams): ForecastQuery {
  const by = search.get('by') ?? '';
  const scope = readScope(search);
  return isDay(by) ? { scope, by } : { scope };
}

function readScope(search: URLSearchParams): ForecastScope {
  const [epic, release, jql] = [search.get('epic'), search.get('release'), search.get('jql')];
  if (epic) return { type: 'epic', epic };
  if (release) return { type: 'release', release };
  if (jql) return { type: 'search', jql };
  return { type: 'project' };
}

/** The search part of an address, the inverse of {@link readForecastQuery}; empty where nothing is asked for. */
export function forecastSearchOf({ scope, by }: ForecastQuery): string {
  const search = new URLSearchParams();
  if (scope.type === 'epic') search.set('epic', scope.epic);
  if (scope.type === 'release') search.set('release', scope.release);
  if (scope.type === 'search') search.set('jql', scope.jql);
  if (by !== undefined) search.set('by', by);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
