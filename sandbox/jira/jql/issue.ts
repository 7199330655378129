import type { Millis } from '../../types';

/** Something Jira knows by id and shows by name. */
export interface JqlNamed {
  readonly id: string;
  readonly name: string;
}

/** One change of a field that JQL's WAS and CHANGED can ask about, oldest first. */
export interface JqlChange {
  readonly at: Millis;
  /** Account id of whoever made the change; null where nobody is known. */
  readonly author: string | null;
  readonly from: JqlNamed | null;
  readonly to: JqlNamed | null;
}

/** The fields of which JQL can search the history (Jira adds only fix versions). */
export type JqlHistoryField = 'status' | 'assignee' | 'priority' | 'resolution' | 'reporter';

/** Value of a custom field, already reduced to what JQL compares. `undefined` and null are both EMPTY. */
export type JqlCustomValue = string | number | readonly string[] | null | undefined;

/** What the JQL evaluator reads of an issue. Accessors are called only when a query needs them. */
export interface JqlIssue {
  readonly key: string;
  /** Numeric id as a string. */
  readonly id: string;
  /** The digits after the project key. */
  readonly number: number;
  readonly project: JqlNamed & { readonly key: string };
  readonly summary: string;
  /** Plain text of the description, empty when there is none. */
  readonly description: string;
  /** Level 1 is an epic, 0 a standard issue, -1 a subtask. */
  readonly issuetype: JqlNamed & { readonly level: number };
  readonly status: JqlNamed & { readonly categoryKey: 'new' | 'indeterminate' | 'done' };
  /** Account ids. */
  readonly assignee: string | null;
  readonly reporter: string | null;
  readonly priority: JqlNamed | null;
  readonly resolution: JqlNamed | null;
  readonly labels: readonly string[];
  readonly components: readonly JqlNamed[];
  readonly fixVersions: readonly JqlNamed[];
  readonly created: Millis;
  readonly updated: Millis;
  readonly resolutiondate: Millis | null;
  /** Calendar day, yyyy-MM-dd. */
  readonly duedate: string | null;
  readonly parent: { readonly id: string; readonly key: string } | null;
  /** The epic above the issue: its parent, or the parent of its parent for a subtask. */
  readonly parentEpic: { readonly id: string; readonly key: string } | null;
  /** Every sprint the issue is or was in. */
  readonly sprints: readonly (JqlNamed & { readonly state: 'future' | 'active' | 'closed' })[];
  /** Values of the Flagged field, such as `Impediment`. */
  readonly flagged: readonly string[];
  /** `outward`: this issue does it to `key`. */
  readonly links: readonly {
    /** `Blocks`. */
    readonly type: string;
    /** `is blocked by`. */
    readonly inward: string;
    /** `blocks`. */
    readonly outward: string;
    readonly direction: 'inward' | 'outward';
    readonly key: string;
  }[];
  /** Sorts as text. */
  readonly rank: string;
  /** Plain text of the comments, for `comment ~` and `text ~`. */
  comments(): readonly string[];
  custom(fieldId: string): JqlCustomValue;
  /** JSON value of an issue property, or undefined. */
  property(key: string): unknown;
  /** Oldest first; empty when the field never changed since the issue was created. */
  history(field: JqlHistoryField): readonly JqlChange[];
}
