import type { Principal } from '../../../sandbox/types';
import { createJiraClient, type JiraClient, type Transport } from '../../../src/adapters/jira/client';
import { createReadingJira } from '../../../src/adapters/jira/reading';
import { createHistoryStore } from '../../../src/adapters/storage/histories';
import { createKeptAnswers } from '../../../src/adapters/storage/keptAnswers';
import { createPaceStore } from '../../../src/adapters/storage/paces';
import type { KeyValueStore } from '../../../src/adapters/storage/store';
import { shippedTemplates } from '../../../src/adapters/templates/shippedTemplates';
import type { StoredPlan } from '../../../src/application/ports/planStore';
import type { ReadingDeps } from '../../../src/application/ports/reading';
import { createMemoryStore } from '../memoryStore';
import { asUser, type TestSite } from '../sandbox/jira/support';

/** Reads of the local Jira as one person, through the app's own client; `calls` fills with what was asked. */
export const readingAs = (
  site: Pick<TestSite, 'site' | 'clock'>,
  person: string,
  stored: readonly StoredPlan[] = [],
  store: KeyValueStore = createMemoryStore(),
): ReadingDeps & { readonly calls: readonly string[] } => readingThrough(site, asUser(person), stored, store);

/** The same as anybody, or as the app. */
export const readingThrough = (
  { site, clock }: Pick<TestSite, 'site' | 'clock'>,
  principal: Principal,
  stored: readonly StoredPlan[] = [],
  store: KeyValueStore = createMemoryStore(),
): ReadingDeps & { readonly calls: readonly string[]; readonly client: JiraClient } => {
  const calls: string[] = [];
  const transport: Transport = async (path, { method, body }) => {
    calls.push(`${method} ${path.value}`);
    const response = await site.handle({
      method,
      path: path.value,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
      principal,
      caller: 'test',
    });
    return {
      status: response.status,
      headers: { get: (name) => response.headers[name.toLowerCase()] ?? null },
      text: async () => response.body,
    };
  };
  const now = { now: () => new Date(clock.now()) };
  const client = createJiraClient({
    transport,
    clock: now,
    sleep: async () => undefined,
    random: () => 0.5,
    budgetMs: 20_000,
  });
  return {
    jira: createReadingJira(client),
    plans: {
      read: async (projectId) => stored.find((plan) => plan.projectId === projectId),
      list: async () => stored,
    },
    templates: shippedTemplates,
    settings: { read: async () => ({ revision: 0, settings: undefined }) },
    clock: now,
    paces: createPaceStore(createMemoryStore()),
    histories: createHistoryStore(store),
    answers: createKeptAnswers(store, '1.0.0'),
    calls,
    client,
  };
};
