import { z } from 'zod';
import { plainText } from '../../sandbox/jira/model/adf';
import { controlBreach } from '../../src/application/models/controlFor';
import { decideModel } from '../../src/application/models/decideModel';
import { readModels } from '../../src/application/models/readModels';
import { pasteReadings, recordReadings } from '../../src/application/models/recordReadings';
import { removeModel } from '../../src/application/models/removeModel';
import { saveModel } from '../../src/application/models/saveModel';
import { type Requests, requests } from '../../src/contract/requests';
import {
  createRig,
  Interrupted,
  type Interruption,
  MANAGER,
  type Rig,
  runToEnd,
  SCIENTIST,
  type Tab,
  VIEWER,
} from './generationRig';

const MODEL: Requests['models.save']['model'] = {
  name: 'Churn model',
  version: '1.2',
  ownerIssue: null,
  live: '2026-02-01',
  deployed: '2026-02-20',
  reviewed: null,
  metrics: [
    { name: 'Recall', type: 'model', direction: 'up', threshold: 0.7 },
    { name: 'Churn rate', type: 'business', unit: '%', direction: 'down' },
  ],
};

const save = (tab: Tab, revision: number, change: Partial<typeof MODEL> = {}) =>
  saveModel(
    tab.models,
    requests['models.save'].parse({ project: 'NEW', revision, model: { ...MODEL, ...change } }),
  );

const record = (tab: Tab, day: string, value: number, metric = 'recall') =>
  recordReadings(
    tab.models,
    requests['models.record'].parse({
      project: 'NEW',
      model: 'churn-model',
      readings: [{ metric, day, value }],
    }),
  );

const paste = (tab: Tab, csv: string) =>
  pasteReadings(tab.models, requests['models.paste'].parse({ project: 'NEW', model: 'churn-model', csv }));

const read = (tab: Tab) => readModels(tab.models, { project: 'NEW' });

const foundSchema = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        summary: z.string(),
        labels: z.array(z.string()),
        assignee: z.object({ accountId: z.string() }).nullish(),
        description: z.unknown(),
      }),
      properties: z.object({ 'ml-plan': z.object({ node: z.string() }) }),
    }),
  ),
});

/** The change-control issues of the project, once the search index has them. */
const controls = async (rig: Rig) => {
  await rig.clock.advance(10_000);
  const answer = await rig.rest('POST', '/rest/api/3/search/jql', {
    jql: 'project = NEW AND labels = change-request ORDER BY key',
    fields: ['summary', 'labels', 'assignee', 'description'],
    properties: ['ml-plan'],
    maxResults: 100,
  });
  return foundSchema.parse(answer).issues.map(({ key, fields, properties }) => ({
    key,
    summary: fields.summary,
    assignee: fields.assignee?.accountId,
    text: plainText(fields.description),
    node: properties['ml-plan'].node,
  }));
};

const withModel = async (rig: Rig = createRig()): Promise<Rig> => {
  await save(rig.tab(), 0);
  return rig;
};

const finish = async (rig: Rig, key: string): Promise<void> => {
  const steps = z
    .object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })) })
    .parse(await rig.rest('GET', `/rest/api/3/issue/${key}/transitions`));
  const done = steps.transitions.find(({ to }) => to.name === 'Done');
  await rig.rest('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: done?.id } });
};

const remove = (tab: Tab, revision: number) =>
  removeModel(
    tab.models,
    requests['models.remove'].parse({ project: 'NEW', revision, model: 'churn-model' }),
  );

const decide = (tab: Tab) =>
  decideModel(tab.models, {
    project: 'NEW',
    model: 'churn-model',
    decision: { day: '2026-02-26', outcome: 'keep', why: 'It was a holiday.' },
  });

