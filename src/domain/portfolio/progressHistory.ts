import { MILLIS_PER_DAY } from '../history/days';
import type { HistoryPoint } from './types';

/** As many as a line of a hundred pixels can show. */
const MOST_POINTS = 30;
const DAYS_APART = 3;

/**
 * How far a project has come, as a line: the share of its issues that were finished (0 to 1, in thousandths) at the end
 * of every third day of the last 90 days, oldest first and ending with the history's last day. A day without a point of
 * its own has that of the day before it; days before there was any issue are left out.
 *
 * @param history oldest first
 * @example
 * progressHistory([{ day: '2026-03-01', done: 1, total: 4, … }, { day: '2026-03-04', done: 2, total: 4, … }]); // [0.25, 0.5]
 */
export const progressHistory = (history: readonly HistoryPoint[]): readonly number[] => {
  const points = history.filter(({ total }) => total > 0);
  const last = points.at(-1);
  if (last === undefined) return [];
  const lastDay = Date.parse(last.day);
  return Array.from({ length: MOST_POINTS }, (_, index) => {
    const daysBack = (MOST_POINTS - 1 - index) * DAYS_APART;
    const day = new Date(lastDay - daysBack * MILLIS_PER_DAY).toISOString().slice(0, 10);
    return points.findLast((point) => point.day <= day);
  }).flatMap((point) => (point === undefined ? [] : [Math.round((1000 * point.done) / point.total) / 1000]));
};
