import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { Instant } from '../../domain/history/types';
import type { PortfolioRow } from '../../domain/portfolio/types';
import type { LookAtProject, RefreshState } from '../ports/snapshots';
import type { RunDeps } from './deps';

/** Jira allows 65,000 points an hour for all sites together; reading projects for the first time takes a quarter of it. */
export const FIRST_READ_POINTS = 65_000 / 4;
/** What a project takes where nothing is known of the site's: some two hundred issues, listed and read. */
const USUAL_POINTS = 500;
/** Each issue is listed and read, and a project has some that are not the plan's. */
const POINTS_AN_ISSUE = 2.25;
/** What is read of a project besides its issues. */
const POINTS_BESIDES = 30;
const HOUR_MS = 3_600_000;
/** Projects that are gone or archived are asked about again after a day. */
const UNREACHABLE_MS = MILLIS_PER_DAY;

interface FirstReads extends Pick<RefreshState, 'pending' | 'chosen' | 'perHour' | 'unreachable'> {
  readonly looks: readonly LookAtProject[];
}

/**
 * Which projects are to be read for the first time in this hour. Their number is such that all of them together stay
 * below a quarter of what Jira allows in an hour, and each is given its share of it, which it cannot exceed: a project
 * that is larger goes on in a later hour, when fewer share. Only one run in an hour gives any.
 */
export const firstReads = async (
  { state, jira }: RunDeps,
  facts: {
    /** Projects with a plan and without a row. */
    readonly pending: readonly string[];
    readonly before: RefreshState | undefined;
    readonly rows: readonly PortfolioRow[];
    readonly began: Instant;
  },
): Promise<FirstReads> => {
  const { before, began } = facts;
  const gone = stillUnreachable(before?.unreachable ?? {}, facts.pending, began);
  const pending = inTurn(facts.pending, before).filter((id) => !Object.hasOwn(gone, id));
  const perHour = projectsAnHour(facts.rows, pending, before);
  if (pending.length === 0 || !(await state.claimHour(Math.floor(began / HOUR_MS))))
    return {
      pending,
      chosen: before?.chosen ?? [],
      perHour: before?.perHour ?? perHour,
      unreachable: gone,
      looks: [],
    };
  const turn = pending.slice(0, perHour);
  const chosen = (await jira.visibleProjects(turn)).map(({ id }) => id);
  const missing = turn.filter((id) => !chosen.includes(id));
  const points = Math.floor(FIRST_READ_POINTS / Math.max(1, chosen.length));
  return {
    pending: pending.filter((id) => !missing.includes(id)),
    chosen,
    perHour,
    unreachable: { ...gone, ...Object.fromEntries(missing.map((id) => [id, began])) },
    looks: chosen.map((project) => ({ project, look: { type: 'first', points } })),
  };
};

const stillUnreachable = (
  unreachable: RefreshState['unreachable'],
  pending: readonly string[],
  began: Instant,
): RefreshState['unreachable'] => {
  const isPending = new Set(pending);
  return Object.fromEntries(
    Object.entries(unreachable).filter(([id, seen]) => began - seen < UNREACHABLE_MS && isPending.has(id)),
  );
};

/** Those that had their turn and are still pending come last. */
const inTurn = (pending: readonly string[], before: RefreshState | undefined): readonly string[] => {
  const isPending = new Set(pending);
  const hadTurn = (before?.chosen ?? []).filter((id) => isPending.has(id));
  const waited = (before?.pending ?? []).filter((id) => isPending.has(id) && !hadTurn.includes(id));
  const known = new Set([...waited, ...hadTurn]);
  return [...waited, ...pending.filter((id) => !known.has(id)), ...hadTurn];
};

/** As many as the points allow; half as many as last time where most of those were too large for their share. */
const projectsAnHour = (
  rows: readonly PortfolioRow[],
  pending: readonly string[],
  before: RefreshState | undefined,
): number => {
  const usual = Math.max(1, Math.floor(FIRST_READ_POINTS / pointsAProject(rows)));
  if (before === undefined || before.chosen.length === 0) return usual;
  const left = before.chosen.filter((id) => pending.includes(id)).length;
  return left * 2 > before.chosen.length ? Math.max(1, Math.floor(before.chosen.length / 2)) : usual;
};

/** What the projects that have been read would take, on average. */
const pointsAProject = (rows: readonly PortfolioRow[]): number => {
  if (rows.length === 0) return USUAL_POINTS;
  const issues = rows.reduce((sum, { progress }) => sum + progress.total, 0);
  return (issues / rows.length) * POINTS_AN_ISSUE + POINTS_BESIDES;
};
