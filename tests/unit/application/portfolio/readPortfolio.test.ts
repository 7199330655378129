import { createCharterStore } from '../../../../src/adapters/storage/charters';
import { createHealthRulesStore } from '../../../../src/adapters/storage/healthRules';
import { findFilters } from '../../../../src/application/portfolio/findFilters';
import { readPortfolio } from '../../../../src/application/portfolio/readPortfolio';
import { readPortfolioOptions } from '../../../../src/application/portfolio/readPortfolioOptions';
import { readPortfolioProject } from '../../../../src/application/portfolio/readPortfolioProject';
import type { Portfolio } from '../../../../src/contract/portfolio';
import { unpackRows } from '../../../../src/contract/portfolioRows';
import { trainId } from '../../../../src/contract/portfolioRules';
import { DEFAULT_HEALTH_RULES } from '../../../../src/domain/portfolio/healthRules';
import { CHURN_CHARTER } from '../../charters';
import { at, EVAN, MIA, NOOR, type TestSite } from '../../sandbox/jira/support';
import { createPlannedSite, moveTo, planIssue, projectId, storedPlan } from '../plannedProject';
import { createSnapshotWorld } from '../snapshots/snapshotWorld';

const DAY = 86_400_000;

/** NEW and SIDE have plans and snapshots; Evan may see NEW only, Noor neither. */
const arrange = async () => {
  const site = createPlannedSite();
  const request = await planIssue(site, 'Ask for CRM data', {
    node: 'data-access.crm.request',
    phase: 'data-understanding',
    kind: 'spike',
    source: 'crm',
    timeBoxDays: 5,
  });
  await moveTo(site, request, 'In Progress');
  site.clock.advance(9 * DAY);
  const plans = [await storedPlan(site, 'NEW'), await storedPlan(site, 'SIDE')];
  const world = createSnapshotWorld(site, plans);
  await world.refresh();
  return { site, plans, world, side: await projectId(site, 'SIDE') };
};

const keysIn = ({ rows }: Portfolio) => unpackRows(rows).map(({ project }) => project.key);

test('a row for every plan the viewer may browse; the others are not even counted', async () => {
  const { world } = await arrange();
  const portfolio = await readPortfolio(world.viewer(EVAN), { projects: 'all' });
  expect(keysIn(portfolio)).toEqual(['NEW']);
  expect(portfolio).toMatchObject({ hidden: 0, reading: null, failures: [] });
});

test('a row tells the wait for data by the name of its source', async () => {
  const { world } = await arrange();
  const portfolio = await readPortfolio(world.viewer(MIA), { projects: ['NEW'] });
  // Asked for on Monday, March 2nd; it is Wednesday the 11th: 7 working days.
  expect(unpackRows(portfolio.rows)[0]).toMatchObject({
    planName: 'Plan of NEW',
    health: {
      status: 'at-risk',
      reasons: ['CRM: access request open for 9 days; its time box is 5 working days.'],
    },
    phase: 'data-understanding',
    progress: { done: 0, total: 1 },
    dataWaits: { open: 1, oldestDays: 9, sources: ['CRM'] },
  });
});

test('opening it asks Jira once, whatever it shows', async () => {
  const { world } = await arrange();
  const viewer = world.viewer(MIA);
  expect(keysIn(await readPortfolio(viewer, { projects: 'all' })).toSorted()).toEqual(['NEW', 'SIDE']);
  expect(viewer.calls).toEqual(['POST /rest/api/3/permissions/check']);
});

test('a site that changes its health rules sees every project judged by them at once, and nothing is written', async () => {
  const { world, plans } = await arrange();
  const rules = { ...DEFAULT_HEALTH_RULES, accessOffTrackFactor: 1 };
  await createHealthRulesStore(world.store).save(0, rules);
  const before = JSON.stringify([...(world.store.values ?? [])]);
  const viewer = world.viewer(MIA);
  const { rows } = await readPortfolio(viewer, { projects: ['NEW'] });
  const [row] = unpackRows(rows);
  expect(row?.health).toEqual({
    status: 'off-track',
    reasons: ['CRM: access request open for 9 days; its time box is 5 working days.'],
  });
  const one = await readPortfolioProject(viewer, { project: plans[0]?.projectId ?? '' });
  expect(one.row).toEqual(row);
  expect(one.history.slice(-2).map(({ day, status }) => [day, status])).toEqual([
    ['2026-03-10', null],
    ['2026-03-11', 'off-track'],
  ]);
  expect(JSON.stringify([...(world.store.values ?? [])])).toBe(before);
});

