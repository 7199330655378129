import type { ProjectBenefits } from '../../contract/pi';
import type { ParsedRequests } from '../../contract/requests';
import { inParallel } from '../inParallel';
import type { PiDeps } from './deps';
import { RECORDS_AT_ONCE } from './recordsAtOnce';

/** What the charters promise of those of the projects that the viewer may browse, by name; the others are left out. */
export const readBenefits = async (
  { jira, charters }: Pick<PiDeps, 'jira' | 'charters'>,
  request: ParsedRequests['benefits.read'],
): Promise<readonly ProjectBenefits[]> => {
  const visible = await jira.visibleProjects(request.projects);
  const read = await inParallel(visible, RECORDS_AT_ONCE, async (project): Promise<ProjectBenefits> => {
    const { charter } = await charters.read(project.id);
    if (charter === undefined) return { project, charter: null };
    const { businessMetrics, cost, benefit } = charter;
    return { project, charter: { businessMetrics, cost, benefit } };
  });
  return read.toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'en'));
};
