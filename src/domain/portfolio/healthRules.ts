/** From when on something counts against a project's health. A site's administrator may have others. */
export interface HealthRules {
  /** An access request this many times older than usual, or than its time box, is no slip any more: the project stands. */
  readonly accessOffTrackFactor: number;
  /** Late by more days than this, a feature is late by more than a sprint. */
  readonly featureOffTrackDays: number;
  /** Share of a commitment that has to be kept. */
  readonly healthyCommitment: number;
  readonly sprintsLookedAt: number;
  /** How many of the sprints looked at must be below that share. */
  readonly sprintsBelow: number;
  /** Calendar days that a checkpoint or a sign-off may wait for its decision. */
  readonly decisionDays: number;
  /** Working days without any change. */
  readonly staleWorkingDays: number;
}

/**
 * 80 % is the lower end of what SAFe calls healthy predictability; one bad sprint is an accident and two of three are a
 * pattern; after two working weeks without any change nobody is working, or nobody is telling.
 */
export const DEFAULT_HEALTH_RULES: HealthRules = {
  accessOffTrackFactor: 4,
  featureOffTrackDays: 14,
  healthyCommitment: 0.8,
  sprintsLookedAt: 3,
  sprintsBelow: 2,
  decisionDays: 21,
  staleWorkingDays: 10,
};
