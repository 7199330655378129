import fc from 'fast-check';
import { createHistoryStore } from '../../../src/adapters/storage/histories';
import type { KeyValueStore } from '../../../src/adapters/storage/store';
import { beginLook, syncHistory } from '../../../src/application/syncHistory';
import type { IssueHistory } from '../../../src/domain/history/types';
import { plain } from '../domain/history/columnar/anyIssue';
import { STATUSES } from '../domain/metrics/histories';
import { createMemoryStore } from '../memoryStore';
import { createHistoryWorld } from './historyWorld';

const [TO_DO, IN_PROGRESS, , DONE] = STATUSES;
if (TO_DO === undefined || IN_PROGRESS === undefined || DONE === undefined)
  throw new Error('there are four statuses');

const EVERYBODY = ['ada', 'evan'] as const;
const ADA = 'ada';
const EVAN = 'evan';

type World = ReturnType<typeof createHistoryWorld>;

const inOrder = (histories: readonly IssueHistory[]) =>
  histories.map(plain).sort((one, other) => Number(one.id) - Number(other.id));

/** One look at the project; counts what is written to storage. */
const looking = (
  world: World,
  store: KeyValueStore = createMemoryStore(),
  estimateField: string | null = 'e',
) => {
  const written: string[] = [];
  const counted: KeyValueStore = {
    ...store,
    set: async (key, value) => {
      written.push(key);
      await store.set(key, value);
    },
  };
  const histories = createHistoryStore(counted);
  return {
    written,
    histories,
    async look(viewer: string, most?: number) {
      written.length = 0;
      const { jira, asked } = world.as(viewer, most);
      const deps = { jira, clock: world.clock, histories };
      const synced = await syncHistory(deps, world.project, estimateField, beginLook(deps, world.project));
      return { ...synced, asked: [...asked] };
    },
  };
};

const arrange = (issues: number) => {
  const world = createHistoryWorld();
  const ids = Array.from({ length: issues }, () => world.create());
  world.advance(60);
  return { world, ids, ...looking(world) };
};

test('the first look reads everything, the next one nothing', async () => {
  const { world, ids, look, written } = arrange(3);
  const first = await look(ADA);
  expect(first.asked).toEqual(ids);
  expect(inOrder(first.histories)).toEqual(inOrder(world.wholeRead(ADA)));
  world.advance(30);
  const second = await look(ADA);
  expect(second.asked).toEqual([]);
  expect(written).toEqual([]);
  expect(inOrder(second.histories)).toEqual(inOrder(world.wholeRead(ADA)));
});

test('what was changed minutes before the first look is not read again by the next one', async () => {
  const world = createHistoryWorld();
  for (let count = 0; count < 3; count += 1) world.create();
  world.advance(5);
  const { look } = looking(world);
  await look(ADA);
  world.advance(2);
  expect((await look(ADA)).asked).toEqual([]);
  world.advance(30);
  expect((await look(ADA)).asked).toEqual([]);
});

test('an issue that was changed is read again, one that came is read, one that went is shown no longer', async () => {
  const { world, ids, look } = arrange(3);
  await look(ADA);
  world.advance(30);
  const [one = '', two = ''] = ids;
  world.move(one, IN_PROGRESS);
  world.remove(two);
  const added = world.create();
  const { asked, histories } = await look(ADA);
  expect(asked).toEqual([one, added]);
  expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(ADA)));
});

test('what the index learns late is found by the look after that, though another change was saved meanwhile', async () => {
  const world = createHistoryWorld({ indexLagMs: 5 * 60_000 });
  const [early, late] = [world.create(), world.create()];
  world.advance(60);
  const { look } = looking(world);
  await look(ADA);
  world.advance(60);
  world.move(early, IN_PROGRESS);
  world.advance(4);
  world.move(late, IN_PROGRESS);
  world.advance(2);
  expect((await look(ADA)).asked).toEqual([early]);
  world.advance(5);
  const { asked, histories } = await look(ADA);
  expect(asked).toContain(late);
  expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(ADA)));
});

