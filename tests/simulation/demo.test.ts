import { z } from 'zod';
import { createSandbox, type Sandbox } from '../../sandbox/server/sandbox';
import { PERSONAS } from '../../sandbox/site/personas';
import { person } from '../../sandbox/site/simulation/person';
import { inflatedAs } from '../inflatedAs';
import { coverageOf, demoBacktests } from './demoBacktests';
import { flatRuns, type Moved } from './flatRuns';

const NOW = Date.UTC(2026, 10, 2, 9);

const changeSchema = z.object({
  created: z.coerce.string(),
  items: z.array(
    z.object({ field: z.string(), fromString: z.string().nullish(), toString: z.string().nullish() }),
  ),
});
const issueSchema = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
    issuetype: z.object({ hierarchyLevel: z.number() }),
  }),
  properties: z.object({ 'ml-plan': z.object({ node: z.string(), kind: z.string() }).optional() }).optional(),
  changelog: z.object({ histories: z.array(changeSchema) }).optional(),
});
type Issue = z.infer<typeof issueSchema>;

const searchSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().optional() });

const mlSchema = z.object({
  ok: z.literal(true),
  value: z.object({
    ok: z.literal(true),
    value: inflatedAs(
      z.object({
        sourceNames: z.record(z.string(), z.string()),
        honestBurndown: z.object({
          days: z.array(z.string()),
          ready: z.array(z.number()),
          waiting: z.array(z.number()),
          boxes: z.array(z.number()),
          total: z.array(z.number()),
          longestFlat: z.number(),
          waitsNow: z.array(
            z.object({
              source: z.string(),
              since: z.string(),
              amount: z.number(),
              access: z.array(z.object({ summary: z.string() })),
            }),
          ),
        }),
        learningBurnup: z.object({
          closed: z.number(),
          steps: z.array(z.object({ result: z.string() })),
        }),
        experiments: z.unknown(),
        decisionLatency: z.unknown(),
        validationCoverage: z.unknown(),
        afterDeployment: z.unknown(),
        dataWaitShare: z.object({ share: z.number(), sources: z.array(z.object({ source: z.string() })) }),
      }),
    ),
  }),
});

const piSchema = z.object({
  value: z.object({
    value: z.array(
      z.object({
        project: z.object({ key: z.string() }),
        releaseTrain: z.string().nullable(),
        increments: z.array(z.object({ name: z.string(), start: z.string(), end: z.string() })),
        objectives: z.array(z.object({ pi: z.string(), planned: z.number(), actual: z.number().nullable() })),
        risks: z.array(z.object({ pi: z.string(), status: z.string().nullable() })),
      }),
    ),
  }),
});

const modelsSchema = z.object({
  value: z.object({
    value: z.object({
      latency: z.unknown(),
      benefits: z.array(z.object({ promise: z.object({ name: z.string() }), measured: z.unknown() })),
      models: z.array(
        z.object({
          name: z.string(),
          owner: z.object({ state: z.string() }),
          decisions: z.array(z.object({ outcome: z.string() })),
          metrics: z.array(
            z.object({
              keeps: z.boolean().nullable(),
              breaches: z.array(z.object({ endedOn: z.string().nullable(), controlState: z.string() })),
            }),
          ),
        }),
      ),
    }),
  }),
});

