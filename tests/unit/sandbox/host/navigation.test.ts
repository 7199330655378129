import { addressOf } from '../../../../sandbox/host/app/navigation';

describe('where an app asks to go', () => {
  it('takes an address as it is', () => {
    expect(addressOf({ url: '/browse/CHURN-1', type: 'same-tab' })).toEqual({
      href: '/browse/CHURN-1',
      newTab: false,
    });
  });

  it('finds the pages that the bridge names', () => {
    expect(addressOf({ target: 'issue', issueKey: 'CHURN-1', type: 'new-tab' })).toEqual({
      href: '/browse/CHURN-1',
      newTab: true,
    });
    expect(addressOf({ target: 'dashboard', dashboardId: '10000' })).toEqual({
      href: '/jira/dashboards/10000',
      newTab: false,
    });
    expect(
      addressOf({ target: 'module', projectKey: 'NEW', moduleKey: 'ml-plan-page', path: '/metrics' }),
    ).toEqual({ href: '/jira/software/projects/NEW/apps/ml-plan-page/metrics', newTab: false });
  });

  it('finds a page of the app that belongs to no project', () => {
    expect(addressOf({ target: 'module', moduleKey: 'ml-portfolio-page', path: 'pi' })).toEqual({
      href: '/jira/apps/ml-portfolio-page/pi',
      newTab: false,
    });
  });

  it('has no address for places this site leaves out', () => {
    expect(addressOf({ target: 'contentView', contentId: '1' })).toBeUndefined();
    expect(addressOf('nowhere')).toBeUndefined();
  });
});