test('a store that finds nothing new is left alone for a day, and then says that it is complete until now', async () => {
  const { world, look, written } = arrange(2);
  await look(ADA);
  world.advance(23 * 60);
  await look(ADA);
  expect(written).toEqual([]);
  world.advance(2 * 60);
  await look(ADA);
  expect(written).not.toEqual([]);
  expect(written.filter((key) => key.includes(':part:'))).toEqual([]);
});

test('only the parts in which something changed are written', async () => {
  const { world, ids, look, written } = arrange(1_200);
  await look(ADA);
  expect(written.filter((key) => key.includes(':part:'))).toHaveLength(3);
  world.advance(60);
  world.move(ids[700] ?? '', IN_PROGRESS);
  await look(ADA);
  expect(written.filter((key) => key.includes(':part:'))).toHaveLength(1);
});

describe('people who may see different issues', () => {
  test('are shown what they may see, whoever saved it', async () => {
    const { world, ids, look } = arrange(3);
    world.hide(ids[1] ?? '', EVAN);
    await look(ADA);
    world.advance(30);
    const { histories, asked } = await look(EVAN);
    expect(histories.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(asked).toEqual([]);
  });

  test('do not make each other miss a change: who sees less saves, who sees more reads the rest', async () => {
    const { world, ids, look } = arrange(3);
    const secret = ids[1] ?? '';
    world.hide(secret, EVAN);
    await look(EVAN);
    world.move(secret, IN_PROGRESS);
    world.advance(60);
    const { histories, asked } = await look(ADA);
    expect(asked).toEqual([secret]);
    expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(ADA)));
  });

  test('do not take turns at storing: less than what would be lost is not saved', async () => {
    const { world, ids, look, written } = arrange(5);
    for (const id of ids.slice(0, 3)) world.hide(id, EVAN);
    await look(ADA);
    world.advance(60);
    world.move(ids[4] ?? '', IN_PROGRESS);
    const { histories } = await look(EVAN);
    expect(written).toEqual([]);
    expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(EVAN)));
    await look(ADA);
    expect(written).not.toEqual([]);
  });

  test('see of a link what Jira shows them', async () => {
    const { world, ids, look } = arrange(2);
    const [blocked = '', blocker = ''] = ids;
    world.block(blocked, blocker);
    world.hide(blocker, EVAN);
    for (const viewer of [ADA, EVAN, ADA, EVAN]) {
      world.advance(26 * 60);
      expect(inOrder((await look(viewer)).histories)).toEqual(inOrder(world.wholeRead(viewer)));
    }
  });
});

test('an issue whose blocker or parent is deleted is another one, though nobody updated it', async () => {
  const { world, ids, look } = arrange(2);
  const [blocker = '', parent = ''] = ids;
  world.block(world.create(), blocker);
  world.create({ parent: { id: parent, key: `ML-${parent}` }, parentKey: `ML-${parent}` });
  world.advance(60);
  await look(ADA);
  world.advance(60);
  world.remove(blocker);
  world.remove(parent);
  expect(inOrder((await look(ADA)).histories)).toEqual(inOrder(world.wholeRead(ADA)));
});

test('a status that an administrator puts into another category takes its issues along', async () => {
  const { world, ids, look } = arrange(2);
  world.move(ids[0] ?? '', IN_PROGRESS);
  world.advance(60);
  await look(ADA);
  world.advance(60);
  world.categorize(IN_PROGRESS.id, 'done');
  const { histories, asked } = await look(ADA);
  expect(asked).toEqual([ids[0]]);
  expect(histories.map(({ category }) => category).sort()).toEqual(['done', 'new']);
});

