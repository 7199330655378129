import type { Page } from '@playwright/test';
import { expect, type Site, test } from './fixtures';
import { askJira, searchIssues } from './jira';
import { openMlPlan } from './mlPlan';

const input = {
  name: 'Forged',
  businessQuestion: 'May this be created?',
  sources: [{ name: 'CRM', ownerRole: 'Sales operations', sensitive: false }],
  environments: ['dev'],
  riskTier: 'low',
  start: '2026-11-02',
  sprintLengthDays: 14,
};

const source = (name: string) => ({ name, ownerRole: 'Somebody', sensitive: false });

/** Calls a resolver past the app's own page, as anyone with a browser's console can. */
const forge = (page: Page, site: Site, functionKey: string, payload: unknown): Promise<unknown> =>
  askJira(page, site, '/__sandbox/invoke', { moduleKey: 'ml-plan-page', functionKey, payload });

const refusal = (code: string, message: unknown = expect.any(String)) => ({
  ok: true,
  value: { ok: false, error: expect.objectContaining({ code, message }) },
});

/** Everything a person reads: whole sentences, and nothing from inside the program. */
const expectSentence = (answer: unknown): void => {
  const text = JSON.stringify(answer);
  expect(text).not.toMatch(/\.(ts|js|cjs):\d+|\bat \w+ \(|node_modules|ZodError|TypeError|Invalid input/);
  expect(text).toMatch(/"message":"[A-Z“].*[.!?]"/);
};

const projectSizes = async (page: Page, site: Site) => {
  await site.signIn(page, 'admin@example.com');
  const all = await searchIssues(page, site, 'project in (NEW, LITE, WEB)');
  return ['NEW', 'LITE', 'WEB'].map((key) => all.filter((issue) => issue.key.startsWith(`${key}-`)).length);
};

/** What is refused, why, and what the person reads. */
const FORGED: readonly { what: string; payload: unknown; message: string | RegExp }[] = [
  { what: 'no payload', payload: null, message: 'The project is missing.' },
  { what: 'a list for a payload', payload: [], message: /Reload the page/ },
  { what: 'a number for a project', payload: { project: 7, input }, message: 'The project is missing.' },
  {
    what: 'text for sources',
    payload: { project: 'NEW', input: { ...input, sources: 'CRM' } },
    message: /./,
  },
  {
    what: 'a field nobody knows',
    payload: { project: 'NEW', input: { ...input, admin: true } },
    message: /./,
  },
  {
    what: 'a source name of 10,000 characters',
    payload: { project: 'NEW', input: { ...input, sources: [source('x'.repeat(10_000))] } },
    message: 'The name of a data source has more than 60 characters.',
  },
  {
    what: 'two sources of one name',
    payload: { project: 'NEW', input: { ...input, sources: [source('CRM'), source('crm ')] } },
    message: 'Two data sources have the same name; each needs its own.',
  },
  {
    what: 'no source',
    payload: { project: 'NEW', input: { ...input, sources: [] } },
    message: 'A plan needs at least one data source.',
  },
  {
    what: '61 sources',
    payload: {
      project: 'NEW',
      input: { ...input, sources: Array.from({ length: 61 }, (_, index) => source(`Source ${index}`)) },
    },
    message: 'A plan takes at most 60 data sources; split larger projects.',
  },
  {
    what: 'an end before the start',
    payload: { project: 'NEW', input: { ...input, target: '2026-10-01' } },
    message: 'The target date is before the start.',
  },
  {
    what: 'a day that does not exist',
    payload: { project: 'NEW', input: { ...input, start: '2026-02-30' } },
    message: 'The start must be a date such as 2026-03-02.',
  },
  {
    what: 'a project key that is a query',
    payload: { project: 'NEW" OR key > "', input },
    message: 'That is not a project key or id.',
  },
];

test('forged requests get sentences, and nothing is created', async ({ quietPage: page, demoSite: site }) => {
  const before = await projectSizes(page, site);
  for (const { what, payload, message } of FORGED)
    for (const functionKey of ['plan.preview', 'generation.start'])
      await test.step(`${functionKey}: ${what}`, async () => {
        const answer = await forge(page, site, functionKey, payload);
        expect(answer).toMatchObject(
          refusal('invalid-request', message instanceof RegExp ? expect.stringMatching(message) : message),
        );
        expectSentence(answer);
      });

  const sixty = { ...input, sources: Array.from({ length: 60 }, (_, index) => source(`Source ${index}`)) };
  expect(await forge(page, site, 'generation.start', { project: 'NEW', input: sixty })).toMatchObject(
    refusal('invalid-request', expect.stringMatching(/^A plan starts with at most 50 data sources/)),
  );

  const unknown = await forge(page, site, 'generation.start', { project: 'NOSUCH', input });
  expect(unknown).toMatchObject(refusal('not-found'));
  expectSentence(unknown);
  const noPlan = await forge(page, site, 'generation.step', { project: 'WEB', people: {} });
  expect(noPlan).toMatchObject(refusal('conflict'));
  expectSentence(noPlan);
  expect(await projectSizes(page, site)).toEqual(before);
});

test('markup in a name is only text', async ({ quietPage: page, demoSite: site }) => {
  const marked = { ...input, name: '<script>alert(1)</script>', sources: [source('<script>')] };
  const answer = await forge(page, site, 'plan.preview', { project: 'NEW', input: marked });
  expect(JSON.stringify(answer)).toContain('<script>');
  expect(answer).toMatchObject({ ok: true, value: { ok: true } });

  const app = await openMlPlan(page, site, 'NEW');
  await app.getByRole('button', { name: 'Generate ML plan' }).click();
  await app.getByRole('textbox', { name: 'Business question' }).fill('<img src=x onerror=alert(1)>');
  await app.getByRole('button', { name: 'Next' }).click();
  await expect(app.getByRole('heading', { level: 2, name: 'Template' })).toBeVisible();
  await app.getByRole('button', { name: 'Next' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill('<script>alert(1)</script>');
  await app.getByRole('button', { name: 'Next' }).click();
  await app.getByRole('button', { name: 'Next' }).click();
  await app.getByRole('button', { name: 'Show the preview' }).click();
  await app.getByRole('button', { name: 'Expand all' }).click();
  await expect(app.getByText(/<script>alert\(1\)<\/script>/).first()).toBeVisible();
});

test('the visitor is refused every project, by whatever name it is asked for', async ({
  quietPage: page,
  demoSite: site,
}) => {
  const before = await projectSizes(page, site);
  await site.signIn(page, 'visitor@example.com');
  for (const project of ['CHURN', 'NEW']) {
    for (const [functionKey, payload] of [
      ['project.overview', { project }],
      ['plan.preview', { project, input }],
      ['generation.start', { project, input }],
      ['generation.step', { project, people: {} }],
      ['plan.export', { project }],
      ['plan.import', { project, yaml: '' }],
      ['growth.preview', { project }],
      ['growth.start', { project }],
      ['people.search', { project, query: '' }],
      ['metrics.flow', { project }],
      ['metrics.sprints', { project }],
      ['metrics.ml', { project }],
      ['metrics.quality', { project }],
      ['metrics.behind', { project, of: { type: 'in-progress', day: '2026-03-02' } }],
      ['issues.export', { project }],
      ['issue.panel', { issue: `${project}-1` }],
    ] as const)
      await test.step(`${functionKey} of ${project}`, async () => {
        const answer = await forge(page, site, functionKey, payload);
        expect(answer).toMatchObject({
          ok: true,
          value: { ok: false, error: { code: expect.stringMatching(/^(not-found|forbidden)$/) } },
        });
        expectSentence(answer);
      });
  }
  expect(await forge(page, site, 'portfolio.options', {})).toEqual({
    ok: true,
    value: { ok: true, value: [] },
  });
  expect(await projectSizes(page, site)).toEqual(before);
});

test('the executive may look at the plan of CHURN, and changes nothing', async ({
  quietPage: page,
  demoSite: site,
}) => {
  await site.signIn(page, 'executive@example.com');
  const plan = await openMlPlan(page, site, 'CHURN');
  await expect(plan.getByRole('heading', { level: 2, name: 'Customer churn' })).toBeVisible();
  await expect(plan.getByRole('table', { name: 'Epics in plan order' })).toBeVisible();

  const second = await forge(page, site, 'generation.start', { project: 'CHURN', input });
  expect(second).toMatchObject(refusal('conflict'));
  const foreign = await forge(page, site, 'generation.start', { project: 'NEW', input });
  expect(foreign).toMatchObject(refusal('not-found'));
  expectSentence(foreign);
});

test.describe('in a project without a plan', () => {
  test.use({ siteOptions: ['--no-demo'] });

  test('whoever may not create issues is told so before anything happens', async ({
    freshPage: page,
    freshSite: site,
  }) => {
    const sentence =
      'You may not create issues in New ideas. Ask a project administrator for the permission “Create issues”.';
    await site.signIn(page, 'executive@example.com');
    for (const at of ['', '/generate', '/generate/preview']) {
      const app = await openMlPlan(page, site, 'NEW', at);
      await expect(app.getByText(sentence)).toBeVisible();
      await expect(app.getByRole('button', { name: 'Generate ML plan' })).toBeDisabled();
    }
    const refused = await forge(page, site, 'generation.start', { project: 'NEW', input });
    expect(refused).toMatchObject(refusal('forbidden', sentence));
    expect(await searchIssues(page, site, 'project = NEW')).toEqual([]);
  });
});
