import type { Clock, Millis } from '../types';

/** Why a call is refused, as `RateLimit-Reason` says it. */
export type LimitReason = 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

export type LimitVerdict =
  | { readonly allowed: true; readonly headers: Readonly<Record<string, string>> }
  | {
      readonly allowed: false;
      readonly reason: LimitReason;
      readonly headers: Readonly<Record<string, string>>;
    };

/** A call as the limits see it. */
export interface LimitedCall {
  readonly method: string;
  /** Route, not path: bursts are counted by endpoint. */
  readonly template: string;
  /** Issues whose number of writes is limited. */
  readonly writtenIssues: readonly string[];
  /** Apps have an hourly quota of points, people have none. */
  readonly isApp: boolean;
}

export interface RateLimits {
  admit(call: LimitedCall): LimitVerdict;
  /** Counts what an answer cost beyond the call itself. */
  charge(objects: number): void;
  /** Points of the current hour. */
  points(): number;
}

const SECOND: Millis = 1_000;
const HOUR: Millis = 3_600 * SECOND;
const HOURLY_POINTS = 65_000;
/** A call is announced as near the limit when less than a fifth is left. */
const NEAR = 0.2;

interface Rule {
  readonly limit: number;
  readonly within: Millis;
}
const ISSUE_WRITE_RULES: readonly Rule[] = [
  { limit: 20, within: 2 * SECOND },
  { limit: 100, within: 30 * SECOND },
];

const LONGEST_ISSUE_WINDOW = 30 * SECOND;

const burstRule = (method: string): Rule => ({
  limit: method === 'PUT' || method === 'DELETE' ? 50 : 100,
  within: SECOND,
});

/** Counts events in sliding windows. */
const createWindows = () => {
  const events = new Map<string, readonly Millis[]>();
  const since = (key: string, start: Millis): readonly Millis[] =>
    (events.get(key) ?? []).filter((at) => at > start);
  return {
    /** When one more event will fit; null when it fits now. */
    nextRoom: (key: string, { limit, within }: Rule, now: Millis): Millis | null => {
      const recent = since(key, now - within);
      const leavesNext = recent[recent.length - limit];
      return leavesNext === undefined ? null : leavesNext + within;
    },
    /** Adds an event and forgets those older than `keep`; how many there are then. */
    record: (key: string, keep: Millis, now: Millis): number => {
      const kept = [...since(key, now - keep), now];
      events.set(key, kept);
      return kept.length;
    },
  };
};

const headersFor = (limit: number, remaining: number, reset: Millis): Record<string, string> => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(Math.max(0, remaining)),
  'x-ratelimit-reset': new Date(reset).toISOString(),
  'x-ratelimit-nearlimit': String(remaining < limit * NEAR),
});

/** The three limits of Jira Cloud for one site: bursts by endpoint, writes on one issue, and an app's points an hour. */
export const createRateLimits = (clock: Clock): RateLimits => {
  const windows = createWindows();
  let hour = -1;
  let points = 0;

  const turnHour = (now: Millis): void => {
    const current = Math.floor(now / HOUR);
    if (current === hour) return;
    hour = current;
    points = 0;
  };

  const refuse = (reason: LimitReason, limit: number, until: Millis, now: Millis): LimitVerdict => ({
    allowed: false,
    reason,
    headers: {
      ...headersFor(limit, 0, until),
      'retry-after': String(Math.max(1, Math.ceil((until - now) / SECOND))),
      'ratelimit-reason': reason,
    },
  });

  return {
    admit: ({ method, template, writtenIssues, isApp }) => {
      const now = clock.now();
      turnHour(now);
      if (isApp && points >= HOURLY_POINTS)
        return refuse('jira-quota-global-based', HOURLY_POINTS, (hour + 1) * HOUR, now);
      const endpoint = `${method} ${template}`;
      const burst = burstRule(method);
      const burstRoom = windows.nextRoom(endpoint, burst, now);
      if (burstRoom !== null) return refuse('jira-burst-based', burst.limit, burstRoom, now);
      for (const issue of writtenIssues) {
        for (const rule of ISSUE_WRITE_RULES) {
          const room = windows.nextRoom(`issue ${issue}`, rule, now);
          if (room !== null) return refuse('jira-per-issue-on-write', rule.limit, room, now);
        }
      }
      for (const issue of writtenIssues) windows.record(`issue ${issue}`, LONGEST_ISSUE_WINDOW, now);
      if (isApp) points += 1;
      const used = windows.record(endpoint, burst.within, now);
      return { allowed: true, headers: headersFor(burst.limit, burst.limit - used, now + burst.within) };
    },
    charge: (objects) => {
      points += objects;
    },
    points: () => {
      turnHour(clock.now());
      return points;
    },
  };
};
