import { createSiteTemplates } from '../../../../src/adapters/storage/siteTemplates';
import { checkTemplate } from '../../../../src/application/templates/checkTemplate';
import { listTemplates } from '../../../../src/application/templates/listTemplates';
import { previewTemplate } from '../../../../src/application/templates/previewTemplate';
import { readTemplate } from '../../../../src/application/templates/readTemplate';
import { retireTemplate } from '../../../../src/application/templates/retireTemplate';
import { saveTemplate } from '../../../../src/application/templates/saveTemplate';
import { createTemplateSite, yamlOf } from './templateSite';

const failsWith = (code: string, message: unknown = expect.any(String)) => ({ error: { code, message } });

describe('saving a template', () => {
  test('gives a new one the version 1, whatever its text says, and keeps the rest as written', async () => {
    const { save, admin } = createTemplateSite();
    expect(await save(yamlOf('churn', { version: 7 }))).toEqual({
      type: 'saved',
      template: {
        id: 'churn',
        version: 1,
        name: 'Churn plan',
        description: '',
        origin: 'site',
        retired: false,
        size: { epics: 1, issues: 4 },
      },
      yaml: yamlOf('churn', { version: 1 }),
    });
    expect(await readTemplate(admin, { id: 'churn' })).toEqual({
      id: 'churn',
      version: 1,
      yaml: yamlOf('churn', { version: 1 }),
    });
  });

  test('adds a version to the one it builds on; plans made from the old one can still be read', async () => {
    const { save, admin, library } = createTemplateSite();
    await save(yamlOf('churn'));
    expect(
      await save(yamlOf('churn', { summary: 'Agree on two goals' }), { id: 'churn', version: 1 }),
    ).toMatchObject({ type: 'saved', template: { version: 2 } });
    expect((await readTemplate(admin, { id: 'churn', version: 1 })).yaml).toContain('Agree on the goal');
    expect(await library().find('churn', 1)).toMatchObject({ version: 1 });
    expect(await library().find('churn')).toMatchObject({
      version: 2,
      epics: [{ items: [{ summary: 'Agree on two goals' }, {}] }],
    });
  });

  test('is refused where somebody saved meanwhile, and nothing is lost', async () => {
    const { save, admin } = createTemplateSite();
    await save(yamlOf('churn'));
    await save(yamlOf('churn', { name: 'Theirs' }), { id: 'churn', version: 1 });
    await expect(save(yamlOf('churn', { name: 'Mine' }), { id: 'churn', version: 1 })).rejects.toMatchObject(
      failsWith('conflict', expect.stringContaining('There is a version 2 of the template “churn” already')),
    );
    expect((await readTemplate(admin, { id: 'churn' })).yaml).toContain('Theirs');
  });

  test('of two at the same moment one is saved and the other is told', async () => {
    const { save, store } = createTemplateSite();
    await save(yamlOf('churn'));
    const both = await Promise.allSettled(
      ['One', 'Two'].map((name) => save(yamlOf('churn', { name }), { id: 'churn', version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: failsWith('conflict') });
    expect([...store.values.keys()]).toEqual(['template:churn:1', 'template-head:churn', 'template:churn:2']);
  });

  test('of a new one is refused under an id that is taken', async () => {
    const { save } = createTemplateSite();
    await save(yamlOf('churn'));
    await expect(save(yamlOf('churn', { name: 'Another' }))).rejects.toMatchObject(failsWith('conflict'));
  });

  test('under another id than the one it builds on makes a new template', async () => {
    const { save } = createTemplateSite();
    await save(yamlOf('churn'));
    await save(yamlOf('churn'), { id: 'churn', version: 1 });
    expect(await save(yamlOf('fraud'), { id: 'churn', version: 2 })).toMatchObject({
      template: { id: 'fraud', version: 1 },
    });
  });

  test('that was cut off between the version and the list is made good by the next one', async () => {
    const { save, store, library } = createTemplateSite();
    await save(yamlOf('churn'));
    const cutOff = {
      id: 'churn',
      version: 2,
      name: 'Cut off',
      description: '',
      size: { epics: 1, issues: 4 },
    };
    await store.set('template:churn:2', {
      ...cutOff,
      yaml: yamlOf('churn', { version: 2, name: 'Cut off' }),
    });
    await expect(save(yamlOf('churn'), { id: 'churn', version: 1 })).rejects.toMatchObject(
      failsWith('conflict', expect.stringContaining('There is a version 2')),
    );
    expect(await library().find('churn')).toMatchObject({ version: 2, name: 'Cut off' });
    expect(await save(yamlOf('churn'), { id: 'churn', version: 2 })).toMatchObject({
      template: { version: 3 },
    });
  });

  test('answers with what is wrong, and stores nothing', async () => {
    const { save, store } = createTemplateSite();
    expect(await save(yamlOf('churn').replace('kind: story', 'kind: tale'))).toMatchObject({
      type: 'problems',
      problems: [{}],
    });
    expect(await save('')).toMatchObject({ type: 'problems' });
    expect(store.values.size).toBe(0);
  });

  test('cannot take the id of a template that ships with the app', async () => {
    const { save } = createTemplateSite();
    expect(await save(yamlOf('crisp-dm'))).toEqual({
      type: 'problems',
      problems: [
        {
          line: 2,
          column: 5,
          path: 'id',
          message: 'a template that ships with the app has the id “crisp-dm”: choose another one',
        },
      ],
    });
  });

  test('cannot take an id that no request could name', async () => {
    const { save } = createTemplateSite();
    expect(await save(yamlOf('x'.repeat(60)))).toMatchObject({ type: 'saved' });
    expect(await save(yamlOf('x'.repeat(61)))).toMatchObject({
      problems: [{ path: 'id', message: expect.stringContaining('60 characters at most') }],
    });
  });

  test('of a template that is too large even for a small project is refused before its plan is made', async () => {
    const { save } = createTemplateSite();
    const item = (key: string, after: readonly string[]) => `
      - key: ${key}
        for: environment
        kind: story
        role: ml-engineer
        points: 1
        summary: Do ${key}
        purpose: It is a part.
        acceptance: [Done]
        after: [${after.map((id) => `charter.${id} in all environments`).join(', ')}]`;
    const keys = Array.from({ length: 70 }, (_, index) => `part-${index}`);
    const items = keys.map((key, index) => item(key, keys.slice(Math.max(0, index - 50), index))).join('');
    // 0 + 1 + … + 49 and 20 × 50 pairs of items, each between 3 and 3 environments, and the 3 links that were there.
    expect(
      await save(`${yamlOf('large').trimEnd()}${items}
`),
    ).toMatchObject({
      problems: [
        {
          path: 'epics',
          message: expect.stringContaining('This plan would have 20,028 links between issues'),
        },
      ],
    });
  });

  test('stores nothing about who saved', async () => {
    const { save, store } = createTemplateSite();
    await save(yamlOf('churn'));
    const keysOf = (value: unknown) => Object.keys(typeof value === 'object' && value !== null ? value : {});
    expect(keysOf(store.values.get('template:churn:1'))).toEqual([
      'id',
      'version',
      'name',
      'description',
      'size',
      'yaml',
    ]);
    expect(keysOf(store.values.get('template-head:churn'))).toEqual([
      'id',
      'version',
      'name',
      'description',
      'size',
      'retired',
    ]);
  });
});

describe('checking a text', () => {
  test('shows the plan of a good one for one data source and three environments', async () => {
    const { admin } = createTemplateSite();
    const { problems, preview } = await checkTemplate(admin, { yaml: yamlOf('churn') });
    expect(problems).toEqual([]);
    expect(preview?.epics.map(({ children }) => children.map(({ summary }) => summary))).toEqual([
      ['Agree on the goal', 'Release to Development', 'Release to Test', 'Release to Production'],
    ]);
  });

  test('shows what is wrong with another', async () => {
    const { admin } = createTemplateSite();
    const { problems, preview } = await checkTemplate(admin, {
      yaml: yamlOf('churn').replace('[charter.goal]', '[charter.gaol]'),
    });
    expect(problems).toEqual([
      {
        // Sixteen characters stand before the entry: eight spaces and "after: [".
        line: 31,
        column: 17,
        path: 'epics.charter.items.release.after',
        message: 'there is no item “charter.gaol” to come after; did you mean “charter.goal”?',
      },
    ]);
    expect(preview).toBeNull();
  });
});

describe('the list of templates', () => {
  const idsOf = (templates: Awaited<ReturnType<typeof listTemplates>>, origin: string) =>
    templates.filter((template) => template.origin === origin).map(({ id }) => id);

  test('has those that ship first, then the site’s own by name', async () => {
    const { save, admin } = createTemplateSite();
    await save(yamlOf('b', { name: 'Zebra' }));
    await save(yamlOf('c', { name: 'Ant' }));
    const templates = await listTemplates(admin, {});
    expect(templates[0]?.origin).toBe('shipped');
    expect(idsOf(templates, 'shipped')).toContain('crisp-dm');
    expect(idsOf(templates, 'site')).toEqual(['c', 'b']);
    expect(templates.at(-1)?.origin).toBe('site');
  });

  test('says how much CRISP-DM plans: 38 fixed issues, 9 for the source, 3 for each of 3 environments and 1 for each pair', async () => {
    const { admin } = createTemplateSite();
    expect((await listTemplates(admin, {})).find(({ id }) => id === 'crisp-dm')?.size).toEqual({
      epics: 11,
      issues: 38 + 9 + 9 + 3,
    });
  });

  test('has retired templates for administrators only, and never for a project to choose from', async () => {
    const { save, admin, person, library } = createTemplateSite();
    await save(yamlOf('churn'));
    expect(await retireTemplate(admin, { id: 'churn', retired: true })).toMatchObject({ retired: true });
    expect(idsOf(await listTemplates(admin, {}), 'site')).toEqual(['churn']);
    expect(idsOf(await listTemplates(person, {}), 'site')).toEqual([]);
    expect(idsOf(await listTemplates(admin, { project: 'CHURN' }), 'site')).toEqual([]);
    expect(await library().find('churn')).toBeUndefined();
    expect(await library().find('churn', 1)).toMatchObject({ id: 'churn' });

    await retireTemplate(admin, { id: 'churn', retired: false });
    expect(idsOf(await listTemplates(person, { project: 'CHURN' }), 'site')).toEqual(['churn']);
    expect(await library().find('churn')).toMatchObject({ version: 1 });
  });

  test('tells of each template what is so now, also where the query behind it lags', async () => {
    const { save, store, admin } = createTemplateSite();
    await save(yamlOf('churn'));
    const stale = await store.query('template-head:', undefined);
    await retireTemplate(admin, { id: 'churn', retired: true });
    const lagging = { ...store, query: async () => stale };
    expect(await createSiteTemplates(lagging).list()).toMatchObject([{ id: 'churn', retired: true }]);
  });

  test('a template stays retired when a new version is saved', async () => {
    const { save, admin } = createTemplateSite();
    await save(yamlOf('churn'));
    await retireTemplate(admin, { id: 'churn', retired: true });
    expect(await save(yamlOf('churn'), { id: 'churn', version: 1 })).toMatchObject({
      template: { version: 2, retired: true },
    });
    expect((await listTemplates(admin, {})).at(-1)).toMatchObject({ version: 2, retired: true });
  });

  test('for a project is there for those who may see it', async () => {
    const { person } = createTemplateSite();
    await expect(listTemplates(person, { project: 'GONE' })).rejects.toMatchObject(failsWith('not-found'));
  });
});

describe('what is not there', () => {
  test('is said of a template and of a version', async () => {
    const { admin, save, library } = createTemplateSite();
    await save(yamlOf('churn'));
    await expect(readTemplate(admin, { id: 'gone' })).rejects.toMatchObject(
      failsWith('not-found', 'There is no template “gone” on this site.'),
    );
    await expect(previewTemplate(admin, { id: 'churn', version: 2 })).rejects.toMatchObject(
      failsWith('not-found', 'There is no version 2 of the template “churn” on this site.'),
    );
    await expect(readTemplate(admin, { id: 'crisp-dm', version: 99 })).rejects.toMatchObject(
      failsWith('not-found'),
    );
    await expect(retireTemplate(admin, { id: 'gone', retired: true })).rejects.toMatchObject(
      failsWith('not-found'),
    );
    expect(await library().find('gone')).toBeUndefined();
    expect(await library().find('churn', 2)).toBeUndefined();
  });

  test('a template that ships with the app cannot be retired', async () => {
    const { admin } = createTemplateSite();
    await expect(retireTemplate(admin, { id: 'crisp-dm', retired: true })).rejects.toMatchObject(
      failsWith('invalid-request', 'A template that ships with the app cannot be retired.'),
    );
  });
});

test('a version that this version of the app cannot read is said to be so', async () => {
  const { store, library } = createTemplateSite();
  await store.set('template:old:1', {
    id: 'old',
    version: 1,
    name: 'Old',
    description: '',
    size: { epics: 1, issues: 1 },
    yaml: 'id: old\nversion: 1\nchapters: []\n',
  });
  await expect(library().find('old', 1)).rejects.toMatchObject(
    failsWith('unexpected', expect.stringContaining('Version 1 of the template “old”')),
  );
});

test('only Jira administrators read, check, preview, save and retire', async () => {
  const { person, save, store } = createTemplateSite();
  await save(yamlOf('churn'));
  const before = new Map(store.values);
  const refused = failsWith('forbidden', 'Only Jira administrators keep the templates of this site.');
  for (const attempt of [
    readTemplate(person, { id: 'churn' }),
    readTemplate(person, { id: 'gone' }),
    checkTemplate(person, { yaml: yamlOf('churn') }),
    previewTemplate(person, { id: 'crisp-dm' }),
    saveTemplate(person, { yaml: yamlOf('churn'), basedOn: { id: 'churn', version: 1 } }),
    retireTemplate(person, { id: 'churn', retired: true }),
  ])
    await expect(attempt).rejects.toMatchObject(refused);
  expect(store.values).toEqual(before);
});
