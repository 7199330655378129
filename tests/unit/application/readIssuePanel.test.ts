import { readPace } from '../../../src/application/pace/readPace';
import type { ReadingDeps } from '../../../src/application/ports/reading';
import { readIssuePanel } from '../../../src/application/readIssuePanel';
import { readIssueStatus } from '../../../src/application/readIssueStatus';
import { MIA, NOOR } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { block, createPlannedSite, moveTo, planIssue, storedPlan } from './plannedProject';

const DAY = 86_400_000;

const REQUEST_CRM = {
  node: 'data-access.crm.request',
  phase: 'data-understanding',
  kind: 'spike',
  source: 'crm',
  timeBoxDays: 5,
} as const;

/** The request for CRM data waits for two issues, one of them done, and a sample waits for it. */
const arrange = async () => {
  const site = createPlannedSite();
  const charter = await planIssue(site, 'Sign the charter', {
    node: 'charter.sign-off',
    phase: 'business-understanding',
    kind: 'sign-off',
  });
  const budget = await site.story({ summary: 'Find the budget' });
  const request = await planIssue(site, 'Ask for CRM data', REQUEST_CRM);
  const billing = await planIssue(site, 'Ask for Billing data', {
    ...REQUEST_CRM,
    node: 'data-access.billing.request',
    source: 'billing',
  });
  const sample = await planIssue(site, 'Sample of CRM', {
    node: 'data-access.crm.sample',
    phase: 'data-understanding',
    kind: 'spike',
    source: 'crm',
  });
  await block(site, charter, request);
  await block(site, budget, request);
  await block(site, request, sample);
  await moveTo(site, charter, 'Done');
  site.clock.advance(3.5 * DAY);
  return { site, charter, budget, request, billing, sample, stored: await storedPlan(site) };
};

const panelOf = (deps: ReadingDeps, issue: string) => readIssuePanel(deps, { issue, zone: 'UTC' });

test('an issue of the plan says what it is for, what it waits for and what waits for it', async () => {
  const { site, charter, budget, request, billing, sample, stored } = await arrange();
  const panel = await panelOf(readingAs(site, MIA, [stored]), request);
  expect(panel).toMatchObject({
    state: 'in-plan',
    key: request,
    planName: 'Plan of NEW',
    phase: 'data-understanding',
    kind: 'spike',
    isDone: false,
    source: 'CRM',
    environment: null,
    estimate: { type: 'time-box', days: 5 },
    waitsFor: [
      {
        key: budget,
        summary: 'Find the budget',
        status: { name: 'To Do', category: 'new' },
        waiting: { since: '2026-03-02', days: 3 },
        access: null,
      },
    ],
    cleared: [{ key: charter, status: { category: 'done' } }],
    blocks: [{ key: sample, summary: 'Sample of CRM' }],
    siblings: [{ key: billing, summary: 'Ask for Billing data' }],
  });
  if (panel.state !== 'in-plan') throw new Error('not in plan');
  expect(panel.purpose).toContain('CRM');
  expect(panel.acceptance.length).toBeGreaterThanOrEqual(3);
  expect(panel.role).not.toBeNull();
});

test('an issue that is done says so', async () => {
  const { site, charter } = await arrange();
  expect(await panelOf(readingAs(site, MIA), charter)).toMatchObject({ isDone: true });
});

test('without the plan’s own record the panel still says what the issue itself knows', async () => {
  const { site, request } = await arrange();
  expect(await panelOf(readingAs(site, MIA), request)).toMatchObject({
    state: 'in-plan',
    planName: 'New project',
    phase: 'data-understanding',
    source: 'crm',
    purpose: null,
    acceptance: [],
    role: null,
    estimate: { type: 'time-box', days: 5 },
    siblings: [],
  });
});

test('any other issue is not in a plan', async () => {
  const { site, budget, stored } = await arrange();
  expect(await panelOf(readingAs(site, MIA, [stored]), budget)).toEqual({
    state: 'not-in-plan',
  });
});

