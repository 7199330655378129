import type { Estimate } from '../domain/plan/types';
import type { Kind, Phase, Role } from '../domain/plan/vocabulary';

/** An issue on the other end of a blocking link, as the viewer may see it. */
export interface RelatedIssue {
  readonly key: string;
  readonly summary: string;
  readonly status: { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' };
  /** Whole days since it was created, for open blockers; null once done. */
  readonly openDays: number | null;
}

export type IssuePanel =
  | { readonly state: 'not-in-plan' }
  | {
      readonly state: 'in-plan';
      readonly key: string;
      readonly planName: string;
      readonly phase: Phase;
      readonly kind: Kind;
      /** Whether Jira counts the issue's own status as done; nothing waits for it any more then. */
      readonly isDone: boolean;
      readonly role: Role | null;
      readonly estimate: Estimate | null;
      readonly source: string | null;
      readonly environment: string | null;
      /** Null where the plan's own record is gone; the description still has it. */
      readonly purpose: string | null;
      readonly acceptance: readonly string[];
      /** Open issues that block this one. */
      readonly waitsFor: readonly RelatedIssue[];
      /** Blockers already done. */
      readonly cleared: readonly RelatedIssue[];
      /** Issues this one blocks. */
      readonly blocks: readonly RelatedIssue[];
      /** The same work for other sources or environments. */
      readonly siblings: readonly RelatedIssue[];
    };
