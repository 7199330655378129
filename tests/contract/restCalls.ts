import { z } from 'zod';
import { at } from '../../sandbox/jira/openapi/tree';
import { ADMIN, type CheckedSite, idOf, idsIn, MEMBER, STRANGER, VIEWER } from './checkedSite';

const asUser = (accountId: string) => ({ type: 'user', accountId }) as const;
const ANONYMOUS = { type: 'anonymous' } as const;

const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const namedSchema = z.array(
  z.looseObject({ id: z.string(), name: z.string(), hierarchyLevel: z.number().optional() }),
);

/** Ids of an epic and of a standard type of a project, whatever language they are in. */
const typesOf = async (jira: CheckedSite, key: string) => {
  const answer = await jira.get(`/rest/api/3/issue/createmeta/${key}/issuetypes?startAt=0&maxResults=50`);
  const types = namedSchema.parse(at(answer.json, ['issueTypes']));
  const ofLevel = (level: number): string => types.find((type) => type.hierarchyLevel === level)?.id ?? '';
  return { epic: ofLevel(1), standard: ofLevel(0), subtask: ofLevel(-1) };
};

const newIssue = (key: string, issuetype: string, fields: object = {}) => ({
  fields: { project: { key }, issuetype: { id: issuetype }, summary: 'Collect data', ...fields },
});

const fieldId = async (jira: CheckedSite, custom: string, key: string): Promise<string> => {
  const { standard } = await typesOf(jira, key);
  const answer = await jira.get(`/rest/api/3/issue/createmeta/${key}/issuetypes/${standard}`);
  const fields = z
    .array(z.looseObject({ fieldId: z.string(), schema: z.looseObject({ custom: z.string().optional() }) }))
    .parse(at(answer.json, ['fields']));
  return fields.find(({ schema }) => schema.custom?.endsWith(custom))?.fieldId ?? '';
};