test('a property that somebody has made nonsense of counts as none', async () => {
  const { site, request, stored } = await arrange();
  await site.put(`/rest/api/3/issue/${request}/properties/ml-plan`, { phase: 'lunch' });
  expect(await panelOf(readingAs(site, MIA, [stored]), request)).toEqual({
    state: 'not-in-plan',
  });
});

test.each([
  ['does not exist', MIA, 'NEW-999'],
  ['is in a project the viewer may not see', NOOR, 'NEW-1'],
])('an issue that %s is not found, in one sentence', async (_, viewer, issue) => {
  const { site, stored } = await arrange();
  await expect(panelOf(readingAs(site, viewer, [stored]), issue)).rejects.toMatchObject({
    error: { code: 'not-found', message: `There is no issue ${issue}, or you may not see it.` },
  });
});

test('the lozenge counts open blockers, else names the phase, and says when it is done', async () => {
  const { site, budget, charter, request, billing } = await arrange();
  const statusOf = (issue: string) => readIssueStatus(readingAs(site, MIA), { issue });
  expect(await statusOf(request)).toEqual({ label: 'Waits for 1', tone: 'moved' });
  expect(await statusOf(billing)).toEqual({ label: 'Data understanding', tone: 'default' });
  expect(await statusOf(charter)).toEqual({ label: 'Done', tone: 'success' });
  expect(await statusOf(budget)).toBeUndefined();
});

describe('how far an issue has come', () => {
  test('is not known before the project’s numbers are read, which is done once a day', async () => {
    const { site, request, stored } = await arrange();
    const deps = readingAs(site, MIA, [stored]);
    expect(await panelOf(deps, request)).toMatchObject({ progress: { state: 'unread' }, paceIsOld: true });

    await readPace(deps, { issue: request, zone: 'UTC' });
    expect(await panelOf(deps, request)).toMatchObject({
      progress: {
        state: 'not-started',
        columns: [{ name: 'To Do', days: 3.5, isNow: true }],
        usual: { workingDays: null, issues: 0, needed: 5 },
      },
      paceIsOld: false,
    });
    const calls = deps.calls.length;
    await readPace(deps, { issue: request, zone: 'UTC' });
    expect(deps.calls.slice(calls)).toHaveLength(1);

    site.clock.advance(DAY);
    const nextDay = { ...readingAs(site, MIA, [stored]), paces: deps.paces };
    expect(await panelOf(nextDay, request)).toMatchObject({ paceIsOld: true });
  });

  test('a started issue is held against what such work usually takes', async () => {
    const { site, billing, request, stored } = await arrange();
    // Monday 9 March, 9:00, after a weekend; five spikes are begun, and one is finished on each following day.
    site.clock.advance(3.5 * DAY);
    const begun = Date.parse('2026-03-09T09:00:00.000Z');
    expect(site.clock.now()).toBe(begun);
    const spikes: string[] = [];
    for (const source of ['a', 'b', 'c', 'd', 'e']) {
      const spike = await planIssue(site, `Explore ${source}`, {
        node: `explore.${source}.spike`,
        phase: 'data-understanding',
        kind: 'spike',
        source,
      });
      await moveTo(site, spike, 'In Progress');
      spikes.push(spike);
    }
    await moveTo(site, billing, 'Waiting for Data');
    for (const spike of spikes.slice(0, 4)) {
      site.clock.advance(DAY);
      await moveTo(site, spike, 'Done');
    }
    const deps = readingAs(site, MIA, [stored]);
    await readPace(deps, { issue: request, zone: 'UTC' });
    const usual = { workingDays: null, issues: 4, needed: 5 };
    expect(await panelOf(deps, billing)).toMatchObject({
      progress: { state: 'in-progress', since: '2026-03-09', workingDays: 4, usual },
    });

    // Friday 13 March to Tuesday 17 March: the fifth took 6 working days, over a weekend.
    site.clock.advance(4 * DAY);
    await moveTo(site, spikes[4] ?? '', 'Done');
    const later = { ...readingAs(site, MIA, [stored]), paces: deps.paces };
    await readPace(later, { issue: request, zone: 'UTC' });
    expect(await panelOf(later, billing)).toMatchObject({
      progress: {
        state: 'in-progress',
        workingDays: 6,
        columns: [
          { name: 'To Do', days: 7, isNow: false },
          { name: 'Waiting for Data', days: 8, isNow: true },
        ],
        // 1, 2, 3, 4 and 6 days: 85 % lie within 4 + 0.4 × 2 = 4.8, so within 5.
        usual: { workingDays: 5, issues: 5, needed: 5 },
      },
    });
    expect(await panelOf(later, spikes[4] ?? '')).toMatchObject({
      progress: { state: 'done', workingDays: 6 },
    });
  });

  test('an epic is as far as its issues, and says nothing of its own', async () => {
    const { site, stored } = await arrange();
    const epic = await planIssue(site, 'Data access', {
      node: 'data-access',
      phase: 'data-understanding',
      kind: 'epic',
    });
    expect(await panelOf(readingAs(site, MIA, [stored]), epic)).toMatchObject({
      progress: null,
      record: null,
    });
  });
});