describe('the demo site', () => {
  let sandbox: Sandbox;

  const admin = () => person(sandbox.jira, PERSONAS[0]?.accountId ?? '');

  const issuesOf = async (project: string): Promise<readonly Issue[]> => {
    const found: Issue[] = [];
    let token: string | undefined;
    do {
      const page = searchSchema.parse(
        await admin().send('POST', '/rest/api/3/search/jql', {
          jql: `project = ${project}`,
          maxResults: 100,
          fields: ['summary', 'status', 'issuetype'],
          properties: ['ml-plan'],
          ...(token ? { nextPageToken: token } : {}),
        }),
      );
      found.push(...page.issues);
      token = page.nextPageToken;
    } while (token);
    return Promise.all(
      found.map(async (issue) =>
        issueSchema.parse({
          ...issue,
          ...z
            .object({ changelog: z.unknown() })
            .parse(await admin().get(`/rest/api/3/issue/${issue.key}?expand=changelog&fields=summary`)),
        }),
      ),
    );
  };

  const changes = (issue: Issue) => issue.changelog?.histories ?? [];
  const hasChange = (issue: Issue, field: string, test: (from: string, to: string) => boolean) =>
    changes(issue).some(({ items }) =>
      items.some(
        (item) =>
          item.field === field &&
          test(item.fromString ?? '', Object.hasOwn(item, 'toString') ? String(item.toString ?? '') : ''),
      ),
    );
  /** Statuses that an issue came into, oldest first. */
  const lifeOf = (issue: Issue): readonly Moved[] =>
    changes(issue)
      .flatMap(({ created, items }) =>
        items
          .filter((item) => item.field === 'status' && Object.hasOwn(item, 'toString'))
          .map((item) => ({ at: Date.parse(created), status: String(item.toString) })),
      )
      .sort((a, b) => a.at - b.at);
  const ask = (functionKey: string, payload: unknown) =>
    sandbox.forge.invoke({
      moduleKey: 'ml-plan-page',
      functionKey,
      payload,
      extension: {},
      accountId: PERSONAS[0]?.accountId ?? '',
    });
  const mlMetrics = async (project: string) =>
    mlSchema.parse(await ask('metrics.ml', { project })).value.value;
  const summariesOfTheirOwn = () =>
    churn
      .filter(({ properties }) => properties?.['ml-plan'] === undefined)
      .map(({ fields }) => fields.summary);
  const categories = (issues: readonly Issue[]) =>
    new Set(issues.map(({ fields }) => fields.status.statusCategory.key));

  let churn: readonly Issue[];

  beforeAll(async () => {
    sandbox = await createSandbox({ seed: 1, now: NOW });
    await sandbox.fill({ demo: true });
    await sandbox.clock.moveTo(NOW + 60_000);
    churn = await issuesOf('CHURN');
  }, 120_000);

  afterAll(() => sandbox.close());

  it('ends at the instant it was asked to, with nothing left unmodelled on the way', () => {
    expect(sandbox.clock.now()).toBe(NOW + 60_000);
    expect(sandbox.log.entries().filter(({ type }) => type === 'problem')).toEqual([]);
  });

  it('has CHURN’s plan of 94 nodes of the app’s own template', () => {
    const planned = churn.filter(({ properties }) => properties?.['ml-plan'] !== undefined);
    expect(planned).toHaveLength(94);
    expect(planned.filter(({ fields }) => fields.issuetype.hierarchyLevel === 1)).toHaveLength(11);
  });

  it('has had CHURN’s modelling go round: experiments that the team added to the planned one', () => {
    const own = summariesOfTheirOwn().filter((summary) => summary.startsWith('Experiment '));
    expect(own.map((summary) => summary.slice(0, 13).replace(':', '')).sort()).toEqual(
      [10, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Experiment ${number}`),
    );
  });

  it('shows work in every state of CHURN: done, under way and still to do', () => {
    expect(categories(churn)).toEqual(new Set(['new', 'indeterminate', 'done']));
  });

  it('has had CHURN wait for data', () => {
    expect(
      churn.filter((issue) => hasChange(issue, 'status', (_, to) => to === 'Waiting for Data')).length,
    ).toBeGreaterThan(3);
  });

  it('has reopened a story of CHURN', () => {
    expect(churn.some((issue) => hasChange(issue, 'status', (from) => from === 'Done'))).toBe(true);
  });

  it('has re-estimated an issue of CHURN upwards', () => {
    const grew = (from: string, to: string) => from !== '' && Number(to) > Number(from);
    expect(churn.some((issue) => hasChange(issue, 'Story Points', grew))).toBe(true);
  });

  it('has carried work of CHURN over into a later sprint', () => {
    expect(
      churn.some((issue) =>
        hasChange(issue, 'Sprint', (from, to) => from !== '' && to.startsWith(`${from}, `)),
      ),
    ).toBe(true);
  });

  it('leaves FRAUD waiting for its data', async () => {
    const fraud = await issuesOf('FRAUD');
    expect(
      fraud.filter(({ fields }) => fields.status.name === 'Waiting for Data').length,
    ).toBeGreaterThanOrEqual(3);
    expect(fraud.filter(({ fields }) => fields.status.statusCategory.key === 'done').length).toBeLessThan(20);
  });

  it('burns CHURN down without lying flat for five working days while anything is under way', async () => {
    const { honestBurndown } = await mlMetrics('CHURN');
    const { days, total, boxes, longestFlat } = honestBurndown;
    const lives = churn.filter(({ fields }) => fields.issuetype.hierarchyLevel === 0).map(lifeOf);
    const runs = flatRuns(days, total, lives);
    expect(runs.filter(({ workingDays }) => workingDays >= 5)).toEqual([]);
    // It does lie flat, for less, so somebody looked.
    expect(runs.length).toBeGreaterThan(5);
    expect(longestFlat).toBeLessThan(5);
    // For months there was something to be flat about: time boxes ran while nearly all points waited.
    expect(boxes.filter((left) => left > 0).length).toBeGreaterThan(60);
  });

  it('has past forecasts hold about as often as they promise, over all its projects', async () => {
    const backtests = await demoBacktests(sandbox);
    const coverage = coverageOf(Object.values(backtests).flat());
    expect(coverage).toBeGreaterThanOrEqual(0.75);
    expect(coverage).toBeLessThanOrEqual(0.95);
    expect(backtests.CHURN.length).toBeGreaterThan(30);
    // Where everything waits for data that does not come, dates that hung on it are not kept, and it is said why.
    const late = backtests.FRAUD.filter(({ kept }) => !kept);
    expect(late.length).toBeGreaterThan(3);
    expect(late.every(({ hungOnAccess }) => hungOnAccess)).toBe(true);
  });

  it('has had work of CHURN and FRAUD begun too early, which then waited for data', async () => {
    const [share, stuck] = [
      (await mlMetrics('CHURN')).dataWaitShare,
      (await mlMetrics('FRAUD')).dataWaitShare,
    ];
    expect(share.share).toBeGreaterThan(0.05);
    expect(share.sources.map(({ source }) => source)).toContain('clickstream');
    expect(stuck.share).toBeGreaterThan(0.25);
    expect(stuck.sources).toHaveLength(3);
  });

  it('has CHURN’s first slice in use: its users asked for changes, and one had to be taken back', async () => {
    const { afterDeployment } = await mlMetrics('CHURN');
    expect(afterDeployment).toMatchObject({
      status: 'ok',
      n: 12,
      few: false,
      failed: [{ summary: 'Lower the threshold for customers of more than five years' }],
      open: [{ summary: 'Say how old the data behind each score is' }],
    });
  });

  it('says of FRAUD which sources it waits for, since when, and what to ask after', async () => {
    const { honestBurndown, sourceNames } = await mlMetrics('FRAUD');
    const { waitsNow, ready, waiting } = honestBurndown;
    expect(waitsNow.map(({ source }) => sourceNames[source]).sort()).toEqual([
      'Chargebacks',
      'Device fingerprints',
      'Transactions',
    ]);
    for (const { source, since, amount, access } of waitsNow) {
      // The requests went out once the charter was signed, and nobody has answered since.
      expect(since.slice(0, 7)).toBe('2026-08');
      expect(amount).toBeGreaterThan(0);
      expect(access[0]?.summary).toBe(`Request access to ${sourceNames[source]} and settle the legal basis`);
    }
    expect((waiting.at(-1) ?? 0) / ((ready.at(-1) ?? 0) + (waiting.at(-1) ?? 0))).toBeGreaterThan(0.9);
  });

  it('has recorded how work ended, so that learning, experiments, decisions and tests have something to say', async () => {
    const { learningBurnup, experiments, decisionLatency, validationCoverage } = await mlMetrics('CHURN');
    expect(learningBurnup.steps.length).toBeGreaterThan(5);
    expect(new Set(learningBurnup.steps.map(({ result }) => result)).size).toBeGreaterThan(1);
    // Not everybody writes down how a spike ended.
    expect(learningBurnup.closed).toBeGreaterThan(learningBurnup.steps.length);
    expect(experiments).toMatchObject({ status: 'ok', n: 10, timeBox: { n: 10 } });
    expect(decisionLatency).toMatchObject({ status: 'ok' });
    expect(validationCoverage).toMatchObject({ status: 'ok' });
    expect(
      churn.filter((issue) => hasChange(issue, 'labels', (_, to) => /ml-(decision|signoff)-/.test(to)))
        .length,
    ).toBeGreaterThan(5);
  });

  it('has every plan in a release train, with a reviewed increment and a running one with its days', async () => {
    const answer = await ask('pi.read', { projects: ['CHURN', 'DEMAND', 'FRAUD'] });
    const records = piSchema.parse(answer).value.value;
    expect(records.map(({ project, releaseTrain }) => [project.key, releaseTrain])).toEqual([
      ['DEMAND', 'Supply chain train'],
      ['CHURN', 'Customer train'],
      ['FRAUD', 'Customer train'],
    ]);
    const [, churnRecord] = records;
    expect(churnRecord?.increments).toEqual([
      { name: 'PI 2026.3', start: '2026-07-01', end: '2026-09-30' },
      { name: 'PI 2026.4', start: '2026-10-01', end: '2026-12-31' },
    ]);
    const valuesOf = (pi: string) =>
      churnRecord?.objectives.filter((one) => one.pi === pi).map(({ planned, actual }) => [planned, actual]);
    expect(valuesOf('PI 2026.3')).toEqual([
      [8, 8],
      [9, 7],
      [6, 4],
      [4, 3],
    ]);
    expect(valuesOf('PI 2026.4')).toEqual([
      [10, null],
      [6, null],
      [5, null],
    ]);
    expect(churnRecord?.risks.filter(({ pi }) => pi === 'PI 2026.4').map(({ status }) => status)).toEqual([
      'owned',
      null,
      'accepted',
      'mitigated',
    ]);
  });

  it('has a model of CHURN that keeps its thresholds, and one of DEMAND about whose breach was decided', async () => {
    const [kept, broken] = await Promise.all(
      ['CHURN', 'DEMAND'].map(
        async (project) => modelsSchema.parse(await ask('models.read', { project })).value.value,
      ),
    );
    expect(kept).toMatchObject({
      models: [
        {
          name: 'Churn model',
          owner: { state: 'issue' },
          metrics: [{ keeps: true }, { keeps: true }, { keeps: true }],
        },
      ],
      benefits: [
        { promise: { name: 'Churn rate' }, measured: { status: 'ok', share: 0.67, reached: false } },
        { promise: { name: 'Retention offers accepted' }, measured: { status: 'ok', reached: true } },
      ],
    });
    expect(broken).toMatchObject({
      latency: { status: 'ok', open: [], answered: [{ days: 4 }] },
      models: [
        {
          decisions: [{ outcome: 'retrain' }],
          metrics: [
            { keeps: false, breaches: [{ endedOn: null, controlState: 'created' }] },
            { keeps: true },
          ],
        },
      ],
    });
  });

  it('has DEMAND mid-way, with German statuses', async () => {
    const demand = await issuesOf('DEMAND');
    const done = demand.filter(({ fields }) => fields.status.name === 'Fertig').length;
    expect(done / demand.length).toBeGreaterThan(0.2);
    expect(done / demand.length).toBeLessThan(0.8);
  });

  it('has WEB without any plan, NEW and LITE empty', async () => {
    const web = await issuesOf('WEB');
    expect(web.length).toBeGreaterThan(10);
    expect(web.filter(({ properties }) => properties?.['ml-plan'] !== undefined)).toEqual([]);
    expect(categories(web).size).toBeGreaterThan(1);
    expect([await issuesOf('NEW'), await issuesOf('LITE')]).toEqual([[], []]);
  });
});
