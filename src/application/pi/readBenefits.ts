import type { ProjectBenefits } from '../../contract/pi';
import type { ParsedRequests } from '../../contract/requests';
import { benefitsOf } from '../../domain/models/benefits';
import { inParallel } from '../inParallel';
import { recordsOf } from '../models/modelOfProject';
import type { PiDeps } from './deps';
import { RECORDS_AT_ONCE } from './recordsAtOnce';

/** What the charters promise, and what was measured of it, of those of the projects that the viewer may browse, by name; the others are left out. */
export const readBenefits = async (
  { jira, charters, models }: Pick<PiDeps, 'jira' | 'charters' | 'models'>,
  request: ParsedRequests['benefits.read'],
): Promise<readonly ProjectBenefits[]> => {
  const visible = await jira.visibleProjects(request.projects);
  const read = await inParallel(visible, RECORDS_AT_ONCE, async (project): Promise<ProjectBenefits> => {
    const { charter } = await charters.read(project.id);
    if (charter === undefined) return { project, charter: null };
    const { records } = await recordsOf(models, project.id);
    const { cost, benefit } = charter;
    return { project, charter: { benefits: benefitsOf(charter, records), cost, benefit } };
  });
  return read.toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'en'));
};
