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
import { sprintThroughput } from './sprintThroughput';
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

/** Computes a metric, and may look at how long that takes. */
export type Watch = <T>(metric: string, compute: () => T) => T;

const UNWATCHED: Watch = (_, compute) => compute();

/**
 * Every metric of a project at once. The burndown and burnup are of the running sprint, else of the one closed last.
 *
 * @param watch sees each metric being computed; the first that needs a fact shared by several pays for it
 * @example
 * const { velocity, honestBurndown } = allMetrics(metricsContext(input));
 */
export const allMetrics = (
  context: MetricsContext,
  besides: BesidesIssues = {},
  watch: Watch = UNWATCHED,
) => {
  const sprintBurndown = watch('burndown', () => burndown(context, presentSprint(context.sprints ?? [])));
  const finished = watch('throughput', () => throughput(context));
  const cycle = watch('cycleTimes', () => cycleTimes(context));
  return {
    cycleTimes: cycle,
    leadTime: watch('leadTime', () => leadTime(context)),
    processTime: watch('processTime', () => processTime(context)),
    throughput: finished,
    sprintThroughput: watch('sprintThroughput', () => sprintThroughput(context)),
    workInProgress: watch('workInProgress', () => workInProgress(context)),
    workItemAge: watch('workItemAge', () => workItemAge(context)),
    netFlow: watch('netFlow', () => netFlow(context)),
    cumulativeFlow: watch('cumulativeFlow', () => cumulativeFlow(context)),
    serviceLevelRate: watch('serviceLevelRate', () => serviceLevelRate(context)),
    controlChart: watch('controlChart', () => controlChart(context)),
    processBehaviour: watch('processBehaviour', () => ({
      cycleTime: processBehaviour(
        cycle.status === 'ok' ? cycle.items.map(({ elapsedDays }) => elapsedDays) : [],
      ),
      throughput: processBehaviour(
        finished.status === 'ok'
          ? finished.weeks.filter(({ partial }) => !partial).map((week) => week.finished)
          : [],
      ),
    })),
    timeInColumn: watch('timeInColumn', () => timeInColumn(context)),
    flowEfficiency: watch('flowEfficiency', () => flowEfficiency(context)),
    littlesLaw: watch('littlesLaw', () => littlesLaw(context)),
    blocked: watch('blocked', () => blocked(context)),
    velocity: watch('velocity', () => velocity(context)),
    burndown: sprintBurndown,
    sprintBurnup: watch('sprintBurnup', () => sprintBurnup(sprintBurndown)),
    predictability: watch('predictability', () => predictability(context)),
    piPredictability: watch('piPredictability', () => piPredictability(besides.objectives ?? [])),
    dataAccess: watch('dataAccess', () => dataAccess(context)),
    dataWaitShare: watch('dataWaitShare', () => dataWaitShare(context)),
    honestBurndown: watch('honestBurndown', () => honestBurndown(context)),
    learningBurnup: watch('learningBurnup', () => learningBurnup(context)),
    velocitySplit: watch('velocitySplit', () => velocitySplit(context)),
    features: watch('features', () => features(context, besides.forecast)),
    experiments: watch('experiments', () => experiments(context)),
    reworkLoops: watch('reworkLoops', () => reworkLoops(context)),
    phaseMix: watch('phaseMix', () => phaseMix(context)),
    firstSlice: watch('firstSlice', () => firstSlice(context)),
    decisionLatency: watch('decisionLatency', () => decisionLatency(context)),
    sourceConcentration: watch('sourceConcentration', () => sourceConcentration(context)),
    scopeDiscovery: watch('scopeDiscovery', () => scopeDiscovery(context)),
    validationCoverage: watch('validationCoverage', () => validationCoverage(context)),
    afterDeployment: watch('afterDeployment', () => afterDeployment(context, besides.readings)),
    dataQuality: watch('dataQuality', () => dataQuality(context, besides.planNodes)),
  };
};

const presentSprint = (sprints: readonly Sprint[]): Sprint | undefined => {
  const started = sprints
    .filter(({ state, start }) => state !== 'future' && start !== null)
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0) || b.id - a.id);
  return started.find(({ state }) => state === 'active') ?? started[0];
};
