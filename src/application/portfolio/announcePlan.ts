import type { PlanningJira } from '../ports/planning';
import type { RefreshQueue } from '../ports/snapshots';

/** A plan that was just made has some hundred issues, and a project some more. */
const POINTS = 2_000;
/** Until Jira’s search knows the new issues. */
const AFTER_SECONDS = 60;

/**
 * Asks for a first look at a project whose plan was just made, so that the portfolio shows it within minutes and not
 * within an hour. Where that cannot be asked for, the hourly run finds the project; the plan is made all the same.
 */
export const announcePlan = async (
  queue: RefreshQueue,
  { jira }: { readonly jira: Pick<PlanningJira, 'project'> },
  { project: asked }: { readonly project: string },
): Promise<void> => {
  try {
    const { id } = await jira.project(asked);
    await queue.push([{ project: id, look: { type: 'first', points: POINTS } }], AFTER_SECONDS);
  } catch {
    // Said by nobody: the person is told about their plan, which is there.
  }
};
