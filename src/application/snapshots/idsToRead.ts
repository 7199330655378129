import type { ProjectRef } from '../../contract/plan';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { Instant } from '../../domain/history/types';
import type { History } from '../ports/histories';
import type { ReadingJira } from '../ports/reading';
import type { KeptBoard } from '../ports/snapshots';
import { minutesSince } from '../syncHistory';
import type { SnapshotDeps } from './deps';

/** An issue is listed and read, and the calls that bring it and its changes cost a few points in a hundred more. */
const POINTS_AN_ISSUE = 2.06;
/** The board, its sprints, the statuses, fields and time zone. */
const POINTS_BESIDES = 40;
/** Jira's count is about right; where it never is, all issues are listed no more than once a day. */
const LIST_AGAIN_MS = MILLIS_PER_DAY;
/** In projects of more, a week. */
const LISTED_DAILY = 2_000;
const WEEK_MS = 7 * MILLIS_PER_DAY;

interface Facts {
  readonly kept: KeptBoard | undefined;
  /** Of the issues that have been listed; undefined where none have. */
  readonly history: History | undefined;
  readonly began: Instant;
  readonly points: number;
  /** Whether Jira is asked how many issues there are. */
  readonly recounts: boolean;
}

interface IdsToRead {
  readonly jira: Pick<ReadingJira, 'issueIds' | 'updatedIds'>;
  /** Where a list that has not come to its end goes on, else null; and whether it has come to its end now. */
  listed(): { readonly next: string | null; readonly hasListed: boolean };
}

/**
 * Which issues a project has, without asking for all of them each time: those that are known, those that were updated
 * since, and of those that were never listed as many as the points allow. In a recount all of them are listed again if
 * Jira counts another number.
 */
export const idsToRead = (
  { jira, scanning }: Pick<SnapshotDeps, 'jira' | 'scanning'>,
  project: ProjectRef,
  { kept, history, began, points, recounts }: Facts,
): IdsToRead => {
  let updated: Promise<readonly string[]> | undefined;
  let listed = { next: history === undefined ? null : (kept?.listing.next ?? null), hasListed: false };
  const updatedIds = (minutes: number) => {
    updated ??= jira.updatedIds(project, minutes);
    return updated;
  };

  const list = async (from: string | undefined): Promise<readonly string[]> => {
    const most = Math.max(1, Math.floor((points - POINTS_BESIDES) / POINTS_AN_ISSUE));
    const { ids, next = null } = await scanning.someIds(project.id, most, from);
    listed = { next, hasListed: next === null };
    return ids;
  };

  const listAgain = async (): Promise<readonly string[]> => {
    listed = { next: null, hasListed: true };
    return jira.issueIds(project);
  };

  const issueIds = async (): Promise<readonly string[]> => {
    if (history === undefined) return list(undefined);
    const known = [...idsIn(history), ...(await updatedIds(minutesSince(history, began)))];
    if (listed.next !== null) known.push(...(await list(listed.next)));
    const ids = [...new Set(known)];
    const isDue = began - (kept?.idsAt ?? 0) > (ids.length > LISTED_DAILY ? WEEK_MS : LIST_AGAIN_MS);
    if (!recounts || !isDue || listed.next !== null) return ids;
    return (await scanning.issueCount([project.id])) === ids.length ? ids : listAgain();
  };

  return {
    jira: {
      issueIds,
      updatedIds: (of, minutes) =>
        history === undefined ? jira.updatedIds(of, minutes) : updatedIds(minutes),
    },
    listed: () => listed,
  };
};

const idsIn = ({ parts }: History): readonly string[] =>
  parts.flatMap(({ table }) => table.histories.map(({ id }) => id));
