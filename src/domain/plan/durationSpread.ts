import { durationOf } from './schedule';
import type { OutlineIssue } from './schedulePlan';
import type { PlanInput, SourceInput } from './types';

/** How long an issue takes, in working days: always the same, or somewhere between two lengths. */
export type DurationSpread =
  | { readonly type: 'fixed'; readonly days: number }
  /** Any length between the two is as likely as another. */
  | { readonly type: 'uniform'; readonly shortest: number; readonly longest: number }
  /** Lengths near `likeliest` are likelier than those near the ends. */
  | {
      readonly type: 'triangular';
      readonly shortest: number;
      readonly likeliest: number;
      readonly longest: number;
    };

/** How many sprints a template gives the way to a source's data. */
export const ACCESS_SPRINTS = { shortest: 1, longest: 2 } as const;
const EXPLORATION_SPRINTS = { shortest: 2, longest: 3 } as const;
/** As wide as the default, whose longest is twice its shortest; access is late more often than it is early. */
const AROUND_EXPECTED = { shortest: 0.75, longest: 1.5 } as const;
const WORKING_DAYS_A_WEEK = 5;

/**
 * What is known of how long an issue really takes, told by what the node is, so that it holds for every template:
 *
 * - An access request (see {@link isAccessRequest}) waits for other people: 1 to 2 sprints, or around the weeks that the
 *   manager expects for its source, from three quarters of them to one and a half times as many.
 * - An exploration, which covers CRISP-DM's task "Explore data", shows what nobody knew before: 2 to 3 sprints.
 * - A spike or an experiment ends with its time box, whatever it found out.
 * - Everything else takes its estimate, a point a day.
 *
 * Between 1 and 2 sprints nothing is known to be likelier, so the spread is uniform; expected weeks are the likeliest of
 * their spread.
 */
export const durationSpread = (
  issue: OutlineIssue,
  isAccess: boolean,
  { sources, sprintLengthDays }: Pick<PlanInput, 'sources' | 'sprintLengthDays'>,
): DurationSpread => {
  const sprintDays = (sprintLengthDays / 7) * WORKING_DAYS_A_WEEK;
  const ofSprints = ({ shortest, longest }: typeof ACCESS_SPRINTS | typeof EXPLORATION_SPRINTS) => ({
    type: 'uniform' as const,
    shortest: shortest * sprintDays,
    longest: longest * sprintDays,
  });
  if (isAccess) {
    const source = sources.find(({ name }) => name === issue.source?.name);
    return aroundExpected(issue, source) ?? ofSprints(ACCESS_SPRINTS);
  }
  if (issue.covers?.includes('Explore data') === true) return ofSprints(EXPLORATION_SPRINTS);
  return { type: 'fixed', days: durationOf(issue.estimate) };
};

/** Undefined where nothing is expected. Where access is there already, the request takes its time box. */
const aroundExpected = (issue: OutlineIssue, source: SourceInput | undefined): DurationSpread | undefined => {
  const weeks = source?.accessWeeks;
  if (weeks === undefined) return undefined;
  if (weeks === 0) return { type: 'fixed', days: durationOf(issue.estimate) };
  const likeliest = weeks * WORKING_DAYS_A_WEEK;
  return {
    type: 'triangular',
    shortest: likeliest * AROUND_EXPECTED.shortest,
    likeliest,
    longest: likeliest * AROUND_EXPECTED.longest,
  };
};

/**
 * Keys of the access requests: the spikes of a data source in data understanding, not of one environment, that wait for
 * nothing else of their source. What else is to be found out about a source comes after its request.
 */
export const accessRequests = (issues: readonly OutlineIssue[]): ReadonlySet<string> => {
  const sourceOf = new Map(issues.map(({ key, source }) => [key, source?.slug]));
  const requests = issues.filter(
    ({ phase, kind, source, environment, after }) =>
      phase === 'data-understanding' &&
      kind === 'spike' &&
      source !== undefined &&
      environment === undefined &&
      !after.some((blocker) => sourceOf.get(blocker) === source.slug),
  );
  return new Set(requests.map(({ key }) => key));
};

/** One length drawn from a spread, at `share` from 0 to 1 of its probability. */
export const durationAt = (spread: DurationSpread, share: number): number => {
  switch (spread.type) {
    case 'fixed':
      return spread.days;
    case 'uniform':
      return spread.shortest + share * (spread.longest - spread.shortest);
    case 'triangular': {
      const { shortest, likeliest, longest } = spread;
      const rising = (likeliest - shortest) / (longest - shortest);
      return share < rising
        ? shortest + Math.sqrt(share * (longest - shortest) * (likeliest - shortest))
        : longest - Math.sqrt((1 - share) * (longest - shortest) * (longest - likeliest));
    }
  }
};
