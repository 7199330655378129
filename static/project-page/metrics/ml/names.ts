import type { MlMetrics } from '../../../shared/contract';

/** The data sources' names as people wrote them, by slug. */
export type SourceNames = MlMetrics['sourceNames'];

export const sourceName = (names: SourceNames, source: string): string => names[source] ?? source;

/** In the order in which charts stack them. */
export const OUTCOMES = ['keep', 'drop', 'inconclusive'] as const;

/** How spikes and experiments end, as people say it. */
export const RESULT_NAMES = { keep: 'Keep', drop: 'Drop', inconclusive: 'Inconclusive' } as const;

/** The class that colours a result. */
export const RESULT_SERIES = {
  keep: 'ml__keep',
  drop: 'ml__drop',
  inconclusive: 'ml__inconclusive',
} as const;

/** A share between 0 and 1 as people read it. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;
