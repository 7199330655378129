import type { MetricsContext } from './context';
import { itemsOf } from './items';

/**
 * The names of the data sources as people wrote them, by slug: a plan's property holds only slugs, and its summaries
 * name the source. A source that no summary names goes by its slug's words.
 *
 * @example
 * sourceNames(context); // { crm: 'CRM', 'device-fingerprints': 'Device fingerprints' }
 */
export const sourceNames = (context: MetricsContext): Readonly<Record<string, string>> => {
  const names = new Map<string, string>();
  for (const { issue, facts } of itemsOf(context)) {
    const slug = facts?.source;
    if (slug === undefined || names.has(slug)) continue;
    const found = wordsOf(slug).exec(issue.summary)?.[0];
    if (found !== undefined) names.set(slug, found);
  }
  for (const { facts } of itemsOf(context)) {
    const slug = facts?.source;
    if (slug !== undefined && !names.has(slug)) names.set(slug, inWords(slug));
  }
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** A slug's words one after another, whatever stands between them. Labels are written by hand and can hold anything. */
const wordsOf = (slug: string): RegExp => {
  const words = slug.split('-').map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu');
};

const inWords = (slug: string): string =>
  `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}`.replaceAll('-', ' ');
