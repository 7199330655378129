import type { FlowMetrics, MetricsHead } from '../../contract/metrics';
import { type PackedFlow, packFlow } from '../../contract/packedFlow';
import type { ParsedRequests } from '../../contract/requests';
import { proposedExpectation } from '../../domain/forecast/serviceLevelExpectation';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import { blocked } from '../../domain/metrics/blocked';
import type { MetricsContext } from '../../domain/metrics/context';
import { cumulativeFlow } from '../../domain/metrics/cumulativeFlow';
import { flowEfficiency } from '../../domain/metrics/flowEfficiency';
import { timedItems } from '../../domain/metrics/items';
import { littlesLaw } from '../../domain/metrics/littlesLaw';
import { netFlow } from '../../domain/metrics/netFlow';
import { processBehaviour } from '../../domain/metrics/processBehaviour';
import { serviceLevelRate } from '../../domain/metrics/serviceLevel';
import { timeInColumn } from '../../domain/metrics/timeInColumn';
import { workInProgress } from '../../domain/metrics/wip';
import { workItemAge } from '../../domain/metrics/workItemAge';
import { finishedTimes, finishedWeeks } from './finishedWork';
import { withinRoom } from './listedWork';
import { measureWork } from './measureProject';
import { nothingBeside, type Section } from './section';

/** How work flows through a project. */
export const flowSection: Section<unknown, ParsedRequests['metrics.flow'], null, PackedFlow> = {
  name: 'flow',
  beside: nothingBeside,
  answerOf(read, _, { filter }, now) {
    const { context, head } = measureWork(read, filter, now);
    return packFlow(withinRoom({ ...head, ...flowMetrics(context) }));
  },
};

/** Every flow metric of a project's work, in the shape of the answer. */
export const flowMetrics = (context: MetricsContext): Omit<FlowMetrics, keyof MetricsHead> => {
  const { workflow } = context;
  const times = finishedTimes(context);
  const weeks = finishedWeeks(context);
  return {
    columnsInProgress: workflow.columns.slice(workflow.committed, workflow.done).map(({ name }) => name),
    cumulativeFlow: cumulativeFlow(context),
    ...times,
    throughput: weeks,
    workInProgress: workInProgress(context),
    workItemAge: workItemAge(context),
    netFlow: netFlow(context),
    serviceLevel: serviceLevelRate(context),
    proposedServiceLevel: context.settings.serviceLevel === null ? proposal(context) : null,
    processBehaviour: processBehaviour(
      weeks.status === 'ok' ? weeks.weeks.filter(({ partial }) => !partial).map((week) => week.finished) : [],
    ),
    timeInColumn: timeInColumn(context),
    flowEfficiency: flowEfficiency(context),
    littlesLaw: littlesLaw(context),
    blocked: blocked(context),
  };
};

const proposal = (context: MetricsContext): FlowMetrics['proposedServiceLevel'] =>
  proposedExpectation(
    timedItems(context).map(({ started, finished }) => ({
      finished,
      elapsedDays: (finished - started) / MILLIS_PER_DAY,
    })),
    context.now,
  );
