import type { EntityPropertyDeclaration, Millis } from '../../types';
import type { JqlIssue } from './issue';

/** How JQL treats a custom field. */
export type JqlFieldType =
  | 'number'
  | 'text'
  | 'option'
  | 'date'
  | 'datetime'
  | 'user'
  | 'sprint'
  | 'flagged'
  | 'epicLink'
  | 'rank';

/** A custom field that JQL may name, by its name, an alias or `cf[10016]`. */
export interface JqlField {
  /** `customfield_10016`. */
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly type: JqlFieldType;
}

/** The fields whose values Jira checks before it searches. */
export type CheckedField =
  | 'project'
  | 'issuetype'
  | 'status'
  | 'priority'
  | 'resolution'
  | 'issue'
  | 'sprint'
  | 'user';

/** Everything a query means apart from its text. */
export interface JqlContext {
  readonly now: Millis;
  /** IANA time zone of the searching user; dates in a query are theirs. */
  readonly zone: string;
  /** Account id, or null when nobody is logged in. */
  readonly currentUser: string | null;
  /** Issue properties that are indexed, with their search aliases. */
  readonly properties: readonly EntityPropertyDeclaration[];
  readonly fields: readonly JqlField[];
  /**
   * Whether a value (id, key or name, in any case) exists for a field, so that a query for one that does not is
   * answered with Jira's error. Left out, every value is taken to exist.
   */
  readonly exists?: (field: CheckedField, value: string) => boolean;
  /**
   * What a saved filter finds, by its id or name; undefined where the searching user may use none of that name. Left
   * out, there are no filters.
   */
  readonly savedFilter?: (value: string) => ((issue: JqlIssue) => boolean) | undefined;
}
