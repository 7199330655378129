import { z } from 'zod';
import { expectWholePlan, readCreated } from './createdPlan';
import { createRig, type Rig, runToEnd, type Tab, undoToEnd, VIEWER } from './generationRig';

const generated = async (rig: Rig): Promise<Tab> => {
  const tab = rig.tab();
  await tab.start();
  await runToEnd(rig, tab);
  return tab;
};

const keyOf = async (rig: Rig, node: string): Promise<string> =>
  (await readCreated(rig)).find((issue) => issue.node === node)?.key ?? '';

const nodesLeft = async (rig: Rig): Promise<readonly string[]> =>
  (await readCreated(rig)).map(({ node }) => node).toSorted();

const linksSchema = z.object({
  fields: z.object({
    issuelinks: z.array(z.object({ id: z.string(), inwardIssue: z.object({ key: z.string() }).optional() })),
  }),
});

const comment = (rig: Rig, key: string) =>
  rig.rest('POST', `/rest/api/3/issue/${key}/comment`, {
    body: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] }],
    },
  });

describe('undoing a plan', () => {
  test('deletes everything that nobody has touched, and another plan can be generated', async () => {
    const rig = createRig();
    const tab = await generated(rig);
    expect(await tab.undoPreview()).toEqual({
      planName: 'Churn',
      deletes: 94,
      kept: [],
      sprints: 0,
      blockers: [],
    });
    expect(await undoToEnd(rig, tab)).toMatchObject({ state: 'done', deleted: 94, kept: 0 });
    expect(await readCreated(rig)).toEqual([]);
    await generated(rig);
    const issues = await readCreated(rig);
    expectWholePlan(issues);
    expect(issues[0]?.plan).toBe('plan-2');
  });

  test('keeps what people have touched, each with the reason, and what holds it', async () => {
    const rig = createRig();
    const tab = await generated(rig);
    const [commented, renamed, linked] = [
      await keyOf(rig, 'charter.objectives'),
      await keyOf(rig, 'charter.situation'),
      await keyOf(rig, 'data-access.crm.request'),
    ];
    await comment(rig, commented);
    await rig.rest('PUT', `/rest/api/3/issue/${renamed}`, { fields: { summary: 'Ours', labels: [] } });
    await rig.rest('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'NEW' }, summary: 'Other work', issuetype: { name: 'Task' } },
    });
    const other = (await readCreated(rig)).find(({ summary }) => summary === 'Other work')?.key;
    await rig.rest('POST', '/rest/api/3/issueLink', {
      type: { name: 'Relates' },
      inwardIssue: { key: linked },
      outwardIssue: { key: other },
    });
    const { deletes, kept } = await tab.undoPreview();
    expect(Object.fromEntries(kept.map(({ key, reasons }) => [key, reasons]))).toEqual({
      [commented]: ['It has a comment.'],
      [renamed]: ['It was renamed.', 'Its labels were changed.'],
      [linked]: ['Its links were changed.', 'People have linked it.'],
      [await keyOf(rig, 'charter')]: ['Issues under it stay.'],
      [await keyOf(rig, 'data-access')]: ['Issues under it stay.'],
    });
    expect(deletes).toBe(94 - 5);
    expect(await undoToEnd(rig, tab)).toMatchObject({ deleted: 89, kept: 5 });
    expect(await nodesLeft(rig)).toEqual(
      [
        '?',
        'charter',
        'charter.objectives',
        'charter.situation',
        'data-access',
        'data-access.crm.request',
      ].toSorted(),
    );
    // The plan stays with what was kept. Chosen one by one, the rest goes as well, and the plan with it.
    expect(await tab.undoPreview()).toMatchObject({ deletes: 0 });
    expect(await undoToEnd(rig, tab, [commented, renamed, linked])).toMatchObject({ deleted: 5, kept: 0 });
    expect(await nodesLeft(rig)).toEqual(['?']);
    await expect(tab.undoPreview()).rejects.toMatchObject({
      error: { message: 'This project has no plan to undo.' },
    });
  });

  test('keeps an epic under which people have put issues of their own, and an issue with a changed status', async () => {
    const rig = createRig();
    const tab = await generated(rig);
    const epic = await keyOf(rig, 'monitoring');
    await rig.rest('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'NEW' },
        summary: 'Ours',
        issuetype: { name: 'Task' },
        parent: { key: epic },
      },
    });
    await rig.clock.advance(60_000);
    expect((await tab.undoPreview()).kept).toEqual([
      { key: epic, summary: expect.any(String), isEpic: true, reasons: ['Other issues were put under it.'] },
    ]);
  });

  test('keeps both issues between which people have taken a link away', async () => {
    const rig = createRig();
    const tab = await generated(rig);
    const [signOff, charter] = [await keyOf(rig, 'charter.sign-off'), await keyOf(rig, 'charter.charter')];
    const { fields } = linksSchema.parse(await rig.rest('GET', `/rest/api/3/issue/${signOff}`));
    const link = fields.issuelinks.find(({ inwardIssue }) => inwardIssue?.key === charter);
    await rig.rest('DELETE', `/rest/api/3/issueLink/${link?.id}`);
    expect(await undoToEnd(rig, tab)).toMatchObject({ deleted: 91, kept: 3 });
    expect(await nodesLeft(rig)).toEqual(['charter', 'charter.charter', 'charter.sign-off']);
  });

  test('says beforehand that the permission to delete is missing, and deletes nothing', async () => {
    const rig = createRig();
    await generated(rig);
    const viewer = rig.tab({ accountId: VIEWER });
    const sentence =
      'You may not delete issues in New. Ask a project administrator for the permission “Delete issues”, or somebody who has it to undo the plan.';
    expect((await viewer.undoPreview()).blockers).toEqual([sentence]);
    await expect(viewer.undo()).rejects.toMatchObject({ error: { code: 'forbidden', message: sentence } });
    expect(await readCreated(rig)).toHaveLength(94);
  });

  test('lets nothing more be created', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    await tab.step();
    const other = rig.tab();
    await other.undo();
    await expect(tab.step()).rejects.toMatchObject({
      error: {
        code: 'conflict',
        message:
          'This plan is being undone, so nothing more is created. Finish undoing it; then you can generate another.',
      },
    });
    await undoToEnd(rig, other);
    expect(await readCreated(rig)).toEqual([]);
  });

  test('finds what a create call brings whose answer was lost, at whichever call that was', async () => {
    for (let at = 9; at < 30; at += 1) {
      const rig = createRig();
      const tab = rig.tab({ interrupt: (call) => (call === at ? 'late' : undefined) });
      await tab
        .start()
        .then(() => runToEnd(rig, tab))
        .catch(() => undefined);
      await undoToEnd(rig, rig.tab());
      await rig.clock.advance(120_000);
      expect({ at, left: await nodesLeft(rig) }).toEqual({ at, left: [] });
    }
  }, 60_000);

  test('waits when Jira asks for a pause, and goes on', async () => {
    const rig = createRig();
    await generated(rig);
    let isBusy = true;
    const tab = rig.tab({
      fault: ({ method }) => {
        if (method !== 'DELETE' || !isBusy) return undefined;
        isBusy = false;
        return { status: 429, headers: { 'Retry-After': '7' } };
      },
    });
    await tab.undo();
    expect(await tab.undo()).toMatchObject({ state: 'waiting', retryAfterMs: 7_000 });
    await undoToEnd(rig, tab);
    expect(await readCreated(rig)).toEqual([]);
  });

  test.each(['killed-before', 'killed-after', 'lost'] as const)(
    'comes to the same end after it was cut off at each ninth call: %s',
    async (interruption) => {
      for (let at = 0; ; at += 9) {
        const rig = createRig();
        await generated(rig);
        await comment(rig, await keyOf(rig, 'charter.objectives'));
        let reached = false;
        const doomed = rig.tab({
          interrupt: (call) => {
            reached ||= call === at;
            return call === at ? interruption : undefined;
          },
        });
        await undoToEnd(rig, doomed).catch(() => undefined);
        await undoToEnd(rig, rig.tab());
        expect(await nodesLeft(rig)).toEqual(['charter', 'charter.objectives']);
        if (!reached) return expect(at).toBeGreaterThan(94);
      }
    },
    120_000,
  );

  test('is done once by two pages at the same time', async () => {
    const rig = createRig();
    await generated(rig);
    await Promise.all([undoToEnd(rig, rig.tab()), undoToEnd(rig, rig.tab())]);
    expect(await readCreated(rig)).toEqual([]);
  });
});
