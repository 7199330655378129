import { createPlanJournal } from '../../../../src/adapters/storage/planJournal';
import type { KeyValueStore } from '../../../../src/adapters/storage/store';
import type { Outcome } from '../../../../src/application/ports/journal';
import { generationRecord } from '../../application/generationRecord';
import { PLAN_DEFAULTS } from '../../planDefaults';

/** Storage in memory, with pages of one value so that paging shows. */
const storeOf = () => {
  const values = new Map<string, unknown>();
  const store: KeyValueStore = {
    get: async (key) => values.get(key),
    async setIfAbsent(key, value) {
      if (values.has(key)) return false;
      values.set(key, JSON.parse(JSON.stringify(value)));
      return true;
    },
    async set(key, value) {
      values.set(key, JSON.parse(JSON.stringify(value)));
    },
    async remove(key) {
      values.delete(key);
    },
    async query(prefix, cursor) {
      const keys = [...values.keys()].filter((key) => key.startsWith(prefix));
      const place = Number(cursor ?? 0);
      const key = keys[place];
      return {
        values: key === undefined ? [] : [values.get(key)],
        ...(place + 1 < keys.length ? { cursor: String(place + 1) } : {}),
      };
    },
  };
  return { store, keys: () => [...values.keys()] };
};

const recordOf = (projectId: string, planId: string) =>
  generationRecord({
    planId,
    projectId,
    template: { id: 'crisp-dm', version: 1 },
    input: {
      name: 'Churn',
      businessQuestion: 'Who leaves?',
      sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: false }],
      environments: ['dev'],
      riskTier: 'low',
      start: '2026-03-02',
      sprintLengthDays: 14,
      ...PLAN_DEFAULTS,
    },
    startedAt: '2026-03-02T08:00:00.000Z',
  });

const claim = { at: '2026-03-02T08:00:00.000Z', newestIssue: 7, retry: false, round: 1, by: 'page' };
const created = (complete: boolean): Outcome => ({
  type: 'created',
  created: { a: 'NEW-8' },
  failed: {},
  unlinked: [],
  complete,
});

