import { Failure } from '../../../src/application/failure';
import type { ReadingDeps } from '../../../src/application/ports/reading';
import { readPortfolio } from '../../../src/application/readPortfolio';
import { readPortfolioOptions } from '../../../src/application/readPortfolioOptions';
import { EVAN, MIA, NOOR } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { createPlannedSite, moveTo, planIssue, projectId, storedPlan } from './plannedProject';

const DAY = 86_400_000;

/** NEW and SIDE have plans; Evan may see NEW only, Noor neither. */
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
  return { site, plans, side: await projectId(site, 'SIDE') };
};

test('a row for every plan the viewer may browse; the others are not even counted', async () => {
  const { site, plans } = await arrange();
  const portfolio = await readPortfolio(readingAs(site, EVAN, plans), { projects: 'all' });
  expect(portfolio.rows.map(({ project, planName }) => [project.key, planName])).toEqual([
    ['NEW', 'Plan of NEW'],
  ]);
  expect(portfolio).toMatchObject({ hidden: 0, failures: [] });
});

test('a row tells the wait for data by the name of its source', async () => {
  const { site, plans } = await arrange();
  const portfolio = await readPortfolio(readingAs(site, MIA, plans), { projects: ['NEW'] });
  // Asked for on Monday, March 2nd; it is Wednesday the 11th: 7 working days.
  expect(portfolio.rows[0]).toMatchObject({
    health: {
      status: 'at-risk',
      reasons: ['CRM: access request open for 9 days; its time box is 5 working days.'],
    },
    phase: 'data-understanding',
    progress: { done: 0, total: 1 },
    dataWaits: { open: 1, oldestDays: 9, sources: ['CRM'] },
  });
});

test('a chosen project that the viewer may not see is counted and never named', async () => {
  const { site, plans, side } = await arrange();
  const portfolio = await readPortfolio(readingAs(site, EVAN, plans), { projects: ['NEW', side, 'GONE'] });
  expect(portfolio.rows.map(({ project }) => project.key)).toEqual(['NEW']);
  expect(portfolio.hidden).toBe(2);
  expect(JSON.stringify(portfolio)).not.toMatch(/SIDE|Side project/);
});

test('a viewer without any project gets an empty portfolio', async () => {
  const { site, plans } = await arrange();
  expect(await readPortfolio(readingAs(site, NOOR, plans), { projects: 'all' })).toMatchObject({
    rows: [],
    hidden: 0,
    failures: [],
  });
});

test('a chosen project without a plan says so', async () => {
  const { site, plans } = await arrange();
  const portfolio = await readPortfolio(readingAs(site, MIA, plans.slice(0, 1)), { projects: ['SIDE'] });
  expect(portfolio.failures).toMatchObject([
    { project: { key: 'SIDE' }, message: 'This project has no ML plan any more.' },
  ]);
});

test('a project that cannot be read tells why and does not take the others with it', async () => {
  const { site, plans } = await arrange();
  const deps = readingAs(site, MIA, plans);
  const { id: unreadable } = await deps.jira.project('SIDE');
  const jira: ReadingDeps['jira'] = {
    ...deps.jira,
    statuses: async (project) => {
      if (project.id === unreadable)
        throw new Failure({ code: 'jira-unavailable', message: 'Jira is away.' });
      return deps.jira.statuses(project);
    },
  };
  const portfolio = await readPortfolio({ ...deps, jira }, { projects: 'all' });
  expect(portfolio.rows.map(({ project }) => project.key)).toEqual(['NEW']);
  expect(portfolio.failures).toMatchObject([{ project: { key: 'SIDE' }, message: 'Jira is away.' }]);
});

test('when time runs out, what is left is listed instead of making everything fail', async () => {
  const { site, plans } = await arrange();
  const deps = readingAs(site, MIA, plans);
  const jira: ReadingDeps['jira'] = {
    ...deps.jira,
    visibleProjects: async (projects) => {
      site.clock.advance(16_000);
      return deps.jira.visibleProjects(projects);
    },
  };
  const portfolio = await readPortfolio({ ...deps, jira }, { projects: 'all' });
  expect(portfolio.rows).toEqual([]);
  expect(portfolio.failures.map(({ message }) => message)).toEqual([
    'There was no time left to read this project. Choose fewer projects, or refresh.',
    'There was no time left to read this project. Choose fewer projects, or refresh.',
  ]);
});

test('the settings offer the plans the viewer may browse, by name', async () => {
  const { site, plans } = await arrange();
  expect((await readPortfolioOptions(readingAs(site, MIA, plans))).map(({ name }) => name)).toEqual([
    'New project',
    'Side project',
  ]);
  expect((await readPortfolioOptions(readingAs(site, EVAN, plans))).map(({ key }) => key)).toEqual(['NEW']);
});
