import { createCharterStore } from '../../../../src/adapters/storage/charters';
import { createModelStore } from '../../../../src/adapters/storage/models';
import { createPiStore } from '../../../../src/adapters/storage/piObjectives';
import type { PiDeps } from '../../../../src/application/pi/deps';
import { readBenefits } from '../../../../src/application/pi/readBenefits';
import { readPi } from '../../../../src/application/pi/readPi';
import { readPiFeatures } from '../../../../src/application/pi/readPiFeatures';
import { savePi } from '../../../../src/application/pi/savePi';
import type { FoundEpic } from '../../../../src/application/ports/planIssues';
import type { StoredPlan } from '../../../../src/application/ports/planStore';
import { requests } from '../../../../src/contract/requests';
import { CHURN_CHARTER } from '../../charters';
import { createMemoryStore } from '../../memoryStore';
import { PLAN_DEFAULTS } from '../../planDefaults';

const CHURN = { id: '10001', key: 'CHURN', name: 'Customer churn' };
const FRAUD = { id: '10002', key: 'FRAUD', name: 'Card fraud' };
const SECRET = { id: '10003', key: 'SECRET', name: 'Merger' };
const ALL = [CHURN, FRAUD, SECRET];

interface Person {
  readonly sees: readonly { readonly id: string }[];
  readonly edits: readonly { readonly id: string }[];
}

const ENGINEER: Person = { sees: [CHURN, FRAUD], edits: [CHURN, FRAUD] };
const EXECUTIVE: Person = { sees: [CHURN, FRAUD], edits: [] };
const CHIEF: Person = { sees: ALL, edits: ALL };

const epic = (project: { readonly id: string }, due: string, done: string | null): FoundEpic => ({
  projectId: project.id,
  planId: `plan-${project.id}`,
  due,
  done,
});
const EPICS = [
  epic(CHURN, '2026-10-16', '2026-10-15'),
  epic(CHURN, '2026-11-27', null),
  epic(SECRET, '2026-10-16', null),
  // Left behind by a plan that was taken back.
  { ...epic(CHURN, '2026-11-27', null), planId: 'before' },
];

const planOf = (projectId: string): StoredPlan => ({
  planId: `plan-${projectId}`,
  projectId,
  template: { id: 'crisp-dm', version: 1 },
  input: {
    ...PLAN_DEFAULTS,
    name: 'Churn',
    businessQuestion: 'Who will leave?',
    measures: {},
    sources: [],
    environments: ['prod'],
    riskTier: 'low',
    start: '2026-02-02',
    sprintLengthDays: 14,
  },
  startedAt: '2026-02-02T09:00:00.000Z',
});

const arrange = () => {
  const store = createMemoryStore();
  const records = createPiStore(store);
  const charters = createCharterStore(store);
  const models = createModelStore(store);
  let now = '2026-11-02T23:30:00Z';
  const as = ({ sees, edits }: Person): PiDeps => {
    const has = (some: readonly { readonly id: string }[], id: string) => some.some((one) => one.id === id);
    const visible = ALL.filter(({ id }) => has(sees, id));
    return {
      records,
      charters,
      models,
      plans: { read: async (id) => planOf(id), list: async () => [] },
      issues: {
        ofPhase: async () => [],
        epicsDue: async (ids) => EPICS.filter(({ projectId }) => ids.includes(projectId)),
      },
      clock: { now: () => new Date(now) },
      jira: {
        timeZone: async () => 'Europe/Berlin',
        project: async (idOrKey) => {
          const found = visible.find(({ id, key }) => id === idOrKey || key === idOrKey);
          if (found === undefined) throw new Error('not found');
          return found;
        },
        visibleProjects: async (asked) =>
          visible.filter(({ id, key }) => asked.includes(id) || asked.includes(key)),
        editable: async (ids) => new Set(ids.filter((id) => has(edits, id))),
      },
    };
  };
  const moveTo = (at: string): void => {
    now = at;
  };
  return { as, charters, models, moveTo };
};

const OBJECTIVE = {
  id: 'weekly-scores',
  pi: 'PI 2026.4',
  text: 'The retention team gets scores every week',
  planned: 8,
  actual: null,
  committed: true,
};
const RISK = { id: 'crm', pi: 'PI 2026.4', text: 'The CRM moves', status: null, issue: 'CHURN-7' } as const;
const INCREMENT = { name: 'PI 2026.4', start: '2026-10-01', end: '2026-12-31' };

const save = (change: object = {}) =>
  requests['pi.save'].parse({
    project: 'CHURN',
    revision: 0,
    objectives: [OBJECTIVE],
    risks: [RISK],
    increments: [INCREMENT],
    ...change,
  });
const read = (...projects: readonly string[]) => requests['pi.read'].parse({ projects });

test('objectives and risks come back as they were saved, a risk with the day in the writer’s zone', async () => {
  const { as, charters } = arrange();
  await charters.save(CHURN.id, 0, CHURN_CHARTER);
  // Half past eleven in London is the next day in Berlin.
  const risks = [{ ...RISK, since: '2026-11-03' }];
  expect(await savePi(as(ENGINEER), save())).toEqual({
    revision: 1,
    objectives: [OBJECTIVE],
    risks,
    increments: [INCREMENT],
  });
  expect(await readPi(as(EXECUTIVE), read('CHURN', '10002'))).toEqual([
    {
      project: FRAUD,
      releaseTrain: null,
      pi: null,
      revision: 0,
      objectives: [],
      risks: [],
      increments: [],
      mayEdit: false,
    },
    {
      project: CHURN,
      releaseTrain: 'Customer train',
      pi: 'PI 2026.3',
      revision: 1,
      objectives: [OBJECTIVE],
      risks,
      increments: [INCREMENT],
      mayEdit: false,
    },
  ]);
  expect(await readPi(as(ENGINEER), read('CHURN'))).toMatchObject([{ mayEdit: true }]);
});

