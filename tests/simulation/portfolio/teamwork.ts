import type { Chance } from '../../../src/domain/plan/chance';
import { ITEM_KINDS, PHASES } from '../../../src/domain/plan/vocabulary';
import { ADA, asUser, at, type TestSite } from '../../unit/sandbox/jira/support';

const PROJECTS = ['NEW', 'SIDE'] as const;
const STATUSES = ['To Do', 'In Progress', 'Done'];

/** People who create, move, rename and delete issues of the plans of both projects. */
export const createTeamwork = (site: TestSite, chance: Chance) => {
  const issues = new Map<string, string[]>(PROJECTS.map((project) => [project, []]));
  const ada = asUser(ADA);
  const some = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)];
  let made = 0;

  const create = async (project: string): Promise<void> => {
    made += 1;
    const isAccess = chance() < 0.3;
    const value = {
      plan: `plan-of-${project}`,
      node: isAccess ? 'data-access.crm.request' : `node.${made}`,
      phase: isAccess ? 'data-understanding' : (some(PHASES) ?? 'modeling'),
      kind: isAccess ? 'spike' : (some(ITEM_KINDS) ?? 'story'),
      ...(isAccess ? { source: 'crm', timeBoxDays: 5 } : {}),
    };
    const { json } = await site.post(
      '/rest/api/3/issue',
      {
        fields: { project: { key: project }, issuetype: { name: 'Story' }, summary: `Issue ${made}` },
        properties: [{ key: 'ml-plan', value }],
      },
      ada,
    );
    const key = at(json, 'key');
    if (typeof key === 'string') issues.get(project)?.push(key);
  };

  const move = async (key: string): Promise<void> => {
    const to = some(STATUSES);
    const { json } = await site.get(`/rest/api/3/issue/${key}/transitions`, ada);
    const transitions = at(json, 'transitions');
    const found = Array.isArray(transitions)
      ? transitions.find((transition: unknown) => at(transition, 'to', 'name') === to)
      : undefined;
    if (found !== undefined)
      await site.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: at(found, 'id') } }, ada);
  };

  const rename = (key: string) =>
    site.put(`/rest/api/3/issue/${key}`, { fields: { summary: `Renamed ${made}` } }, ada);

  const change = async (project: string): Promise<void> => {
    const own = issues.get(project) ?? [];
    const key = some(own);
    const what = chance();
    if (key === undefined || what < 0.3) return create(project);
    if (what < 0.75) return move(key);
    if (what < 0.9) {
      await rename(key);
      return;
    }
    await site.delete(`/rest/api/3/issue/${key}`, ada);
    issues.set(
      project,
      own.filter((other) => other !== key),
    );
  };

  return {
    /** A few changes in any of the projects. */
    async work(): Promise<void> {
      const changes = Math.floor(chance() * 4);
      for (let done = 0; done < changes; done += 1) await change(some(PROJECTS) ?? 'NEW');
    },
  };
};
