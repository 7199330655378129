import { readdirSync, readFileSync } from 'node:fs';
import { requests } from '../../src/contract/requests';
import { askTheApp } from './probes/asking';
import { deliverForged } from './probes/background';
import { forgeriesOf } from './probes/forgeries';
import { MUTANTS } from './probes/mutants';
import { isRequestName, PAYLOADS } from './probes/payloads';
import { ASKED, probe } from './probes/probe';
import { referencesOf, valueAt } from './probes/references';
import { createVault, type Vault } from './probes/site';

const NAMES = Object.keys(requests).filter(isRequestName);
const TARGET = { project: 'VAULT', issue: 'VAULT-1' };

let vault: Vault;
beforeAll(async () => {
  vault = await createVault();
});
afterAll(() => vault.sandbox.close());

describe('every function of the app is probed', () => {
  test.each(NAMES)('%s with a request that it understands', (name) => {
    const { success, error } = requests[name].safeParse(PAYLOADS[name](TARGET));
    expect([success, error?.message]).toEqual([true, undefined]);
  });

  test.each(NAMES)('%s wherever it lets somebody name a project or an issue', (name) => {
    const payload = PAYLOADS[name](TARGET);
    for (const { path, to } of referencesOf(name))
      expect([path, valueAt(payload, path)]).toEqual([path, TARGET[to]]);
    expect(forgeriesOf(name).filter(({ type }) => type === 'closed').length).toBeGreaterThanOrEqual(9);
  });

  test('a schema that names a project or an issue somewhere is found out', () => {
    expect(referencesOf('models.save')).toEqual([
      { path: ['project'], to: 'project' },
      { path: ['model', 'ownerIssue'], to: 'issue' },
    ]);
    expect(referencesOf('pi.read')).toEqual([{ path: ['projects', 0], to: 'project' }]);
    expect(referencesOf('forecast.read')).toEqual([
      { path: ['project'], to: 'project' },
      { path: ['scope', 'epic'], to: 'issue' },
    ]);
  });

  test('the resolver defines what the contract names and nothing else', () => {
    const entries = readdirSync('src/entry').map((file) => readFileSync(`src/entry/${file}`, 'utf8'));
    expect(entries.join('\n').match(/\.define\(/g)).toHaveLength(1);
    expect(entries.join('\n')).toContain(
      'Object.keys(requests).filter(isRequestName))\n  resolver.define(name,',
    );
  });

  test('the manifest has no other function, and no way in from outside', () => {
    const { functions, modules } = vault.sandbox.forge.manifest;
    expect(functions.map(({ key }) => key).toSorted()).toEqual([
      'consumer',
      'issue-status',
      'resolver',
      'scheduled',
    ]);
    expect(modules.map(({ resolverFunction }) => resolverFunction)).toEqual(modules.map(() => 'resolver'));
    expect(readFileSync('manifest.yml', 'utf8')).not.toMatch(/webtrigger/);
  });
});

test('nobody sees into a project that is hidden from them, through any resolver', async () => {
  const { leaks, unseenMarks, ...counts } = await probe(vault);
  expect(leaks).toEqual([]);
  expect(unseenMarks).toEqual([]);
  const probes = ASKED.reduce((sum, name) => sum + forgeriesOf(name).length, 0);
  expect(counts).toEqual({ personas: 4, resolvers: NAMES.length + 1, probes: 4 * probes });
}, 240_000);

describe('the probes can fail: they find a resolver that', () => {
  test.each(MUTANTS)('$mistake', async ({ name, found, ask }) => {
    const app = askTheApp(vault.sandbox);
    const { leaks } = await probe(vault, {
      names: [name],
      types: ['closed'],
      ask: (question) => ask(app, question),
    });
    expect(leaks.map(({ what }) => what)).toContain(found);
  });
});

describe('an event that somebody else put into the queue', () => {
  test('changes nothing but what background work keeps, and opens no project to anybody', async () => {
    const { strays, wroteSomething, putBack } = await deliverForged(vault);
    expect(strays).toEqual([]);
    expect(wroteSomething).toBe(true);
    const { leaks } = await probe(vault, {
      names: ['portfolio.options', 'portfolio.read', 'portfolio.project', 'project.overview', 'metrics.flow'],
    });
    expect(leaks).toEqual([]);
    await putBack();
  });
});
