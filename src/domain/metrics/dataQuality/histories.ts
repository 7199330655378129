import type { IssueHistory } from '../../history/types';
import type { MetricsContext } from '../context';
import { refOf } from '../items';
import { oncePerContext } from '../oncePerContext';
import { recordedAmong, recordedPast } from '../recordedPast';
import { placesKnown, placesMarked, placesUnknown, takeWhole } from '../vectors';
import { allPlaces, workTimes } from '../workTimes';
import type { Finding } from '.';
import { counted, findingOf, issuesIn } from './words';

/** Checks of what an issue's changes say about its way through the workflow. */

export const unmappedStatuses = (context: MetricsContext): readonly Finding[] => {
  const byStatus = new Map<string, { readonly name: string; readonly issues: IssueHistory[] }>();
  for (const [place, statuses] of context.moves.unmapped) {
    const issue = context.issues[place];
    if (issue === undefined) continue;
    for (const { id, name } of statuses) {
      const found = byStatus.get(id);
      if (found === undefined) byStatus.set(id, { name, issues: [issue] });
      else found.issues.push(issue);
    }
  }
  return [...byStatus].map(([id, { name, issues }]) => {
    const who = `${counted(issues)} ${issues.length === 1 ? 'was' : 'were'} in “${name}”`;
    const isDone = context.workflow.categoryOfStatus.get(id) === 'done';
    return {
      check: 'unmapped-status',
      sentence: isDone
        ? `${who}, a finished status that no column holds: unless done before, such an issue counts as given up, neither in progress nor finished.`
        : `${who}, a status that no column holds: meanwhile such an issue counts in the column it was in before.`,
      issues: issues.map(refOf),
    };
  });
};

export const missingHistories = (context: MetricsContext): readonly Finding[] => {
  const { completeness, lacking: unrecorded } = recordedPast(context);
  if (completeness !== 'partly') return [];
  const lacking = [...unrecorded];
  const sentence =
    lacking.length === 1
      ? '1 finished issue has no change history, perhaps because it was imported: cycle time and cumulative flow leave it out.'
      : `${lacking.length} finished issues have no change history, perhaps because they were imported: cycle time and cumulative flow leave them out.`;
  return [{ check: 'no-history', sentence, issues: lacking.map(refOf) }];
};

/** The places of the issues that were created in a done column, of those whose past is known. */
const placesCreatedDone = oncePerContext((context): ReadonlySet<number> => {
  const { workflow, moves } = context;
  const isDone = Uint8Array.from(workflow.columns, (_, column) => (column >= workflow.done ? 1 : 0));
  const places = allPlaces(context);
  const firstColumns = takeWhole(moves.columns, moves.starts.subarray(0, -1));
  return new Set(recordedAmong(context, placesMarked(firstColumns, places, isDone)));
});

export const createdDone = (context: MetricsContext): readonly Finding[] =>
  findingOf(
    'created-done',
    issuesIn(context, placesCreatedDone(context)),
    'was created in a done column: it counts as finished on the day it was created.',
    'were created in a done column: they count as finished on the day they were created.',
  );

export const finishedWithoutStart = (context: MetricsContext): readonly Finding[] => {
  const { started, finished } = workTimes(context);
  const createdDone = placesCreatedDone(context);
  const jumped = placesUnknown(started, placesKnown(finished, allPlaces(context)));
  return findingOf(
    'finished-without-start',
    issuesIn(
      context,
      recordedAmong(context, jumped).filter((place) => !createdDone.has(place)),
    ),
    'went straight to done without being started: it counts as finished and has no cycle time.',
    'went straight to done without being started: they count as finished and have no cycle time.',
  );
};
