import { ADA, asUser, at, createTestSite, MIA, NOOR } from './support';

const SHARED = [{ type: 'authenticated' }];

const addDashboard = async (site: ReturnType<typeof createTestSite>, more: Record<string, unknown> = {}) => {
  const body = { name: 'Portfolio', sharePermissions: SHARED, editPermissions: [], ...more };
  return String(at((await site.post('/rest/api/3/dashboard', body)).json, 'id'));
};

describe('dashboards', () => {
  it('are seen by those they are shared with, and changed by their owner', async () => {
    const site = createTestSite();
    const id = await addDashboard(site);
    const seen = await site.get(`/rest/api/3/dashboard/${id}`, asUser(NOOR));
    expect(seen.json).toMatchObject({ name: 'Portfolio', isWritable: false, owner: { accountId: MIA } });
    const body = { name: 'Mine', sharePermissions: [], editPermissions: [] };
    expect((await site.put(`/rest/api/3/dashboard/${id}`, body, asUser(ADA))).status).toBe(404);
    expect((await site.put(`/rest/api/3/dashboard/${id}`, body)).json).toMatchObject({ name: 'Mine' });
    expect((await site.get(`/rest/api/3/dashboard/${id}`, asUser(NOOR))).status).toBe(404);
  });

  it('hold gadgets of apps, placed below one another', async () => {
    const site = createTestSite();
    const path = `/rest/api/3/dashboard/${await addDashboard(site)}/gadget`;
    await site.post(path, { moduleKey: 'ml-portfolio', title: 'ML portfolio' });
    const second = await site.post(path, { moduleKey: 'ml-portfolio' });
    expect(second.json).toMatchObject({ moduleKey: 'ml-portfolio', position: { row: 1, column: 0 } });
    const id = at(second.json, 'id');
    const moved = { title: 'Renamed', position: { row: 0, column: 1 } };
    expect((await site.put(`${path}/${id}`, moved)).status).toBe(204);
    expect(at((await site.get(path)).json, 'gadgets', 1)).toMatchObject({ id, ...moved });
    expect((await site.delete(`${path}/${id}`)).status).toBe(204);
    expect(at((await site.get(path)).json, 'gadgets', 'length')).toBe(1);
  });

  it('keep the configuration of a gadget in a property of its item', async () => {
    const site = createTestSite();
    const dashboard = `/rest/api/3/dashboard/${await addDashboard(site)}`;
    const gadget = at((await site.post(`${dashboard}/gadget`, { moduleKey: 'ml-portfolio' })).json, 'id');
    const property = `${dashboard}/items/${gadget}/properties/config`;
    expect((await site.put(property, { projects: 'all' })).status).toBe(201);
    expect((await site.put(property, { projects: 'some' })).status).toBe(200);
    expect((await site.get(property, asUser(NOOR))).json).toEqual({
      key: 'config',
      value: { projects: 'some' },
    });
    expect((await site.put(property, {}, asUser(NOOR))).status).toBe(404);
    expect((await site.get(`${dashboard}/items/999/properties/config`)).status).toBe(404);
  });
});
