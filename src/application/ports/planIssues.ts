import type { DatedEpic } from '../../domain/pi/dueFeatures';
import type { Day } from '../../domain/plan/types';
import type { Phase } from '../../domain/plan/vocabulary';
import type { PhaseIssue } from '../../domain/portfolio/phaseEpics';

/** Work of a phase, and which plan of which project it belongs to. */
export interface FoundPhaseIssue extends PhaseIssue {
  readonly projectId: string;
  readonly planId: string;
}

/** An epic with a due date, and which plan of which project it belongs to. */
export interface FoundEpic extends DatedEpic {
  readonly projectId: string;
  readonly planId: string;
}

/** Issues of plans as the search index has them, always as the person who uses the app. Nothing of them is stored. */
export interface PlanIssues {
  /**
   * The work of a project's plans in one phase, epics left out: one call of Jira a hundred issues.
   *
   * @throws Failure `not-found` where the project does not exist or the person may not see it.
   */
  ofPhase(project: string, phase: Phase): Promise<readonly FoundPhaseIssue[]>;
  /** Epics of the projects' plans that are due from one day to another; the projects must be ones the person may see. */
  epicsDue(projectIds: readonly string[], from: Day, to: Day, zone: string): Promise<readonly FoundEpic[]>;
}
