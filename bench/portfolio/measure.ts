import type { KeyValueStore } from '../../src/adapters/storage/store';
import { readPortfolio } from '../../src/application/portfolio/readPortfolio';
import type { LookAtProject } from '../../src/application/ports/snapshots';
import { createSnapshotWorld } from '../../tests/unit/application/snapshots/snapshotWorld';
import { createMemoryStore } from '../../tests/unit/memoryStore';
import { createLargeSite, VIEWER } from './site';

const HOUR = 3_600_000;
/** A site that is not read by then will not be. */
const MOST_HOURS = 500;
const OPENINGS = 7;
const CHANGED_SHARE = 0.01;

interface Spent {
  readonly calls: number;
  readonly points: number;
}

/** What the portfolio of a large site costs to read at first, to keep fresh for an hour, and to open. */
export const measurePortfolio = async (projects: number, issues: number, tell: (words: string) => void) => {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const large = createLargeSite(projects, Math.round(issues / projects));
  tell(`${projects} projects with ${issues} issues made (${seconds()})`);
  const { store, counts } = countingStore();
  const world = createSnapshotWorld(large, large.plans, store);

  const hour = async (): Promise<Spent> => {
    const before = world.spent();
    large.clock.advance(HOUR);
    await world.run();
    await deliver(world);
    const after = world.spent();
    return { calls: after.calls - before.calls, points: after.points - before.points };
  };

  const cold = await coldStart(world, hour, (done, hours) =>
    tell(`  ${done} read after ${hours} h (${seconds()})`),
  );
  // What changed while projects were read for the first time is no part of a usual hour.
  await hour();
  const changedProjects = Math.max(1, Math.round(projects * CHANGED_SHARE));
  for (const key of large.keys.slice(0, changedProjects)) await editSome(large.site, key, issues / projects);
  const usual = await hour();
  tell(`an hour with ${changedProjects} changed projects measured (${seconds()})`);

  const snapshots = [...store.values].filter(([key]) => /^snapshot:\d+:\d+$/.test(key));
  return {
    gadget: await openGadget(world, counts),
    hour: { changedProjects, ...usual },
    coldStart: cold,
    snapshotBytesMax: Math.max(...snapshots.map(([, value]) => Buffer.byteLength(JSON.stringify(value)))),
    storedBytes: [...store.values.values()].reduce<number>(
      (sum, value) => sum + Buffer.byteLength(JSON.stringify(value)),
      0,
    ),
    rows: (await world.background().rows.all()).length,
  };
};

type World = ReturnType<typeof createSnapshotWorld>;

/** A project that needs more than its share goes on in a later hour, as the consumer lets it. */
const deliver = async (world: World): Promise<void> => {
  for (
    let next: LookAtProject | undefined = world.waiting.shift();
    next !== undefined;
    next = world.waiting.shift()
  )
    await world.look(next).catch((error: unknown) => {
      if (!(error instanceof Error) || !/being read|more than can be read/.test(error.message)) throw error;
    });
};

const coldStart = async (
  world: World,
  hour: () => Promise<Spent>,
  tell: (done: number, hours: number) => void,
) => {
  let maxPointsPerHour = 0;
  for (let hours = 1; hours <= MOST_HOURS; hours += 1) {
    maxPointsPerHour = Math.max(maxPointsPerHour, (await hour()).points);
    const rows = (await world.background().rows.all()).length;
    const { pending = [] } = (await world.background().state.read()) ?? {};
    if (hours % 5 === 0) tell(rows, hours);
    if (rows > 0 && pending.length <= 0) return { maxPointsPerHour, hours };
    if (rows === (await world.background().plans.list()).length) return { maxPointsPerHour, hours };
  }
  throw new Error('The site was never read to the end.');
};

const editSome = async (
  site: ReturnType<typeof createLargeSite>['site'],
  key: string,
  issues: number,
): Promise<void> => {
  for (let number = 10; number <= issues; number += 100) {
    const { status, body } = await site.handle({
      method: 'PUT',
      path: `/rest/api/3/issue/${key}-${number}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { summary: `Edited ${number}` } }),
      principal: { type: 'user', accountId: VIEWER },
      caller: 'bench',
    });
    if (status !== 204) throw new Error(body);
  }
};

const openGadget = async (world: World, counts: { gets: number }) => {
  const times: number[] = [];
  let opened = { jiraCalls: 0, kvsReads: 0, payloadBytes: 0 };
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const viewer = world.viewer(VIEWER);
    counts.gets = 0;
    const began = performance.now();
    const text = JSON.stringify(await readPortfolio(viewer, { projects: 'all' }));
    times.push(performance.now() - began);
    opened = { jiraCalls: viewer.calls.length, kvsReads: counts.gets, payloadBytes: Buffer.byteLength(text) };
  }
  const resolverMs = Math.round(times.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)] ?? 0);
  return { ...opened, resolverMs };
};

const countingStore = () => {
  const store = createMemoryStore();
  const counts = { gets: 0 };
  const counting: KeyValueStore & Pick<typeof store, 'values'> = {
    ...store,
    get: (key) => {
      counts.gets += 1;
      return store.get(key);
    },
  };
  return { store: counting, counts };
};