test('a project with another key, or with other fields of estimates, is read anew', async () => {
  const { world, ids, look, histories } = arrange(2);
  await look(ADA);
  world.advance(60);
  const { jira, asked } = world.as(ADA);
  const renamed = { ...world.project, key: 'NEW' };
  const deps = { jira, clock: world.clock, histories };
  await syncHistory(deps, renamed, 'e', beginLook(deps, renamed));
  expect(asked).toEqual(ids);
  world.advance(60);
  world.create();
  const other = world.as(ADA);
  const fields = async () => ({ sprint: ['s', 's2'], estimate: ['e'], flagged: [] });
  const changed = { ...deps, jira: { ...other.jira, replayedFields: fields } };
  await syncHistory(changed, renamed, 'e', beginLook(changed, renamed));
  expect(other.asked).toHaveLength(3);
});

test('two kinds of estimate are stored apart, so that two people with different boards do not undo each other', async () => {
  const { world, ids } = arrange(2);
  const store = createMemoryStore();
  const [byField, byPoints] = [looking(world, store, 'e'), looking(world, store, null)];
  await byField.look(ADA);
  expect((await byPoints.look(ADA)).asked).toEqual(ids);
  world.advance(60);
  expect((await byField.look(ADA)).asked).toEqual([]);
  expect((await byPoints.look(ADA)).asked).toEqual([]);
});

test('a hundred issues with hidden blockers are read at every look; where there are more, they are stored as well', async () => {
  const withHidden = async (count: number) => {
    const world = createHistoryWorld();
    const blocker = world.create();
    for (let made = 0; made < count; made += 1) world.block(world.create(), blocker);
    world.remove(blocker);
    world.advance(60);
    const { look } = looking(world);
    await look(ADA);
    world.advance(60);
    return (await look(ADA)).asked.length;
  };
  expect(await withHidden(100)).toBe(100);
  expect(await withHidden(101)).toBe(0);
});

describe('a project that is too large for one step', () => {
  test('is read on by the next one, which misses no change of what the first has read', async () => {
    const { world, ids, look } = arrange(5);
    const first = await look(ADA, 2);
    expect(first.reading).toEqual({ done: 2, total: 5 });
    world.advance(30);
    world.move(ids[0] ?? '', IN_PROGRESS);
    const second = await look(ADA, 3);
    expect(second.asked).toEqual([ids[0], ids[2], ids[3]]);
    expect(second.reading).toEqual({ done: 4, total: 5 });
    world.advance(30);
    const third = await look(ADA, 3);
    expect(third.reading).toBeUndefined();
    expect(inOrder(third.histories)).toEqual(inOrder(world.wholeRead(ADA)));
    world.advance(30);
    expect((await look(ADA)).asked).toEqual([]);
  });

  const lookUntilWhole = async (look: ReturnType<typeof looking>['look'], viewer: string, most: number) => {
    for (let steps = 1; ; steps += 1) {
      const { reading, histories } = await look(viewer, most);
      if (reading === undefined) return { steps, histories };
      if (steps > 20) throw new Error('it does not end');
    }
  };

  test('is read in as many steps as it takes, though all of it was created a minute ago', async () => {
    const world = createHistoryWorld();
    for (let count = 0; count < 9; count += 1) world.create();
    world.advance(2);
    const { steps, histories } = await lookUntilWhole(looking(world).look, ADA, 2);
    expect(steps).toBe(5);
    expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(ADA)));
  });

  test('comes to an end where more has just been changed, or added, than fits one step', async () => {
    const { world, ids, look } = arrange(6);
    await look(ADA);
    world.advance(60);
    world.move(ids[0] ?? '', IN_PROGRESS);
    world.advance(60);
    await look(ADA);
    world.advance(60);
    for (const id of ids.slice(1)) world.move(id, DONE);
    for (let count = 0; count < 4; count += 1) world.create();
    world.advance(2);
    const { steps, histories } = await lookUntilWhole(look, ADA, 3);
    // What was read before is given up: four steps read all ten.
    expect(steps).toBe(4);
    expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(ADA)));
  });

  test('is read to its end by two people in turns, each of whom sees what the other does not', async () => {
    const { world, ids, look } = arrange(12);
    for (const id of ids.slice(0, 5)) world.hide(id, EVAN);
    for (const id of ids.slice(7)) world.hide(id, ADA);
    const done = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      const viewer = turn % 2 === 0 ? ADA : EVAN;
      const { reading, histories } = await look(viewer, 2);
      if (reading !== undefined) continue;
      done.add(viewer);
      expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(viewer)));
    }
    expect([...done].sort()).toEqual([ADA, EVAN]);
  });

  test('goes on for anybody who may see it', async () => {
    const { world, look } = arrange(4);
    await look(ADA, 3);
    world.advance(30);
    const { asked, reading } = await look(EVAN, 3);
    expect([asked.length, reading]).toEqual([1, undefined]);
    expect(inOrder((await look(EVAN)).histories)).toEqual(inOrder(world.wholeRead(EVAN)));
  });
});

