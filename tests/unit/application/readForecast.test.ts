import type { ForecastDeps } from '../../../src/application/forecast/deps';
import { readForecast } from '../../../src/application/forecast/readForecast';
import type { StoredPlan } from '../../../src/application/ports/planStore';
import { requests } from '../../../src/contract/requests';
import type { Charter } from '../../../src/domain/charter/types';
import { MIA, NOOR, type TestSite } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { block, createPlannedSite, moveTo, planIssue, storedPlan } from './plannedProject';

const DAY = 86_400_000;

const depsAs = (
  site: TestSite,
  person: string,
  plans: readonly StoredPlan[] = [],
  charter?: Charter,
): ForecastDeps => ({
  ...readingAs(site, person, plans),
  charters: { read: async () => ({ revision: charter === undefined ? 0 : 1, charter }) },
});

const read = (deps: ForecastDeps, request: { readonly project: string; readonly scope?: object }) =>
  readForecast(deps, requests['forecast.read'].parse(request));

/** NEW from Monday 2 March 2026, 09:00 on: a story finished on each of five days, then one that waits and one that is ready. */
const arrange = async () => {
  const site = createPlannedSite();
  const done: string[] = [];
  for (let day = 0; day < 5; day += 1) {
    const key = await site.story({ summary: `Finished ${day}`, labels: day === 0 ? ['kickoff'] : [] });
    await moveTo(site, key, 'In Progress');
    await moveTo(site, key, 'Done');
    done.push(key);
    site.clock.advance(DAY);
  }
  const asked = await planIssue(site, 'Ask for CRM', {
    node: 'data-access.crm.request',
    phase: 'data-understanding',
    kind: 'spike',
    source: 'crm',
  });
  const waiting = await site.story({ summary: 'Features of CRM', labels: ['features'] });
  await block(site, asked, waiting);
  const ready = await site.story({ summary: 'Ready', labels: ['features'] });
  site.clock.advance(60_000);
  return { site, done, asked, waiting, ready };
};

test('a project: what remains, what it waits for, and days of one item each to draw from', async () => {
  const { site, asked, waiting, ready } = await arrange();
  const answer = await read(depsAs(site, MIA, [await storedPlan(site)]), { project: 'NEW' });
  expect(answer.outlook).toMatchObject({
    status: 'ok',
    outlook: {
      today: '2026-03-07',
      ready: 1,
      waiting: [{ items: 2, behind: [asked] }],
      pace: { working: [1, 1, 1, 1, 1], off: [], activeDays: 5 },
      access: [{ key: asked, source: 'CRM', basis: { type: 'template', known: 0 } }],
    },
  });
  expect(answer.remaining).toEqual([
    { key: asked, summary: 'Ask for CRM', sources: ['CRM'] },
    { key: waiting, summary: 'Features of CRM', sources: ['CRM'] },
    { key: ready, summary: 'Ready', sources: [] },
  ]);
  expect(answer.sourceCosts).toMatchObject([{ source: 'CRM', items: 2 }]);
  expect(answer.history.finished).toEqual([1, 2, 3, 4, 5, 5]);
  expect(answer.backtest).toMatchObject({ status: 'insufficient', have: 0, need: 5 });
  expect(answer.releases).toEqual([]);
});

test('a search is run by Jira, within the project and without its order', async () => {
  const { site } = await arrange();
  const { remaining, history } = await read(depsAs(site, MIA), {
    project: 'NEW',
    scope: { type: 'search', jql: 'labels in (features, kickoff) OR project = SIDE ORDER BY created DESC' },
  });
  expect(remaining.map(({ summary }) => summary)).toEqual(['Features of CRM', 'Ready']);
  expect(history.items.map(({ summary }) => summary)).toEqual(['Finished 0']);
});

test('a search that Jira does not understand is refused with Jira’s reason', async () => {
  const { site } = await arrange();
  await expect(
    read(depsAs(site, MIA), { project: 'NEW', scope: { type: 'search', jql: 'colour = red' } }),
  ).rejects.toMatchObject({
    error: {
      code: 'invalid-request',
      message: expect.stringMatching(/^Jira does not understand this search: .*colour/),
      issues: [{ path: 'scope.jql' }],
    },
  });
});

test('an epic that the project does not have is not found', async () => {
  const { site } = await arrange();
  await expect(
    read(depsAs(site, MIA), { project: 'NEW', scope: { type: 'epic', epic: 'NEW-999' } }),
  ).rejects.toMatchObject({
    error: { code: 'not-found', message: expect.stringMatching(/no epic NEW-999/) },
  });
});

test('deadlines are the target of the plan, the earliest date of the charter and the end of the plan', async () => {
  const { site } = await arrange();
  const plan = await storedPlan(site);
  const metric = { name: 'Churn', direction: 'down' } as const;
  const charter: Charter = {
    businessQuestion: 'Who will leave?',
    scope: [],
    nonGoals: [],
    businessMetrics: [
      { ...metric, byWhen: '2026-12-31' },
      { ...metric, byWhen: '2026-09-30' },
    ],
    modelMetrics: [],
    cost: {},
    benefit: {},
    riskAnswers: {},
    stakeholders: {},
    otherStakeholders: [],
    successCriteria: [],
  };
  const { deadlines } = await read(
    depsAs(site, MIA, [{ ...plan, input: { ...plan.input, target: '2026-10-15' } }], charter),
    { project: 'NEW' },
  );
  expect(deadlines.slice(0, 2)).toEqual([
    { name: 'the target date of the plan', day: '2026-10-15' },
    { name: 'the date in the charter', day: '2026-09-30' },
  ]);
  expect(deadlines[2]).toMatchObject({ name: 'the end of the plan' });
});

test('a project with too little finished says what is missing, and what remains all the same', async () => {
  const site = createPlannedSite();
  await site.story({ summary: 'Ready' });
  const { outlook, remaining } = await read(depsAs(site, MIA), { project: 'NEW' });
  expect(outlook).toMatchObject({ status: 'insufficient', have: 0, need: 5 });
  expect(remaining).toHaveLength(1);
});

test('an unseen project is not found', async () => {
  const { site } = await arrange();
  await expect(read(depsAs(site, NOOR), { project: 'NEW' })).rejects.toMatchObject({
    error: { code: 'not-found' },
  });
});
