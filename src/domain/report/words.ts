import type { Item } from '../metrics/items';
import { refOf } from '../metrics/items';
import type { Day } from '../plan/types';
import type { ReportLine, ReportSection } from './types';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** @example dayWords('2026-11-02'); // '2 November 2026' */
export const dayWords = (day: Day): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** @example counted(1, 'day'); // '1 day' */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;

export const percentOf = (share: number): string => `${Math.round(share * 100)}%`;

/** Elapsed days as a report says them: whole ones. */
export const wholeDayWords = (days: number): string => counted(Math.max(0, Math.round(days)), 'day');

export const ofIssue = ({ issue }: Pick<Item, 'issue'>, words: string): ReportLine => ({
  issue: refOf(issue),
  words,
});

export const sentence = (words: string): ReportLine => ({ issue: null, words });

/** More lines than this are not read. */
const MOST_LINES = 30;

export const section = (
  id: ReportSection['id'],
  title: string,
  empty: string,
  lines: readonly ReportLine[],
): ReportSection => ({
  id,
  title,
  empty,
  lines: lines.slice(0, MOST_LINES),
  more: Math.max(0, lines.length - MOST_LINES),
});
