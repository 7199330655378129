export type { Amount, IssueRef, Measured } from '../domain/metrics/measured';
export type {
  Burndown,
  BurndownEvent,
  CumulativeFlow,
  CycleTimeItem,
  CycleTimes,
  ProjectMetrics,
  SprintVelocity,
  Velocity,
} from '../domain/metrics/results';
