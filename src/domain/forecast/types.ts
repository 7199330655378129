import type { Day } from '../plan/types';

/** Which days are worked. A metric's `WorkCalendar` with its holidays is one. */
export interface WorkingDays {
  /** Weekdays, 0 = Sunday as in date-fns. */
  readonly workingDays: readonly number[];
  readonly holidays: readonly Day[];
}

export interface DayCount {
  readonly day: Day;
  /** Items finished on it. */
  readonly finished: number;
}

/** Days of throughput to draw from, by class, so that weekends do not dilute the working days. */
export interface Pace {
  /** Items finished on each working day of the sample, oldest first. */
  readonly working: readonly number[];
  /** The same for weekends and holidays. */
  readonly off: readonly number[];
  /** First and last day of the sample. */
  readonly from: Day;
  readonly to: Day;
  readonly activeDays: number;
  readonly finished: number;
}

/** One item of the scope that remains, however the scope was chosen: a project, an epic, a release, a JQL query. */
export interface ForecastItem {
  readonly key: string;
  /** Keys of the open access requests it waits for; a request itself waits for its own. */
  readonly behind?: readonly string[];
}

/** A request for access to a data source that is not granted yet. */
export interface OpenRequest {
  readonly key: string;
  readonly source: string;
  /** Whole calendar days since it was made; 0 where nobody has asked yet. */
  readonly ageDays: number;
}

/** Where a delay comes from. */
export type DelayBasis =
  /** Accesses that took longer than this request is open: `longer` of the `known` ones. */
  | { readonly type: 'observed'; readonly known: number; readonly longer: number }
  /** Too few are known, so the template's 1 to 2 sprints stand in, less the days that have passed. */
  | { readonly type: 'template'; readonly known: number }
  /** It is open for longer than anything known, so the template's 1 to 2 sprints begin today. */
  | { readonly type: 'overdue'; readonly known: number };

/** How much longer an open request may take. */
export interface AccessDelay {
  readonly key: string;
  readonly source: string;
  /** Calendar days from today, each as likely as another, ascending. */
  readonly days: readonly number[];
  readonly basis: DelayBasis;
  /** One sentence: what the days are drawn from. */
  readonly note: string;
}

/** Items that wait for the same requests, all of them. */
export interface WaitingItems {
  readonly items: number;
  readonly behind: readonly string[];
}

/** All that a forecast is made of, in plain numbers: it travels to the browser, and can be changed and asked there. */
export interface Outlook {
  /** Work of this day is not counted on: the forecast begins with the next one. */
  readonly today: Day;
  readonly seed: string;
  readonly pace: Pace;
  readonly calendar: WorkingDays;
  /** Remaining items that wait for no access. */
  readonly ready: number;
  readonly waiting: readonly WaitingItems[];
  readonly access: readonly AccessDelay[];
}

/** A day, or that it lies after the last day that is looked at. */
export type ForecastDay =
  | { readonly type: 'on'; readonly day: Day }
  | { readonly type: 'after'; readonly day: Day };

/** A probability as it may be said: a forecast knows too little to be surer than 95 %, either way. */
export type Probability =
  | { readonly type: 'about'; readonly share: number }
  | { readonly type: 'more-than'; readonly share: number }
  | { readonly type: 'less-than'; readonly share: number };

export interface WhenDone {
  readonly p50: ForecastDay;
  readonly p70: ForecastDay;
  readonly p85: ForecastDay;
  readonly p95: ForecastDay;
  readonly remaining: number;
  readonly trials: number;
  /** In how many trials the last item was finished on a day; days without any are left out. */
  readonly distribution: readonly { readonly day: Day; readonly trials: number }[];
  /** Trials in which something remained at the end of `horizon`. */
  readonly beyond: number;
  /** The last day that is looked at. */
  readonly horizon: Day;
  /** Says what `beyond` means; null where it is 0. */
  readonly note: string | null;
}

/** At least so many items, with the probability of the field's name. */
export interface HowMany {
  readonly by: Day;
  readonly p50: number;
  readonly p70: number;
  readonly p85: number;
  readonly p95: number;
  readonly trials: number;
}

/** Calendar days by which one forecast lies after another; null where one of the two is after the horizon. */
export interface LaterBy {
  readonly p50: number | null;
  readonly p85: number | null;
  readonly p95: number | null;
}

/** What the wait for one source adds to the forecast. */
export interface SourceCost extends LaterBy {
  readonly source: string;
  /** Remaining items that wait for it. */
  readonly items: number;
}
