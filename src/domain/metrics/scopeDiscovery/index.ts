import { dayIndex } from '../../history/calendar';
import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import type { Day } from '../../plan/types';
import { amountOf } from '../amount';
import type { MetricsContext } from '../context';
import { charterSignedOff } from '../firstSlice';
import type { Amount, Measured } from '../measured';
import { weeksOf } from '../periods';
import { causeOf } from '../recorded';

interface ScopeDiscovery {
  /** ISO weeks by their Monday, from the one of the sign-off on. */
  readonly weeks: readonly {
    readonly start: Day;
    /** Added because of something the team found out. */
    readonly finding: Amount;
    /** Added because somebody asked for it. */
    readonly request: Amount;
    /** Added without a recorded cause. */
    readonly unrecorded: Amount;
    readonly partial: boolean;
  }[];
  readonly total: Amount;
}

/**
 * Scope discovery: the work added each week after the charter was signed off, by cause: a finding of the team, or a
 * request. By the present estimates of the issues created since. Discovery is what ML projects do; requests are choices.
 *
 * @example
 * scopeDiscovery(context).weeks[3]?.finding; // { points: 8, issues: 2 }
 */
export const scopeDiscovery = (context: MetricsContext): Measured<ScopeDiscovery> => {
  const signedOff = charterSignedOff(context);
  if (signedOff === null) return { status: 'insufficient', reason: NOT_SIGNED, have: 0, need: 1 };
  const { calendar } = context;
  const added = context.issues
    .filter(({ created }) => created > signedOff)
    .map((issue) => ({ issue, day: dayIndex(calendar, issue.created), cause: causeOf(issue.labels) }));
  const since = dayIndex(calendar, signedOff);
  return {
    status: 'ok',
    weeks: weeksOf(context)
      .filter(({ end }) => end > since)
      .map(({ start, first, end, partial }) => {
        const ofWeek = added.filter(({ day }) => day >= first && day < end);
        const by = (wanted: string | undefined) =>
          sizeOf(ofWeek.filter(({ cause }) => cause === wanted).map(({ issue }) => issue));
        return { start, finding: by('finding'), request: by('request'), unrecorded: by(undefined), partial };
      }),
    total: sizeOf(added.map(({ issue }) => issue)),
  };
};

const NOT_SIGNED =
  'The charter has not been signed off yet; what is added before that is planning, not discovery.';

const sizeOf = (issues: readonly IssueHistory[]): Amount =>
  amountOf(issues.map(({ estimate }) => valueNow(estimate)));
