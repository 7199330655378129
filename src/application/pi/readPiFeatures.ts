import type { ProjectFeatures } from '../../contract/pi';
import type { ParsedRequests } from '../../contract/requests';
import { dueFeatures } from '../../domain/pi/dueFeatures';
import { inParallel } from '../inParallel';
import type { PiDeps } from './deps';
import { RECORDS_AT_ONCE } from './recordsAtOnce';

/**
 * Features due within an increment and what became of them, of those of the projects that the viewer may browse, by
 * name; the others are left out. Only epics that the viewer may see are counted.
 */
export const readPiFeatures = async (
  { jira, issues, plans }: Pick<PiDeps, 'jira' | 'issues' | 'plans'>,
  { projects, start, end }: ParsedRequests['pi.features'],
): Promise<readonly ProjectFeatures[]> => {
  const [visible, zone] = await Promise.all([jira.visibleProjects(projects), jira.timeZone()]);
  const [epics, planIds] = await Promise.all([
    issues.epicsDue(
      visible.map(({ id }) => id),
      start,
      end,
      zone,
    ),
    inParallel(visible, RECORDS_AT_ONCE, async ({ id }) => [id, (await plans.read(id))?.planId] as const),
  ]);
  const planOf = new Map(planIds);
  return visible
    .map((project) => ({
      project,
      ...dueFeatures(
        epics.filter(({ projectId, planId }) => projectId === project.id && planId === planOf.get(projectId)),
        { start, end },
      ),
    }))
    .toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'en'));
};
