import type { ProjectPi } from '../../contract/pi';
import type { ParsedRequests } from '../../contract/requests';
import { inParallel } from '../inParallel';
import type { PiDeps } from './deps';
import { RECORDS_AT_ONCE } from './recordsAtOnce';

/** Objectives and risks of those of the projects that the viewer may browse, by name; the others are left out. */
export const readPi = async (
  { jira, records, charters }: Pick<PiDeps, 'jira' | 'records' | 'charters'>,
  request: ParsedRequests['pi.read'],
): Promise<readonly ProjectPi[]> => {
  const visible = await jira.visibleProjects(request.projects);
  const editable = await jira.editable(visible.map(({ id }) => id));
  const read = await inParallel(visible, RECORDS_AT_ONCE, async (project): Promise<ProjectPi> => {
    const [{ revision, record }, { charter }] = await Promise.all([
      records.read(project.id),
      charters.read(project.id),
    ]);
    return {
      project,
      releaseTrain: charter?.releaseTrain ?? null,
      pi: charter?.pi ?? null,
      revision,
      ...record,
      mayEdit: editable.has(project.id),
    };
  });
  return read.toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'en'));
};
