import { asUser, at, createTestSite, EVAN, MIA, NOOR } from './support';

type Site = ReturnType<typeof createTestSite>;

const saveFilter = async (site: Site, more: Record<string, unknown> = {}) => {
  const body = { name: 'Open work', jql: 'project = NEW AND summary ~ "data"', ...more };
  return String(at((await site.post('/rest/api/3/filter', body)).json, 'id'));
};

const namesFor = async (site: Site, person: string, query = '') => {
  const values = at((await site.get(`/rest/api/3/filter/search${query}`, asUser(person))).json, 'values');
  return Array.isArray(values) ? values.map((filter) => at(filter, 'name')) : [];
};

const keysFor = async (site: Site, jql: string, person = MIA) => {
  const answer = await site.post('/rest/api/3/search/jql', { jql, fields: ['key'] }, asUser(person));
  const issues = at(answer.json, 'issues');
  return Array.isArray(issues) ? issues.map((issue) => at(issue, 'key')) : answer.json;
};

describe('saved filters', () => {
  it('are seen by their owner and those they are shared with', async () => {
    const site = createTestSite();
    await saveFilter(site);
    await saveFilter(site, { name: 'Shared', sharePermissions: [{ type: 'loggedin' }] });
    expect(await namesFor(site, MIA)).toEqual(['Open work', 'Shared']);
    expect(await namesFor(site, NOOR)).toEqual(['Shared']);
  });

  it('are found by whole words, by parts of words where that is asked for, and by id', async () => {
    const site = createTestSite();
    const id = await saveFilter(site);
    expect(await namesFor(site, MIA, '?filterName=wor')).toEqual([]);
    expect(await namesFor(site, MIA, '?filterName=WORK')).toEqual(['Open work']);
    expect(await namesFor(site, MIA, '?filterName=wor&isSubstringMatch=true')).toEqual(['Open work']);
    expect(await namesFor(site, MIA, `?id=${id}`)).toEqual(['Open work']);
    expect(await namesFor(site, MIA, '?id=1')).toEqual([]);
  });

  it('are part of a search, as whoever searches', async () => {
    const site = createTestSite();
    await site.story({ summary: 'Collect data' });
    await site.story({ summary: 'Train' });
    const id = await saveFilter(site, { sharePermissions: [{ type: 'loggedin' }] });
    site.clock.advance(60_000);
    expect(await keysFor(site, `filter = ${id}`)).toEqual(['NEW-1']);
    expect(await keysFor(site, `project = NEW AND filter != ${id}`)).toEqual(['NEW-2']);
    expect(await keysFor(site, 'filter = "Open work"', EVAN)).toEqual(['NEW-1']);
    expect(await keysFor(site, `filter = ${id}`, NOOR)).toMatchObject({ errorMessages: expect.any(Array) });
  });

  it('that one may not use do not exist, and one that leads back to itself is refused', async () => {
    const site = createTestSite();
    const id = await saveFilter(site);
    expect(await keysFor(site, `filter = ${id}`, EVAN)).toEqual({
      errorMessages: [`A value with ID '${id}' does not exist for the field 'filter'.`],
      errors: {},
    });
    await saveFilter(site, { name: 'Itself', jql: 'filter = Itself' });
    expect(await keysFor(site, 'filter = Itself')).toMatchObject({ errorMessages: expect.any(Array) });
  });
});
