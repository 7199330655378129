import type { Site, Viewer } from '../model/site';
import type { Reply } from './reply';

/** A call on its way to a handler. */
export interface Call {
  readonly site: Site;
  readonly viewer: Viewer;
  /** Values of the `{…}` segments, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
  readonly now: number;
}

export type Handler = (call: Call) => Reply;

export interface Route {
  readonly method: string;
  /** As in Atlassian's documents: `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
  readonly handler: Handler;
}

export const route = (method: string, template: string, handler: Handler): Route => ({
  method,
  template,
  handler,
});

export type Match =
  | { readonly found: true; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  /** Templates that fit the path under other methods. */
  | { readonly found: false; readonly templates: readonly string[] };

const isParameter = (segment: string): boolean => segment.startsWith('{');

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
  readonly literals: number;
}

const fits = ({ segments }: Compiled, path: readonly string[]): boolean =>
  segments.every((segment, position) => isParameter(segment) || segment === path[position]);

const paramsOf = ({ segments }: Compiled, path: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    segments.flatMap((segment, position) =>
      isParameter(segment) ? [[segment.slice(1, -1), decode(path[position] ?? '')]] : [],
    ),
  );

/** Finds the route of a path; a literal segment wins over a `{…}` one. */
export const createRouter = (routes: readonly Route[]): ((method: string, path: string) => Match) => {
  const bySegmentCount = new Map<number, Compiled[]>();
  for (const entry of routes) {
    const segments = entry.template.split('/');
    const compiled = { route: entry, segments, literals: segments.filter((s) => !isParameter(s)).length };
    bySegmentCount.set(segments.length, [...(bySegmentCount.get(segments.length) ?? []), compiled]);
  }
  for (const compiled of bySegmentCount.values()) compiled.sort((a, b) => b.literals - a.literals);

  return (method, path) => {
    const segments = path.replace(/\/$/, '').split('/');
    const fitting = (bySegmentCount.get(segments.length) ?? []).filter((entry) => fits(entry, segments));
    const best = fitting.find((entry) => entry.route.method === method);
    if (best !== undefined) return { found: true, route: best.route, params: paramsOf(best, segments) };
    return { found: false, templates: [...new Set(fitting.map((entry) => entry.route.template))] };
  };
};
