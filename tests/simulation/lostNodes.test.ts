import { createJiraClient } from '../../src/adapters/jira/client';
import { createReadingJira } from '../../src/adapters/jira/reading';
import { createHistoryStore } from '../../src/adapters/storage/histories';
import { readSection } from '../../src/application/metrics/answerSection';
import { qualitySection } from '../../src/application/metrics/qualitySection';
import type { MetricsFilter } from '../../src/domain/metrics/filter';
import { createMemoryStore } from '../unit/memoryStore';
import { readCreated } from './createdPlan';
import { createRig, MANAGER, type Rig, runToEnd } from './generationRig';

/** The findings about lost issues of the plan, as the manager is told them. */
const lostIn = async (rig: Rig, filter: MetricsFilter = {}) => {
  const { deps } = rig.tab();
  const client = createJiraClient({
    transport: async (path, { method, body }) => {
      const response = await rig.site.handle({
        method,
        path: path.value,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
        principal: { type: 'user', accountId: MANAGER },
        caller: 'test',
      });
      return {
        status: response.status,
        headers: { get: (name) => response.headers[name.toLowerCase()] ?? null },
        text: async () => response.body,
      };
    },
    clock: deps.clock,
    sleep: async () => undefined,
    random: () => 0.5,
    budgetMs: 20_000,
  });
  const histories = createHistoryStore(createMemoryStore());
  const settings = { read: async () => ({ revision: 0, settings: undefined }) };
  const { checks } = await readSection(
    { ...deps, jira: createReadingJira(client), settings, histories },
    qualitySection,
    { project: 'NEW', filter },
  );
  return checks.filter(({ check }) => check === 'lost-plan-nodes');
};

test('an issue of the plan that was deleted, or has lost its mark, is named with the summary it was created with', async () => {
  const rig = createRig();
  const tab = rig.tab();
  await tab.start();
  await runToEnd(rig, tab);
  const created = await readCreated(rig);
  expect(await lostIn(rig)).toEqual([]);

  const [deleted, unmarked] = created.filter(({ epic }) => epic !== null);
  if (deleted === undefined || unmarked === undefined) throw new Error('no issues');
  await rig.rest('DELETE', `/rest/api/3/issue/${deleted.key}`);
  await rig.rest('DELETE', `/rest/api/3/issue/${unmarked.key}/properties/ml-plan`);
  await readCreated(rig);
  const lost = [
    expect.objectContaining({
      issues: [deleted, unmarked].map(({ key, summary }) => ({ key, summary })),
    }),
  ];
  expect(await lostIn(rig)).toEqual(lost);
  // What a filter leaves out is not lost.
  expect(await lostIn(rig, { phase: 'modeling' })).toEqual(lost);
});

test('a project without a plan has lost nothing', async () => {
  expect(await lostIn(createRig())).toEqual([]);
});
