import { afterDeployment } from '../../../../src/domain/metrics/afterDeployment';
import { dataAccess } from '../../../../src/domain/metrics/dataAccess';
import { dataWaitShare } from '../../../../src/domain/metrics/dataWaitShare';
import { notHeldUp } from '../../../../src/domain/metrics/dataWaitShare/notHeldUp';
import { waitedFor } from '../../../../src/domain/metrics/dataWaitShare/waitedFor';
import { decisionLatency } from '../../../../src/domain/metrics/decisionLatency';
import { experiments } from '../../../../src/domain/metrics/experiments';
import { features } from '../../../../src/domain/metrics/features';
import { firstSlice } from '../../../../src/domain/metrics/firstSlice';
import { learningBurnup } from '../../../../src/domain/metrics/learningBurnup';
import { phaseMix } from '../../../../src/domain/metrics/phaseMix';
import { predictability } from '../../../../src/domain/metrics/predictability';
import { reworkLoops } from '../../../../src/domain/metrics/reworkLoops';
import { scopeDiscovery } from '../../../../src/domain/metrics/scopeDiscovery';
import { sourceConcentration } from '../../../../src/domain/metrics/sourceConcentration';
import { validationCoverage } from '../../../../src/domain/metrics/validationCoverage';
import { velocitySplit } from '../../../../src/domain/metrics/velocitySplit';
import { contextOf, measured } from './contexts';
import { at, history } from './histories';
import { experiment, planned, request } from './mlProject';
import { SPRINT_SEVEN } from './sprintSeven';

const NOW = at('2026-02-02'); // a Monday
const of = (issues: Parameters<typeof contextOf>[0]) => contextOf(issues, { now: NOW });
const NOTHING = of([history({ key: 'A' })]);

const SIGN_OFF = planned({
  key: 'SIGNED',
  node: 'charter.sign-off',
  plan: { kind: 'sign-off' },
  started: '2026-01-06',
  finished: '2026-01-09',
});

describe('data access', () => {
  const connection = (key: string, environment: string, finished?: string) =>
    planned({
      key,
      node: `data-access.crm.${environment}.connection`,
      plan: { phase: 'data-understanding', source: 'crm', environment },
      ...(finished === undefined ? {} : { finished }),
    });

  test('lead time runs from the request to access, per source and environment', () => {
    const { sources } = measured(
      dataAccess(
        of([
          request('crm', { key: 'CRM', started: '2026-01-05', finished: '2026-01-19' }),
          connection('DEV', 'dev', '2026-01-26'),
          connection('PROD', 'prod'),
          request('billing', { key: 'BILLING', started: '2026-01-20' }),
        ]),
      ),
    );
    expect(
      sources.map(({ source, environment, granted, open }) => [
        source,
        environment,
        granted.map(({ days }) => days),
        open.map(({ days }) => days),
      ]),
    ).toEqual([
      ['billing', null, [], [13]],
      ['crm', null, [14], []],
      ['crm', 'dev', [21], []],
      ['crm', 'prod', [], [28]],
    ]);
  });

  test('open requests are held against p85 once five have been granted', () => {
    const granted = [10, 12, 14, 16, 18].map((days) =>
      request(`s${days}`, {
        key: `S-${days}`,
        started: '2026-01-02',
        finished: `2026-01-${days + 2}`,
      }),
    );
    const open = request('late', { key: 'LATE', started: '2026-01-15' }); // 18 days
    const { leadTime, sources } = measured(dataAccess(of([...granted, open])));
    expect(leadTime).toEqual({ n: 5, few: false, p50: 14, p85: 16.8 }); // rank 3.4 of 0..4
    expect(sources.find(({ source }) => source === 'late')?.open).toMatchObject([
      { days: 18, pastP85: true },
    ]);
    const [few] = measured(dataAccess(of([open]))).sources;
    expect(few?.open).toMatchObject([{ pastP85: null }]);
  });

  test('says from when to when, and no end where there is none', () => {
    const { sources } = measured(
      dataAccess(
        of([
          request('crm', { key: 'CRM', started: '2026-01-05', finished: '2026-01-19' }),
          request('billing', { key: 'BILLING', started: '2026-01-20' }),
        ]),
      ),
    );
    expect(sources).toMatchObject([
      { source: 'billing', open: [{ requested: '2026-01-20T00:00:00.000Z', available: null }] },
      {
        source: 'crm',
        granted: [{ requested: '2026-01-05T00:00:00.000Z', available: '2026-01-19T00:00:00.000Z' }],
      },
    ]);
  });

  test('what nobody has started has not been asked for', () => {
    expect(dataAccess(of([request('crm', { key: 'CRM' })]))).toMatchObject({ status: 'insufficient' });
  });
});