test('a chosen project that the viewer may not see is counted and never named', async () => {
  const { world, side } = await arrange();
  const portfolio = await readPortfolio(world.viewer(EVAN), { projects: ['NEW', side, 'GONE'] });
  expect(keysIn(portfolio)).toEqual(['NEW']);
  expect(portfolio.hidden).toBe(2);
  expect(JSON.stringify(portfolio)).not.toMatch(/SIDE|Side project/);
});

test('a key that belongs to a hidden project is hidden as well', async () => {
  const { world } = await arrange();
  const portfolio = await readPortfolio(world.viewer(EVAN), { projects: ['SIDE'] });
  expect(portfolio).toMatchObject({ hidden: 1, reading: null, failures: [] });
  expect(JSON.stringify(portfolio)).not.toMatch(/SIDE|Side project/);
});

test('the key and the id of a hidden project count as two, as those of no project do', async () => {
  const { world, side } = await arrange();
  const hidden = async (projects: readonly string[], viewer: string) =>
    (await readPortfolio(world.viewer(viewer), { projects: [...projects] })).hidden;
  expect(await hidden(['NEW', 'SIDE', side], EVAN)).toBe(2);
  expect(await hidden(['NEW', 'GONE', '999999'], EVAN)).toBe(2);
  expect(await hidden(['NEW', 'SIDE', side], MIA)).toBe(0);
});

test('a release train shows the projects whose charters name it, to those who may browse them', async () => {
  const { site, world, plans, side } = await arrange();
  const charters = createCharterStore(world.store);
  for (const { projectId: id } of plans)
    await charters.save(id, 0, { ...CHURN_CHARTER, releaseTrain: 'Customer train' });
  site.clock.advance(DAY);
  await world.refresh();
  const train = trainId('Customer train');
  const seenBy = (person: string) => readPortfolio(world.viewer(person), { projects: { train } });
  expect(keysIn(await seenBy(MIA)).toSorted()).toEqual(['NEW', 'SIDE']);
  const evans = await seenBy(EVAN);
  expect(keysIn(evans)).toEqual(['NEW']);
  expect(evans.hidden).toBe(0);
  expect(JSON.stringify(evans)).not.toContain(side);
});

describe('a saved filter', () => {
  const saved = async (site: TestSite, jql: string, shared = true): Promise<string> => {
    const sharePermissions = shared ? [{ type: 'loggedin' }] : [];
    return String(
      at((await site.post('/rest/api/3/filter', { name: 'Data', jql, sharePermissions })).json, 'id'),
    );
  };
  /** Another plan issue of NEW, and one of SIDE, both without an epic. */
  const arrangeTwo = async () => {
    const arranged = await arrange();
    const { site } = arranged;
    const property = { plan: 'plan-of-SIDE', node: 'charter', phase: 'business-understanding', kind: 'epic' };
    await site.story(
      { project: { key: 'SIDE' }, summary: 'Charter data' },
      { properties: [{ key: 'ml-plan', value: property }] },
    );
    site.clock.advance(60_000);
    return arranged;
  };

  test('shows the projects in which it finds an issue of the plan, as the viewer, in two calls more', async () => {
    const { site, world } = await arrangeTwo();
    const savedFilter = await saved(site, 'summary ~ "data" ORDER BY created');
    const mia = world.viewer(MIA);
    const portfolio = await readPortfolio(mia, { projects: { savedFilter } });
    expect(keysIn(portfolio).toSorted()).toEqual(['NEW', 'SIDE']);
    expect(portfolio).toMatchObject({ isWhole: true, hidden: 0 });
    expect(mia.calls).toEqual([
      'POST /rest/api/3/search/jql',
      'POST /rest/api/3/search/jql',
      'POST /rest/api/3/permissions/check',
    ]);
    const evans = await readPortfolio(world.viewer(EVAN), { projects: { savedFilter } });
    expect(keysIn(evans)).toEqual(['NEW']);
    expect(JSON.stringify(evans)).not.toMatch(/SIDE|Side project/);
  });

  test('that finds no issue of a plan shows nothing', async () => {
    const { site, world } = await arrange();
    await site.story({ summary: 'Not of the plan' });
    site.clock.advance(60_000);
    const savedFilter = await saved(site, 'summary ~ "plan"');
    expect(keysIn(await readPortfolio(world.viewer(MIA), { projects: { savedFilter } }))).toEqual([]);
  });

  test('that is not shared with the viewer is said to be of no use to them, without its name', async () => {
    const { site, world } = await arrange();
    const savedFilter = await saved(site, 'summary ~ "data"', false);
    await expect(readPortfolio(world.viewer(EVAN), { projects: { savedFilter } })).rejects.toMatchObject({
      error: { code: 'not-found', message: expect.stringContaining('not shared with you') },
    });
  });

  test('is offered by its name to those who may use it, the chosen one first', async () => {
    const { site, world } = await arrange();
    const chosen = await saved(site, 'summary ~ "data"', false);
    const other = String(
      at(
        (await site.post('/rest/api/3/filter', { name: 'All', sharePermissions: [{ type: 'loggedin' }] }))
          .json,
        'id',
      ),
    );
    expect(await findFilters(world.viewer(MIA), { query: '', chosen })).toEqual([
      { id: chosen, name: 'Data' },
      { id: other, name: 'All' },
    ]);
    expect(await findFilters(world.viewer(EVAN), { query: '', chosen })).toEqual([
      { id: other, name: 'All' },
    ]);
    expect(await findFilters(world.viewer(MIA), { query: 'dat' })).toEqual([{ id: chosen, name: 'Data' }]);
  });
});

