import type { Sprint } from '../history/types';
import type { Day } from '../plan/types';
import { afterDeployment, type MetricReading } from './afterDeployment';
import { blocked } from './blocked';
import { burndown } from './burndown';
import type { MetricsContext } from './context';
import { controlChart } from './controlChart';
import { cumulativeFlow } from './cumulativeFlow';
import { cycleTimes } from './cycleTime';
import { dataAccess } from './dataAccess';
import { dataQuality } from './dataQuality';
import { dataWaitShare } from './dataWaitShare';
import { decisionLatency } from './decisionLatency';
import { experiments } from './experiments';
import { features } from './features';
import { firstSlice } from './firstSlice';
import { flowEfficiency } from './flowEfficiency';
import { honestBurndown } from './honestBurndown';
import { leadTime } from './leadTime';
import { learningBurnup } from './learningBurnup';
import { littlesLaw } from './littlesLaw';
import type { IssueRef } from './measured';
import { netFlow } from './netFlow';
import { phaseMix } from './phaseMix';
import { piPredictability, type TeamObjectives } from './piPredictability';
import { predictability } from './predictability';
import { processBehaviour } from './processBehaviour';
import { processTime } from './processTime';
import { reworkLoops } from './reworkLoops';
import { scopeDiscovery } from './scopeDiscovery';
import { serviceLevelRate } from './serviceLevel';
import { sourceConcentration } from './sourceConcentration';
import { sprintBurnup } from './sprintBurnup';
import { throughput } from './throughput';
import { timeInColumn } from './timeInColumn';
import { validationCoverage } from './validationCoverage';
import { velocity } from './velocity';
import { velocitySplit } from './velocitySplit';
import { workInProgress } from './wip';
import { workItemAge } from './workItemAge';

/** What metrics take that is not in a project's issues. */
interface BesidesIssues {
  /** By epic key, the day by which it will be finished with 85 % probability. */
  readonly forecast?: ReadonlyMap<string, Day>;
  readonly objectives?: readonly TeamObjectives[];
  readonly readings?: readonly MetricReading[];
  /** By node key, the issues that the plan was given. */
  readonly planNodes?: ReadonlyMap<string, IssueRef>;
}

/**
 * Every metric of a project at once. The burndown and burnup are of the running sprint, else of the one closed last.
 *
 * @example
 * const { velocity, honestBurndown } = allMetrics(metricsContext(input));
 */
export const allMetrics = (context: MetricsContext, besides: BesidesIssues = {}) => {
  const sprintBurndown = burndown(context, presentSprint(context.sprints ?? []));
  const finished = throughput(context);
  const cycle = cycleTimes(context);
  return {
    cycleTimes: cycle,
    leadTime: leadTime(context),
    processTime: processTime(context),
    throughput: finished,
    workInProgress: workInProgress(context),
    workItemAge: workItemAge(context),
    netFlow: netFlow(context),
    cumulativeFlow: cumulativeFlow(context),
    serviceLevelRate: serviceLevelRate(context),
    controlChart: controlChart(context),
    processBehaviour: {
      cycleTime: processBehaviour(
        cycle.status === 'ok' ? cycle.items.map(({ elapsedDays }) => elapsedDays) : [],
      ),
      throughput: processBehaviour(
        finished.status === 'ok'
          ? finished.weeks.filter(({ partial }) => !partial).map((week) => week.finished)
          : [],
      ),
    },
    timeInColumn: timeInColumn(context),
    flowEfficiency: flowEfficiency(context),
    littlesLaw: littlesLaw(context),
    blocked: blocked(context),
    velocity: velocity(context),
    burndown: sprintBurndown,
    sprintBurnup: sprintBurnup(sprintBurndown),
    predictability: predictability(context),
    piPredictability: piPredictability(besides.objectives ?? []),
    dataAccess: dataAccess(context),
    dataWaitShare: dataWaitShare(context),
    honestBurndown: honestBurndown(context),
    learningBurnup: learningBurnup(context),
    velocitySplit: velocitySplit(context),
    features: features(context, besides.forecast),
    experiments: experiments(context),
    reworkLoops: reworkLoops(context),
    phaseMix: phaseMix(context),
    firstSlice: firstSlice(context),
    decisionLatency: decisionLatency(context),
    sourceConcentration: sourceConcentration(context),
    scopeDiscovery: scopeDiscovery(context),
    validationCoverage: validationCoverage(context),
    afterDeployment: afterDeployment(context, besides.readings),
    dataQuality: dataQuality(context, besides.planNodes),
  };
};

const presentSprint = (sprints: readonly Sprint[]): Sprint | undefined => {
  const started = sprints
    .filter(({ state, start }) => state !== 'future' && start !== null)
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0) || b.id - a.id);
  return started.find(({ state }) => state === 'active') ?? started[0];
};
