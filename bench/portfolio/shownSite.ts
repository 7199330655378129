import { createSandbox } from '../../sandbox/server/sandbox';
import { ADMIN } from '../../sandbox/site/cast';
import { addPortfolioDashboard } from '../../sandbox/site/demo';
import { createPlanJournal } from '../../src/adapters/storage/planJournal';
import { createRowStore } from '../../src/adapters/storage/portfolioRows';
import { createRefreshStateStore } from '../../src/adapters/storage/refreshState';
import type { KeyValueStore } from '../../src/adapters/storage/store';
import type { KeptRow } from '../../src/domain/portfolio/types';
import { planOf } from './site';

type Sandbox = Awaited<ReturnType<typeof createSandbox>>;

/** The sandbox's own storage, as the app's functions will find it. */
const storeOf = ({ forge }: Sandbox): KeyValueStore => {
  const { store } = forge.kvs;
  const text = (key: string): string | undefined => store.get('kvs', key)?.json;
  const write = (key: string, value: unknown): void => {
    store.set('kvs', key, JSON.stringify(value), undefined);
  };
  return {
    get: async (key) => {
      const json = text(key);
      return json === undefined ? undefined : JSON.parse(json);
    },
    async setIfAbsent(key, value) {
      if (text(key) !== undefined) return false;
      write(key, value);
      return true;
    },
    set: async (key, value) => write(key, value),
    remove: async (key) => {
      store.delete('kvs', key);
    },
    query: async () => ({ values: [] }),
  };
};

/** Saves a site on which as many projects have a plan and a row as there are rows, and a dashboard with the gadget. */
export const saveShownSite = async (rows: readonly KeptRow[], file: string): Promise<void> => {
  const sandbox = await createSandbox({ indexLagMs: 0 });
  try {
    await sandbox.fill({ demo: false });
    await addPortfolioDashboard(sandbox);
    const store = storeOf(sandbox);
    const [shown, plans] = [createRowStore(store), createPlanJournal(store)];
    for (const [index, row] of rows.entries()) {
      const { key, name } = row.project;
      const { id } = sandbox.jira.addProject({
        key,
        name,
        style: 'company-managed',
        board: 'scrum',
        language: 'en',
        lead: ADMIN,
        administrators: [ADMIN],
        members: [],
        viewers: [],
        linksOnCreateScreen: true,
      });
      await plans.begin(planOf(id, index));
      await shown.put({ ...row, project: { id, key, name } });
    }
    // As after a run: without it the gadget would ask for one.
    await createRefreshStateStore(store).save({
      lastRun: sandbox.clock.now(),
      due: {},
      pending: [],
      chosen: [],
      perHour: 1,
      unreachable: {},
      moved: {},
      sweptTo: '',
    });
    await sandbox.save(file);
  } finally {
    await sandbox.close();
  }
};
