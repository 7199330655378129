import type { Day } from '../plan/types';
import type { Role } from '../plan/vocabulary';
import type { RiskAnswers } from './risk';

/**
 * What a project promises before it begins, and is measured against later. Numbers and words only: people are known to
 * Jira alone. What is absent is not known, and is said to be unknown wherever the charter is shown.
 */
export interface Charter {
  readonly businessQuestion: string;
  readonly scope: readonly string[];
  readonly nonGoals: readonly string[];
  readonly businessMetrics: readonly BusinessMetric[];
  readonly modelMetrics: readonly ModelMetric[];
  /** What the model must improve, and by how much. */
  readonly modelLift?: string | undefined;
  readonly cost: Worth;
  readonly benefit: Worth;
  readonly riskAnswers: RiskAnswers;
  /** What each role that has a stake decides, expects or needs. */
  readonly stakeholders: Readonly<Partial<Record<Role, string>>>;
  /** Stakeholders outside the plan's roles, such as "Works council: agrees to the use of personal data". */
  readonly otherStakeholders: readonly string[];
  readonly successCriteria: readonly string[];
  /** Name of the release train that the project belongs to. */
  readonly releaseTrain?: string | undefined;
  /** Name of the program increment. */
  readonly pi?: string | undefined;
}

/** A number of the business that the project is meant to move. */
export interface BusinessMetric {
  readonly name: string;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  /** For example "%" or "EUR a month"; absent for plain counts. */
  readonly unit?: string | undefined;
  readonly direction: Direction;
  readonly byWhen?: Day | undefined;
  /** The role or department that measures it, in words; never a person. */
  readonly measuredBy?: string | undefined;
}

export const DIRECTIONS = ['up', 'down'] as const;
/** Which way is better. */
export type Direction = (typeof DIRECTIONS)[number];

/** A number that tells how good the model is. */
export interface ModelMetric {
  readonly name: string;
  /** The least that is good enough; the most where down is better. */
  readonly threshold?: number | undefined;
  readonly unit?: string | undefined;
  readonly direction: Direction;
}

/** What something costs or brings: a number with its unit, words, or both. */
export interface Worth {
  readonly amount?: number | undefined;
  /** For example "EUR a year" or "person-days". */
  readonly unit?: string | undefined;
  readonly words?: string | undefined;
}

/** Node of the plan whose epic stands for the charter in Jira. */
export const CHARTER_NODE = 'charter';
