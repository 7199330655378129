import { readFileSync } from 'node:fs';
import { readManifest } from '../../../../sandbox/forge/manifest';

describe('reading manifest.yml', () => {
  const minimal = (modules: string) => `
app:
  id: ari:cloud:ecosystem::app/11111111-1111-4111-8111-111111111111
  runtime:
    name: nodejs22.x
modules:
${modules}`;

  it('tells surfaces from what runs in the background', () => {
    const { modules, triggers, consumers, functions } = readManifest(
      minimal(`
  jira:projectPage:
    - key: page
      title: A page
      resource: page
      resolver:
        function: resolver
  scheduledTrigger:
    - key: hourly
      function: refresh
      interval: hour
  consumer:
    - key: worker
      queue: work
      function: refresh
  function:
    - key: resolver
      handler: index.resolver
    - key: refresh
      handler: index.refresh
      timeoutSeconds: 900
`),
    );
    expect(modules.map(({ type, key, resolverFunction }) => [type, key, resolverFunction])).toEqual([
      ['jira:projectPage', 'page', 'resolver'],
    ]);
    expect(triggers).toEqual([{ key: 'hourly', function: 'refresh', interval: 'hour' }]);
    expect(consumers).toEqual([{ key: 'worker', queue: 'work', function: 'refresh' }]);
    expect(functions.map(({ key, timeoutSeconds }) => [key, timeoutSeconds])).toEqual([
      ['resolver', undefined],
      ['refresh', 900],
    ]);
  });

  it('reads which issue properties JQL may search', () => {
    const { entityProperties } = readManifest(
      minimal(`
  jira:entityProperty:
    - key: property
      propertyKey: ml-plan
      entityType: issue
      values:
        - path: phase
          type: string
          searchAlias: mlPhase
        - path: order
          type: number
`),
    );
    expect(entityProperties).toEqual([
      {
        propertyKey: 'ml-plan',
        entityType: 'issue',
        values: [
          { path: 'phase', type: 'string', searchAlias: 'mlPhase' },
          { path: 'order', type: 'number' },
        ],
      },
    ]);
  });

  it('refuses a module without a key', () => {
    expect(() => readManifest(minimal('  jira:projectPage:\n    - title: No key'))).toThrow();
  });

  it('reads the app’s own manifest, whose functions and resources are all there', () => {
    const { modules, functions, resources, scopes } = readManifest(readFileSync('manifest.yml', 'utf8'));
    const functionKeys = functions.map(({ key }) => key);
    const resourceKeys = resources.map(({ key }) => key);
    for (const { resolverFunction, dynamicPropertiesFunction, resource } of modules) {
      for (const used of [resolverFunction, dynamicPropertiesFunction])
        if (used !== undefined) expect(functionKeys).toContain(used);
      expect(resourceKeys).toContain(resource);
    }
    expect(scopes).toContain('storage:app');
  });
});
