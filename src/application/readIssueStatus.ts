import type { ParsedRequests } from '../contract/requests';
import { PHASE_NAMES } from '../domain/plan/phaseNames';
import type { ReadingDeps } from './ports/reading';

/** What the collapsed panel shows beside its title. */
export interface IssueStatus {
  readonly label: string;
  readonly tone: 'default' | 'moved' | 'success';
}

/**
 * One glance at an issue: how many open issues it waits for, else its phase. Issues that belong to no plan show
 * nothing (undefined).
 *
 * @throws Failure where the viewer may not see the issue
 */
export const readIssueStatus = async (
  { jira }: Pick<ReadingDeps, 'jira'>,
  { issue: key }: Pick<ParsedRequests['issue.panel'], 'issue'>,
): Promise<IssueStatus | undefined> => {
  const issue = await jira.panelIssue(key);
  if (issue.plan === null) return undefined;
  if (issue.status.category === 'done') return { label: 'Done', tone: 'success' };
  const open = issue.blockedBy.filter(({ status }) => status.category !== 'done').length;
  return open > 0
    ? { label: `Waits for ${open}`, tone: 'moved' }
    : { label: PHASE_NAMES[issue.plan.phase], tone: 'default' };
};