describe('what an issue waits for', () => {
  test('counts from the blocker’s last change of status, or from a younger link', async () => {
    const { site, budget, request, stored } = await arrange();
    await moveTo(site, budget, 'In Progress');
    site.clock.advance(2 * DAY);
    const late = await site.story({ summary: 'Found out later' });
    await block(site, late, request);
    site.clock.advance(DAY);
    expect(await panelOf(readingAs(site, MIA, [stored]), request)).toMatchObject({
      waitsFor: [
        { key: budget, waiting: { since: '2026-03-05', days: 3 } },
        { key: late, waiting: { since: '2026-03-07', days: 1 } },
      ],
    });
  });

  test('a request for access says how long it takes, beside its time box and what granted ones took', async () => {
    const { site, request, billing, sample, stored } = await arrange();
    site.clock.advance(3.5 * DAY);
    await moveTo(site, request, 'Waiting for Data');
    await moveTo(site, billing, 'Waiting for Data');
    site.clock.advance(3 * DAY);
    await moveTo(site, billing, 'Done');
    site.clock.advance(5 * DAY);
    const deps = readingAs(site, MIA, [stored]);
    await readPace(deps, { issue: sample, zone: 'UTC' });
    expect(await panelOf(deps, sample)).toMatchObject({
      waitsFor: [
        { key: request, waiting: { since: '2026-03-09', days: 8 }, access: { workingDays: 6, timeBox: 5 } },
      ],
      accessTimes: { days: [3], spread: null },
    });
  });
});

test('what was recorded is read from the labels', async () => {
  const { site, charter, stored } = await arrange();
  const deps = readingAs(site, MIA, [stored]);
  expect(await panelOf(deps, charter)).toMatchObject({ record: { type: 'signoff', outcome: null } });
  await site.put(`/rest/api/3/issue/${charter}`, { update: { labels: [{ add: 'ml-signoff-approved' }] } });
  expect(await panelOf(deps, charter)).toMatchObject({ record: { type: 'signoff', outcome: 'approved' } });
});

test('a panel costs three calls to Jira at most', async () => {
  const { site, request, stored } = await arrange();
  const deps = readingAs(site, MIA, [stored]);
  await panelOf(deps, request);
  expect(deps.calls.map((call) => call.replace(/\?.*/, ''))).toEqual([
    `GET /rest/api/3/issue/${request}`,
    'POST /rest/api/3/issue/bulkfetch',
    'POST /rest/api/3/search/jql',
  ]);
});
