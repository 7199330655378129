import type { SprintMetrics } from '../../../shared/contract';

/** The metrics of the section that the contract has no name for, once there is enough data for them. */
type Shown<Name extends keyof SprintMetrics> = Extract<SprintMetrics[Name], { readonly status: 'ok' }>;

export type SprintBurnup = Shown<'sprintBurnup'>;
export type Predictability = Shown<'predictability'>;
export type SprintPredictability = Predictability['sprints'][number];
export type VelocitySplit = Shown<'velocitySplit'>;
export type SprintSplit = VelocitySplit['sprints'][number];
