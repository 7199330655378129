import type { proposedExpectation } from '../domain/forecast/serviceLevelExpectation';
import type { afterDeployment } from '../domain/metrics/afterDeployment';
import type { blocked } from '../domain/metrics/blocked';
import type { controlChart } from '../domain/metrics/controlChart';
import type { cumulativeFlow } from '../domain/metrics/cumulativeFlow';
import type { cycleTimes } from '../domain/metrics/cycleTime';
import type { dataAccess } from '../domain/metrics/dataAccess';
import type { dataQuality } from '../domain/metrics/dataQuality';
import type { dataWaitShare } from '../domain/metrics/dataWaitShare';
import type { decisionLatency } from '../domain/metrics/decisionLatency';
import type { experiments } from '../domain/metrics/experiments';
import type { features } from '../domain/metrics/features';
import type { FilterChoices } from '../domain/metrics/filter';
import type { firstSlice } from '../domain/metrics/firstSlice';
import type { flowEfficiency } from '../domain/metrics/flowEfficiency';
import type { honestBurndown } from '../domain/metrics/honestBurndown';
import type { leadTime } from '../domain/metrics/leadTime';
import type { learningBurnup } from '../domain/metrics/learningBurnup';
import type { littlesLaw } from '../domain/metrics/littlesLaw';
import type { Maturity } from '../domain/metrics/maturity';
import type { IssueRef, Measured } from '../domain/metrics/measured';
import type { netFlow } from '../domain/metrics/netFlow';
import type { phaseMix } from '../domain/metrics/phaseMix';
import type { predictability } from '../domain/metrics/predictability';
import type { processBehaviour } from '../domain/metrics/processBehaviour';
import type { processTime } from '../domain/metrics/processTime';
import type { Burndown, Velocity } from '../domain/metrics/results';
import type { reworkLoops } from '../domain/metrics/reworkLoops';
import type { scopeDiscovery } from '../domain/metrics/scopeDiscovery';
import type { serviceLevelRate } from '../domain/metrics/serviceLevel';
import type { sourceConcentration } from '../domain/metrics/sourceConcentration';
import type { sourceNames } from '../domain/metrics/sourceNames';
import type { sprintBurnup } from '../domain/metrics/sprintBurnup';
import type { throughput } from '../domain/metrics/throughput';
import type { timeInColumn } from '../domain/metrics/timeInColumn';
import type { validationCoverage } from '../domain/metrics/validationCoverage';
import type { velocitySplit } from '../domain/metrics/velocitySplit';
import type { workInProgress } from '../domain/metrics/wip';
import type { workItemAge } from '../domain/metrics/workItemAge';

export type { FilterChoices, MetricsFilter } from '../domain/metrics/filter';
export type { Maturity } from '../domain/metrics/maturity';
export type { Amount, IssueRef, Measured } from '../domain/metrics/measured';
export type {
  Burndown,
  BurndownEvent,
  CumulativeFlow,
  CycleTimes,
  SprintVelocity,
  Velocity,
} from '../domain/metrics/results';

/** What every section of the metrics says first. */
export interface MetricsHead {
  /** ISO instant. */
  readonly asOf: string;
  /** ISO instant up to which Jira says that nothing has changed since `asOf`; absent where that was just now. */
  readonly unchangedUntil?: string;
  /** The zone whose days are meant. */
  readonly timeZone: string;
  /** Issues counted, and how many there are without the filter. */
  readonly issues: number;
  readonly ofIssues: number;
  readonly choices: FilterChoices;
  /** Which charts the team is old enough for, whatever the filter. */
  readonly maturity: Maturity;
  /** Data-quality sentences, such as statuses that no board column holds. */
  readonly warnings: readonly string[];
}

/** What a metric says when it has enough data. */
type Known<Metric extends (...given: never) => unknown> = Omit<
  Extract<ReturnType<Metric>, { readonly status: 'ok' }>,
  'status'
>;

/** A finished issue and when it was finished. */
export interface FinishedIssue extends IssueRef {
  /** Milliseconds since 1970: thousands of them are drawn. */
  readonly finished: number;
}

/** A finished issue and how long it took. */
export interface FinishedWork extends FinishedIssue {
  /** Elapsed days to one decimal. */
  readonly elapsedDays: number;
  /** Whole days, a same-day issue takes 1. */
  readonly wholeDays: number;
}

