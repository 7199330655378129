import type { ProjectPi } from '../../contract/pi';
import type { ParsedRequests } from '../../contract/requests';
import { inParallel } from '../inParallel';
import type { PiDeps } from './deps';
import { RECORDS_AT_ONCE } from './recordsAtOnce';

/** Objectives and risks of those of the projects that the viewer may browse, by name; the others are left out. */
export const readPi = async (
  { jira, records }: Pick<PiDeps, 'jira' | 'records'>,
  request: ParsedRequests['pi.read'],
): Promise<readonly ProjectPi[]> => {
  const visible = await jira.visibleProjects(request.projects);
  const editable = await jira.editable(visible.map(({ id }) => id));
  const read = await inParallel(visible, RECORDS_AT_ONCE, async (project): Promise<ProjectPi> => {
    const { revision, record } = await records.read(project.id);
    return { project, revision, ...record, mayEdit: editable.has(project.id) };
  });
  return read.toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'en'));
};