test('data wait share: of the time in progress, what was behind open access, and for which source', () => {
  const result = measured(
    dataWaitShare(
      of([
        request('crm', { key: 'CRM', started: '2026-01-05', finished: '2026-01-15' }),
        // In progress for 10 days, behind CRM for the first 5.
        planned({ key: 'A', node: 'a', started: '2026-01-10', finished: '2026-01-20', after: ['CRM'] }),
      ]),
    ),
  );
  // The request itself was in progress for 10 days and waited for nothing recorded: 5 of 20.
  expect(result).toMatchObject({ n: 2, share: 0.25, waitingDays: 5, inProgressDays: 20 });
  expect(result.sources).toEqual([{ source: 'crm', itemDays: 5 }]);
});

test('the issues behind a source’s wait are those that it held up while they were in progress', () => {
  const context = of([
    request('crm', { key: 'CRM', started: '2026-01-05', finished: '2026-01-15' }),
    planned({ key: 'A', node: 'a', started: '2026-01-10', finished: '2026-01-20', after: ['CRM'] }),
    // Started when access was there, and never started.
    planned({ key: 'B', node: 'b', started: '2026-01-16', after: ['CRM'] }),
    planned({ key: 'C', node: 'c', after: ['CRM'] }),
  ]);
  expect(waitedFor(context, 'crm')).toEqual([{ key: 'A', summary: 'Summary of A' }]);
  expect(waitedFor(context, 'billing')).toEqual([]);
});

test('the issues behind the rest are those that were in progress while no data held them up', () => {
  const context = of([
    request('crm', { key: 'CRM', started: '2026-01-05', finished: '2026-01-15' }),
    // Held up for the first 5 of 10 days.
    planned({ key: 'A', node: 'a', started: '2026-01-10', finished: '2026-01-20', after: ['CRM'] }),
    // Held up all the time, and never started.
    planned({ key: 'B', node: 'b', started: '2026-01-10', finished: '2026-01-14', after: ['CRM'] }),
    planned({ key: 'C', node: 'c', after: ['CRM'] }),
  ]);
  expect(notHeldUp(context).map(({ key }) => key)).toEqual(['A', 'CRM']);
});

