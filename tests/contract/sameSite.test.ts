import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../sandbox/server/sandbox';
import { PERSONAS } from '../../sandbox/site/personas';
import { person } from '../../sandbox/site/simulation/person';

const NOW = Date.UTC(2026, 10, 20, 12);
const ADMIN = PERSONAS[0]?.accountId ?? '';
const INDEXED = 10_000;

const demo = async (seed: number): Promise<Sandbox> => {
  const sandbox = await createSandbox({ seed, now: NOW, port: 8080 });
  await sandbox.fill({ demo: true });
  await sandbox.clock.advance(INDEXED);
  return sandbox;
};

/** What someone who looks around sees: numbers, ids, keys, history and the dashboard. */
const looked = async ({ forge, jira }: Sandbox) => {
  const who = person(jira, ADMIN);
  const invoke = (moduleKey: string, functionKey: string, payload: unknown) =>
    forge.invoke({ moduleKey, functionKey, payload, extension: {}, accountId: ADMIN });
  const fields = ['summary', 'status', 'issuelinks', 'assignee', 'created', 'updated'];
  return {
    numbers: await invoke('ml-plan-page', 'metrics.sprints', { project: 'CHURN' }),
    portfolio: await invoke('ml-portfolio', 'portfolio.read', { projects: 'all' }),
    issues: await who.send('POST', '/rest/api/3/search/jql', {
      jql: 'project = CHURN ORDER BY key',
      maxResults: 100,
      fields,
    }),
    histories: await who.send('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: ['CHURN-12', 'CHURN-13', 'FRAUD-12', 'WEB-1'],
    }),
    dashboards: await who.get('/rest/api/3/dashboard'),
  };
};

describe('a demo site', () => {
  jest.setTimeout(120_000);
  let sandbox: Sandbox;
  let seen: Awaited<ReturnType<typeof looked>>;

  beforeAll(async () => {
    sandbox = await demo(1);
    seen = await looked(sandbox);
  });
  afterAll(() => sandbox.close());

  it('is the same again with the same seed at the same time', async () => {
    expect(seen.numbers).toMatchObject({ ok: true, value: { ok: true } });
    const again = await demo(1);
    expect(await looked(again)).toEqual(seen);
    await again.close();
  });

  it('tells another story with another seed', async () => {
    const other = await demo(2);
    const different = await looked(other);
    expect(different.numbers).not.toEqual(seen.numbers);
    expect(different.histories).not.toEqual(seen.histories);
    await other.close();
  });

  it('is the same after it was saved and continued, whatever seed it is continued with', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    const file = join(folder, 'site.gz');
    await sandbox.save(file);
    const continued = await createSandbox({ seed: 5, port: 8080 });
    await continued.restore(readFileSync(file));
    rmSync(folder, { recursive: true });
    expect(await looked(continued)).toEqual(seen);
    await continued.close();
  });
});
