import type { AccessTimes, IssueProgress, OpenBlocker, UsualTime } from '../contract/panel';
import { calendarDaysBetween, dayOf } from '../domain/history/days';
import { replay } from '../domain/history/replay';
import type { IssueHistory } from '../domain/history/types';
import { isAccessRequest, planFactsOf } from '../domain/metrics/planFacts';
import { FEW } from '../domain/metrics/spread';
import { columnTimes, issueAge, waitingSince } from '../domain/pace/issueProgress';
import { halfAndMost } from '../domain/pace/projectPace';
import type { ProjectPace } from '../domain/pace/types';
import type { Kind } from '../domain/plan/vocabulary';
import { openAccess } from '../domain/portfolio/dataAccess';
import { workflowOf } from './pace/readPace';
import type { FollowedIssue } from './ports/reading';

/** When and where the days of a panel are counted. */
export interface PanelClock {
  readonly now: number;
  readonly zone: string;
}

/** How far an issue has come, held against how long such work usually takes in its project. */
export const progressOf = (
  { recorded, isWhole }: FollowedIssue,
  kind: Kind,
  pace: ProjectPace | undefined,
  { now, zone }: PanelClock,
): IssueProgress | null => {
  if (kind === 'epic') return null;
  if (pace === undefined) return { state: 'unread' };
  if (!isWhole) return { state: 'unknown', reason: TOO_MANY_CHANGES };
  const workflow = workflowOf(pace);
  const history = replay(recorded);
  const about = { columns: columnTimes(history, workflow, now), usual: usualTime(pace, kind) };
  const age = issueAge(history, workflow, zone, now);
  return age.state === 'in-progress'
    ? { ...age, since: dayOf(age.since, zone), ...about }
    : { ...age, ...about };
};

const TOO_MANY_CHANGES =
  'This issue has changed so often that Jira tells only its newest changes here, so its age is not known on this panel. The metrics page reads all of them.';

const usualTime = ({ kinds }: ProjectPace, kind: Kind): UsualTime => {
  const { issues, workingDays } = kinds[kind] ?? { issues: 0, workingDays: null };
  return { workingDays, issues, needed: FEW };
};

/**
 * Since when the issue waits for a blocker, and how long a request for access to data has been under way. Both need the
 * changes of the issue and of the blocker; what Jira did not tell is null.
 */
export const blockerTimes = (
  issue: FollowedIssue,
  key: string,
  blocker: FollowedIssue | undefined,
  pace: ProjectPace | undefined,
  { now, zone }: PanelClock,
): Pick<OpenBlocker, 'waiting' | 'access'> => {
  const history = blocker?.isWhole === true ? replay(blocker.recorded) : undefined;
  const since = issue.isWhole ? waitingSince(replay(issue.recorded), key, history) : undefined;
  return {
    waiting:
      since === undefined
        ? null
        : { since: dayOf(since, zone), days: Math.max(0, calendarDaysBetween(since, now, zone)) },
    access: history === undefined || pace === undefined ? null : accessOf(history, pace, { now, zone }),
  };
};

const accessOf = (
  blocker: IssueHistory,
  pace: ProjectPace,
  { now, zone }: PanelClock,
): OpenBlocker['access'] => {
  const [request] = openAccess([blocker], workflowOf(pace), zone, now);
  return request === undefined ? null : { workingDays: request.workingDays, timeBox: request.timeBox };
};

/** How long granted requests took, where one is waited for. */
export const accessTimesOf = (
  blockers: readonly (FollowedIssue | undefined)[],
  pace: ProjectPace | undefined,
): AccessTimes | null => {
  const isWaitedFor = blockers.some(
    (blocker) => blocker !== undefined && isAccessRequest(planFactsOf(blocker.recorded)),
  );
  if (!isWaitedFor || pace === undefined || pace.accessDays.length === 0) return null;
  return { days: pace.accessDays, spread: halfAndMost(pace.accessDays) ?? null };
};
