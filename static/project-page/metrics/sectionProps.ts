import type { MetricsQuery } from '../routing/metricsQuery';

/** What every section of the metrics is given. */
export interface SectionProps {
  readonly project: string;
  readonly query: MetricsQuery;
  /** Shows the same section narrowed down in another way. */
  readonly onQuery: (query: MetricsQuery) => void;
  /** Shows the plan, from which a project gets its work. */
  readonly onPlan: () => void;
}