describe('the plan journal', () => {
  test('keeps the first plan of a project, and gives it to whoever comes second', async () => {
    const journal = createPlanJournal(storeOf().store);
    expect((await journal.begin(recordOf('1', 'mine'))).planId).toBe('mine');
    expect((await journal.begin(recordOf('1', 'theirs'))).planId).toBe('mine');
    expect(await journal.record('1')).toEqual(recordOf('1', 'mine'));
    expect(await journal.record('2')).toBeUndefined();
  });

  test('lists every plan of the site, page by page', async () => {
    const journal = createPlanJournal(storeOf().store);
    for (const id of ['1', '2', '3']) await journal.begin(recordOf(id, `plan-${id}`));
    await journal.claim(recordOf('1', 'plan-1'), 0, 1, claim);
    expect((await journal.list()).map(({ planId }) => planId)).toEqual(['plan-1', 'plan-2', 'plan-3']);
  });

  test('lets one of two claim an attempt', async () => {
    const journal = createPlanJournal(storeOf().store);
    const plan = recordOf('1', 'p');
    expect(await journal.claim(plan, 0, 1, claim)).toBe(true);
    expect(await journal.claim(plan, 0, 1, claim)).toBe(false);
    expect(await journal.claim(plan, 1, 1, claim)).toBe(true);
  });

  test('tells attempts in order, and which of them nobody knows the outcome of', async () => {
    const journal = createPlanJournal(storeOf().store);
    const plan = recordOf('1', 'p');
    await journal.claim(plan, 0, 1, claim);
    await journal.settle(plan, 0, 1, created(false));
    await journal.claim(plan, 0, 2, { ...claim, retry: true });
    expect(await journal.attempts(plan, 2)).toEqual([
      [
        { number: 1, claim, outcome: created(false) },
        { number: 2, claim: { ...claim, retry: true }, outcome: undefined },
      ],
      [],
    ]);
  });

  test('reads a hundred attempts in 8 waits: for 1, 2, 4, 8, 16 and three times 32 of them', async () => {
    const { store } = storeOf();
    const journal = createPlanJournal(store);
    const plan = recordOf('1', 'p');
    const limited: Outcome = { type: 'limited', until: '2026-03-02T08:00:05.000Z' };
    for (let number = 1; number <= 100; number += 1) {
      await journal.claim(plan, 0, number, claim);
      await journal.settle(plan, 0, number, limited);
    }
    let waits = 0;
    let answer: Promise<void> | undefined;
    const slow = createPlanJournal({
      ...store,
      async get(key) {
        answer ??= new Promise((resolve) => {
          setImmediate(() => {
            waits += 1;
            answer = undefined;
            resolve();
          });
        });
        await answer;
        return store.get(key);
      },
    });
    const [attempts] = await slow.attempts(plan, 1);
    expect(attempts?.map(({ number }) => number)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    expect(waits).toBe(8);
  });

  test('keeps the first outcome of an attempt', async () => {
    const journal = createPlanJournal(storeOf().store);
    const plan = recordOf('1', 'p');
    await journal.claim(plan, 0, 1, claim);
    await journal.settle(plan, 0, 1, created(true));
    await journal.settle(plan, 0, 1, { type: 'refused' });
    expect((await journal.attempts(plan, 1))[0]?.[0]?.outcome).toEqual(created(true));
  });

  test('keeps parts and the completion apart from other plans', async () => {
    const journal = createPlanJournal(storeOf().store);
    const plan = recordOf('1', 'p');
    await journal.finishPart(plan, 'rank-0', { at: '2026-03-02T08:00:00.000Z', made: 5, notes: [] });
    await journal.complete(plan, { at: claim.at, created: {}, links: 0, notes: ['n'] });
    expect(await journal.parts(plan, ['rank-0', 'rank-1'])).toEqual(
      new Map([['rank-0', { at: '2026-03-02T08:00:00.000Z', made: 5, notes: [] }]]),
    );
    expect((await journal.completion(plan))?.notes).toEqual(['n']);
    expect(await journal.completion(recordOf('1', 'other'))).toBeUndefined();
  });

  test('uses keys that Forge accepts', async () => {
    const { store, keys } = storeOf();
    const journal = createPlanJournal(store);
    const plan = recordOf('10001', '5e0c1a52-9f0e-4a53-8f6e-1a2b3c4d5e6f');
    await journal.begin(plan);
    await journal.claim(plan, 0, 1, claim);
    await journal.settle(plan, 0, 1, created(true));
    await journal.finishPart(plan, 'links-0', { at: '2026-03-02T08:00:00.000Z', made: 1, notes: [] });
    await journal.complete(plan, { at: claim.at, created: {}, links: 0, notes: [] });
    expect(keys()).toHaveLength(5);
    for (const key of keys()) expect(key).toMatch(/^(?!\s+$)[a-zA-Z0-9:._\s\-#]{1,500}$/);
  });
});

test('a plan that has grown is read and listed as it is now, and each revision has a journal of its own', async () => {
  const { store } = storeOf();
  const journal = createPlanJournal(store);
  const first = await journal.begin(recordOf('10001', 'p1'));
  const grown = await journal.begin({
    ...first,
    revision: 2,
    growth: { added: ['data-access.billing.request'], standing: { charter: 'NEW-1' } },
  });
  expect(await journal.record('10001')).toEqual(grown);
  expect(await journal.list()).toEqual([grown]);
  await journal.complete(first, { at: '2026-03-02T08:00:00.000Z', created: {}, links: 0, notes: [] });
  expect(await journal.completion(grown)).toBeUndefined();
  // Whoever comes second with the same revision gets the one that is there.
  expect(await journal.begin({ ...grown, startedAt: '2026-03-03T08:00:00.000Z' })).toEqual(grown);
});
