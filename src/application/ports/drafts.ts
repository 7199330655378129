import type { PlanDraft } from '../../contract/draft';

/** Keeps the answers to the wizard of each project until a plan is made from them. */
export interface DraftStore {
  read(projectId: string): Promise<PlanDraft | undefined>;
  write(projectId: string, draft: PlanDraft): Promise<void>;
}
