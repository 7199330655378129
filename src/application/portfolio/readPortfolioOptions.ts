import type { ProjectRef } from '../../contract/plan';
import type { PortfolioDeps } from './deps';

/** The projects with an ML plan that the viewer may browse, by name: what the gadget's settings offer. */
export const readPortfolioOptions = async ({
  jira,
  plans,
}: Pick<PortfolioDeps, 'jira' | 'plans'>): Promise<readonly ProjectRef[]> => {
  const stored = await plans.list();
  const visible = await jira.visibleProjects(stored.map(({ projectId }) => projectId));
  return visible.toSorted((a, b) => a.name.localeCompare(b.name));
};
