import type { QualityMetrics } from '../../contract/metrics';
import type { ParsedRequests } from '../../contract/requests';
import { dataQuality } from '../../domain/metrics/dataQuality';
import { type MetricsDeps, measureProject } from './measureProject';
import { type PlannedDeps, plannedIssues } from './plannedIssues';

/**
 * What to mend in a project before its numbers are believed.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const readQualityMetrics = async (
  deps: MetricsDeps & PlannedDeps,
  request: ParsedRequests['metrics.quality'],
): Promise<QualityMetrics> => {
  const { context, head, project } = await measureProject(deps, request);
  return { ...head, checks: dataQuality(context, await plannedIssues(deps, project.id)) };
};
