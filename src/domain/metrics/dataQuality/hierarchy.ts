import { flowOf } from '../../history/flow';
import type { IssueHistory } from '../../history/types';
import type { MetricsContext } from '../context';
import { placesKnown } from '../vectors';
import { allPlaces, openPlaces, workTimes } from '../workTimes';
import type { Finding } from '.';
import { findingOf, issuesIn } from './words';

/** Checks of issues against their parents. */

export const openUnderClosedEpics = (context: MetricsContext): readonly Finding[] => {
  const closed = new Set(
    context.epics
      .filter((_, index) => (context.epicFlows[index]?.finished ?? null) !== null)
      .map(({ key }) => key),
  );
  if (closed.size === 0) return [];
  return findingOf(
    'open-under-closed-epic',
    openIssues(context).filter(({ parentKey }) => parentKey !== null && closed.has(parentKey)),
    'is open although its epic is done: the epic counts as done, the work in it as remaining.',
    'are open although their epic is done: the epic counts as done, the work in it as remaining.',
  );
};

export const closedWithOpenParts = (context: MetricsContext): readonly Finding[] => {
  const parents = new Set(openParts(context).map(({ parentKey }) => parentKey));
  // Nearly all are under epics, which are asked for by themselves.
  for (const { key } of context.epics) parents.delete(key);
  parents.delete(null);
  const finished = placesKnown(workTimes(context).finished, allPlaces(context));
  return findingOf(
    'closed-with-open-parts',
    parents.size === 0 ? [] : issuesIn(context, finished).filter(({ key }) => parents.has(key)),
    'is done although parts of it are open: it counts as finished.',
    'are done although parts of them are open: they count as finished.',
  );
};

/** Sub-tasks and other issues under an issue of the ordinary work. */
const openParts = (context: MetricsContext): readonly IssueHistory[] => [
  ...context.subtasks.filter((part) => flowOf(part, context.workflow).finished === null),
  ...openIssues(context),
];

const openIssues = (context: MetricsContext): readonly IssueHistory[] =>
  issuesIn(context, openPlaces(context));