describe('a model that was added by mistake', () => {
  test('is removed with its readings: one of the same name begins anew', async () => {
    const rig = await withModel();
    await record(rig.tab(), '2026-02-25', 0.8);
    expect(await remove(rig.tab(), 1)).toEqual({ revision: 2 });
    expect((await read(rig.tab())).models).toEqual([]);
    await save(rig.tab(), 2);
    expect((await read(rig.tab())).models[0]?.metrics[0]?.readings).toEqual([]);
  });

  test('is removed once, however often it is asked for', async () => {
    const rig = await withModel();
    await remove(rig.tab(), 1);
    expect(await remove(rig.tab(), 1)).toEqual({ revision: 2 });
  });

  test('stays where something was decided about it', async () => {
    const rig = await withModel();
    await decide(rig.tab());
    await expect(remove(rig.tab(), 1)).rejects.toMatchObject({
      error: {
        code: 'conflict',
        message:
          'Something was decided about this model, so it cannot be removed. Record the decision to retire it instead.',
      },
    });
    expect((await read(rig.tab())).models).toHaveLength(1);
  });

  test('stays where somebody has changed the models meanwhile, or where the person may not edit issues', async () => {
    const rig = await withModel();
    await save(rig.tab(), 1, { name: 'Another model' });
    await expect(remove(rig.tab(), 1)).rejects.toMatchObject({ error: { code: 'conflict' } });
    await expect(remove(rig.tab({ accountId: VIEWER }), 2)).rejects.toMatchObject({
      error: { code: 'forbidden' },
    });
    expect((await read(rig.tab())).models).toHaveLength(2);
  });
});

