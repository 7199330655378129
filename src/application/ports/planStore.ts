import type { PlanInput } from '../../domain/plan/types';

/** What the app remembers of a plan. The issues themselves live in Jira; no person is in here. */
export interface StoredPlan {
  readonly planId: string;
  readonly projectId: string;
  /** From 2, where the plan has grown since it was made; absent before. */
  readonly revision?: number | undefined;
  readonly template: { readonly id: string; readonly version: number };
  readonly input: PlanInput;
  /** ISO instant. */
  readonly startedAt: string;
}

/** Reading side of plan storage; the generation journal extends it. */
export interface PlanReader {
  /** The plan of a project, by project id. */
  read(projectId: string): Promise<StoredPlan | undefined>;
  /** Every plan on the site, in no order. Callers must filter by what the viewer may browse. */
  list(): Promise<readonly StoredPlan[]>;
}
