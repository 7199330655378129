import type { ModelRecord } from './types';

/** Whether the last decision about a model was to retire it. */
export const isRetired = ({ life }: Pick<ModelRecord, 'life'>): boolean =>
  life.decisions.at(-1)?.outcome === 'retire';
