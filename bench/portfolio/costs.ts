import { combined, NO_USAGE, type Usage } from './meter';

/** What was measured of a site's parts, with the number of its projects at that time. */
export interface MeasuredParts {
  readonly opening: Usage;
  readonly run: Usage;
  readonly changed: Usage;
  /** The same a week after the project's board was read, when that is read as well. */
  readonly weekly: Usage;
  readonly day: Usage;
  readonly storedBytes: number;
}

/** What a month is taken to be made of, for one site. */
export const MONTH = {
  hours: 730,
  days: 30.4,
  weeks: 4.35,
  /** Share of the projects that change in each hour, day and night. */
  changedAnHour: 0.01,
  /** By all its people together: twenty of them, five times on each of 21 working days. */
  openings: 2_100,
} as const;

/** What is taken of Forge: prices and free parts a month of one app, and what its answers take. */
export const FORGE = {
  pointsAnHour: 65_000,
  freeGbSeconds: 200_000,
  gbSecondPrice: 0.000025,
  freeReadGb: 0.1,
  readGbPrice: 0.055,
  freeWrittenGb: 0.1,
  writtenGbPrice: 1.09,
  /** Memory of the app's functions, as manifest.yml has it, in GB. */
  memoryGb: 0.5,
  /** Milliseconds that Jira and the storage are taken to need for an answer: a function waits for them and is paid for. */
  jiraMs: 300,
  storageMs: 15,
} as const;

/** A month of all sites together. */
export interface Costs {
  readonly projects: number;
  readonly sites: number;
  readonly calls: number;
  /** In each hour, in points. */
  readonly pointsAnHour: number;
  readonly readGb: number;
  readonly writtenGb: number;
  readonly storedGb: number;
  readonly gbSeconds: number;
  /** Of functions and storage together, over the free parts. */
  readonly dollars: number;
}

const BYTES_A_GB = 1e9;

/**
 * What a month costs at so many sites of the same size, from what was measured.
 *
 * @example
 * monthlyCosts(100, 100, parts).pointsAnHour; // of the 65,000 that Jira allows all sites together
 */
export const monthlyCosts = (projects: number, sites: number, parts: MeasuredParts): Costs => {
  const changedLooks = projects * MONTH.changedAnHour * MONTH.hours;
  const ofSite = [
    times(parts.run, MONTH.hours),
    times(parts.changed, changedLooks),
    times(combined(parts.weekly, parts.changed, more), projects * MONTH.weeks),
    times(parts.day, projects * MONTH.days),
    times(parts.opening, MONTH.openings),
  ].reduce((sum, usage) => combined(sum, usage, (one, other) => one + other), NO_USAGE);
  const all = times(ofSite, sites);
  const waitedMs = all.calls * FORGE.jiraMs + (all.reads + all.writes) * FORGE.storageMs;
  const gbSeconds = ((all.ownMs + waitedMs) / 1000) * FORGE.memoryGb;
  const [readGb, writtenGb] = [all.readBytes / BYTES_A_GB, all.writtenBytes / BYTES_A_GB];
  return {
    projects,
    sites,
    calls: all.calls,
    pointsAnHour: all.points / MONTH.hours,
    readGb,
    writtenGb,
    storedGb: (parts.storedBytes * projects * sites) / BYTES_A_GB,
    gbSeconds,
    dollars:
      over(gbSeconds, FORGE.freeGbSeconds) * FORGE.gbSecondPrice +
      over(readGb, FORGE.freeReadGb) * FORGE.readGbPrice +
      over(writtenGb, FORGE.freeWrittenGb) * FORGE.writtenGbPrice,
  };
};

/** What one takes more than the other. */
const more = (one: number, other: number): number => Math.max(0, one - other);

const times = (usage: Usage, factor: number): Usage => combined(usage, usage, (figure) => figure * factor);

const over = (used: number, free: number): number => Math.max(0, used - free);