describe('predictability', () => {
  const issues = [
    request('crm', { key: 'CRM', started: '2025-12-20', created: '2025-12-15', finished: '2026-01-14' }),
    planned({ key: 'DONE', node: 'done', points: 6, sprints: [7], finished: '2026-01-08' }),
    planned({ key: 'OPEN', node: 'open', points: 2, sprints: [7] }),
    // Behind CRM from the start on the 5th to the 14th: 8.6 of 11.3 days.
    planned({ key: 'WAITED', node: 'waited', points: 12, sprints: [7], after: ['CRM'] }),
  ];

  test('adjusted leaves out, and lists, committed work that waited on data for half the sprint or more', () => {
    const [sprint] = measured(predictability(contextOf(issues, { sprints: [SPRINT_SEVEN] }))).sprints;
    const waitedShare = expect.closeTo(8.6 / 11.3, 1);
    const refOf = (key: string) => ({ key, summary: `Summary of ${key}` });
    expect(sprint).toEqual({
      id: 7,
      name: 'Sprint 7',
      unit: 'points',
      n: 3,
      few: true,
      committed: 20,
      completed: 6,
      raw: 0.3,
      adjusted: 0.75,
      leftOut: [{ ...refOf('WAITED'), waitedShare }],
      carryOverRate: 0.7,
      committedIssues: ['DONE', 'OPEN', 'WAITED'].map(refOf),
    });
  });

  test('spikes are outside the commitment unless the settings say otherwise', () => {
    const spikes = [
      experiment({ key: 'X', sprints: [7] }),
      planned({ key: 'A', node: 'a', sprints: [7], finished: '2026-01-08' }),
    ];
    const rawOf = (spikesInCommitment: boolean) =>
      measured(
        predictability(contextOf(spikes, { sprints: [SPRINT_SEVEN], settings: { spikesInCommitment } })),
      ).sprints[0]?.raw;
    expect(rawOf(false)).toBe(1);
    expect(rawOf(true)).toBe(0.5);
  });

  test('velocity is split in points, days of spikes and checkpoints; planning takes what was ready at start', () => {
    const split = measured(
      velocitySplit(
        contextOf(
          [
            ...issues,
            experiment({ key: 'X', sprints: [7], finished: '2026-01-09' }),
            planned({
              key: 'CHECK',
              node: 'c',
              plan: { kind: 'checkpoint' },
              sprints: [7],
              finished: '2026-01-12',
            }),
            // Was behind CRM when the sprint started, and still done.
            planned({
              key: 'LATE',
              node: 'l',
              points: 4,
              sprints: [7],
              after: ['CRM'],
              finished: '2026-01-15',
            }),
          ],
          { sprints: [SPRINT_SEVEN] },
        ),
      ),
    );
    expect(split.sprints).toEqual([
      { id: 7, name: 'Sprint 7', pointsDone: 10, spikeDaysDone: 3, checkpointsPassed: 1, readyPointsDone: 6 },
    ]);
    expect(split).toMatchObject({ planningVelocity: 6, n: 1, few: true });
  });
});

describe('experiments and learning', () => {
  // Monday the 5th to Wednesday the 7th is three working days; to Monday the 12th it is six.
  const closed = (key: string, labels: readonly string[], finished = '2026-01-07T17:00') =>
    experiment({ key, labels, started: '2026-01-05T09:00', finished });
  const context = of([
    closed('K', ['ml-result-keep']),
    closed('D1', ['ml-result-drop']),
    closed('D2', ['ml-result-drop'], '2026-01-12T09:00'),
    closed('D3', ['ml-result-drop']),
    closed('I', ['ml-result-inconclusive']),
    closed('NONE', []),
    closed('BOTH', ['ml-result-keep', 'ml-result-drop']),
    experiment({ key: 'OPEN' }),
  ]);

  test('hit rate is keep ÷ (keep + drop); overruns are counted in working days', () => {
    const result = measured(experiments(context));
    expect(result).toMatchObject({
      n: 7,
      few: false,
      kept: 1,
      dropped: 3,
      inconclusive: 1,
      hitRate: 0.25,
      perKept: 7,
      withoutResult: [{ key: 'BOTH' }, { key: 'NONE' }],
    });
    expect(result.timeBox).toMatchObject({ n: 7, overrun: [{ key: 'D2', boxDays: 3, workedDays: 6 }] });
  });

  test('lists the closed ones in order with their result, and what is unknown as unknown', () => {
    expect(measured(experiments(context)).closed.map(({ key, result }) => [key, result])).toEqual([
      ['BOTH', null],
      ['D1', 'drop'],
      ['D3', 'drop'],
      ['I', 'inconclusive'],
      ['K', 'keep'],
      ['NONE', null],
      ['D2', 'drop'],
    ]);
    expect(measured(experiments(context)).closed.at(-1)).toMatchObject({ workedDays: 6, boxDays: 3 });
  });

  test('without anything kept or dropped there is no rate, and not 0', () => {
    expect(measured(experiments(of([closed('I', ['ml-result-inconclusive'])])))).toMatchObject({
      hitRate: null,
      perKept: null,
      few: true,
    });
  });

  test('the learning burnup adds up results in the order in which they came', () => {
    const result = measured(learningBurnup(context));
    expect(result).toMatchObject({ closed: 7, n: 5 });
    expect(result.steps.map(({ key, result: found, total }) => [key, found, total])).toEqual([
      ['D1', 'drop', 1],
      ['D3', 'drop', 2],
      ['I', 'inconclusive', 3],
      ['K', 'keep', 4],
      ['D2', 'drop', 5],
    ]);
  });

  test('an experiment that the team wrote itself counts by the labels it was copied with', () => {
    const own = history({
      key: 'OWN',
      changes: [['2026-01-08', 'status', 'To Do', 'Done']],
      facts: { labels: ['crispdm-modeling', 'kind-experiment', 'ml-result-keep'] },
    });
    expect(measured(experiments(of([own])))).toMatchObject({ n: 1, kept: 1 });
  });

  test('and has the time box that its label says', () => {
    const own = (label: string) =>
      history({
        key: 'OWN',
        changes: [
          ['2026-01-05T09:00', 'status', 'To Do', 'In Progress'],
          ['2026-01-08T09:00', 'status', 'In Progress', 'Done'],
        ],
        facts: { labels: ['crispdm-modeling', 'kind-experiment', label] },
      });
    // Monday to Thursday is four working days.
    expect(measured(experiments(of([own('time-box-3')]))).closed).toMatchObject([
      { workedDays: 4, boxDays: 3 },
    ]);
    expect(measured(experiments(of([own('time-box-soon')]))).closed).toMatchObject([{ boxDays: null }]);
  });

  test('nothing closed: not enough data', () => {
    expect(experiments(NOTHING)).toMatchObject({ status: 'insufficient', have: 0, need: 1 });
    expect(learningBurnup(NOTHING)).toMatchObject({ status: 'insufficient', have: 0, need: 1 });
  });
});

