import type { Page } from '@playwright/test';
import { expect, type Site, test } from './fixtures';
import { askJira, blockersOf, boardOf, isEpic, type JiraIssue, searchIssues } from './jira';
import { expectResult, generate, goToPreview, openMlPlan, QUESTION } from './mlPlan';
import { mlPlanPath } from './paths';

/** Sum of all points of the template at three sources and three environments, added up from its table by hand. */
const POINTS = 190;

const planIn = (page: Page, site: Site, project: string): Promise<readonly JiraIssue[]> =>
  searchIssues(page, site, `project = ${project} ORDER BY key ASC`);

const expectWholePlan = async (page: Page, site: Site, project: string): Promise<void> => {
  const { estimateField } = await boardOf(page, site, project);
  const issues = await planIn(page, site, project);
  const epics = issues.filter(isEpic);
  const work = issues.filter((issue) => !isEpic(issue));
  expect([epics.length, work.length]).toEqual([11, 83]);

  const epicKeys = new Set(epics.map(({ key }) => key));
  expect(work.filter(({ fields }) => !epicKeys.has(fields.parent?.key ?? ''))).toEqual([]);
  expect(new Set(issues.map(({ properties }) => properties?.['ml-plan']?.node)).size).toBe(94);
  expect(new Set(issues.map(({ properties }) => properties?.['ml-plan']?.plan)).size).toBe(1);
  for (const { key, fields, properties } of issues) {
    expect(fields.labels, key).toContain(`crispdm-${properties?.['ml-plan']?.phase}`);
    expect(fields.labels, key).toContain(`kind-${properties?.['ml-plan']?.kind}`);
  }
  for (const { key, fields } of work)
    expect(JSON.stringify(fields.description), key).toContain('Acceptance criteria');

  expect(issues.flatMap(blockersOf)).toHaveLength(99);
  const points = work.map(({ fields }) => Number(fields[estimateField ?? ''] ?? 0));
  expect(points.reduce((sum, each) => sum + each, 0)).toBe(POINTS);
};

const nodeOf = (issues: readonly JiraIssue[], key: string | undefined) =>
  issues.find((issue) => issue.key === key)?.properties?.['ml-plan']?.node;

/** The issue of a node, so that tests need not know keys. */
const issueOfNode = async (page: Page, site: Site, project: string, node: string): Promise<JiraIssue> => {
  const [issue] = await searchIssues(page, site, `project = ${project} AND mlNode = "${node}"`);
  if (!issue) throw new Error(`${project} has no issue for ${node}.`);
  return issue;
};

for (const { project, kind } of [
  { project: 'NEW', kind: 'company-managed project, whose create call takes links' },
  { project: 'LITE', kind: 'team-managed project, whose create call takes no links' },
])
  test(`a plan is generated, worked from and explained in a ${kind}`, async ({
    freshPage: page,
    freshSite: site,
  }) => {
    const app = await openMlPlan(page, site, project);
    await goToPreview(app);
    await expect(app.getByText('190', { exact: true })).toBeVisible();
    expect(await planIn(page, site, project)).toEqual([]);

    // Slow enough to be seen on any machine.
    const slowSecond = { path: '/issue/bulk', nth: 2, fault: { type: 'slow', millis: 1500 } };
    await site.control('faults', { rules: [slowSecond] }, 'PUT');
    await generate(app);
    await expect(app.getByRole('progressbar', { name: 'Issues created' })).toBeVisible();
    await expect(app.getByText(/^[1-9]\d? of 94 issues created/)).toBeVisible();
    await expectResult(app);
    await expectWholePlan(page, site, project);

    const request = await issueOfNode(page, site, project, 'data-access.crm.request');
    const exploration = await issueOfNode(page, site, project, 'data-understanding.crm.exploration');
    expect(exploration.fields.assignee?.displayName).toBe('Mia Lindqvist');

    await test.step('the backlog shows the issues in plan order', async () => {
      await app.getByRole('link', { name: 'Open the backlog' }).click();
      await expect(page).toHaveURL(/\/backlog$/);
      await expect(page.getByText('(83 issues)')).toBeVisible();
      const keys = await page.locator('.backlog-key').allTextContents();
      const work = (await planIn(page, site, project)).filter((issue) => !isEpic(issue));
      const place = (key: string) => keys.indexOf(key);
      const tooEarly = work.flatMap((issue) =>
        blockersOf(issue).filter((blocker) => place(blocker) > place(issue.key)),
      );
      expect(keys).toHaveLength(83);
      expect(tooEarly).toEqual([]);
      expect(nodeOf(work, keys.at(0))).toBe('charter.objectives');
    });

    await test.step('an issue says what it is for and what it waits for', async () => {
      await page.goto(`${site.url}/browse/${request.key}`);
      const panel = page.getByRole('region', { name: 'ML plan' });
      await expect(panel.getByText('Waits for 1')).toBeVisible();
      await panel.getByRole('button', { name: /ML plan/ }).click();
      const inside = panel.frameLocator('iframe');
      await expect(inside.getByRole('heading', { name: 'Purpose' })).toBeVisible();
      await expect(inside.getByRole('heading', { name: 'Done when' })).toBeVisible();
      await expect(inside.getByText('1 open issue.', { exact: true })).toBeVisible();
      await expect(inside.getByText('Sales operations').or(inside.getByText('CRM')).first()).toBeVisible();
    });

    await test.step('asking for a plan again shows the one there is', async () => {
      const again = await openMlPlan(page, site, project, '/generate');
      await expect(again.getByRole('heading', { name: 'This project has a plan' })).toBeVisible();
      await again.getByRole('button', { name: 'See the plan' }).click();
      await expect(page).toHaveURL(`${site.url}${mlPlanPath(project)}`);
      await expect(again.getByText(QUESTION)).toBeVisible();
      await expect(again.getByRole('button', { name: 'Generate ML plan' })).toHaveCount(0);

      const refused = await askJira(page, site, '/__sandbox/invoke', {
        moduleKey: 'ml-plan-page',
        functionKey: 'generation.start',
        payload: {
          project,
          input: {
            name: 'Another plan',
            businessQuestion: QUESTION,
            sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: false }],
            environments: ['dev'],
            riskTier: 'low',
            start: '2026-11-02',
            sprintLengthDays: 14,
          },
        },
      });
      expect(refused).toMatchObject({ ok: true, value: { ok: false, error: { code: 'conflict' } } });
      expect(await planIn(page, site, project)).toHaveLength(94);
    });
  });
