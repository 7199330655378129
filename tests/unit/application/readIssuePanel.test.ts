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

test('an issue of the plan says what it is for, what it waits for and what waits for it', async () => {
  const { site, charter, budget, request, billing, sample, stored } = await arrange();
  const panel = await readIssuePanel(readingAs(site, MIA, [stored]), { issue: request });
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
        openDays: 3,
      },
    ],
    cleared: [{ key: charter, status: { category: 'done' }, openDays: null }],
    blocks: [{ key: sample, summary: 'Sample of CRM', openDays: null }],
    siblings: [{ key: billing, summary: 'Ask for Billing data' }],
  });
  if (panel.state !== 'in-plan') throw new Error('not in plan');
  expect(panel.purpose).toContain('CRM');
  expect(panel.acceptance.length).toBeGreaterThanOrEqual(3);
  expect(panel.role).not.toBeNull();
});

test('an issue that is done says so', async () => {
  const { site, charter } = await arrange();
  expect(await readIssuePanel(readingAs(site, MIA), { issue: charter })).toMatchObject({ isDone: true });
});

test('without the plan’s own record the panel still says what the issue itself knows', async () => {
  const { site, request } = await arrange();
  expect(await readIssuePanel(readingAs(site, MIA), { issue: request })).toMatchObject({
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
  expect(await readIssuePanel(readingAs(site, MIA, [stored]), { issue: budget })).toEqual({
    state: 'not-in-plan',
  });
});

test('a property that somebody has made nonsense of counts as none', async () => {
  const { site, request, stored } = await arrange();
  await site.put(`/rest/api/3/issue/${request}/properties/ml-plan`, { phase: 'lunch' });
  expect(await readIssuePanel(readingAs(site, MIA, [stored]), { issue: request })).toEqual({
    state: 'not-in-plan',
  });
});

test.each([
  ['does not exist', MIA, 'NEW-999'],
  ['is in a project the viewer may not see', NOOR, 'NEW-1'],
])('an issue that %s is not found, in one sentence', async (_, viewer, issue) => {
  const { site, stored } = await arrange();
  await expect(readIssuePanel(readingAs(site, viewer, [stored]), { issue })).rejects.toMatchObject({
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
