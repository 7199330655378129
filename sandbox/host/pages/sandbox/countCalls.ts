import type { LogLine } from '../../api/sandbox';

/** Jira calls by method and path, ids and queries left out, most frequent first; the 25 most frequent. */
export function countCalls(lines: readonly LogLine[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { type, method, path = '' } of lines) {
    if (type !== 'jira-call') continue;
    const what = `${method} ${path.replace(/\?.*$/, '').replace(/(?<!\/api)\/([A-Z][A-Z0-9_]*-)?\d+(?=\/|$)/g, '/…')}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
}