test('a viewer without any project gets an empty portfolio', async () => {
  const { world } = await arrange();
  const portfolio = await readPortfolio(world.viewer(NOOR), { projects: 'all' });
  expect(portfolio).toMatchObject({ rows: { rows: [], texts: [] }, hidden: 0, reading: null, failures: [] });
});

test('a chosen project without a plan says so', async () => {
  const { world, plans } = await arrange();
  world.setPlans(plans.slice(0, 1));
  await world.refresh();
  const portfolio = await readPortfolio(world.viewer(MIA), { projects: ['SIDE'] });
  expect(portfolio.failures).toMatchObject([
    { project: { key: 'SIDE' }, message: 'This project has no ML plan any more.' },
  ]);
  expect(portfolio.hidden).toBe(0);
});

test('projects that were never read are counted for those who may see them', async () => {
  const site = createPlannedSite();
  const world = createSnapshotWorld(site, [await storedPlan(site, 'NEW'), await storedPlan(site, 'SIDE')]);
  await world.run();
  const seenBy = (person: string) => readPortfolio(world.viewer(person), { projects: 'all' });
  expect((await seenBy(MIA)).reading).toEqual({ projects: 2, hours: 1 });
  expect((await seenBy(EVAN)).reading).toEqual({ projects: 1, hours: 1 });
  expect((await seenBy(NOOR)).reading).toBeNull();
});

test('whoever opens it before the first run asks for one', async () => {
  const site = createPlannedSite();
  const world = createSnapshotWorld(site, [await storedPlan(site, 'NEW')]);
  await readPortfolio(world.viewer(MIA), { projects: 'all' });
  expect(world.runsAsked()).toBe(1);
  await world.refresh();
  await readPortfolio(world.viewer(MIA), { projects: 'all' });
  expect(world.runsAsked()).toBe(1);
});

test('one project with its history is for those who may browse it', async () => {
  const { world, side } = await arrange();
  const project = await readPortfolioProject(world.viewer(MIA), { project: side });
  expect(project.row.project.key).toBe('SIDE');
  expect(project.history.at(-1)?.day).toBe('2026-03-11');
  await expect(readPortfolioProject(world.viewer(EVAN), { project: side })).rejects.toMatchObject({
    error: { code: 'not-found' },
  });
});

test('the settings offer the plans the viewer may browse, by name', async () => {
  const { world } = await arrange();
  expect((await readPortfolioOptions(world.viewer(MIA))).map(({ name }) => name)).toEqual([
    'New project',
    'Side project',
  ]);
  expect((await readPortfolioOptions(world.viewer(EVAN))).map(({ key }) => key)).toEqual(['NEW']);
});
