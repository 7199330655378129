import type { ProjectRef } from '../contract/plan';
import type { ReadingDeps } from './ports/reading';

/** The projects with an ML plan that the viewer may browse, by name: what the gadget's settings offer. */
export const readPortfolioOptions = async ({
  jira,
  plans,
}: Pick<ReadingDeps, 'jira' | 'plans'>): Promise<readonly ProjectRef[]> => {
  const stored = await plans.list();
  const visible = await jira.visibleProjects(stored.map(({ projectId }) => projectId));
  return visible.toSorted((a, b) => a.name.localeCompare(b.name));
};
