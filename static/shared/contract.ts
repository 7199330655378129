/** The types of the invoke contract, and nothing that runs: zod stays on the server. */
export type {
  FitChoices,
  Invoke,
  PlanAnswers,
  RequestName,
  Requests,
  Responses,
  Result,
} from '../../src/contract';
export type {
  BusinessMetric,
  Charter,
  CharterPage,
  Direction,
  MentionedByRole,
  ModelMetric,
  RiskAnswers,
  Worth,
} from '../../src/contract/charter';
export type { PlanDraft } from '../../src/contract/draft';
export type * from '../../src/contract/export';
export type {
  Backtest,
  Change,
  Deadline,
  Forecast,
  ForecastScope,
  HowMany,
  OpenAccess,
  Outlook,
  Probability,
  RemainingItem,
  ScopeHistory,
  SourceCost,
  WhenDone,
} from '../../src/contract/forecast';
export type * from '../../src/contract/growth';
export type { HealthRules, HealthRulesPage } from '../../src/contract/healthRules';
export type * from '../../src/contract/metrics';
export type {
  Benefit,
  ControlAnswer,
  ModelMetricView,
  ModelOutcome,
  ModelsPage,
  ModelView,
  Reading,
  ReadingsRecorded,
  ShownBreach,
  WatchedMetric,
} from '../../src/contract/models';

export type * from '../../src/contract/panel';
export type * from '../../src/contract/phaseEpics';
export type {
  Increment,
  Objective,
  PiSaved,
  ProjectBenefits,
  ProjectFeatures,
  ProjectPi,
  Risk,
  RoamStatus,
} from '../../src/contract/pi';
export type * from '../../src/contract/plan';
export type * from '../../src/contract/portfolio';
export type { TrainRollUp } from '../../src/contract/portfolioRules';
export type { FinishingStep, NewRecord, Outcome, RecordForm, RecordType } from '../../src/contract/record';
export type {
  NamedPeriod,
  ReportLine,
  ReportPage,
  ReportPeriod,
  ReportSection,
  StatusReport,
} from '../../src/contract/report';
export type { AppError, Progress } from '../../src/contract/result';
export type { ProjectSettings, SettingsPage } from '../../src/contract/settings';
export type * from '../../src/contract/templates';
export type * from '../../src/contract/undo';
