import { shippedTemplates } from '../../src/adapters/templates/shippedTemplates';
import { exportPlan } from '../../src/application/exportPlan';
import type { TemplateLibrary } from '../../src/application/ports/templates';
import { readProjectOverview } from '../../src/application/readProjectOverview';
import type { Template, TemplateItem } from '../../src/domain/template/types';
import { shippedTemplate } from '../../src/templates';
import { readCreated } from './createdPlan';
import { createRig, input, type Rig, runToEnd, undoToEnd } from './generationRig';

const NEWEST = shippedTemplate('crisp-dm');

/** An earlier version: without the risk register, and with a ritual that is gone since. 94 issues as well. */
const older = (newest: Template): Template => {
  const charterItems = (items: readonly TemplateItem[]) => [
    ...items.filter(({ key }) => key !== 'risk-register'),
    ...items
      .filter(({ key }) => key === 'objectives')
      .map((item) => ({ ...item, id: 'charter.ritual', key: 'ritual', summary: 'Hold the ritual' })),
  ];
  return {
    ...newest,
    version: 1,
    epics: newest.epics.map((epic) =>
      epic.key === 'charter' ? { ...epic, items: charterItems(epic.items) } : epic,
    ),
  };
};

/** A site on which the app is updated between two visits. */
const createUpdatedRig = () => {
  if (NEWEST === undefined) throw new Error('CRISP-DM does not ship');
  const first = older(NEWEST);
  let isUpdated = false;
  const templates: TemplateLibrary = {
    ...shippedTemplates,
    async find(id, version) {
      if (isUpdated || id !== first.id) return shippedTemplates.find(id, version);
      return version === undefined || version === first.version ? first : undefined;
    },
  };
  const rig = createRig({ templates });
  return {
    rig,
    newest: NEWEST.version,
    update: () => {
      isUpdated = true;
    },
  };
};

const generated = async (choices = {}) => {
  const site = createUpdatedRig();
  const tab = site.rig.tab();
  await tab.start({ project: 'NEW', input, choices });
  await runToEnd(site.rig, tab);
  await site.rig.clock.advance(60_000);
  site.update();
  return site;
};

const overview = async (rig: Rig) => (await readProjectOverview(rig.tab().deps, { project: 'NEW' })).plan;

describe('a plan made from a version of a shipped template that is gone', () => {
  test('opens, and says by which version it is shown', async () => {
    const { rig, newest } = await generated();
    const plan = await overview(rig);
    expect(plan?.template).toEqual({ id: 'crisp-dm', version: 1, standIn: newest });
    expect(plan?.generation).toMatchObject({
      state: 'done',
      created: 94,
      total: 94,
      problems: [],
    });
    expect(plan?.epics).toHaveLength(11);
  });

  test('is undone whole, with what only its own version had', async () => {
    const { rig } = await generated({ sprints: true });
    expect(await rig.tab().undoPreview()).toMatchObject({ deletes: 94, kept: [] });
    expect(await undoToEnd(rig, rig.tab())).toMatchObject({ state: 'done', deleted: 94, kept: 0 });
    expect(await readCreated(rig)).toEqual([]);
    expect(await overview(rig)).toBeNull();
  });

  test('is exported with the version it was made from', async () => {
    const { rig } = await generated();
    const { yaml } = await exportPlan(rig.tab().deps, { project: 'NEW' });
    expect(yaml).toContain('template:\n  id: crisp-dm\n  version: 1\n');
  });

  test('grows, compared with the newest version: what only that has is left out until it is asked for', async () => {
    const { rig, newest } = await generated();
    const ritual = (await readCreated(rig)).find(({ node }) => node === 'charter.ritual')?.key;
    const preview = await rig.tab().previewGrowth();
    expect(preview.template).toEqual({ id: 'crisp-dm', version: 1, newest, isGone: true });
    expect(preview.counts).toMatchObject({ added: 0, kept: 93, out: 1, dropped: 1 });
    expect(preview.dropped).toEqual([{ issue: ritual, summary: '' }]);
    const wanted = {
      newerTemplate: true,
      additions: { sources: [{ name: 'Survey', ownerRole: 'Marketing', sensitive: false }] },
    };
    expect((await rig.tab().previewGrowth(wanted)).counts).toMatchObject({ added: 13, out: 0 });
    const tab = rig.tab();
    await tab.grow(wanted);
    expect(await runToEnd(rig, tab)).toMatchObject({ state: 'done', created: 13 });
    expect(await readCreated(rig)).toHaveLength(94 + 13);
    expect((await overview(rig))?.template).toEqual({ id: 'crisp-dm', version: newest });
    expect(await rig.tab().undoPreview()).toMatchObject({ deletes: 94 + 13, kept: [] });
  });
});

test('a plan that was not complete when its template went says so, is not gone on with, and is undone', async () => {
  const { rig, update } = createUpdatedRig();
  const tab = rig.tab();
  await tab.start();
  await tab.step();
  update();
  const gone =
    'This app no longer has version 1 of the plan’s template, so it cannot create the rest of the plan. Undo the plan and generate it anew.';
  expect((await overview(rig))?.generation).toMatchObject({ state: 'failed', created: 11, problems: [gone] });
  await expect(rig.tab().step()).rejects.toMatchObject({ error: { code: 'conflict', message: gone } });
  expect(await undoToEnd(rig, rig.tab())).toMatchObject({ deleted: 11, kept: 0 });
});
