import type { IssueHistory } from '../../../../src/domain/history/types';
import {
  DEFAULT_SETTINGS,
  type MetricsContext,
  type MetricsInput,
  type MetricsSettings,
  metricsContext,
} from '../../../../src/domain/metrics/context';
import type { Measured } from '../../../../src/domain/metrics/measured';
import { at, WORKFLOW } from './histories';

interface Circumstances extends Partial<Omit<MetricsInput, 'histories' | 'settings'>> {
  readonly settings?: Partial<MetricsSettings>;
}

/** A project's work as metrics take it: the four-column workflow, days in UTC, now the first of June 2026. */
export const contextOf = (
  histories: readonly IssueHistory[],
  { settings = {}, ...circumstances }: Circumstances = {},
): MetricsContext =>
  metricsContext({
    histories,
    workflow: WORKFLOW,
    sprints: undefined,
    zone: 'UTC',
    now: at('2026-06-01'),
    ...circumstances,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });

/** What was measured, where the test takes for granted that there is enough to measure. */
export const measured = <T extends object>(result: Measured<T>): { readonly status: 'ok' } & T => {
  if (result.status !== 'ok') throw new Error(result.reason);
  return result;
};
