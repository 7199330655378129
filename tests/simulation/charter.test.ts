import { z } from 'zod';
import { plainText } from '../../sandbox/jira/model/adf';
import { readCharter } from '../../src/application/charter/readCharter';
import { saveCharter } from '../../src/application/charter/saveCharter';
import { requests } from '../../src/contract/requests';
import { BARE_CHARTER, CHURN_CHARTER } from '../unit/charters';
import { readCreated } from './createdPlan';
import { createRig, MANAGER, type Rig, runToEnd, type Tab, VIEWER } from './generationRig';

const LEA = { accountId: MANAGER, displayName: 'Lea Fuchs' };

const save = (tab: Tab, revision: number, change: object = {}) =>
  saveCharter(
    tab.charter,
    requests['charter.save'].parse({
      project: 'NEW',
      revision,
      charter: CHURN_CHARTER,
      people: {},
      ...change,
    }),
  );
const read = (tab: Tab) => readCharter(tab.charter, requests['charter.read'].parse({ project: 'NEW' }));

const issueSchema = z.object({ fields: z.object({ description: z.unknown() }) });
const descriptionOf = async (rig: Rig, key: string): Promise<string> =>
  plainText(
    issueSchema.parse(await rig.rest('GET', `/rest/api/3/issue/${key}?fields=description`)).fields
      .description,
  );

const generate = async (rig: Rig, tab: Tab): Promise<string> => {
  await tab.start();
  await runToEnd(rig, tab);
  const issues = await readCreated(rig);
  return issues.find(({ node }) => node === 'charter')?.key ?? '';
};

const isProblem = ({ type }: { readonly type: string }) => type === 'problem';

describe('a charter before its plan', () => {
  test('is kept, and the generated epic shows it above what the plan says of the epic', async () => {
    const rig = createRig();
    const tab = rig.tab();
    expect(await read(tab)).toEqual({ charter: null, revision: 0, mayEdit: true, epic: null });
    expect(await save(tab, 0)).toEqual({ revision: 1, notes: [] });
    expect(rig.calls.filter(({ method }) => method !== 'GET')).toEqual([]);

    const key = await generate(rig, tab);
    expect(await read(tab)).toEqual({
      charter: CHURN_CHARTER,
      revision: 1,
      mayEdit: true,
      epic: { key, people: {} },
    });
    const text = await descriptionOf(rig, key);
    expect(text).toMatch(/^This charter is kept by ML Plan\./);
    expect(text).toContain('30 September 2026');
    expect(text.indexOf('The charter is signed by its sponsor')).toBeGreaterThan(
      text.indexOf('End of the charter kept by ML Plan.'),
    );
    expect(rig.log.entries().filter(isProblem)).toEqual([]);
  });
});

describe('a charter that changes', () => {
  test('rewrites its section of the epic and keeps what people wrote around it', async () => {
    const rig = createRig();
    const tab = rig.tab();
    const key = await generate(rig, tab);
    expect(await descriptionOf(rig, key)).not.toContain('End of the charter');
    await save(tab, 0, { people: { legal: LEA } });

    const issue = z
      .object({ fields: z.object({ description: z.object({ content: z.array(z.unknown()) }).loose() }) })
      .parse(await rig.rest('GET', `/rest/api/3/issue/${key}?fields=description`));
    const note = { type: 'paragraph', content: [{ type: 'text', text: 'Signed on paper, see the safe.' }] };
    const { description } = issue.fields;
    await rig.rest('PUT', `/rest/api/3/issue/${key}`, {
      fields: { description: { ...description, content: [note, ...description.content, note] } },
    });

    expect(await save(tab, 1, { charter: { ...CHURN_CHARTER, scope: ['Austria, too'] } })).toEqual({
      revision: 2,
      notes: [],
    });
    const text = await descriptionOf(rig, key);
    expect(text.split('Signed on paper, see the safe.')).toHaveLength(3);
    expect(text).toContain('Austria, too');
    expect(text).not.toContain('Private customers in Germany');
    expect(text).toContain('The charter is signed by its sponsor');
    expect((await read(tab)).epic).toEqual({ key, people: { legal: [LEA] } });
    expect(rig.log.entries().filter(isProblem)).toEqual([]);
  });

  test('names nobody in storage', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await generate(rig, tab);
    await save(tab, 0, { people: { legal: LEA } });
    const { jira, charters, plans } = tab.charter;
    const { id } = await jira.project('NEW');
    const stored = JSON.stringify([await charters.read(id), await plans.record(id)]);
    expect(stored).toContain('Agrees to the use of contract data');
    expect(stored).not.toContain(MANAGER);
    expect(stored).not.toContain('Lea');
  });

  test('is a conflict when somebody else saved it meanwhile', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await save(tab, 0);
    await expect(save(tab, 0, { charter: BARE_CHARTER })).rejects.toMatchObject({
      error: {
        code: 'conflict',
        message: 'Somebody else saved the charter while you were writing, so yours was not saved.',
      },
    });
    expect((await read(tab)).charter).toEqual(CHURN_CHARTER);
  });

  test('is no conflict with itself when the first answer was lost', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await save(tab, 0);
    expect(await save(tab, 0)).toEqual({ revision: 1, notes: [] });
  });

  test('stays saved, and says so, when Jira refuses to change the epic', async () => {
    const rig = createRig();
    await generate(rig, rig.tab());
    const tab = rig.tab({ fault: ({ method }) => (method === 'PUT' ? { status: 403 } : undefined) });
    const { revision, notes } = await save(tab, 0);
    expect(revision).toBe(1);
    expect(notes).toEqual([
      expect.stringMatching(
        /^The charter epic does not show this yet\. You may not write the charter into NEW-/,
      ),
    ]);
    expect((await read(tab)).charter).toEqual(CHURN_CHARTER);
  });

  test('says that the epic is gone when somebody deleted it', async () => {
    const rig = createRig();
    const tab = rig.tab();
    const key = await generate(rig, tab);
    await rig.rest('DELETE', `/rest/api/3/issue/${key}`);
    await rig.clock.advance(60_000);
    expect((await save(tab, 0)).notes).toEqual([
      'Nobody finds the plan’s charter epic any more, so the charter stands on this page only.',
    ]);
    expect((await read(tab)).epic).toBeNull();
  });
});

describe('whoever may not edit issues', () => {
  test('reads the charter and cannot change it', async () => {
    const rig = createRig();
    await save(rig.tab(), 0);
    const viewer = rig.tab({ accountId: VIEWER });
    expect(await read(viewer)).toMatchObject({ charter: CHURN_CHARTER, mayEdit: false });
    await expect(save(viewer, 1, { charter: BARE_CHARTER })).rejects.toMatchObject({
      error: {
        code: 'forbidden',
        message:
          'You may not change the charter of New. Ask a project administrator for the permission “Edit issues”.',
      },
    });
    expect((await read(viewer)).revision).toBe(1);
  });

  test('and may not see the project learns nothing', async () => {
    const rig = createRig({ project: { viewers: [] } });
    await save(rig.tab(), 0);
    await expect(read(rig.tab({ accountId: VIEWER }))).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
