import { openPage } from '../../../shared/bridge';
import type { IssueRef } from '../../../shared/contract';

/** Jira's address bar takes a query of this many keys; more would be cut off. */
const MOST_KEYS = 50;

/**
 * The path of Jira's issue search for exactly these issues; undefined where there are none, or too many for an address.
 * Keys are quoted: one may be a word that JQL keeps for itself.
 *
 * @example
 * issueSearchPath([{ key: 'CHURN-1', summary: '…' }]); // '/issues/?jql=key%20in%20(%22CHURN-1%22)'
 */
export function issueSearchPath(issues: readonly Pick<IssueRef, 'key'>[]): string | undefined {
  if (issues.length === 0 || issues.length > MOST_KEYS) return undefined;
  return `/issues/?jql=${encodeURIComponent(`key in (${issues.map(({ key }) => quoted(key)).join(', ')})`)}`;
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

/** Opens the issues behind a number in Jira's search; too many for an address: nothing happens. */
export function openIssues(issues: readonly Pick<IssueRef, 'key'>[]): void {
  const path = issueSearchPath(issues);
  if (path !== undefined) openPage(path);
}
