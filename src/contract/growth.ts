import type { Kind, Role } from '../domain/plan/vocabulary';

export interface GrowthIssue {
  readonly node: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly due: string;
}

/** What would be created if a plan grew, and what would not. */
export interface GrowthPreview {
  readonly planName: string;
  /** Names of what the plan has already, in its order; the last environment is production. */
  readonly sources: readonly string[];
  readonly environments: readonly string[];
  readonly team: readonly string[];
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly newest: number;
    /** Whether the app has lost the plan's version, so that the newest stands in for it. */
    readonly isGone: boolean;
  };
  /** Roles and names of seats whose people take what is new. */
  readonly roles: readonly Role[];
  readonly seats: readonly string[];
  readonly counts: {
    /** Issues to be created, epics among them. */
    readonly added: number;
    readonly links: number;
    /** Issues that exist and stay as they are. */
    readonly kept: number;
    /** Deleted or left out earlier. */
    readonly out: number;
    readonly dropped: number;
  };
  /** Epics in which something is new or was deleted or left out earlier, in plan order. */
  readonly epics: readonly {
    readonly node: string;
    readonly summary: string;
    /** Key of its issue; null where it has none. */
    readonly issue: string | null;
    readonly state: 'there' | 'new' | 'out';
    readonly added: readonly GrowthIssue[];
    readonly out: readonly GrowthIssue[];
  }[];
  /** Issues that the grown plan has no place for; they are kept. */
  readonly dropped: readonly { readonly issue: string; readonly summary: string }[];
  readonly finish: string;
  readonly warnings: readonly string[];
}