describe('features', () => {
  const epic = (key: string, due: string | null) =>
    history({
      key,
      facts: { level: 1, due, plan: { plan: 'p', node: key, phase: 'modeling', kind: 'epic' } },
    });
  const child = (key: string, parentKey: string, started?: string, finished?: string) => ({
    ...planned({
      key,
      node: key,
      ...(started === undefined ? {} : { started }),
      ...(finished === undefined ? {} : { finished }),
    }),
    parentKey,
  });
  const issues = [
    epic('DONE', '2026-01-10'),
    child('A', 'DONE', '2026-01-05', '2026-01-20'),
    epic('LATE', '2026-01-30'),
    child('B', 'LATE', '2026-01-05'),
    epic('SLOW', '2026-02-10'),
    child('C', 'SLOW'),
    epic('TODAY', '2026-02-02'),
  ];

  test('planned, in progress, done and delayed; not started is not late, and the due day itself is in time', () => {
    const result = measured(features(of(issues)));
    expect(
      result.features.map(({ key, state, daysLate, delayed }) => [key, state, daysLate, delayed]),
    ).toEqual([
      ['DONE', 'done', 0, null],
      ['LATE', 'in-progress', 3, 'due-passed'],
      ['SLOW', 'planned', 0, null],
      ['TODAY', 'planned', 0, null],
    ]);
    expect(result).toMatchObject({ planned: 2, inProgress: 1, done: 1, delayed: 1 });
  });

  test('a forecast whose p85 lies after the due date makes a feature delayed', () => {
    const result = measured(features(of(issues), new Map([['SLOW', '2026-02-11']])));
    expect(result.features.find(({ key }) => key === 'SLOW')?.delayed).toBe('forecast-after-due');
    expect(result.delayed).toBe(2);
  });
});

test('rework loops: data work reopened or written after modelling had borne fruit', () => {
  const data = { phase: 'data-preparation' } as const;
  const reopened = history({
    key: 'REOPENED',
    changes: [
      ['2026-01-06', 'status', 'To Do', 'Done'],
      ['2026-01-22', 'status', 'Done', 'In Progress'],
    ],
    facts: { plan: { plan: 'p', node: 'r', kind: 'story', ...data } },
  });
  const early = history({
    key: 'EARLY',
    changes: [
      ['2026-01-06', 'status', 'To Do', 'Done'],
      ['2026-01-07', 'status', 'Done', 'In Progress'],
      ['2026-01-08', 'status', 'In Progress', 'Done'],
    ],
    facts: { plan: { plan: 'p', node: 'e', kind: 'story', ...data } },
  });
  const result = measured(
    reworkLoops(
      of([
        experiment({ key: 'X', finished: '2026-01-15' }),
        reopened,
        early,
        planned({ key: 'ADDED', node: 'a', plan: data, created: '2026-01-20' }),
      ]),
    ),
  );
  expect(result.loops.map(({ key, cause }) => [key, cause])).toEqual([
    ['ADDED', 'added'],
    ['REOPENED', 'reopened'],
  ]);
  // Finished: X and EARLY.
  expect(result).toMatchObject({ n: 2, perFinished: 1 });
});

