import type { ParsedRequests } from '../../contract/requests';
import { replay } from '../../domain/history/replay';
import { boardWorkflow, categoryWorkflow, type Workflow } from '../../domain/history/workflow';
import { paceOf } from '../../domain/pace/projectPace';
import type { ProjectPace } from '../../domain/pace/types';
import type { ReadingDeps } from '../ports/reading';
import { isFresh } from './freshness';

/**
 * Reads how long things take in the project of an issue and keeps it for a day, unless it is known already. The panel
 * asks for it when it is missing or old; between two readings a panel costs a handful of calls, whatever the size of
 * the project.
 *
 * The numbers are those of the issues that the person who asks may see. They name no issue, so others see them too.
 *
 * @throws Failure where the viewer may not see the issue
 */
export const readPace = async (
  { jira, paces, clock }: Pick<ReadingDeps, 'jira' | 'paces' | 'clock'>,
  { issue: key, zone }: ParsedRequests['pace.read'],
): Promise<null> => {
  const { project, plan } = await jira.panelIssue(key);
  if (plan === null) return null;
  const now = clock.now().getTime();
  const known = await paces.read(project.id);
  if (known !== undefined && known.planId === plan.plan && isFresh(known, now)) return null;
  const [board, statuses, finished] = await Promise.all([
    jira.board(project),
    jira.statuses(project),
    jira.finishedIssues(project, plan.plan),
  ]);
  const columns = board?.columns ?? [];
  const workflow = workflowOf({ columns, statuses });
  await paces.write(project.id, {
    planId: plan.plan,
    readAt: now,
    columns,
    statuses,
    ...paceOf(finished.map(replay), workflow, zone, now),
  });
  return null;
};

/** The workflow that metrics go by: the board's columns, or Jira's three categories for want of them. */
export const workflowOf = ({ columns, statuses }: Pick<ProjectPace, 'columns' | 'statuses'>): Workflow =>
  boardWorkflow(columns, statuses) ?? categoryWorkflow(statuses);