test('two looks at the same time are both right, and so is the next one', async () => {
  const { world, ids, look } = arrange(3);
  const looks = await Promise.all([look(ADA), look(EVAN)]);
  world.move(ids[0] ?? '', IN_PROGRESS);
  world.advance(60);
  for (const { histories } of looks) expect(histories).toHaveLength(3);
  expect(inOrder((await look(ADA)).histories)).toEqual(inOrder(world.wholeRead(ADA)));
});

/** What people and time do to a project between two looks at it. */
const deed = fc.oneof(
  fc.record({ type: fc.constant('create' as const) }),
  fc.record({
    type: fc.constant('move' as const),
    issue: fc.nat(),
    status: fc.constantFrom(TO_DO, IN_PROGRESS, DONE),
  }),
  fc.record({ type: fc.constant('block' as const), issue: fc.nat(), by: fc.nat() }),
  fc.record({ type: fc.constant('remove' as const), issue: fc.nat() }),
  fc.record({ type: fc.constantFrom('hide' as const, 'show' as const), issue: fc.nat() }),
  fc.record({ type: fc.constant('wait' as const), minutes: fc.constantFrom(1, 9, 45, 1_500) }),
  fc.record({
    type: fc.constant('look' as const),
    viewer: fc.constantFrom(...EVERYBODY),
    most: fc.constantFrom(undefined, 2),
  }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Made> ? Made : never;
type Deeds = readonly Deed[];

const carryOut = (world: World, done: Exclude<Deed, { type: 'look' }>): void => {
  const ids = world.ids();
  const at = (place: number) => ids[place % ids.length] ?? '';
  if (done.type === 'create') world.create();
  else if (done.type === 'wait') world.advance(done.minutes);
  else if (ids.length === 0) return;
  else if (done.type === 'move') world.move(at(done.issue), done.status);
  else if (done.type === 'block' && at(done.issue) !== at(done.by)) world.block(at(done.issue), at(done.by));
  else if (done.type === 'remove') world.remove(at(done.issue));
  else if (done.type === 'hide') world.hide(at(done.issue), EVAN);
  else if (done.type === 'show') world.show(at(done.issue), EVAN);
};

test('whatever happens between the looks of two people, each is shown what reading everything would show', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds: Deeds) => {
      const world = createHistoryWorld();
      for (let count = 0; count < 4; count += 1) world.create();
      const { look } = looking(world);
      for (const done of [
        ...deeds,
        { type: 'look', viewer: EVAN } as const,
        { type: 'look', viewer: ADA } as const,
      ]) {
        if (done.type !== 'look') carryOut(world, done);
        else {
          const most = 'most' in done ? done.most : undefined;
          const { histories, reading } = await look(done.viewer, most);
          if (reading === undefined)
            expect(inOrder(histories)).toEqual(inOrder(world.wholeRead(done.viewer)));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('while the index lags, the last look after it has caught up is what reading everything would show', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds: Deeds) => {
      const world = createHistoryWorld({ indexLagMs: 8 * 60_000 });
      const { look } = looking(world);
      for (const done of deeds)
        if (done.type === 'look') await look(done.viewer);
        else carryOut(world, done);
      world.advance(9);
      for (const viewer of EVERYBODY)
        expect(inOrder((await look(viewer)).histories)).toEqual(inOrder(world.wholeRead(viewer)));
    }),
    { numRuns: 200 },
  );
});