test('phase mix: finished item-days by phase, in the order of CRISP-DM', () => {
  const { phases, n } = measured(
    phaseMix(
      of([
        planned({ key: 'A', node: 'a', started: '2026-01-05', finished: '2026-01-08' }),
        experiment({ key: 'B', started: '2026-01-05', finished: '2026-01-14' }),
        experiment({ key: 'OPEN', started: '2026-01-05' }),
      ]),
    ),
  );
  expect(n).toBe(2);
  expect(phases.map(({ phase, items, itemDays, share }) => [phase, items, itemDays, share])).toEqual([
    ['business-understanding', 1, 3, 0.25],
    ['data-understanding', 0, 0, 0],
    ['data-preparation', 0, 0, 0],
    ['modeling', 1, 9, 0.75],
    ['evaluation', 0, 0, 0],
    ['deployment', 0, 0, 0],
  ]);
});

test('time to first slice runs from the charter’s sign-off, per environment', () => {
  const slice = (key: string, environment: string | undefined, finished?: string) =>
    planned({
      key,
      node: `slice.${key}`,
      plan: { kind: 'slice', phase: 'modeling', ...(environment === undefined ? {} : { environment }) },
      ...(finished === undefined ? {} : { finished }),
    });
  const context = of([
    SIGN_OFF,
    slice('S1', undefined, '2026-01-19'),
    slice('S2', 'dev', '2026-01-29'),
    slice('S3', 'dev', '2026-01-30'),
    slice('S4', 'prod'),
  ]);
  const { environments, missing } = measured(firstSlice(context));
  expect(environments.map(({ key, environment, days }) => [key, environment, days])).toEqual([
    ['S1', null, 10],
    ['S2', 'dev', 20],
  ]);
  expect(missing).toEqual(['prod']);
  expect(firstSlice(NOTHING)).toMatchObject({ status: 'insufficient' });
});

test('decision latency: requested when started, or when its last blocker was done', () => {
  const checkpoint = (key: string, story: Partial<Parameters<typeof planned>[0]>) =>
    planned({ key, node: key, plan: { kind: 'checkpoint' }, ...story });
  const { decided, open, latency, withoutRequest } = measured(
    decisionLatency(
      of([
        SIGN_OFF,
        checkpoint('STRAIGHT', { finished: '2026-01-12', after: ['SIGNED'] }),
        checkpoint('OPEN', { started: '2026-01-23' }),
        checkpoint('UNKNOWN', { finished: '2026-01-12' }),
        checkpoint('NOT-ASKED', {}),
      ]),
    ),
  );
  expect(decided.map(({ key, kind, days }) => [key, kind, days])).toEqual([
    ['SIGNED', 'sign-off', 3],
    ['STRAIGHT', 'checkpoint', 3],
  ]);
  expect(open).toMatchObject([{ key: 'OPEN', days: 10 }]);
  expect(latency).toMatchObject({ n: 2, few: true, p50: null });
  expect(withoutRequest).toMatchObject([{ key: 'UNKNOWN' }]);
});

test('source concentration: the share of the remaining points behind one source', () => {
  const { unit, remaining, sources } = measured(
    sourceConcentration(
      of([
        request('crm', { key: 'CRM' }),
        request('billing', { key: 'BILLING', finished: '2026-01-20' }),
        planned({ key: 'A', node: 'a', points: 3, after: ['CRM'] }),
        planned({ key: 'B', node: 'b', points: 3, after: ['A', 'BILLING'] }),
        planned({ key: 'C', node: 'c', points: 2 }),
        planned({ key: 'DONE', node: 'd', points: 8, finished: '2026-01-20' }),
      ]),
    ),
  );
  expect([unit, remaining]).toEqual(['points', 8]);
  expect(sources).toEqual([{ source: 'crm', amount: 6, share: 0.75, keys: ['A', 'B'] }]);
});

