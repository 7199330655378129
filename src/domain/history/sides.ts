import type { IssuePointer, Named } from './types';

/** What Jira writes of a value in a changelog: an id and a text, each of which may be missing. */
type Text = string | null;

/** A changelog without ids, as some exports have it, goes by names. */
export const named = (id: Text, text: Text): Named => ({ id: id ?? text ?? '', name: text ?? id ?? '' });

const isEmpty = (id: Text, text: Text): boolean => (id ?? '') === '' && (text ?? '') === '';

export const namedOrNone = (id: Text, text: Text): Named | null =>
  isEmpty(id, text) ? null : named(id, text);

export const pointer = (id: Text, text: Text): IssuePointer | null =>
  isEmpty(id, text) ? null : { id: id ?? text ?? '', key: text ?? id ?? '' };

export const keyText = (id: Text, text: Text): string => text ?? id ?? '';

/** Jira writes labels with blanks between, and allows none within. */
export const words = (id: Text, text: Text): readonly string[] =>
  (text ?? id ?? '').split(/\s+/).filter((label) => label !== '');

/** Jira writes a sprint list as `"4, 5"`; closed sprints stay in it. */
export const sprintIds = (id: Text): readonly number[] =>
  (id ?? '')
    .split(',')
    .map((part) => Number.parseInt(part, 10))
    .filter(Number.isFinite);

/** Number fields carry their value in the text; the id side is empty. An emptied estimate is no estimate, not 0. */
export const points = (id: Text, text: Text): number | null => {
  const written = (text ?? id ?? '').trim();
  const number = Number(written);
  return written === '' || !Number.isFinite(number) ? null : number;
};

export const isFlagged = (id: Text, text: Text): boolean => (text ?? id ?? '').trim() !== '';
