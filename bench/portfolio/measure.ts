import { createPlanJournal } from '../../src/adapters/storage/planJournal';
import { readPortfolio } from '../../src/application/portfolio/readPortfolio';
import type { Look } from '../../src/application/ports/snapshots';
import type { KeptRow } from '../../src/domain/portfolio/types';
import { createSnapshotWorld } from '../../tests/unit/application/snapshots/snapshotWorld';
import { createMeteredStore, type Usage } from './meter';
import { createLargeSite, type LargeSite, VIEWER } from './site';
import { type Spent, spending } from './spending';

const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A site that is not read by then will not be. */
const MOST_HOURS = 500;
const OPENINGS = 7;
export const CHANGED_SHARE = 0.01;
const YEAR_DAYS = 365;
/** Projects are looked at every day of a year; those with the largest snapshots. */
const YEARLINGS = 3;

/** What the portfolio of a site was found to cost. */
export interface Measured {
  readonly gadget: {
    readonly jiraCalls: number;
    readonly kvsReads: number;
    readonly resolverMs: number;
    readonly payloadBytes: number;
  };
  readonly hour: { readonly changedProjects: number; readonly calls: number; readonly points: number };
  readonly coldStart: { readonly maxPointsPerHour: number; readonly hours: number };
  /** With a year of daily history. */
  readonly snapshotBytesMax: number;
  /** Snapshots that a further look at the same day, without a change, has written. */
  readonly idleWrites: number;
  readonly parts: {
    /** An opening of the gadget. */
    readonly opening: Usage;
    /** An hourly run. */
    readonly run: Usage;
    /** A look at a project in which 1 % of the issues were edited, and one a day without Jira. */
    readonly changed: Usage;
    /** A look at a changed project a week later, when its board is read as well. */
    readonly weekly: Usage;
    readonly day: Usage;
    /** What reading a project for the first time takes. */
    readonly first: Usage;
    /** What a project takes of the storage. */
    readonly storedBytes: number;
  };
  /** All rows, to be shown in a browser. */
  readonly rows: readonly KeptRow[];
}

/** What the portfolio of a large site costs to read at first, to keep fresh, and to open. */
export const measurePortfolio = async (
  projects: number,
  issues: number,
  tell: (words: string) => void,
): Promise<Measured> => {
  const started = performance.now();
  const said = (words: string) => tell(`${words} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  const large = createLargeSite(projects, Math.round(issues / projects));
  said(`${projects} projects with ${issues} issues made`);
  const meter = createMeteredStore();
  const plans = createPlanJournal(meter.store);
  for (const plan of large.plans) await plans.begin(plan);
  const world = createSnapshotWorld(large, large.plans, meter.store, plans);
  const spent = spending(world, meter, large.jiraMs);

  const passHour = async (): Promise<Spent> => {
    large.clock.advance(HOUR);
    return spent.inHour();
  };
  const coldStart = await readAtFirst(world, passHour, (done, hours) =>
    said(`  ${done} read after ${hours} h`),
  );
  const first = spent.average('first');
  // A day later nothing of the first reading helps any more.
  for (let hour = 0; hour < DAY_HOURS; hour += 1) await passHour();
  said('a day passed');
  const day = spent.average('day');
  spent.forget();
  const changedProjects = Math.max(1, Math.round(projects * CHANGED_SHARE));
  for (const key of large.keys.slice(0, changedProjects)) await editSome(large, key, issues / projects);
  const hour = await passHour();
  said(`an hour with ${changedProjects} changed projects measured`);
  const { opening, ...gadget } = await openGadget(world, spent);
  const changed = spent.average('changed');
  const run = spent.averageRun();
  const storedBytes = Math.round(meter.sizes(() => true).reduce((sum, bytes) => sum + bytes, 0) / projects);
  const rows = await world.background().rows.all();
  const weekly = await lookWeekLater(world, spent, large, issues / projects);
  const { snapshotBytesMax, idleWrites } = await passYear(world, meter, large);
  said('a year of days passed');
  return {
    gadget,
    hour: { changedProjects, calls: hour.calls, points: hour.points },
    coldStart,
    snapshotBytesMax,
    idleWrites,
    parts: { opening, run, changed, weekly, day, first, storedBytes },
    rows,
  };
};

type World = ReturnType<typeof createSnapshotWorld>;
type Meter = ReturnType<typeof createMeteredStore>;

const readAtFirst = async (
  world: World,
  passHour: () => Promise<Spent>,
  tell: (done: number, hours: number) => void,
): Promise<Measured['coldStart']> => {
  const wanted = (await world.background().plans.list()).length;
  let maxPointsPerHour = 0;
  for (let hours = 1; hours <= MOST_HOURS; hours += 1) {
    maxPointsPerHour = Math.max(maxPointsPerHour, (await passHour()).points);
    const rows = (await world.background().rows.all()).length;
    if (hours % 5 === 0) tell(rows, hours);
    if (rows === wanted) return { maxPointsPerHour, hours };
  }
  throw new Error('The site was never read to the end.');
};

/** One issue of a hundred. */
const editSome = async ({ site }: LargeSite, key: string, issues: number): Promise<void> => {
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

const openGadget = async (world: World, spent: ReturnType<typeof spending>) => {
  const openings: { readonly usage: Usage; readonly payloadBytes: number }[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const viewer = world.viewer(VIEWER);
    const { usage, value } = await spent.by(async () =>
      JSON.stringify(await readPortfolio(viewer, { projects: 'all' })),
    );
    const { calls, points } = viewer.jira.spent();
    openings.push({ usage: { ...usage, calls, points }, payloadBytes: Buffer.byteLength(value) });
  }
  const [median] = openings
    .toSorted((one, other) => one.usage.ownMs - other.usage.ownMs)
    .slice(Math.floor(OPENINGS / 2));
  if (median === undefined) throw new Error('there were openings');
  const { usage, payloadBytes } = median;
  const { calls: jiraCalls, reads: kvsReads } = usage;
  return { jiraCalls, kvsReads, resolverMs: Math.round(usage.ownMs), payloadBytes, opening: usage };
};

const lookWeekLater = async (
  world: World,
  spent: ReturnType<typeof spending>,
  large: LargeSite,
  issues: number,
): Promise<Usage> => {
  const project = large.plans.at(-1)?.projectId ?? '';
  large.clock.advance(8 * DAY_HOURS * HOUR);
  await editSome(large, large.keys.at(-1) ?? '', issues);
  const { usage } = await spent.by(() => world.look({ project, look: { type: 'changed' } }));
  return usage;
};

/** Looks at the projects with the largest snapshots on every day of a year, and a second time on the last. */
const passYear = async (world: World, meter: Meter, { plans, clock }: LargeSite) => {
  const yearlings = plans
    .map(({ projectId }) => ({ projectId, bytes: meter.sizeOf(`snapshot:${projectId}:1`) }))
    .toSorted((one, other) => other.bytes - one.bytes)
    .slice(0, YEARLINGS)
    .map(({ projectId }) => projectId);
  const look: Look = { type: 'day' };
  for (let day = 0; day < YEAR_DAYS; day += 1) {
    clock.advance(DAY_HOURS * HOUR);
    for (const project of yearlings) await world.look({ project, look });
  }
  const again = await Promise.all(yearlings.map((project) => world.look({ project, look })));
  return {
    snapshotBytesMax: Math.max(...meter.sizes((key) => /^snapshot:\d+:\d+$/.test(key))),
    idleWrites: again.filter((outcome) => outcome === 'written').length,
  };
};
