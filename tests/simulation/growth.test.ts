import { readProjectOverview } from '../../src/application/readProjectOverview';
import { type CreatedIssue, expectWholePlan, readCreated } from './createdPlan';
import {
  type Call,
  createRig,
  type Growing,
  type Interruption,
  type Rig,
  runToEnd,
  VIEWER,
} from './generationRig';

const isWrite = ({ method, path }: Call) =>
  method === 'PUT' || path === '/rest/api/3/issue/bulk' || path === '/rest/api/3/issueLink';

/** A rig whose project has its whole plan, 94 issues over 3 sources and 3 environments. */
const plannedRig = async (options: Parameters<typeof createRig>[0] = {}): Promise<Rig> => {
  const rig = createRig(options);
  const tab = rig.tab();
  await tab.start();
  await runToEnd(rig, tab);
  rig.calls.length = 0;
  return rig;
};

const grow = async (rig: Rig, wanted: Growing) => {
  const tab = rig.tab();
  await tab.grow(wanted);
  return runToEnd(rig, tab);
};

const SURVEY: Growing = {
  additions: { sources: [{ name: 'Survey', ownerRole: 'Marketing', sensitive: false }] },
};

/** What one more source brings with three environments: 9 issues of its own, and 3 connections. */
const SURVEY_NODES = [
  'data-access.survey.dev.connection',
  'data-access.survey.prod.connection',
  'data-access.survey.test.connection',
];

const keyOf = (issues: readonly CreatedIssue[], node: string): string => {
  const found = issues.find((issue) => issue.node === node);
  if (found === undefined) throw new Error(`there is no issue of ${node}`);
  return found.key;
};

const linksOf = (issues: readonly CreatedIssue[]) =>
  issues.flatMap(({ node, blockedBy }) => blockedBy.map((blocker) => `${blocker} > ${node}`));

/** The plan with one more source: 94 issues and 12, 99 links and 11 for the source and 1 for each environment. */
const expectGrown = (issues: readonly CreatedIssue[]): void => {
  expect(issues).toHaveLength(106);
  expect(new Set(issues.map(({ node }) => node)).size).toBe(106);
  expect(new Set(issues.map(({ plan }) => plan))).toEqual(new Set(['plan-1']));
  const survey = issues.filter(({ node }) => node.split('.').includes('survey'));
  expect(survey).toHaveLength(12);
  expect(survey.filter(({ epic }) => epic === null)).toEqual([]);
  expect(survey.map(({ node }) => node)).toEqual(expect.arrayContaining(SURVEY_NODES));
  const links = linksOf(issues);
  expect(links).toHaveLength(113);
  expect(new Set(links).size).toBe(113);
  expect(links).toContain('data-understanding.survey.quality > data-understanding.data-decision');
};

describe('a plan that grows by a source', () => {
  test('says what will be new and creates nothing yet', async () => {
    const rig = await plannedRig();
    const preview = await rig.tab().previewGrowth(SURVEY);
    expect(preview).toMatchObject({
      planName: 'Churn',
      sources: ['CRM', 'Billing', 'Web logs'],
      environments: ['dev', 'test', 'prod'],
      counts: { added: 12, links: 14, kept: 94, out: 0, dropped: 0 },
      dropped: [],
    });
    expect(preview.epics.map(({ node, state, added }) => [node, state, added.length])).toEqual([
      ['data-access', 'there', 7],
      ['data-understanding', 'there', 3],
      ['data-preparation', 'there', 2],
    ]);
    expect(rig.calls.filter(isWrite)).toEqual([]);
  });

  test('creates its issues under the epics that exist, linked to what exists', async () => {
    const rig = await plannedRig();
    expect(await grow(rig, SURVEY)).toMatchObject({
      state: 'done',
      created: 12,
      total: 12,
      links: { made: 14, total: 14 },
      problems: [],
    });
    expectGrown(await readCreated(rig));
    expect(rig.calls.filter(({ path }) => path === '/rest/api/3/issue/bulk')).toHaveLength(2);
  });

  test('shows the grown plan from then on, and can grow again', async () => {
    const rig = await plannedRig();
    await grow(rig, SURVEY);
    await rig.clock.advance(60_000);
    const { plan } = await readProjectOverview(rig.tab().deps, { project: 'NEW' });
    expect(plan?.generation).toMatchObject({ state: 'done' });
    expect(plan?.epics.reduce((sum, { total }) => sum + total, 0)).toBe(106 - 11);
    expect(await rig.tab().deps.plans.list()).toHaveLength(1);
    // An environment brings 3 issues of its own and a connection to each of four sources.
    expect(
      (await rig.tab().previewGrowth({ additions: { environments: ['staging'] } })).counts,
    ).toMatchObject({
      added: 7,
      kept: 106,
    });
    expect(await grow(rig, { additions: { environments: ['staging'] } })).toMatchObject({
      state: 'done',
      created: 7,
    });
    expect(await readCreated(rig)).toHaveLength(113);
  });

  test('adds links one by one where the field is not on the create screen', async () => {
    const rig = await plannedRig({ project: { linksOnCreateScreen: false } });
    expect((await grow(rig, SURVEY)).links).toEqual({ made: 14, total: 14 });
    expectGrown(await readCreated(rig));
  });
});