test('a risk whose status changes is dated anew', async () => {
  const { as, moveTo } = arrange();
  await savePi(as(ENGINEER), save());
  moveTo('2026-11-20T12:00:00Z');
  const { risks } = await savePi(as(ENGINEER), save({ revision: 1, risks: [{ ...RISK, status: 'owned' }] }));
  expect(risks).toEqual([{ ...RISK, status: 'owned', since: '2026-11-20' }]);
});

test('projects that the viewer may not browse are left out, by key and by id', async () => {
  const { as, charters } = arrange();
  await savePi(as(CHIEF), save({ project: 'SECRET', risks: [] }));
  await charters.save(SECRET.id, 0, CHURN_CHARTER);
  expect(await readPi(as(ENGINEER), read('SECRET', '10003'))).toEqual([]);
  expect(await readBenefits(as(ENGINEER), { projects: ['SECRET', '10003'] })).toEqual([]);
});

test('whoever may not edit issues of the project may not change its objectives', async () => {
  const { as } = arrange();
  await expect(savePi(as(EXECUTIVE), save())).rejects.toMatchObject({
    error: {
      code: 'forbidden',
      message:
        'You may not change the objectives of Customer churn. Ask a project administrator for the permission “Edit issues”.',
    },
  });
  expect(await readPi(as(EXECUTIVE), read('CHURN'))).toMatchObject([{ revision: 0, objectives: [] }]);
});

test('of two people who change the same record one is told', async () => {
  const { as } = arrange();
  await savePi(as(ENGINEER), save());
  await expect(savePi(as(CHIEF), save({ objectives: [] }))).rejects.toMatchObject({
    error: { code: 'conflict' },
  });
  expect(await readPi(as(ENGINEER), read('CHURN'))).toMatchObject([{ objectives: [OBJECTIVE] }]);
});

test('a risk may not name an issue of another project', async () => {
  const { as } = arrange();
  await expect(savePi(as(ENGINEER), save({ risks: [{ ...RISK, issue: 'SECRET-1' }] }))).rejects.toMatchObject(
    { error: { code: 'invalid-request', issues: [{ path: 'risks.0.issue' }] } },
  );
});

test.each([
  ['a business value of 11', { objectives: [{ ...OBJECTIVE, planned: 11 }] }],
  ['a planned value of 0', { objectives: [{ ...OBJECTIVE, planned: 0 }] }],
  ['two objectives of one id', { objectives: [OBJECTIVE, OBJECTIVE] }],
  ['an owner who is no issue', { risks: [{ ...RISK, issue: 'Lea Fuchs' }] }],
  ['a risk that says since when it stands', { risks: [{ ...RISK, since: '2020-01-01' }] }],
])('%s is refused', (_name, change) => {
  expect(() => save(change)).toThrow();
});

test('benefits are what the charter promises and what was measured of it; a project without one says so', async () => {
  const { as, charters, models } = arrange();
  await charters.save(CHURN.id, 0, CHURN_CHARTER);
  const [promise] = CHURN_CHARTER.businessMetrics;
  if (promise === undefined) throw new Error('The charter promises nothing.');
  await models.saveModels(CHURN.id, 0, [
    {
      id: 'churn-model',
      name: 'Churn model',
      version: '1',
      ownerIssue: null,
      live: '2026-10-01',
      deployed: null,
      reviewed: null,
      metrics: [{ id: 'churn', name: promise.name, type: 'business', direction: 'down' }],
    },
  ]);
  await models.saveLife(CHURN.id, 'churn-model', 0, {
    readings: { churn: [{ day: '2026-10-30', value: 2.9 }] },
    decisions: [],
    controls: [],
  });
  const { cost, benefit } = CHURN_CHARTER;
  expect(await readBenefits(as(EXECUTIVE), { projects: ['CHURN', 'FRAUD'] })).toEqual([
    { project: FRAUD, charter: null },
    {
      project: CHURN,
      charter: {
        benefits: [
          {
            promise,
            measured: expect.objectContaining({
              status: 'ok',
              after: { day: '2026-10-30', value: 2.9 },
              reached: true,
            }),
          },
          ...CHURN_CHARTER.businessMetrics.slice(1).map((other) => ({
            promise: other,
            measured: expect.objectContaining({ status: 'insufficient' }),
          })),
        ],
        cost,
        benefit,
      },
    },
  ]);
});

test('features due in an increment are counted for projects the viewer may browse, of their present plans alone', async () => {
  const { as } = arrange();
  const request = requests['pi.features'].parse({
    projects: ['CHURN', 'FRAUD', 'SECRET'],
    start: '2026-10-01',
    end: '2026-12-31',
  });
  expect(await readPiFeatures(as(ENGINEER), request)).toEqual([
    { project: FRAUD, committed: 0, done: 0, late: 0 },
    { project: CHURN, committed: 2, done: 1, late: 0 },
  ]);
});
