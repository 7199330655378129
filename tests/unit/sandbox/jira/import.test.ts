import type { ImportedProject } from '../../../../sandbox/types';
import { ADA, at, createTestSite, EVAN, MIA } from './support';

const FILE: ImportedProject = {
  key: 'NEW',
  name: 'From a file',
  statuses: [
    { name: 'Open', category: 'new' },
    { name: 'Closed', category: 'done' },
  ],
  issueTypes: [
    { name: 'Epic', level: 1 },
    { name: 'Improvement', level: 0 },
  ],
  sprints: [
    {
      id: 5,
      name: 'Week 1',
      state: 'closed',
      startDate: '2026-01-05T08:00:00.000Z',
      endDate: '2026-01-09T16:00:00.000Z',
      completeDate: '2026-01-09T15:00:00.000Z',
    },
  ],
  issues: [
    {
      key: 'NEW-7',
      summary: 'Imported',
      type: 'Improvement',
      status: 'Closed',
      resolution: 'Fixed',
      created: '2026-01-02T08:00:00.000Z',
      updated: '2026-01-08T08:00:00.000Z',
      resolutiondate: '2026-01-08T08:00:00.000Z',
      labels: ['data'],
      parentKey: null,
      duedate: null,
      storyPoints: 3,
      sprintIds: [5],
      flagged: false,
      links: [],
      histories: [
        {
          id: '1',
          created: '2026-01-05T08:00:00.000Z',
          items: [{ field: 'Sprint', from: '', fromString: '', to: '5', toString: 'Week 1' }],
        },
        {
          id: '2',
          created: '2026-01-08T08:00:00.000Z',
          items: [{ field: 'status', from: 'Open', fromString: 'Open', to: 'Closed', toString: 'Closed' }],
        },
      ],
    },
  ],
};

const ACCESS = { lead: ADA, administrators: [ADA], members: [MIA], viewers: [EVAN] };

describe('a project from a file', () => {
  it('gets ids of this site, also inside its history', async () => {
    const { site, get, fieldId } = createTestSite({ indexLagMs: 2_000 }, []);
    const { key, boardId } = site.importProject(FILE, ACCESS);
    expect(key).toBe('NEW');
    const found = await get('/rest/api/3/search/jql?jql=project%20%3D%20NEW&fields=*all&expand=changelog');
    const issue = at(found.json, 'issues', 0);
    const [points, sprint] = [await fieldId('Story Points'), await fieldId('Sprint')];
    const statusId = at(issue, 'fields', 'status', 'id');
    const sprintId = at(issue, 'fields', sprint, 0, 'id');
    expect(issue).toMatchObject({
      key: 'NEW-7',
      fields: { status: { name: 'Closed' }, resolution: { name: 'Done' }, [points]: 3, labels: ['data'] },
      changelog: {
        histories: [
          { items: [{ field: 'status', fieldId: 'status', to: statusId, toString: 'Closed' }] },
          { items: [{ field: 'Sprint', fieldId: sprint, to: `${sprintId}`, toString: 'Week 1' }] },
        ],
      },
    });
    const sprints = await get(`/rest/agile/1.0/board/${boardId}/sprint`);
    expect(at(sprints.json, 'values')).toMatchObject([
      { id: sprintId, state: 'closed', completeDate: '2026-01-09T15:00:00.000Z' },
    ]);
  });

  it('continues its numbers, and takes another key where its own is taken', async () => {
    const { site, story } = createTestSite({}, []);
    site.importProject(FILE, ACCESS);
    expect(await story({ issuetype: { name: 'Improvement' } })).toBe('NEW-8');
    expect(site.importProject(FILE, ACCESS).key).toBe('NEW2');
  });
});

describe('a saved site', () => {
  it('comes back as it was, and goes on counting', async () => {
    const before = createTestSite();
    const key = await before.story({ labels: ['kept'] });
    await before.post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '51' } });
    const read = `/rest/api/3/issue/${key}?expand=changelog`;
    const saved: unknown = JSON.parse(JSON.stringify(before.site.snapshot()));

    const after = createTestSite({ seed: 99 }, []);
    after.site.restore(saved);
    expect((await after.get(read)).json).toEqual((await before.get(read)).json);
    expect(await after.story()).toBe('NEW-2');
  });

  it('is not taken from anything else', () => {
    const { site } = createTestSite();
    expect(() => site.restore({ version: 2 })).toThrow();
  });
});
