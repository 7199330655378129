import type { FlowMetrics } from '../../contract/metrics';
import type { ParsedRequests } from '../../contract/requests';
import { blocked } from '../../domain/metrics/blocked';
import { controlChart } from '../../domain/metrics/controlChart';
import { cumulativeFlow } from '../../domain/metrics/cumulativeFlow';
import { cycleTimes } from '../../domain/metrics/cycleTime';
import { flowEfficiency } from '../../domain/metrics/flowEfficiency';
import { leadTime } from '../../domain/metrics/leadTime';
import { littlesLaw } from '../../domain/metrics/littlesLaw';
import { netFlow } from '../../domain/metrics/netFlow';
import { processBehaviour } from '../../domain/metrics/processBehaviour';
import { processTime } from '../../domain/metrics/processTime';
import { serviceLevelRate } from '../../domain/metrics/serviceLevel';
import { throughput } from '../../domain/metrics/throughput';
import { timeInColumn } from '../../domain/metrics/timeInColumn';
import { workInProgress } from '../../domain/metrics/wip';
import { workItemAge } from '../../domain/metrics/workItemAge';
import { type MetricsDeps, measureProject } from './measureProject';

/**
 * How work flows through a project.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const readFlowMetrics = async (
  deps: MetricsDeps,
  request: ParsedRequests['metrics.flow'],
): Promise<FlowMetrics> => {
  const { context, head } = await measureProject(deps, request);
  const finished = throughput(context);
  return {
    ...head,
    cumulativeFlow: cumulativeFlow(context),
    cycleTimes: cycleTimes(context),
    leadTime: leadTime(context),
    processTime: processTime(context),
    throughput: finished,
    workInProgress: workInProgress(context),
    workItemAge: workItemAge(context),
    netFlow: netFlow(context),
    serviceLevel: serviceLevelRate(context),
    controlChart: controlChart(context),
    processBehaviour: processBehaviour(
      finished.status === 'ok'
        ? finished.weeks.filter(({ partial }) => !partial).map((week) => week.finished)
        : [],
    ),
    timeInColumn: timeInColumn(context),
    flowEfficiency: flowEfficiency(context),
    littlesLaw: littlesLaw(context),
    blocked: blocked(context),
  };
};
