import { readSection } from '../../../../src/application/metrics/answerSection';
import { flowSection } from '../../../../src/application/metrics/flowSection';
import type { MetricsDeps } from '../../../../src/application/metrics/measureProject';
import { sprintSection } from '../../../../src/application/metrics/sprintSection';
import type { FlowMetrics, SprintMetrics } from '../../../../src/contract/metrics';
import { unpackFlow } from '../../../../src/contract/packedFlow';
import type { ParsedRequests } from '../../../../src/contract/requests';

/** The flow of a project, read and measured whatever is kept of it. */
export const readFlowMetrics = async (
  deps: MetricsDeps,
  request: ParsedRequests['metrics.flow'],
): Promise<FlowMetrics> => unpackFlow(await readSection(deps, flowSection, request));

/** The same of its sprints. */
export const readSprintMetrics = (
  deps: MetricsDeps,
  request: ParsedRequests['metrics.sprints'],
): Promise<SprintMetrics> => readSection(deps, sprintSection, request);
