import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImport } from '../../../sandbox/site/import';
import { describeWithShared } from '../domain/metrics/sharedData';
import { ADA, createTestSite, MIA } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { readFlowMetrics, readSprintMetrics } from './metrics/readSections';

// Thousands of issues through every layer: seconds on a busy machine.
jest.setTimeout(60_000);

const FILES = join(__dirname, '../../../../shared/data');

/** A file put into the local Jira and read back through REST, as `npm start -- --import FILE` does. */
const metricsOf = async (path: string) => {
  const test = createTestSite({ rateLimits: 'off' });
  const imported = readImport(readFileSync(join(FILES, path)), path);
  if (!imported.ok) throw new Error(imported.message);
  const access = { lead: ADA, administrators: [ADA], members: [MIA], viewers: [] };
  const { key } = test.site.importProject(imported.project, access);
  const deps = readingAs(test, MIA);
  const sprints = await readSprintMetrics(deps, { project: key, filter: {} });
  const calls = [...deps.calls];
  return {
    metrics: { ...(await readFlowMetrics(deps, { project: key, filter: {} })), ...sprints },
    calls,
    problems: test.log.entries(),
  };
};

describeWithShared('flow/generated-1000.json.gz', 'a project imported with its changelogs', () => {
  test('shows all four charts', async () => {
    const { metrics, problems } = await metricsOf('flow/generated-1000.json.gz');
    expect(metrics).toMatchObject({
      issues: 1000,
      velocity: { status: 'ok', unit: 'points', commitmentUnknown: null },
      burndown: { status: 'ok' },
      cumulativeFlow: { status: 'ok' },
      cycleTimes: { status: 'ok', kind: 'cycle' },
    });
    expect(problems.filter(({ type }) => type === 'problem')).toEqual([]);
  });
});

describeWithShared('real/titanium-sprints.json.gz', 'a real project imported without changelogs', () => {
  test('shows what can be known and says what cannot', async () => {
    const { metrics, problems } = await metricsOf('real/titanium-sprints.json.gz');
    expect(metrics).toMatchObject({
      velocity: { status: 'ok', unit: 'points', commitmentUnknown: expect.any(String) },
      burndown: { status: 'insufficient', reason: expect.stringContaining('change history') },
      cumulativeFlow: { status: 'insufficient', reason: expect.stringContaining('change history') },
      cycleTimes: { status: 'ok', kind: 'lead', finishedWithoutStart: null },
    });
    if (metrics.velocity.status !== 'ok') throw new Error(metrics.velocity.reason);
    // Worked out by hand in recordedProjects.test.ts.
    expect(metrics.velocity.sprints.find(({ name }) => name === '2014 Sprint 18 SDK')).toMatchObject({
      committed: null,
      done: { points: 101, issues: 17 },
    });
    expect(problems.filter(({ type }) => type === 'problem')).toEqual([]);
  });

  test('takes bulk reads: 22 of 100 issues, 3 of 1,000 changelogs, 5 pages of 50 sprints', async () => {
    const { calls } = await metricsOf('real/titanium-sprints.json.gz');
    const count = (start: string) => calls.filter((call) => call.startsWith(start)).length;
    expect(count('POST /rest/api/3/search/jql')).toBe(1);
    expect(count('POST /rest/api/3/issue/bulkfetch')).toBe(22);
    expect(count('POST /rest/api/3/changelog/bulkfetch')).toBe(3);
    expect(count('GET /rest/agile/1.0/board/')).toBe(6); // its configuration and 240 sprints
  });
});