/**
 * How work flows: how long it takes, how much is under way and where it waits.
 *
 * Finished issues come once: those of `cycleTimes`, and the others in `withoutCycleTime`. What the other metrics say of
 * them is parallel to these lists, or ten thousand issues would not fit into an answer.
 */
export interface FlowMetrics extends MetricsHead {
  /** From the commitment column to the last one before done. */
  readonly columnsInProgress: readonly string[];
  readonly cumulativeFlow: ReturnType<typeof cumulativeFlow>;
  readonly cycleTimes: Measured<
    Omit<Known<typeof cycleTimes>, 'items'> & {
      readonly items: readonly FinishedWork[];
      /** How many more there are that were finished before these; all other numbers are of them as well. */
      readonly unlisted: number;
    }
  >;
  /** Finished issues that `cycleTimes` does not list, in the order in which they were finished. */
  readonly withoutCycleTime: readonly FinishedIssue[];
  /** `days` of each issue of `cycleTimes`, then of each of `withoutCycleTime`. */
  readonly leadTime: Measured<
    Omit<Known<typeof leadTime>, 'keys' | 'elapsedDays'> & { readonly days: readonly number[] }
  >;
  /** `days` and paused days of each issue of `cycleTimes`. */
  readonly processTime: Measured<
    Omit<Known<typeof processTime>, 'processDays'> & { readonly days: readonly number[] }
  >;
  readonly throughput: Measured<Omit<Known<typeof throughput>, 'days' | 'perDay'>>;
  readonly workInProgress: ReturnType<typeof workInProgress>;
  readonly workItemAge: ReturnType<typeof workItemAge>;
  readonly netFlow: ReturnType<typeof netFlow>;
  readonly serviceLevel: ReturnType<typeof serviceLevelRate>;
  /** What the project could promise; only where it has set no expectation. */
  readonly proposedServiceLevel: ReturnType<typeof proposedExpectation> | null;
  /** Rolling means of each issue of `cycleTimes`. */
  readonly controlChart: ReturnType<typeof controlChart>;
  /** Over the weeks of `throughput` that are not partial; signals count these weeks. */
  readonly processBehaviour: ReturnType<typeof processBehaviour>;
  readonly timeInColumn: ReturnType<typeof timeInColumn>;
  readonly flowEfficiency: ReturnType<typeof flowEfficiency>;
  readonly littlesLaw: ReturnType<typeof littlesLaw>;
  readonly blocked: ReturnType<typeof blocked>;
}

/** What sprints commit to and bring. */
export interface SprintMetrics extends MetricsHead {
  readonly velocity: Measured<Velocity>;
  readonly burndown: Measured<Burndown>;
  readonly sprintBurnup: ReturnType<typeof sprintBurnup>;
  readonly predictability: ReturnType<typeof predictability>;
  readonly velocitySplit: ReturnType<typeof velocitySplit>;
  /** Sprints a burndown can be asked for, newest first. */
  readonly sprints: readonly {
    readonly id: number;
    readonly name: string;
    readonly state: 'active' | 'closed';
  }[];
}

/** What the other tools do not know of: data, experiments, decisions. */
export interface MlMetrics extends MetricsHead {
  /** The data sources' names as people wrote them, by slug. */
  readonly sourceNames: ReturnType<typeof sourceNames>;
  readonly honestBurndown: ReturnType<typeof honestBurndown>;
  readonly learningBurnup: ReturnType<typeof learningBurnup>;
  readonly dataAccess: ReturnType<typeof dataAccess>;
  readonly dataWaitShare: ReturnType<typeof dataWaitShare>;
  readonly sourceConcentration: ReturnType<typeof sourceConcentration>;
  readonly features: ReturnType<typeof features>;
  readonly experiments: ReturnType<typeof experiments>;
  readonly reworkLoops: ReturnType<typeof reworkLoops>;
  readonly phaseMix: ReturnType<typeof phaseMix>;
  readonly firstSlice: ReturnType<typeof firstSlice>;
  readonly decisionLatency: ReturnType<typeof decisionLatency>;
  readonly scopeDiscovery: ReturnType<typeof scopeDiscovery>;
  readonly validationCoverage: ReturnType<typeof validationCoverage>;
  readonly afterDeployment: ReturnType<typeof afterDeployment>;
}

/** What to mend before the numbers are believed. */
export interface QualityMetrics extends MetricsHead {
  readonly checks: ReturnType<typeof dataQuality>;
}