describe('a plan that people have worked on', () => {
  test('is recognised by the property of its issues, whatever they are called', async () => {
    const rig = await plannedRig();
    const epic = keyOf(await readCreated(rig), 'data-access');
    await rig.rest('PUT', `/rest/api/3/issue/${epic}`, { fields: { summary: 'Get hold of data' } });
    await grow(rig, SURVEY);
    const issues = await readCreated(rig);
    expectGrown(issues);
    expect(issues.find(({ key }) => key === epic)?.summary).toBe('Get hold of data');
  });

  test('keeps deleted what they deleted, and creates again only what is asked for', async () => {
    const rig = await plannedRig();
    const issues = await readCreated(rig);
    for (const node of ['charter.objectives', 'charter.risk-register'])
      await rig.rest('DELETE', `/rest/api/3/issue/${keyOf(issues, node)}`);
    const preview = await rig.tab().previewGrowth(SURVEY);
    expect(preview.counts).toMatchObject({ added: 12, kept: 92, out: 2 });
    expect(preview.epics[0]).toMatchObject({
      node: 'charter',
      state: 'there',
      added: [],
      out: [{ node: 'charter.objectives' }, { node: 'charter.risk-register' }],
    });
    const generation = await grow(rig, { ...SURVEY, recreate: ['charter.risk-register'] });
    expect(generation).toMatchObject({ state: 'done', created: 13 });
    const after = await readCreated(rig);
    expect(after).toHaveLength(94 - 2 + 13);
    expect(after.filter(({ node }) => node === 'charter.objectives')).toEqual([]);
    expect(after.find(({ node }) => node === 'charter.charter')?.blockedBy).toContain(
      'charter.risk-register',
    );
    // What stayed deleted can still be had.
    expect(await grow(rig, { recreate: ['charter.objectives'] })).toMatchObject({
      state: 'done',
      created: 1,
    });
    expectWholePlan(
      (await readCreated(rig))
        .filter(({ node }) => !node.split('.').includes('survey'))
        .map((issue) => ({
          ...issue,
          blockedBy: issue.blockedBy.filter((node) => !node.split('.').includes('survey')),
        })),
    );
  });
});

describe('a growth that cannot be', () => {
  test('is refused while the plan is not complete', async () => {
    const rig = createRig();
    await rig.tab().start();
    await expect(rig.tab().grow(SURVEY)).rejects.toMatchObject({
      error: {
        code: 'conflict',
        message: 'The plan “Churn” is not complete yet. Finish generating it, then it can grow.',
      },
    });
  });

  test.each<[string, Growing, string]>([
    ['nothing is new', {}, 'Nothing is new in this. Add something, or choose what to create again.'],
    [
      'a source has the name of another',
      { additions: { sources: [{ name: 'crm', ownerRole: 'Sales', sensitive: false }] } },
      'Two data sources have the same name; each needs its own.',
    ],
    [
      'there are too many environments',
      { additions: { environments: ['a', 'b', 'c', 'd'] } },
      'A plan takes at most 6 environments.',
    ],
    [
      'the template has no newer version',
      { newerTemplate: true },
      'There is no newer version of the plan’s template. Reload the page.',
    ],
  ])('is refused where %s', async (_, wanted, message) => {
    const rig = await plannedRig();
    await expect(rig.tab().grow(wanted)).rejects.toMatchObject({ error: { message } });
    expect(rig.calls.filter(isWrite)).toEqual([]);
  });

  test('is refused to somebody who may not create issues', async () => {
    const rig = await plannedRig();
    await expect(rig.tab({ accountId: VIEWER }).grow(SURVEY)).rejects.toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  test('is refused to whoever comes second with another wish', async () => {
    const rig = await plannedRig();
    const answers = await Promise.allSettled([
      rig.tab().grow(SURVEY),
      rig.tab().grow({ additions: { environments: ['staging'] } }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await runToEnd(rig, rig.tab())).state).toBe('done');
  });
});

describe('a growth among others and faults', () => {
  test('is shared by two tabs that begin it at the same time', async () => {
    const rig = await plannedRig();
    const tabs = [rig.tab(), rig.tab()];
    await Promise.all(tabs.map((tab) => tab.grow(SURVEY)));
    const ends = await Promise.all(tabs.map((tab) => runToEnd(rig, tab)));
    expect(ends.map(({ state, created }) => [state, created])).toEqual([
      ['done', 12],
      ['done', 12],
    ]);
    expectGrown(await readCreated(rig));
  });

  test.each<Interruption>(['killed-before', 'killed-after', 'lost', 'late'])(
    'ends with the same 106 issues when interrupted at each single call: %s',
    async (interruption) => {
      for (let call = 0; ; call += 1) {
        const rig = await plannedRig();
        let reached = false;
        const tab = rig.tab({
          interrupt: (at) => {
            if (at !== call) return undefined;
            reached = true;
            return interruption;
          },
        });
        await tab
          .grow(SURVEY)
          .then(() => runToEnd(rig, tab))
          .catch(() => undefined);
        if (!reached) {
          // 2 calls that create, their claims and outcomes, and the record, at the least.
          expect(call).toBeGreaterThan(7);
          return;
        }
        // Growth that was not begun is begun again; begun growth is gone on with.
        const record = await rig.tab().deps.plans.record(await projectId(rig));
        if (record?.growth === undefined) await rig.tab().grow(SURVEY);
        const generation = await runToEnd(rig, rig.tab());
        expect({ call, ...generation }).toMatchObject({ call, state: 'done', created: 12 });
        expectGrown(await readCreated(rig));
      }
    },
    240_000,
  );
});

const projectId = async (rig: Rig): Promise<string> => (await rig.tab().deps.jira.project('NEW')).id;
