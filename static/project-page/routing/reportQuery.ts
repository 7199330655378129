/** The days of a report, `YYYY-MM-DD`; without them the server takes the last two weeks. */
export interface ReportQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAYS = ['from', 'to'] as const;

/**
 * What an address asks for. Days are not checked here: the server refuses what is none, with a sentence.
 *
 * @example
 * readReportQuery(new URLSearchParams('from=2026-10-20&to=2026-11-02')); // { from: '2026-10-20', to: '2026-11-02' }
 */
export const readReportQuery = (search: URLSearchParams): ReportQuery =>
  Object.fromEntries(
    DAYS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );

/** The search part of an address, the inverse of {@link readReportQuery}; empty where nothing is asked for. */
export function reportSearchOf(query: ReportQuery): string {
  const search = new URLSearchParams();
  for (const name of DAYS) {
    const value = query[name];
    if (value !== undefined) search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
