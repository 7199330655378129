import type { LookAtProject } from '../../../src/application/ports/snapshots';
import { packRows } from '../../../src/contract/portfolioRows';
import { type Chance, chanceOf } from '../../../src/domain/plan/chance';
import type { PortfolioRow } from '../../../src/domain/portfolio/types';
import { createPlannedSite, storedPlan } from '../../unit/application/plannedProject';
import { createSnapshotWorld } from '../../unit/application/snapshots/snapshotWorld';
import { createMemoryStore } from '../../unit/memoryStore';
import { createFaults } from './faults';
import { createTeamwork } from './teamwork';

const HOUR = 3_600_000;
/** Long enough for a day to pass in the middle of it. */
const STORMY_HOURS = 30;
/** What failed for a while is asked for again within these; a day passes, so that issues that are gone are found to be. */
const CALM_HOURS = 28;

/** What came of a portfolio that was kept through a storm. */
export interface PortfolioSimulation {
  readonly seed: number;
  readonly events: number;
  readonly faults: number;
  /** Ids of projects whose row or snapshot is other than one made from nothing. */
  readonly wrong: readonly string[];
}

/**
 * Keeps a portfolio for some days while people work in its projects, events are lost, doubled and mixed up, invocations
 * are killed, Jira limits calls and the storage loses writes. Then the storm ends, and every snapshot is held against one
 * made from nothing. The same seed plays the same storm.
 */
export const simulatePortfolio = async (seed: number): Promise<PortfolioSimulation> => {
  const chance = chanceOf(`portfolio ${seed}`);
  const site = createPlannedSite();
  const plans = [await storedPlan(site, 'NEW'), await storedPlan(site, 'SIDE')];
  const faults = createFaults(chance);
  const store = createMemoryStore();
  const world = createSnapshotWorld(faults.site(site), plans, faults.store(store));
  const team = createTeamwork(site, chance);
  let events = 0;

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    const isKilled = chance() < 0.15;
    try {
      await (isKilled ? faults.killedAfter(Math.floor(chance() * 40), work) : work());
      return true;
    } catch {
      return false;
    }
  };

  /** As the queue does it, at its worst: in any order, some twice, some never, and again what failed. */
  const deliver = async (): Promise<void> => {
    const looks = shuffled(world.waiting.splice(0), chance);
    for (const look of looks) {
      if (faults.counted(0.15)) continue;
      const times = faults.counted(0.2) ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        events += 1;
        const asked = faults.counted(0.2) ? withFewPoints(look) : look;
        const isDone = await attempt(() => world.look(asked));
        if (!isDone && chance() < 0.5) world.waiting.push(look);
      }
    }
  };

  for (let hour = 0; hour < STORMY_HOURS; hour += 1) {
    faults.setWeather({ limited: chance() * 0.3, away: chance() * 0.1, storage: chance() * 0.1 });
    await team.work();
    site.clock.advance(HOUR * chance());
    const runs = faults.counted(0.1) ? 2 : faults.counted(0.1) ? 0 : 1;
    for (let run = 0; run < runs; run += 1) await attempt(() => world.run());
    await deliver();
    site.clock.advance(HOUR);
  }
  faults.setWeather({ limited: 0, away: 0, storage: 0 });
  for (let hour = 0; hour < CALM_HOURS; hour += 1) {
    site.clock.advance(HOUR);
    await world.run();
    await world.drain();
  }
  const fresh = createSnapshotWorld(site, plans);
  const wrong: string[] = [];
  for (const { projectId: id } of plans) {
    const look: LookAtProject = { project: id, look: { type: 'first', points: 100_000 } };
    await fresh.look(look);
    if (!(await isRight(world, fresh, id))) wrong.push(id);
  }
  return { seed, events, faults: faults.count(), wrong };
};

/** Enough for a part of a project: the rest is read by later looks. */
const withFewPoints = ({ project, look }: LookAtProject): LookAtProject => ({
  project,
  look: look.type === 'first' ? { type: 'first', points: 55 } : look,
});

type World = ReturnType<typeof createSnapshotWorld>;

const isRight = async (world: World, fresh: World, id: string): Promise<boolean> => {
  const wanted = await kept(fresh, id);
  const { row, snapshot } = await kept(world, id);
  return row !== undefined && row === wanted.row && snapshot === wanted.row;
};

/** What the row and the snapshot of a project say, whenever they were made. */
const kept = async (world: World, id: string) => {
  const { rows, snapshots } = world.background();
  const row = (await rows.all()).find(({ project }) => project.id === id);
  return { row: saying(row), snapshot: saying((await snapshots.read(id)).snapshot?.row) };
};

/** What was recorded of earlier days counts issues that were deleted since, which nothing can tell any more. */
const saying = (row: PortfolioRow | undefined): string | undefined =>
  row === undefined ? undefined : JSON.stringify(packRows([{ ...row, progressHistory: [], asOf: 0 }]));

const shuffled = <T>(items: readonly T[], chance: Chance): readonly T[] =>
  items
    .map((item) => ({ item, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
