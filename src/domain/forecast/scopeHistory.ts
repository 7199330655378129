import { dayIndex } from '../history/calendar';
import type { MetricsContext } from '../metrics/context';
import { type Item, refOf } from '../metrics/items';
import type { IssueRef } from '../metrics/measured';
import type { Day } from '../plan/types';
import { isOpen } from './accessRequests';
import { workDays } from './workDays';

/** A year is as much of the past as a forecast is read against. */
const DAYS_SHOWN = 365;

export interface ScopeHistory {
  /** Oldest first; the last one is today. */
  readonly days: readonly Day[];
  /** Items of the scope that existed at each day's end; those given up since are left out. */
  readonly total: readonly number[];
  /** Of these, finished by each day's end, as far as the finish still holds. */
  readonly finished: readonly number[];
  /** What was finished on the days shown, oldest first. */
  readonly items: readonly (IssueRef & { readonly day: Day })[];
}

/** How a scope and what is finished of it have grown, day by day: what a forecast goes on from. */
export const scopeHistory = (context: MetricsContext, scope: readonly Item[]): ScopeHistory => {
  const days = workDays(context).slice(-DAYS_SHOWN);
  const kept = scope.filter((item) => item.finished !== null || isOpen(item));
  const [total, finished] = [days.map(() => 0), days.map(() => 0)];
  const before = context.calendar.days.length - days.length;
  const placeOf = (at: number) => Math.max(0, dayIndex(context.calendar, at) - before);
  const items: { readonly item: Item; readonly at: number; readonly day: Day }[] = [];
  for (const item of kept) {
    addFrom(total, placeOf(item.issue.created));
    if (item.finished === null) continue;
    addFrom(finished, placeOf(item.finished));
    const day = days[dayIndex(context.calendar, item.finished) - before]?.day;
    if (day !== undefined) items.push({ item, at: item.finished, day });
  }
  return {
    days: days.map(({ day }) => day),
    total,
    finished,
    items: items
      .sort((one, other) => one.at - other.at)
      .map(({ item, day }) => ({ ...refOf(item.issue), day })),
  };
};

const addFrom = (counts: number[], first: number): void => {
  for (let index = first; index < counts.length; index += 1) counts[index] = (counts[index] ?? 0) + 1;
};