describe('the models of a project', () => {
  test('a model is kept with its metrics, and its owner is whoever is assigned its issue now', async () => {
    const rig = createRig();
    const { key } = z.object({ key: z.string() }).parse(
      await rig.rest('POST', '/rest/api/3/issue', {
        fields: {
          project: { key: 'NEW' },
          issuetype: { name: 'Story' },
          summary: 'Run the churn model',
          assignee: { id: SCIENTIST },
        },
      }),
    );
    expect(await save(rig.tab(), 0, { ownerIssue: key })).toEqual({ revision: 1, model: 'churn-model' });
    const owner = { state: 'issue', key, summary: 'Run the churn model', assignee: SCIENTIST };
    expect(await read(rig.tab())).toMatchObject({
      revision: 1,
      mayEdit: true,
      today: '2026-03-02',
      models: [{ id: 'churn-model', owner, metrics: [{ metric: { id: 'recall' }, keeps: null }, {}] }],
      latency: { status: 'insufficient' },
    });
    await rig.rest('PUT', `/rest/api/3/issue/${key}`, { fields: { assignee: null } });
    expect((await read(rig.tab())).models[0]?.owner).toEqual({ ...owner, assignee: null });
    await rig.rest('DELETE', `/rest/api/3/issue/${key}`);
    expect((await read(rig.tab())).models[0]?.owner).toEqual({ state: 'unseen' });
    await expect(save(rig.tab(), 1, { ownerIssue: 'NEW-4711' })).rejects.toMatchObject({
      error: { issues: [{ path: 'model.ownerIssue' }] },
    });
  });

  test('saving again after a lost answer saves nothing twice; of two who change the same one is told', async () => {
    const rig = await withModel();
    expect(await save(rig.tab(), 0)).toEqual({ revision: 1, model: 'churn-model' });
    await expect(save(rig.tab(), 0, { version: '2.0' })).rejects.toMatchObject({
      error: { code: 'conflict' },
    });
    // A metric that is renamed keeps its readings.
    await record(rig.tab(), '2026-03-01', 0.8);
    const metrics = [{ ...MODEL.metrics[0], id: 'recall', name: 'Sensitivity' }];
    await saveModel(
      rig.tab().models,
      requests['models.save'].parse({
        project: 'NEW',
        revision: 1,
        model: { ...MODEL, id: 'churn-model', metrics },
      }),
    );
    expect((await read(rig.tab())).models[0]?.metrics).toMatchObject([
      { metric: { id: 'recall', name: 'Sensitivity' }, readings: [{ day: '2026-03-01', value: 0.8 }] },
    ]);
  });

  test('who may not edit issues reads everything and writes nothing', async () => {
    const rig = await withModel();
    const viewer = rig.tab({ accountId: VIEWER });
    expect(await read(viewer)).toMatchObject({ mayEdit: false, models: [{ name: 'Churn model' }] });
    const decision = { day: '2026-03-01', outcome: 'keep', why: 'Why not' } as const;
    for (const attempt of [
      () => save(viewer, 1),
      () => record(viewer, '2026-03-01', 0.1),
      () => paste(viewer, '2026-03-01,recall,0.1'),
      () => decideModel(viewer.models, { project: 'NEW', model: 'churn-model', decision }),
      () => controlBreach(viewer.models, { project: 'NEW', model: 'churn-model', metric: 'recall' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ error: { code: 'forbidden' } });
    expect((await read(viewer)).models[0]?.metrics[0]?.readings).toEqual([]);
  });

  test('pasted lines are recorded all together or not at all', async () => {
    const rig = await withModel();
    expect(
      await paste(rig.tab(), 'day;metric;value\r\n2026-03-01;recall;0,8\r\n2026-03-09;recall;0,8\r\n'),
    ).toEqual({ ok: false, problems: ['Line 3: 2026-03-09 lies in the future.'] });
    expect((await read(rig.tab())).models[0]?.metrics[0]?.readings).toEqual([]);
    expect(
      await paste(
        rig.tab(),
        '\uFEFFday;metric;value\r\n2026-03-01;recall;0,8\r\n2026-02-28;Churn rate;3,9\r\n',
      ),
    ).toEqual({ ok: true, recorded: 2, controls: [] });
  });

  test('two people who record at the same moment lose nothing', async () => {
    const rig = await withModel();
    const days = ['2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'];
    await Promise.all(days.map((day) => record(rig.tab(), day, 0.8)));
    expect((await read(rig.tab())).models[0]?.metrics[0]?.readings.map(({ day }) => day)).toEqual(days);
  });
});

describe('a broken threshold', () => {
  test('becomes one issue, however many readings follow, with what broke and what is to be decided', async () => {
    const rig = await withModel();
    const first = await record(rig.tab(), '2026-02-25', 0.6);
    expect(first).toMatchObject({ recorded: 1, controls: [{ metric: 'Recall', state: 'created' }] });
    const issue = first.controls[0]?.issue;
    for (const day of ['2026-02-26', '2026-02-27', '2026-02-20'])
      expect((await record(rig.tab(), day, 0.5)).controls).toMatchObject([{ state: 'exists', issue }]);
    expect(await controls(rig)).toEqual([
      {
        key: issue,
        summary: 'Decide about Churn model: Recall is beyond its threshold',
        assignee: undefined,
        text: expect.stringContaining('the lowest reading is 0.6, on 2026-02-25'),
        node: 'change-control.churn-model.recall.2026-02-25',
      },
    ]);
    expect((await read(rig.tab())).models[0]?.metrics[0]).toMatchObject({
      keeps: false,
      breaches: [{ from: '2026-02-20', control: { key: issue }, controlState: 'created' }],
    });
  });

  test('in a project with a plan, Jira’s own assignees of the board’s roles are named, and the first gets the issue', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    await runToEnd(rig, tab, { 'business-owner': MANAGER, 'tech-lead': SCIENTIST });
    await rig.clock.advance(10_000);
    await withModel(rig);
    await record(rig.tab(), '2026-03-01', 0.6);
    const [issue] = await controls(rig);
    expect(issue?.assignee).toBe(MANAGER);
    expect(issue?.text).toContain('Business owner');
    expect(issue?.text).toContain('Tech lead');
    expect(issue?.text).not.toContain('Product owner');
  });

  test('a metric that goes to and fro gets no second issue while the first is open, and one when it is done', async () => {
    const rig = await withModel();
    const first = (await record(rig.tab(), '2026-02-20', 0.6)).controls[0]?.issue ?? '';
    await record(rig.tab(), '2026-02-21', 0.8);
    expect((await record(rig.tab(), '2026-02-22', 0.6)).controls).toMatchObject([
      { state: 'open', issue: first },
    ]);
    await record(rig.tab(), '2026-02-23', 0.8);
    await finish(rig, first);
    expect((await record(rig.tab(), '2026-02-24', 0.6)).controls).toMatchObject([{ state: 'created' }]);
    expect(await controls(rig)).toHaveLength(2);
  });

  test('a breach that is over, and one of a retired model, ask for no issue', async () => {
    const rig = await withModel();
    expect(await paste(rig.tab(), '2026-02-20,recall,0.6\n2026-02-21,recall,0.9')).toMatchObject({
      controls: [],
    });
    const decision = { day: '2026-02-22', outcome: 'retire', why: 'Replaced by rules' } as const;
    await decideModel(rig.tab().models, { project: 'NEW', model: 'churn-model', decision });
    expect((await record(rig.tab(), '2026-02-23', 0.1)).controls).toEqual([]);
    expect(await controls(rig)).toEqual([]);
    expect(await read(rig.tab())).toMatchObject({
      models: [{ isRetired: true, lastReview: { day: '2026-02-22', days: 8 } }],
      latency: { answered: [{ days: 2 }] },
    });
  });

  test('two tabs that see it at the same moment create one issue', async () => {
    const rig = await withModel();
    const answers = await Promise.all([
      record(rig.tab(), '2026-02-25', 0.6),
      record(rig.tab(), '2026-02-26', 0.5),
      record(rig.tab({ accountId: SCIENTIST }), '2026-02-25', 0.6),
    ]);
    expect(await controls(rig)).toHaveLength(1);
    expect(
      answers.flatMap(({ controls: told }) => told).filter(({ state }) => state === 'created').length,
    ).toBe(1);
  });

  test('an issue that Jira refuses is told with the reason, the reading stands, and it can be created afterwards', async () => {
    const rig = await withModel();
    const refusing = rig.tab({
      fault: ({ path }) =>
        path.endsWith('/issue/bulk')
          ? { status: 400, body: JSON.stringify({ errorMessages: ['Not today.'] }) }
          : undefined,
    });
    expect(await record(refusing, '2026-02-25', 0.6)).toMatchObject({
      recorded: 1,
      controls: [{ state: 'refused', issue: null, reason: expect.stringContaining('Not today.') }],
    });
    expect((await read(rig.tab())).models[0]?.metrics[0]?.breaches).toMatchObject([{ controlState: 'none' }]);
    const request = { project: 'NEW', model: 'churn-model', metric: 'recall' };
    expect(await controlBreach(rig.tab().models, request)).toMatchObject({ state: 'created' });
    expect(await controls(rig)).toHaveLength(1);
  });
});

const INTERRUPTIONS: readonly Interruption[] = ['killed-before', 'killed-after', 'lost', 'late'];

test('a reading that is interrupted at any call is recorded by asking again, and its breach has one issue', async () => {
  let calls = 0;
  const counting = await withModel();
  await record(
    counting.tab({
      interrupt: (call) => {
        calls = call + 1;
        return undefined;
      },
    }),
    '2026-02-25',
    0.6,
  );
  expect(calls).toBeGreaterThan(10);
  for (let at = 0; at < calls; at += 1)
    for (const how of INTERRUPTIONS) {
      const rig = await withModel();
      await record(
        rig.tab({ interrupt: (call) => (call === at ? how : undefined) }),
        '2026-02-25',
        0.6,
      ).catch((error) => {
        if (!(error instanceof Interrupted) && !('error' in error)) throw error;
      });
      // At once, when Jira may still be working on it, and again when it cannot be any more.
      await record(rig.tab(), '2026-02-25', 0.6);
      await rig.clock.advance(100_000);
      const { controls: told } = await record(rig.tab(), '2026-02-25', 0.6);
      expect(['created', 'exists']).toContain(told[0]?.state);
      expect([at, how, (await controls(rig)).length]).toEqual([at, how, 1]);
    }
}, 300_000);
