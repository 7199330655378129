import { allRoutes } from '../../sandbox/jira/rest/routes';
import { ASKING, COMPANY_MANAGED, createCheckedSite, TEAM_MANAGED } from './checkedSite';
import { REST_CALLS } from './restCalls';
import { describeContract } from './shared';

const PROJECTS = [
  ['company-managed, English', COMPANY_MANAGED],
  ['team-managed, German', TEAM_MANAGED],
  ['company-managed, with a screen on the way to done', ASKING],
] as const;

describeContract.each(PROJECTS)(
  'the local Jira keeps to Atlassian’s documents (%s project)',
  (_, project) => {
    test.each(Object.entries(REST_CALLS))('%s', async (_name, run) => {
      const jira = createCheckedSite([project]);
      await run(jira, project.key);
      expect([...new Set(jira.violations())]).toEqual([]);
    });
  },
);

describeContract('every operation the local Jira answers', () => {
  it('is carried out by the checks above', async () => {
    const called = new Set<string>();
    const jira = createCheckedSite([COMPANY_MANAGED]);
    for (const run of Object.values(REST_CALLS)) await run(jira, COMPANY_MANAGED.key);
    for (const call of jira.calls()) called.add(call);
    const search = () => ({ ok: false, errors: [], notModelled: false }) as const;
    const missing = allRoutes(search)
      .map(({ method, template }) => ({ method, template }))
      .filter(({ method, template }) => {
        const pattern = new RegExp(`^${method} ${template.replace(/\{[^}]*\}/g, '[^/]+')}$`);
        return ![...called].some((call) => pattern.test(call));
      });
    expect(missing).toEqual([]);
  });
});
