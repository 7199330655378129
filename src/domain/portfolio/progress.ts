import { lacksHistory } from '../history/completeness';
import { flowOf, isInProgress } from '../history/flow';
import type { Instant, IssueHistory } from '../history/types';
import type { Workflow } from '../history/workflow';
import { PHASES } from '../plan/vocabulary';
import type { PhaseProgress, Progress } from './types';

/** An issue of a plan that is work, not an epic, and when it was finished. */
export interface PlanWork {
  readonly issue: IssueHistory;
  readonly finished: Instant | null;
  readonly hasStarted: boolean;
}

/** The work among a plan's issues. Issues without a change history were finished when Jira resolved them. */
export const planWork = (issues: readonly IssueHistory[], workflow: Workflow): readonly PlanWork[] =>
  issues
    .filter(({ plan }) => plan !== null && plan.kind !== 'epic')
    .map((issue) => {
      const flow = flowOf(issue, workflow);
      const { finished } = flow;
      return {
        issue,
        finished: finished !== null && lacksHistory(issue) ? (issue.resolved ?? finished) : finished,
        hasStarted: finished !== null || isInProgress(flow, workflow),
      };
    });

export const progressOf = (work: readonly PlanWork[]): Progress => ({
  done: work.filter(({ finished }) => finished !== null).length,
  total: work.length,
});

/** Phase by phase, in their order; phases without any work are left out. */
export const phasesOf = (work: readonly PlanWork[]): readonly PhaseProgress[] =>
  PHASES.map((phase) => ({
    phase,
    ...progressOf(work.filter(({ issue }) => issue.plan?.phase === phase)),
  })).filter(({ total }) => total > 0);
