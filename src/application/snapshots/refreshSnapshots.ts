import type { Instant } from '../../domain/history/types';
import type { KeptRow, PortfolioRow } from '../../domain/portfolio/types';
import { inParallel } from '../inParallel';
import type { LookAtProject, RefreshState } from '../ports/snapshots';
import type { RunDeps } from './deps';
import { firstReads } from './firstReads';
import { miscounted } from './miscounted';
import { sweep } from './sweep';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Jira's search lags behind its database. */
const OVERLAP_MINUTES = 10;
/** A run that comes later than this after the one before looks at every project. */
const MOST_MINUTES = 2 * 24 * 60;
/** All rows are looked at for the day within half of it. */
const HOURS_FOR_DAY = 12;
const LEAST_DAY_LOOKS = 50;
const MARKS_AT_ONCE = 8;

/** What a run has asked for, for its line in the log. */
export interface Run {
  readonly projects: number;
  readonly changed: number;
  readonly first: number;
  readonly day: number;
  readonly recount: number;
  readonly renamed: number;
  readonly gone: number;
  readonly pending: number;
}

/**
 * The hourly run: asks Jira once which projects have changed, and queues a look at each of them; and at those that were
 * never read, as far as the points of the hour allow, at those whose last look was on another day, at those that are
 * gone or have another name, and at those with another number of issues than is known. A change stays due until its project is known to be read, so that a look that is lost
 * is asked for again. Two runs at the same time ask for some looks twice, which changes nothing.
 */
export const refreshSnapshots = async (deps: RunDeps): Promise<Run> => {
  const began = deps.clock.now().getTime();
  const [before, rows, plans] = await Promise.all([deps.state.read(), deps.rows.all(), deps.plans.list()]);
  const planned = new Set(plans.map(({ projectId }) => projectId));
  const kept = rows.filter(({ project }) => planned.has(project.id));
  const changed = await changedProjects(deps, before, kept, began);
  const swept = await sweep(deps, {
    rows: kept,
    unknownKeys: changed.unknownKeys,
    from: before?.sweptTo ?? '',
  });
  const due = await stillDue(deps, { ...before?.due, ...dueNow(changed.ids, swept.found, began) }, planned);
  const moved = stillMoved({ ...before?.moved, ...swept.moved }, kept);
  const isMoved = (id: string): boolean => Object.hasOwn(moved, id);
  const first = await firstReads(deps, {
    pending: pendingOf(
      planned,
      rows.filter(({ project }) => !isMoved(project.id)),
    ),
    before,
    rows: kept,
    began,
  });
  const recounted = await miscounted(
    deps.scanning,
    swept.present.filter(({ project: { id } }) => !Object.hasOwn(due, id) && !isMoved(id)),
  );
  const gone = [
    ...rows.filter(({ project }) => !planned.has(project.id)).map(({ project }) => project.id),
    ...swept.gone,
  ];
  const looks = distinct([
    ...gone.map((project): LookAtProject => ({ project, look: { type: 'gone' } })),
    ...first.looks,
    // Until all of its issues are read again, nothing else can be said of a project with another key.
    ...[
      ...swept.renamed.map((project): LookAtProject => ({ project, look: { type: 'renamed' } })),
      ...Object.keys(due).map((project): LookAtProject => ({ project, look: { type: 'changed' } })),
      ...recounted.map((project): LookAtProject => ({ project, look: { type: 'recount' } })),
      ...dayLooks(kept, began),
    ].filter(({ project }) => !isMoved(project)),
  ]);
  // First what is due is remembered, then it is asked for.
  await deps.state.save({
    lastRun: began,
    due,
    pending: first.pending,
    chosen: first.chosen,
    perHour: first.perHour,
    unreachable: first.unreachable,
    moved,
    sweptTo: swept.to,
  });
  await deps.queue.push(looks);
  const count = (type: LookAtProject['look']['type']) =>
    looks.filter(({ look }) => look.type === type).length;
  return {
    projects: planned.size,
    changed: count('changed'),
    first: count('first'),
    day: count('day'),
    recount: count('recount'),
    renamed: count('renamed'),
    gone: count('gone'),
    pending: first.pending.length,
  };
};

/** Projects whose rows have not got their new key yet. */
const stillMoved = (moved: RefreshState['moved'], rows: readonly KeptRow[]): RefreshState['moved'] => {
  const keyOf = new Map(rows.map(({ project }) => [project.id, project.key]));
  return Object.fromEntries(
    Object.entries(moved).filter(([id, key]) => keyOf.has(id) && keyOf.get(id) !== key),
  );
};

const pendingOf = (planned: ReadonlySet<string>, rows: readonly PortfolioRow[]): readonly string[] => {
  const read = new Set(rows.map(({ project }) => project.id));
  return [...planned].filter((id) => !read.has(id)).sort();
};

interface Changed {
  readonly ids: readonly string[];
  /** Keys that no row has: of projects that were never read, or that have another key now. */
  readonly unknownKeys: readonly string[];
}

const changedProjects = async (
  { scanning }: RunDeps,
  before: RefreshState | undefined,
  rows: readonly KeptRow[],
  began: Instant,
): Promise<Changed> => {
  if (rows.length === 0) return { ids: [], unknownKeys: [] };
  const minutes =
    before === undefined ? Infinity : Math.ceil((began - before.lastRun) / MINUTE) + OVERLAP_MINUTES;
  // So much can have changed that any project may be among it.
  if (minutes > MOST_MINUTES) return { ids: rows.map(({ project }) => project.id), unknownKeys: [] };
  const keys = await scanning.changedProjects(minutes);
  const idByKey = new Map(rows.map(({ project }) => [project.key, project.id]));
  return {
    ids: [...keys].flatMap((key) => idByKey.get(key) ?? []),
    unknownKeys: [...keys].filter((key) => !idByKey.has(key)),
  };
};

const dueNow = (ids: readonly string[], found: readonly string[], began: Instant): Record<string, Instant> =>
  Object.fromEntries([...ids, ...found].map((id) => [id, began]));

/** What is due and has not been read since. */
const stillDue = async (
  { marks }: RunDeps,
  due: Readonly<Record<string, Instant>>,
  planned: ReadonlySet<string>,
): Promise<Readonly<Record<string, Instant>>> => {
  const entries = Object.entries(due).filter(([id]) => planned.has(id));
  const still = await inParallel(entries, MARKS_AT_ONCE, async ([id, at]) => {
    const mark = await marks.read(id);
    return mark === undefined || mark < at ? [[id, at] as const] : [];
  });
  return Object.fromEntries(still.flat());
};

/** Those whose row was made on another day, the oldest first. */
const dayLooks = (rows: readonly PortfolioRow[], now: Instant): readonly LookAtProject[] => {
  const most = Math.max(LEAST_DAY_LOOKS, Math.ceil(rows.length / HOURS_FOR_DAY));
  return rows
    .filter(({ asOf }) => dayNumber(asOf) < dayNumber(now))
    .toSorted((one, other) => one.asOf - other.asOf)
    .slice(0, most)
    .map(({ project }) => ({ project: project.id, look: { type: 'day' } }));
};

const dayNumber = (at: Instant): number => Math.floor(at / (24 * HOUR));

/** The first look at each project: they stand in the order of how much they find out. */
const distinct = (looks: readonly LookAtProject[]): readonly LookAtProject[] => {
  const known = new Set<string>();
  return looks.filter(({ project }) => {
    if (known.has(project)) return false;
    known.add(project);
    return true;
  });
};
