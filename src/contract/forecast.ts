import { z } from 'zod';
import type { Backtest } from '../domain/forecast/backtest';
import type { ScopeHistory } from '../domain/forecast/scopeHistory';
import type { KeptRate, ServiceLevelExpectation } from '../domain/forecast/serviceLevelExpectation';
import type { Outlook, SourceCost } from '../domain/forecast/types';
import type { IssueRef, Measured } from '../domain/metrics/measured';
import type { Day } from '../domain/plan/types';
import { issueKey, line } from './fields';
import { LIMITS } from './limits';

/** What is to be finished: the whole project, one epic, one release, or what a search finds. */
export const forecastScopeSchema = z
  .discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('project') }),
      z.strictObject({ type: z.literal('epic'), epic: issueKey }),
      z.strictObject({
        type: z.literal('release'),
        /** Jira numbers releases. */
        release: z.string().regex(/^[1-9]\d{0,18}$/, { error: 'That is not a release.' }),
      }),
      z.strictObject({ type: z.literal('search'), jql: line('The search', LIMITS.jqlLength) }),
    ],
    { error: 'Say what is to be finished.' },
  )
  .prefault({ type: 'project' });

export type ForecastScope = z.output<typeof forecastScopeSchema>;

export type { Backtest } from '../domain/forecast/backtest';
export type { ScopeHistory } from '../domain/forecast/scopeHistory';
export type {
  HowMany,
  Outlook,
  Probability,
  SourceCost,
  WhenDone,
} from '../domain/forecast/types';
export type { Change } from '../domain/forecast/whatIf';

/** A release that is not out yet. */
export interface Release {
  readonly id: string;
  readonly name: string;
  readonly due: Day | null;
}

/** An item that remains, and the names of the sources whose data it waits for. */
export interface RemainingItem extends IssueRef {
  readonly sources: readonly string[];
}

/** A request for data that is not granted yet and that remaining items wait for. */
export interface OpenAccess {
  readonly key: string;
  readonly source: string;
  /** Whole calendar days since it was made; 0 where nobody has asked yet. */
  readonly ageDays: number;
  /** Remaining items behind it. */
  readonly items: number;
  /** One sentence: what its delay is drawn from. */
  readonly note: string;
}

/** A day that somebody hopes for or promised. */
export interface Deadline {
  /** Completes "by …", such as "the target date of the plan". */
  readonly name: string;
  readonly day: Day;
}

/** When a scope will be finished. The browser plays the outlook itself, so that sliders answer at once. */
export interface Forecast {
  /** ISO instant. */
  readonly asOf: string;
  /** The zone whose days are meant. */
  readonly timeZone: string;
  readonly outlook: Measured<{ readonly outlook: Outlook }>;
  readonly history: ScopeHistory;
  readonly remaining: readonly RemainingItem[];
  /** Oldest first; also where there is no pace to forecast with, since then they may be the reason. */
  readonly access: readonly OpenAccess[];
  readonly sourceCosts: readonly SourceCost[];
  readonly backtest: Measured<Backtest>;
  /** What may be expected of one item; `chosen` is the project's own, where it has one. */
  readonly expectation: {
    readonly chosen: ServiceLevelExpectation | null;
    readonly proposed: Measured<ServiceLevelExpectation & KeptRate>;
  };
  readonly epics: readonly IssueRef[];
  readonly releases: readonly Release[];
  /** Most binding first. */
  readonly deadlines: readonly Deadline[];
  /** What keeps the forecast from being taken at face value. */
  readonly warnings: readonly string[];
}
