import { routeOf } from '../../../../sandbox/host/routing/route';

describe('addresses of the site', () => {
  it.each([
    ['/', { page: 'projects' }],
    ['/jira/projects', { page: 'projects' }],
    ['/jira/your-work', { page: 'projects' }],
    ['/jira/software/projects/CHURN', { page: 'project', project: 'CHURN' }],
    ['/projects/CHURN', { page: 'project', project: 'CHURN' }],
    ['/jira/software/projects/CHURN/boards/12', { page: 'board', project: 'CHURN', boardId: 12 }],
    ['/jira/software/c/projects/CHURN/boards/12', { page: 'board', project: 'CHURN', boardId: 12 }],
    ['/jira/software/projects/CHURN/boards/12/backlog', { page: 'backlog', project: 'CHURN', boardId: 12 }],
    ['/jira/software/projects/CHURN/issues/', { page: 'project-issues', project: 'CHURN' }],
    ['/browse/CHURN-12', { page: 'issue', project: 'CHURN', issue: 'CHURN-12' }],
    ['/browse/CHURN', { page: 'project', project: 'CHURN' }],
    ['/jira/dashboards/10000', { page: 'dashboard', dashboard: '10000' }],
    ['/jira/settings/apps', { page: 'settings', moduleKey: undefined }],
    ['/jira/settings/apps/ml-settings', { page: 'settings', moduleKey: 'ml-settings' }],
    ['/jira/apps/ml-portfolio-page/pi', { page: 'global', moduleKey: 'ml-portfolio-page' }],
    ['/sandbox', { page: 'sandbox' }],
  ])('%s leads to its page', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it('reads an issue key in small letters', () => {
    expect(routeOf('/browse/churn-7')).toEqual({ page: 'issue', project: 'CHURN', issue: 'CHURN-7' });
  });

  it("keeps the app's own pages within one page of the site, so that its frame stays", () => {
    const first = routeOf('/jira/software/projects/CHURN/apps/ml-plan-page');
    expect(first).toEqual({ page: 'app', project: 'CHURN', moduleKey: 'ml-plan-page' });
    expect(routeOf('/jira/software/projects/CHURN/apps/ml-plan-page/metrics/velocity')).toEqual(first);
  });

  it('says so where the site has no such page', () => {
    expect(routeOf('/wiki/spaces')).toEqual({ page: 'unknown' });
    expect(routeOf('/jira/dashboards/first')).toEqual({ page: 'unknown' });
  });
});
