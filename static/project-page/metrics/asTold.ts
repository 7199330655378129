import type { Deflated } from '../../../src/contract/deflated';
import type { MetricsHead } from '../../shared/contract';

/**
 * A section's metrics with what came beside them: up to when nothing has changed since they were made.
 *
 * @example
 * const metrics = useInflated(useInvoke('metrics.sprints', request).answer, asTold);
 */
export const asTold = <Metrics extends MetricsHead>(
  metrics: Metrics,
  { unchangedUntil }: Pick<Deflated<unknown>, 'unchangedUntil'>,
): Metrics => (unchangedUntil === undefined ? metrics : { ...metrics, unchangedUntil });
