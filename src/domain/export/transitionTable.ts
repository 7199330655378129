import type { BlockingLink, Instant, IssueHistory, Timeline } from '../history/types';
import { type ExportedWork, listed, sprintNamesOf } from './issueTable';
import type { ExportCell, ExportColumn, ExportRow } from './table';

export const TRANSITION_COLUMNS: readonly ExportColumn[] = [
  { name: 'Key', kind: 'text' },
  { name: 'At', kind: 'instant' },
  { name: 'Field', kind: 'text' },
  { name: 'From', kind: 'text' },
  { name: 'To', kind: 'text' },
];

interface Transition {
  readonly at: Instant;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Makes the rows of everything that metrics replay of an issue, oldest first. The first one says in which status it
 * was created.
 *
 * @example
 * transitionRows(work)(history);
 * // [['CHURN-7', 1772445900000, 'Status', null, 'To Do'], ['CHURN-7', 1772532300000, 'Status', 'To Do', 'In Progress']]
 */
export const transitionRows = (
  work: Pick<ExportedWork, 'sprints'>,
): ((issue: IssueHistory) => readonly ExportRow[]) => {
  const sprintNames = sprintNamesOf(work);
  return (issue) =>
    [
      { at: issue.created, field: 'Status', from: null, to: issue.status[0].value.name },
      ...changes('Status', issue.status, ({ name }) => name),
      ...changes('Resolution', issue.resolutions, (resolution) => resolution?.name ?? null),
      ...changes('Sprint', issue.sprints, (ids) => listed(sprintNames(ids))),
      ...changes('Estimate', issue.estimate, (points) => (points === null ? null : String(points))),
      ...changes('Flagged', issue.flagged, (isFlagged) => (isFlagged ? 'Flagged' : null)),
      ...changes('Type', issue.types, ({ name }) => name),
      ...changes('Parent', issue.parents, (parent) => parent?.key ?? null),
      ...changes('Labels', issue.labelSets, listed),
      ...changes('Key', issue.keys, (key) => key),
      ...issue.blockedBy.flatMap(linkChanges),
    ]
      .sort((one, other) => one.at - other.at)
      .map(({ at, field, from, to }): readonly ExportCell[] => [issue.key, at, field, from, to]);
};

const changes = <T>(
  field: string,
  timeline: Timeline<T>,
  words: (value: T) => string | null,
): readonly Transition[] =>
  timeline.slice(1).map(({ at, value }, index) => {
    const before = timeline[index];
    return { at, field, from: before === undefined ? null : words(before.value), to: words(value) };
  });

const linkChanges = ({ key, from, to }: BlockingLink): readonly Transition[] => [
  { at: from, field: 'Is blocked by', from: null, to: key },
  ...(to === null ? [] : [{ at: to, field: 'Is blocked by', from: key, to: null }]),
];