/** Valid and refused calls of every operation that the local Jira models, by what they are about. */
export const REST_CALLS: Readonly<Record<string, (jira: CheckedSite, key: string) => Promise<void>>> = {
  'the site and its people': async (jira) => {
    for (const path of [
      ...[
        'serverInfo',
        'myself',
        'myself?expand=groups',
        'status',
        'statuscategory',
        'issuetype',
        'priority',
      ],
      ...[
        'resolution',
        'issueLinkType',
        'field',
        'field/search?type=custom&startAt=0&maxResults=10',
        'label',
      ],
      `user?accountId=${MEMBER}`,
      'user?accountId=nobody',
      'user/search?query=mia&startAt=0&maxResults=5',
      'user/search?query=nobody-is-called-so',
    ]) {
      await jira.get(`/rest/api/3/${path}`);
    }
    for (const path of ['myself', 'field', 'mypermissions?permissions=BROWSE_PROJECTS']) {
      await jira.get(`/rest/api/3/${path}`, ANONYMOUS);
    }
  },
  projects: async (jira, key) => {
    const status = idsIn(await jira.get('/rest/api/3/status'))[0];
    for (const path of [
      ...[
        'project',
        `project/${key}`,
        `project/${key}?expand=description,lead,issueTypes`,
        `project/${key}/statuses`,
        `project/${key}/versions`,
      ],
      ...[
        'project/NOPE',
        'project/NOPE/statuses',
        'project/NOPE/versions',
        `status/${status}`,
        'status/nothing',
      ],
      'project/search?startAt=0&maxResults=1&expand=lead,insight&orderBy=key',
      'project/search?query=nothing',
      'project/search?action=browse',
      `statuses/search?startAt=0&maxResults=5`,
      `user/assignable/search?project=${key}&query=a`,
      `user/assignable/search?project=NOPE`,
      `user/assignable/multiProjectSearch?projectKeys=${key}&query=mia`,
    ]) {
      await jira.get(`/rest/api/3/${path}`);
    }
    const projectId = idOf(await jira.get(`/rest/api/3/project/${key}`));
    await jira.get(`/rest/api/3/issuetype/project?projectId=${projectId}`);
    await jira.get(`/rest/api/3/statuses/search?projectId=${projectId}`);
    await jira.get(`/rest/api/3/project/${key}`, asUser(STRANGER));
    const release = { projectId: Number(projectId), name: 'Go-live', releaseDate: '2026-12-07' };
    const version = idOf(await jira.post('/rest/api/3/version', release, asUser(ADMIN)));
    await jira.post('/rest/api/3/version', release, asUser(ADMIN));
    await jira.post('/rest/api/3/version', { ...release, projectId: 1 }, asUser(ADMIN));
    await jira.put(`/rest/api/3/version/${version}`, { released: true }, asUser(ADMIN));
    await jira.put('/rest/api/3/version/1', { released: true }, asUser(ADMIN));
    await jira.get(`/rest/api/3/project/${key}/versions`);
  },
  permissions: async (jira, key) => {
    const projectId = Number(idOf(await jira.get(`/rest/api/3/project/${key}`)));
    await jira.get(`/rest/api/3/mypermissions?permissions=CREATE_ISSUES,BROWSE_PROJECTS&projectKey=${key}`);
    await jira.get('/rest/api/3/mypermissions?permissions=NO_SUCH_PERMISSION');
    await jira.post('/rest/api/3/permissions/check', {
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [projectId], issues: [] }],
      globalPermissions: ['ADMINISTER'],
    });
    await jira.post('/rest/api/3/permissions/check', {
      globalPermissions: ['ADMINISTER'],
      accountId: VIEWER,
    });
    await jira.post('/rest/api/3/permissions/check', { projectPermissions: [{ permissions: ['NONSENSE'] }] });
  },
  'what creating needs': async (jira, key) => {
    const { epic, standard, subtask } = await typesOf(jira, key);
    for (const type of [epic, standard, subtask, '999999']) {
      await jira.get(`/rest/api/3/issue/createmeta/${key}/issuetypes/${type}?startAt=0&maxResults=200`);
    }
    await jira.get('/rest/api/3/issue/createmeta/NOPE/issuetypes');
    await jira.get(`/rest/api/3/issue/createmeta/${key}/issuetypes`, asUser(VIEWER));
  },
  'issues, one by one': async (jira, key) => {
    const { epic, standard, subtask } = await typesOf(jira, key);
    const parent = await jira.post('/rest/api/3/issue', newIssue(key, epic));
    const child = await jira.post('/rest/api/3/issue', {
      ...newIssue(key, standard, {
        parent: { id: idOf(parent) },
        description: document('Why it matters'),
        labels: ['data', 'access'],
        duedate: '2026-04-01',
      }),
      properties: [{ key: 'ml-plan', value: { phase: 'data-understanding' } }],
    });
    const id = idOf(child);
    await jira.post('/rest/api/3/issue', newIssue(key, subtask, { parent: { id } }));
    for (const wrong of [
      newIssue(key, standard, { summary: '' }),
      newIssue('NOPE', standard),
      newIssue(key, '999999'),
      newIssue(key, standard, { customfield_99999: 1 }),
      newIssue(key, standard, { description: 'plain text' }),
      newIssue(key, standard, { parent: { key: 'NOPE-1' } }),
      {},
    ]) {
      expect((await jira.post('/rest/api/3/issue', wrong)).status).toBe(400);
    }
    const expands = 'changelog,names,schema,transitions';
    for (const query of [
      '',
      `?expand=${expands}`,
      '?fields=summary,status&properties=ml-plan',
      '?properties=*all',
    ]) {
      await jira.get(`/rest/api/3/issue/${id}${query}`);
    }
    await jira.get(`/rest/api/3/issue/${id}`, asUser(STRANGER));
    await jira.get(`/rest/api/3/issue/${id}`, ANONYMOUS);
    await jira.get(`/rest/api/3/issue/${id}/editmeta`);
    await jira.put(`/rest/api/3/issue/${id}`, { fields: { summary: 'Collect all data', labels: [] } });
    await jira.put(`/rest/api/3/issue/${id}?returnIssue=true`, { update: { labels: [{ add: 'late' }] } });
    await jira.put(`/rest/api/3/issue/${id}`, { fields: { nothing: 1 } });
    await jira.put(`/rest/api/3/issue/${id}`, { fields: { summary: 'x' } }, asUser(VIEWER));
    await jira.put(`/rest/api/3/issue/${id}/assignee`, { accountId: MEMBER });
    await jira.put(`/rest/api/3/issue/${id}/assignee`, { accountId: null });
    await jira.put(`/rest/api/3/issue/${id}/assignee`, { accountId: 'nobody' });
    await jira.call('DELETE', `/rest/api/3/issue/${idOf(parent)}`, undefined, asUser(VIEWER));
    const gone = idOf(await jira.post('/rest/api/3/issue', newIssue(key, standard)));
    await jira.call('DELETE', `/rest/api/3/issue/${gone}`, undefined, asUser(ADMIN));
    await jira.get(`/rest/api/3/issue/${gone}`);
  },
  'the life of an issue': async (jira, key) => {
    const { standard } = await typesOf(jira, key);
    const id = idOf(await jira.post('/rest/api/3/issue', newIssue(key, standard)));
    const moves = await jira.get(`/rest/api/3/issue/${id}/transitions?expand=transitions.fields`);
    for (const transition of [idsIn(moves, 'transitions').at(-1), idsIn(moves, 'transitions')[0], '999999']) {
      await jira.post(`/rest/api/3/issue/${id}/transitions`, { transition: { id: transition } });
    }
    await jira.post(`/rest/api/3/issue/${id}/transitions`, {
      transition: { id: idsIn(moves, 'transitions').at(-1) },
      fields: { resolution: { name: 'Done' } },
    });
    await jira.post(`/rest/api/3/issue/${id}/comment`, { body: document('Asked the owner.') });
    await jira.post(`/rest/api/3/issue/${id}/comment`, { body: 'plain text' });
    await jira.get(`/rest/api/3/issue/${id}/comment?startAt=0&maxResults=10&orderBy=-created`);
    await jira.get(`/rest/api/3/issue/${id}/changelog?startAt=0&maxResults=2`);
    await jira.get(`/rest/api/3/issue/${id}?expand=changelog`);
    await jira.get('/rest/api/3/issue/NOPE-1/changelog');
    const property = `/rest/api/3/issue/${id}/properties/ml-plan`;
    expect((await jira.put(property, { phase: 'modeling' })).status).toBe(201);
    expect((await jira.put(property, { phase: 'deployment' })).status).toBe(200);
    await jira.get(property);
    await jira.get(`/rest/api/3/issue/${id}/properties`);
    await jira.call('DELETE', property);
    await jira.get(property);
  },
  'issues in bulk': async (jira, key) => {
    const { standard } = await typesOf(jira, key);
    const good = newIssue(key, standard);
    const bad = newIssue(key, standard, { summary: '' });
    expect((await jira.post('/rest/api/3/issue/bulk', { issueUpdates: [good, good] })).status).toBe(201);
    expect((await jira.post('/rest/api/3/issue/bulk', { issueUpdates: [good, bad] })).status).toBe(201);
    expect((await jira.post('/rest/api/3/issue/bulk', { issueUpdates: [bad] })).status).toBe(400);
    await jira.post('/rest/api/3/issue/bulk', { issueUpdates: Array.from({ length: 51 }, () => good) });
    await jira.post('/rest/api/3/issue/bulk', { issueUpdates: 'all of them' });
    const fetched = await jira.post('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: [`${key}-1`, `${key}-2`, 'NOPE-1'],
      fields: ['summary', 'status', 'created'],
      properties: ['ml-plan'],
      expand: ['changelog'],
    });
    await jira.post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [] });
    await jira.post('/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: idsIn(fetched, 'issues'),
      fieldIds: ['status'],
      maxResults: 100,
    });
    await jira.post('/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['NOPE-1'] });
  },
  links: async (jira, key) => {
    const { standard } = await typesOf(jira, key);
    const blocker = await jira.post('/rest/api/3/issue', newIssue(key, standard));
    const inwardKey = z.looseObject({ key: z.string() }).parse(blocker.json).key;
    const blocked = await jira.post('/rest/api/3/issue', {
      ...newIssue(key, standard),
      update: { issuelinks: [{ add: { type: { name: 'Blocks' }, inwardIssue: { key: inwardKey } } }] },
    });
    await jira.post('/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { id: idOf(blocker) },
      outwardIssue: { id: idOf(blocked) },
    });
    await jira.post('/rest/api/3/issueLink', {
      type: { name: 'Nonsense' },
      inwardIssue: { key: inwardKey },
      outwardIssue: { key: inwardKey },
    });
    const read = await jira.get(`/rest/api/3/issue/${idOf(blocked)}?fields=issuelinks`);
    const link = z
      .array(z.looseObject({ id: z.string() }))
      .parse(at(read.json, ['fields', 'issuelinks']))[0]?.id;
    await jira.get(`/rest/api/3/issueLink/${link}`);
    await jira.call('DELETE', `/rest/api/3/issueLink/${link}`);
    await jira.get(`/rest/api/3/issueLink/${link}`);
  },
  search: async (jira, key) => {
    const jql = encodeURIComponent(`project = ${key} ORDER BY key`);
    const get = (query: string) => jira.get(`/rest/api/3/search/jql?${query}`);
    await get(`jql=${jql}`);
    await get(`jql=${jql}&fields=*all&expand=names,schema,changelog&properties=ml-plan&maxResults=2`);
    const first = await jira.post('/rest/api/3/search/jql', {
      jql: `project = ${key}`,
      fields: ['summary'],
      maxResults: 1,
    });
    const nextPageToken = at(first.json, ['nextPageToken']);
    await jira.post('/rest/api/3/search/jql', { jql: `project = ${key}`, maxResults: 1, nextPageToken });
    await jira.post('/rest/api/3/search/jql', { jql: `project = ${key}`, reconcileIssues: [10001] });
    for (const refused of ['', 'ORDER BY created', 'project = NOPE', 'nothing = 1', 'project =']) {
      expect((await jira.post('/rest/api/3/search/jql', { jql: refused })).status).toBe(400);
    }
    await jira.post('/rest/api/3/search/approximate-count', { jql: `project = ${key}` });
    await jira.post('/rest/api/3/search/approximate-count', { jql: '' });
    expect((await jira.get(`/rest/api/3/search?jql=${jql}`)).status).toBe(410);
    expect((await jira.post('/rest/api/3/search', { jql: `project = ${key}` })).status).toBe(410);
  },
  'boards and sprints': async (jira, key) => {
    const { epic: epicType, standard } = await typesOf(jira, key);
    const epic = idOf(await jira.post('/rest/api/3/issue', newIssue(key, epicType)));
    const issues = [];
    for (const summary of ['one', 'two', 'three']) {
      const made = await jira.post('/rest/api/3/issue', newIssue(key, standard, { summary }));
      issues.push(z.looseObject({ key: z.string() }).parse(made.json).key);
    }
    const [board] = idsIn(
      await jira.get(`/rest/agile/1.0/board?projectKeyOrId=${key}&startAt=0&maxResults=5`),
      'values',
    );
    for (const path of [
      `board/${board}`,
      `board/${board}/configuration`,
      `board/${board}/features`,
      `board/${board}/project`,
      'board/99999',
    ]) {
      await jira.get(`/rest/agile/1.0/${path}`);
    }
    const originBoardId = Number(board);
    const sprint = idOf(
      await jira.post('/rest/agile/1.0/sprint', { name: 'Sprint 1', originBoardId, goal: 'Access' }),
    );
    await jira.post('/rest/agile/1.0/sprint', { name: '', originBoardId: 99_999 });
    await jira.post(`/rest/agile/1.0/sprint/${sprint}/issue`, { issues: issues.slice(0, 2) });
    await jira.post(`/rest/agile/1.0/sprint/${sprint}/issue`, { issues: ['NOPE-1'] });
    await jira.put('/rest/agile/1.0/issue/rank', { issues: [issues[1]], rankBeforeIssue: issues[0] });
    await jira.put('/rest/agile/1.0/issue/rank', { issues: [issues[1]] });
    await jira.post(`/rest/agile/1.0/sprint/${sprint}`, {
      state: 'active',
      startDate: '2026-03-02T09:00:00.000Z',
      endDate: '2026-03-16T09:00:00.000Z',
    });
    for (const path of [
      ...[`board/${board}/issue`, `board/${board}/backlog`, `board/${board}/sprint/${sprint}/issue`],
      ...[`sprint/${sprint}/issue?fields=summary&maxResults=1`],
      ...[`board/${board}/issue/approximate-count`, `board/${board}/backlog/approximate-count`],
      `epic/${epic}/issue`,
      'board/99999/issue',
    ]) {
      await jira.get(`/rest/software/1.0/${path}`);
    }
    await jira.get(`/rest/agile/1.0/sprint/${sprint}`);
    await jira.get('/rest/agile/1.0/sprint/99999');
    await jira.get(`/rest/agile/1.0/board/${board}/sprint?state=active,future&startAt=0&maxResults=1`);
    await jira.post('/rest/agile/1.0/backlog/issue', { issues: issues.slice(0, 1) });
    await jira.put(`/rest/agile/1.0/sprint/${sprint}`, {
      name: 'Sprint 1',
      state: 'closed',
      startDate: '2026-03-02T09:00:00.000Z',
      endDate: '2026-03-16T09:00:00.000Z',
      completeDate: '2026-03-16T09:00:00.000Z',
    });
    await jira.get(`/rest/agile/1.0/board/${board}/sprint`);
    const spare = idOf(await jira.post('/rest/agile/1.0/sprint', { name: 'Spare', originBoardId }));
    await jira.call('DELETE', `/rest/agile/1.0/sprint/${spare}`);
  },
  'estimates and flags': async (jira, key) => {
    const { standard } = await typesOf(jira, key);
    const [points, flagged] = [
      await fieldId(jira, key === 'TEAM' ? 'jsw-story-points' : 'float', key),
      await fieldId(jira, 'multicheckboxes', key),
    ];
    const id = idOf(await jira.post('/rest/api/3/issue', newIssue(key, standard)));
    if (points !== '') await jira.put(`/rest/api/3/issue/${id}`, { fields: { [points]: 5 } });
    if (flagged !== '')
      await jira.put(`/rest/api/3/issue/${id}`, { fields: { [flagged]: [{ value: 'Impediment' }] } });
    await jira.get(`/rest/api/3/issue/${id}?expand=changelog`);
  },
  filters: async (jira, key) => {
    const details = { name: 'Open work', description: 'All', jql: `project = ${key}`, sharePermissions: [] };
    const filter = idOf(await jira.post('/rest/api/3/filter', details));
    await jira.post('/rest/api/3/filter', { ...details, name: '' });
    await jira.post('/rest/api/3/filter', { name: 'Shared', sharePermissions: [{ type: 'loggedin' }] });
    for (const query of [
      '',
      '?filterName=work&isSubstringMatch=true&orderBy=name',
      `?id=${filter}&maxResults=5`,
    ])
      await jira.get(`/rest/api/3/filter/search${query}`);
    for (const jql of [`filter = ${filter}`, 'filter = 99999'])
      await jira.post('/rest/api/3/search/jql', { jql, fields: ['key'] });
  },
  dashboards: async (jira) => {
    const details = { name: 'ML portfolio', description: 'All', sharePermissions: [], editPermissions: [] };
    const dashboard = idOf(await jira.post('/rest/api/3/dashboard', details));
    await jira.post('/rest/api/3/dashboard', { sharePermissions: [], editPermissions: [], name: '' });
    for (const path of [
      '',
      '?filter=my&startAt=0&maxResults=5',
      '/search?dashboardName=ML&expand=owner',
      `/${dashboard}`,
      '/99999',
    ]) {
      await jira.get(`/rest/api/3/dashboard${path}`);
    }
    await jira.put(`/rest/api/3/dashboard/${dashboard}`, { ...details, name: 'Portfolio' });
    const gadget = idOf(
      await jira.post(`/rest/api/3/dashboard/${dashboard}/gadget`, {
        moduleKey: 'ari:cloud:ecosystem::extension/x/y/static/ml-portfolio',
        position: { row: 0, column: 0 },
        color: 'blue',
        title: 'Portfolio',
      }),
    );
    await jira.get(`/rest/api/3/dashboard/${dashboard}/gadget`);
    await jira.put(`/rest/api/3/dashboard/${dashboard}/gadget/${gadget}`, {
      title: 'ML',
      position: { row: 0, column: 1 },
    });
    const property = `/rest/api/3/dashboard/${dashboard}/items/${gadget}/properties/configuration`;
    await jira.put(property, { projects: ['10000'] });
    await jira.put(property, { projects: [] });
    await jira.get(property);
    await jira.get(`/rest/api/3/dashboard/${dashboard}/items/${gadget}/properties`);
    await jira.call('DELETE', property);
    await jira.get(property);
    await jira.call('DELETE', `/rest/api/3/dashboard/${dashboard}/gadget/${gadget}`);
    await jira.call('DELETE', `/rest/api/3/dashboard/${dashboard}`);
  },
};
