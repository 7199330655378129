import { workingDaysApart } from '../../history/calendar';
import { valueNow } from '../../history/timeline';
import { blockersOf } from '../blockers';
import type { MetricsContext } from '../context';
import { estimatesOf } from '../fieldSeries';
import { itemsInProgress } from '../items';
import type { IssueRef } from '../measured';
import { planColumn, timeBoxedFacts } from '../planColumn';
import { openPlaces } from '../workTimes';
import type { Finding } from '.';
import { findingOf, issuesIn, listed } from './words';

/** Checks of whether board, sprints, estimates and plan are kept up. */

export const undatedSprints = ({ sprints }: MetricsContext): readonly Finding[] => {
  const undated = (sprints ?? []).filter(
    ({ state, start, completed }) => state === 'closed' && (start === null || completed === null),
  );
  if (undated.length === 0) return [];
  const sentence = `${listed(undated.map(({ name }) => name))}: closed without dates in Jira, so velocity leaves out what was done there.`;
  return [{ check: 'undated-sprint', sentence, issues: [] }];
};

/** Where nobody estimates, a missing estimate is no fault; a spike has a time box instead. */
export const unestimated = (context: MetricsContext): readonly Finding[] => {
  const { starts, values, dictionary } = estimatesOf(context);
  const { numbers } = planColumn(context);
  const isBoxed = timeBoxedFacts(context);
  const hasEstimate = (place: number): boolean =>
    (dictionary[values[(starts[place + 1] ?? 0) - 1] ?? -1] ?? null) !== null;
  if (!context.issues.some((_, place) => hasEstimate(place))) return [];
  return findingOf(
    'no-estimate',
    issuesIn(
      context,
      openPlaces(context).filter((place) => !hasEstimate(place) && isBoxed[numbers[place] ?? 0] !== 1),
    ),
    'is open and has no estimate: it adds no points to any chart.',
    'are open and have no estimate: they add no points to any chart.',
  );
};

export const notOnBoard = (context: MetricsContext): readonly Finding[] => {
  const { sprints, workflow, issues, moves } = context;
  const active = new Set((sprints ?? []).filter(({ state }) => state === 'active').map(({ id }) => id));
  return findingOf(
    'not-on-board',
    [...moves.unmapped.keys()]
      .flatMap((place) => issues[place] ?? [])
      .filter(
        (issue) =>
          valueNow(issue.sprints).some((id) => active.has(id)) &&
          !workflow.columnOfStatus.has(valueNow(issue.status).id),
      ),
    'is in a running sprint, in a status that its board does not show: nobody sees it there.',
    'are in a running sprint, in a status that its board does not show: nobody sees them there.',
  );
};

export const stale = (context: MetricsContext): readonly Finding[] => {
  const { calendar, now, settings } = context;
  const days = settings.staleAfterDays;
  return findingOf(
    'stale',
    itemsInProgress(context)
      .filter(({ issue }) => workingDaysApart(calendar, issue.updated, now) >= days)
      .map(({ issue }) => issue),
    `is in progress and has not changed for ${days} working days or more.`,
    `are in progress and have not changed for ${days} working days or more.`,
  );
};

export const unknownBlockers = (context: MetricsContext): readonly Finding[] =>
  findingOf(
    'unknown-blockers',
    blockersOf(context).unknown,
    'is blocked by issues outside this project or out of your sight: whether those are open is not known, so such waits do not count.',
    'are blocked by issues outside this project or out of your sight: whether those are open is not known, so such waits do not count.',
  );

/** A filter may leave issues uncounted that are there all the same. */
export const lostNodes = (
  { issues, epics, subtasks, others }: MetricsContext,
  planNodes: ReadonlyMap<string, IssueRef>,
): readonly Finding[] => {
  if (planNodes.size === 0) return [];
  const standing = new Set([...issues, ...epics, ...subtasks, ...others].map(({ plan }) => plan?.node));
  const lost = [...planNodes].flatMap(([node, issue]) => (standing.has(node) ? [] : [issue]));
  if (lost.length === 0) return [];
  const sentence =
    lost.length === 1
      ? '1 issue of the plan can no longer be found: it was deleted, moved away, or its link to the plan was edited.'
      : `${lost.length} issues of the plan can no longer be found: they were deleted, moved away, or their link to the plan was edited.`;
  return [{ check: 'lost-plan-nodes', sentence, issues: lost }];
};
