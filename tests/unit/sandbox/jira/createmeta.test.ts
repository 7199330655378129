import { asUser, at, createTestSite, EVAN, SCRUM } from './support';

const PATH = '/rest/api/3/issue/createmeta/NEW/issuetypes';

const fieldsOf = async (site: ReturnType<typeof createTestSite>, typeName: string) => {
  const types = at((await site.get(PATH)).json, 'issueTypes');
  const type = Array.isArray(types) ? types.find((entry) => at(entry, 'name') === typeName) : undefined;
  const answer = await site.get(`${PATH}/${at(type, 'id')}`);
  const fields = at(answer.json, 'fields');
  return new Map(Array.isArray(fields) ? fields.map((field) => [at(field, 'fieldId'), field] as const) : []);
};

describe('what a project needs to create an issue', () => {
  it('names the types with their level, in the language of the project', async () => {
    const { get } = createTestSite({}, [{ ...SCRUM, style: 'team-managed', language: 'de' }]);
    expect((await get(PATH)).json).toMatchObject({
      total: 5,
      issueTypes: [
        { name: 'Epic', hierarchyLevel: 1, scope: { type: 'PROJECT' } },
        { name: 'Story', hierarchyLevel: 0 },
        { name: 'Aufgabe', hierarchyLevel: 0 },
        { name: 'Fehler', hierarchyLevel: 0 },
        { name: 'Unteraufgabe', hierarchyLevel: -1, subtask: true },
      ],
    });
  });

  it('names the fields on the screen', async () => {
    const site = createTestSite();
    const fields = await fieldsOf(site, 'Story');
    expect(fields.get('summary')).toMatchObject({ required: true, hasDefaultValue: false });
    expect(fields.get('issuelinks')).toMatchObject({ required: false, operations: ['add', 'copy'] });
    expect(fields.get(await site.fieldId('Story Points'))).toMatchObject({
      schema: { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
    });
    expect(fields.has(await site.fieldId('Story point estimate'))).toBe(false);
  });

  it('leaves out links and estimates where the screen has none', async () => {
    const site = createTestSite({}, [
      { ...SCRUM, linksOnCreateScreen: false, estimateOnCreateScreen: false },
    ]);
    const fields = await fieldsOf(site, 'Story');
    expect(fields.has('issuelinks')).toBe(false);
    expect(fields.has(await site.fieldId('Story Points'))).toBe(false);
    const refused = await site.post('/rest/api/3/issue', {
      fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'X' },
      update: { issuelinks: [{ add: { type: { name: 'Blocks' }, inwardIssue: { key: 'NEW-1' } } }] },
    });
    expect(refused.json).toMatchObject({
      errors: {
        issuelinks: "Field 'issuelinks' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    });
  });

  it('insists on a required field of the company', async () => {
    const site = createTestSite({}, [{ ...SCRUM, requiredTeamField: true }]);
    const team = await site.fieldId('Team');
    const fields = await fieldsOf(site, 'Story');
    expect(fields.get(team)).toMatchObject({ required: true, name: 'Team', hasDefaultValue: false });
    const without = await site.post('/rest/api/3/issue', {
      fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'X' },
    });
    expect(without.json).toEqual({ errorMessages: [], errors: { [team]: 'Team is required.' } });
    expect(await site.story({ [team]: { value: 'Data science' } })).toBe('NEW-1');
  });

  it.each([
    ['company-managed', 'scrum'],
    ['company-managed', 'kanban'],
    ['team-managed', 'scrum'],
    ['team-managed', 'kanban'],
  ] as const)('names exactly the fields that a create call may set: %s, %s', async (style, board) => {
    const site = createTestSite({}, [{ ...SCRUM, style, board, linksOnCreateScreen: false }]);
    const all = (await site.get('/rest/api/3/field')).json;
    const ids = Array.isArray(all) ? all.map((field) => String(at(field, 'id'))) : [];
    expect(ids).toContain('summary');
    for (const type of ['Epic', 'Story', 'Sub-task']) {
      const named = await fieldsOf(site, type);
      const answer = await site.post('/rest/api/3/issue', {
        fields: {
          ...Object.fromEntries(ids.map((id) => [id, { nonsense: true }])),
          project: { key: 'NEW' },
          issuetype: { name: type },
        },
      });
      const errors = Object.entries(Object(at(answer.json, 'errors')));
      const offScreen = errors.filter(([, message]) => /not on the appropriate screen/.test(String(message)));
      expect(offScreen.map(([id]) => id).sort()).toEqual(ids.filter((id) => !named.has(id)).sort());
    }
  });

  it('lets no required field be emptied later', async () => {
    const site = createTestSite({}, [{ ...SCRUM, requiredTeamField: true }]);
    const team = await site.fieldId('Team');
    const key = await site.story({ [team]: { value: 'Data science' } });
    expect(await site.put(`/rest/api/3/issue/${key}`, { fields: { [team]: null } })).toMatchObject({
      status: 400,
      json: { errors: { [team]: 'Team is required.' } },
    });
  });

  it('offers nothing to those who may not create', async () => {
    const { get } = createTestSite();
    expect((await get(PATH, asUser(EVAN))).json).toMatchObject({ total: 0, issueTypes: [] });
  });
});
