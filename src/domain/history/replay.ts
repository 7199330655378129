import { blockingLinks } from './blockingLinks';
import { timelineFrom } from './timeline';
import type {
  IssueHistory,
  IssuePointer,
  Named,
  RecordedChange,
  RecordedIssue,
  ReplayedField,
} from './types';

/**
 * Replays an issue's changelog into the values its fields have had.
 *
 * Changes are taken in the order `(instant, history id)`, because Jira Cloud lists them newest first and several can
 * share an instant. The value before a field's first change is that change's `from`; without any change, the present
 * value has held since creation. Statuses and sprints go by id: names are translated and renamed.
 *
 * @example
 * const history = replay(recorded);
 * valueAt(history.status, sprintStart); // the status at that instant
 */
export const replay = (issue: RecordedIssue): IssueHistory => {
  const {
    changes: recorded,
    typeId,
    parent,
    resolution,
    blockers,
    sprints,
    estimate,
    flagged,
    ...rest
  } = issue;
  const { status, ...facts } = rest;
  const changes = recorded.length < 2 ? recorded : recorded.toSorted(byTimeThenId);
  const of = (field: ReplayedField) => changes.filter((change) => change.field === field);
  const { created, key, type, labels } = facts;
  return {
    ...facts,
    category: status.category,
    status: timelineFrom(created, { id: status.id, name: status.name }, of('status'), named),
    sprints: timelineFrom(created, sprints, of('sprint'), sprintIds),
    estimate: timelineFrom(created, estimate, of('estimate'), points),
    flagged: timelineFrom(created, flagged, of('flagged'), isFlagged),
    keys: timelineFrom(created, key, of('key'), keyText),
    types: timelineFrom(created, { id: typeId, name: type }, of('type'), named),
    parents: timelineFrom(created, parent, of('parent'), pointer),
    resolutions: timelineFrom(created, resolution, of('resolution'), namedOrNone),
    labelSets: timelineFrom(created, labels, of('labels'), words),
    blockedBy: blockingLinks(created, blockers, of('link')),
  };
};

/**
 * Order of two changes: by instant, and within one by history id, which Jira hands out in ascending order. Ids are
 * compared as numbers without losing digits.
 */
export const byTimeThenId = (a: RecordedChange, b: RecordedChange): number =>
  a.at - b.at || a.historyId.length - b.historyId.length || compareText(a.historyId, b.historyId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Value = Pick<RecordedChange, 'from' | 'fromText'>;

/** A changelog without ids, as some exports have it, goes by names. */
const named = ({ from, fromText }: Value): Named => {
  const id = from ?? fromText ?? '';
  return { id, name: fromText ?? id };
};

const isEmpty = ({ from, fromText }: Value): boolean => (from ?? '') === '' && (fromText ?? '') === '';

const namedOrNone = (side: Value): Named | null => (isEmpty(side) ? null : named(side));

const pointer = (side: Value): IssuePointer | null => {
  if (isEmpty(side)) return null;
  const { id, name } = named(side);
  return { id, key: name };
};

const keyText = ({ from, fromText }: Value): string => fromText ?? from ?? '';

/** Jira writes labels with blanks between, and allows none within. */
const words = ({ from, fromText }: Value): readonly string[] =>
  (fromText ?? from ?? '').split(/\s+/).filter((label) => label !== '');

/** Jira writes a sprint list as `"4, 5"`; closed sprints stay in it. */
const sprintIds = ({ from }: Value): readonly number[] =>
  (from ?? '')
    .split(',')
    .map((id) => Number.parseInt(id, 10))
    .filter(Number.isFinite);

/** Number fields carry their value in the text; the id side is empty. An emptied estimate is no estimate, not 0. */
const points = ({ from, fromText }: Value): number | null => {
  const text = (fromText ?? from ?? '').trim();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
};

const isFlagged = ({ from, fromText }: Value): boolean => (fromText ?? from ?? '').trim() !== '';
