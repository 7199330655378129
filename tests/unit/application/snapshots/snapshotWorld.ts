import { createFilterJira } from '../../../../src/adapters/jira/filters';
import { createScanningJira } from '../../../../src/adapters/jira/scanning';
import { createCharterStore } from '../../../../src/adapters/storage/charters';
import { createHealthRulesStore } from '../../../../src/adapters/storage/healthRules';
import { createHistoryStore } from '../../../../src/adapters/storage/histories';
import { createModelStore } from '../../../../src/adapters/storage/models';
import { namespace } from '../../../../src/adapters/storage/namespace';
import { createRowStore } from '../../../../src/adapters/storage/portfolioRows';
import {
  createBoardStore,
  createReadMarks,
  createRefreshStateStore,
} from '../../../../src/adapters/storage/refreshState';
import { createSnapshotStore } from '../../../../src/adapters/storage/snapshots';
import type { KeyValueStore } from '../../../../src/adapters/storage/store';
import type { PortfolioDeps } from '../../../../src/application/portfolio/deps';
import type { JiraCost } from '../../../../src/application/ports/histories';
import type { PlanReader, StoredPlan } from '../../../../src/application/ports/planStore';
import type { LookAtProject, RefreshQueue } from '../../../../src/application/ports/snapshots';
import type { RunDeps, SnapshotDeps } from '../../../../src/application/snapshots/deps';
import { type Refreshed, refreshSnapshot } from '../../../../src/application/snapshots/refreshSnapshot';
import { type Run, refreshSnapshots } from '../../../../src/application/snapshots/refreshSnapshots';
import { createMemoryStore } from '../../memoryStore';
import { asUser, type TestSite } from '../../sandbox/jira/support';
import { readingThrough } from '../localReading';

const APP = {
  type: 'app',
  scopes: [
    'read:jira-work',
    'read:jira-user',
    'read:board-scope:jira-software',
    'read:board-scope.admin:jira-software',
    'read:sprint:jira-software',
    'read:project:jira',
    'read:issue-details:jira',
  ],
} as const;

/** The background work on a local site: what it queues waits until it is asked for. */
export const createSnapshotWorld = (
  site: Pick<TestSite, 'site' | 'clock'>,
  plans: readonly StoredPlan[],
  store: KeyValueStore & { readonly values?: ReadonlyMap<string, unknown> } = createMemoryStore(),
  planReader?: PlanReader,
) => {
  const waiting: LookAtProject[] = [];
  const costs: (() => JiraCost)[] = [];
  let [stored, runsAsked] = [plans, 0];
  const queue: RefreshQueue = {
    push: async (looks) => {
      waiting.push(...looks);
    },
    pushRun: async () => {
      runsAsked += 1;
    },
  };
  const shown = {
    rows: createRowStore(store),
    snapshots: createSnapshotStore(store),
    state: createRefreshStateStore(store),
    healthRules: createHealthRulesStore(store),
    queue,
  };

  /** As for one invocation, with what it asked of Jira. */
  const background = (): SnapshotDeps & RunDeps & { readonly calls: readonly string[] } => {
    const { jira, client, clock, settings, calls } = readingThrough(site, APP, stored, store);
    costs.push(client.spent);
    return {
      ...shown,
      jira,
      scanning: createScanningJira(client),
      plans: planReader ?? {
        read: async (id) => stored.find(({ projectId }) => projectId === id),
        list: async () => stored,
      },
      charters: createCharterStore(store),
      settings,
      histories: createHistoryStore(namespace(store, 'app')),
      boards: createBoardStore(store),
      marks: createReadMarks(store),
      clock,
      calls,
    };
  };

  const world = {
    store,
    waiting,
    background,
    /** What all background work has cost so far. */
    spent: (): JiraCost =>
      costs
        .map((cost) => cost())
        .reduce((sum, { calls, points }) => ({ calls: sum.calls + calls, points: sum.points + points }), {
          calls: 0,
          points: 0,
        }),
    runsAsked: () => runsAsked,
    setPlans: (changed: readonly StoredPlan[]) => {
      stored = changed;
    },
    run: (): Promise<Run> => refreshSnapshots(background()),
    look: (look: LookAtProject, deps: SnapshotDeps = background()): Promise<Refreshed> =>
      refreshSnapshot(deps, look),
    /** Delivers what waits, and what that queues. */
    async drain(): Promise<void> {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await world.look(next);
    },
    async refresh(): Promise<Run> {
      const run = await world.run();
      await world.drain();
      return run;
    },
    /** The portfolio's resolvers as a person. */
    viewer: (person: string): PortfolioDeps & { readonly calls: readonly string[] } => {
      const { jira, client, clock, plans: read, calls } = readingThrough(site, asUser(person), stored);
      return {
        ...shown,
        jira,
        filters: createFilterJira(client),
        clock,
        plans: read,
        models: createModelStore(store),
        calls,
      };
    },
  };
  return world;
};