test('scope discovery: what was added after the charter’s sign-off, by week and cause', () => {
  const added = (key: string, created: string, points: number, ...labels: string[]) =>
    history({ key, created, points, facts: { labels } });
  const { weeks, total } = measured(
    scopeDiscovery(
      of([
        SIGN_OFF,
        added('BEFORE', '2026-01-08', 8),
        added('FOUND', '2026-01-12', 3, 'cause-finding'),
        added('ASKED', '2026-01-13', 5, 'cause-request'),
        added('OTHER', '2026-01-14', 1),
        added('NEXT', '2026-01-19', 2, 'cause-finding'),
      ]),
    ),
  );
  expect(weeks.slice(0, 3)).toEqual([
    {
      start: '2026-01-05',
      finding: { points: 0, issues: 0 },
      request: { points: 0, issues: 0 },
      unrecorded: { points: 0, issues: 0 },
      partial: false,
    },
    {
      start: '2026-01-12',
      finding: { points: 3, issues: 1 },
      request: { points: 5, issues: 1 },
      unrecorded: { points: 1, issues: 1 },
      partial: false,
    },
    {
      start: '2026-01-19',
      finding: { points: 2, issues: 1 },
      request: { points: 0, issues: 0 },
      unrecorded: { points: 0, issues: 0 },
      partial: false,
    },
  ]);
  expect(total).toEqual({ points: 11, issues: 4 });
});

test('validation coverage: sections add up, the weakest is the score, an unfinished test counts for nothing', () => {
  const showing = (key: string, label: string, finished?: string) =>
    planned({ key, node: key, labels: [label], ...(finished === undefined ? {} : { finished }) });
  const { sections, score, covered } = measured(
    validationCoverage(
      of([
        showing('A', 'mltest-data-1-manual', '2026-01-10'),
        showing('B', 'mltest-data-1-automated', '2026-01-20'),
        showing('C', 'mltest-data-7-manual', '2026-01-10'),
        showing('D', 'mltest-model-6-automated', '2026-01-10'),
        showing('E', 'mltest-infra-1-automated', '2026-01-10'),
        showing('OPEN', 'mltest-monitor-3-automated'),
      ]),
    ),
  );
  expect(sections.map(({ section, score: sum }) => [section, sum])).toEqual([
    ['data', 1.5],
    ['model', 1],
    ['infra', 1],
    ['monitor', 0],
  ]);
  expect(sections[0]?.tests[0]).toMatchObject({ score: 1, keys: ['A', 'B'] });
  expect(sections.flatMap(({ tests }) => tests)).toHaveLength(28);
  expect([score, covered]).toEqual([0, 4]);
  expect(validationCoverage(NOTHING)).toMatchObject({ status: 'insufficient' });
});

test('after deployment: lead time of changes, failed ones, open ones, and readings against thresholds', () => {
  const change = (key: string, labels: readonly string[], finished?: string) =>
    planned({
      key,
      node: key,
      created: '2026-01-10',
      labels: ['change-request', ...labels],
      ...(finished === undefined ? {} : { finished }),
    });
  const result = measured(
    afterDeployment(
      of([change('A', [], '2026-01-14'), change('B', ['change-failed'], '2026-01-20'), change('C', [])]),
      [
        { name: 'Recall', value: 0.7, threshold: 0.7, goodWhen: 'at-least' },
        { name: 'Churn rate', value: 0.035, threshold: 0.03, goodWhen: 'at-most' },
      ],
    ),
  );
  expect(result).toMatchObject({
    n: 2,
    failedRate: 0.5,
    failed: [{ key: 'B' }],
    open: [{ key: 'C', days: 23 }],
    leadTime: { n: 2, p85: null },
  });
  expect(result.readings.map(({ met }) => met)).toEqual([true, false]);
  expect(afterDeployment(NOTHING)).toMatchObject({ status: 'insufficient' });
});
