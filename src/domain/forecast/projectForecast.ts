import { dayIndex } from '../history/calendar';
import { dayOf } from '../history/days';
import type { Instant } from '../history/types';
import type { MetricsContext } from '../metrics/context';
import { type Item, itemsOf } from '../metrics/items';
import type { Measured } from '../metrics/measured';
import { oncePerContext } from '../metrics/oncePerContext';
import { accessRequests, accessRequestsAt, openAt } from './accessRequests';
import { type Backtest, backtest } from './backtest';
import { type Finish, finishedAt, finishesOf } from './finishes';
import { outlookOf } from './outlook';
import { throughputSample } from './throughputSample';
import type { Outlook, Pace, WorkingDays } from './types';
import { workDays } from './workDays';

/** What a forecast is made with, besides the project's work. */
export interface ForecastTerms {
  /** Stays the same for a project, so that the same question gets the same answer. */
  readonly seed: string;
  readonly sprintLengthDays: number;
  /** The name of a data source, by its slug. */
  readonly sourceName: (slug: string) => string;
}

/**
 * The outlook of a scope: the pace is the whole project's, since one team works on all of it, and what remains is the
 * scope's.
 *
 * @param scope the items that are asked about, finished ones among them
 * @param at the instant at which it is asked: now where absent, or a past one, of which only what was known then is heeded
 * @returns insufficient where work was finished on too few days
 * @example
 * const outlook = scopeOutlook(context, itemsOf(context), { seed: '10001', sprintLengthDays: 14, sourceName });
 */
export const scopeOutlook = (
  context: MetricsContext,
  scope: readonly Item[],
  { seed, sprintLengthDays, sourceName }: ForecastTerms,
  at: Instant = context.now,
): Measured<{ readonly outlook: Outlook }> => {
  const isNow = at === context.now;
  const pace = isNow ? paceNow(context) : paceAt(context, at);
  if (pace.status === 'insufficient') return pace;
  const { status: _, ...known } = pace;
  const { open, behind, leadTimes } = isNow ? accessRequests(context) : accessRequestsAt(context, at);
  return {
    status: 'ok',
    outlook: outlookOf({
      today: dayOf(at, context.calendar.zone),
      seed,
      pace: known,
      calendar: workingDaysIn(context),
      items: scope
        .filter(openAt(context, at))
        .map(({ issue }) => ({ key: issue.key, behind: behind(issue) })),
      requests: open.map((request) => ({ ...request, source: sourceName(request.source) })),
      leadTimes,
      sprintLengthDays,
    }),
  };
};

/** How past forecasts of the whole project fared; see {@link backtest}. */
export const projectBacktest = (context: MetricsContext, terms: ForecastTerms): Measured<Backtest> => {
  const scope = itemsOf(context);
  return backtest({
    outlookAt: (at) => scopeOutlook(context, scope, terms, at),
    finishes: finishesIn(context),
    days: workDays(context),
  });
};

const paceAt = (context: MetricsContext, at: Instant): Measured<Pace> =>
  throughputSample(
    finishedAt(finishesIn(context), at),
    workDaysUntil(context, at),
    workingDaysIn(context),
    context.settings.forecastDays,
  );

/** Each epic is forecast at it. */
const paceNow = oncePerContext((context) => paceAt(context, context.now));

const workingDaysIn = ({ settings: { workingDays } }: MetricsContext): WorkingDays => ({
  workingDays: workingDays.weekdays,
  holidays: workingDays.holidays,
});

const workDaysUntil = (context: MetricsContext, at: Instant) => {
  const days = workDays(context);
  const later = context.calendar.days.length - 1 - dayIndex(context.calendar, at);
  return days.slice(0, Math.max(0, days.length - later));
};

const finishesIn = oncePerContext((context): readonly Finish[] =>
  itemsOf(context).flatMap(({ flow, finished }) =>
    // Where there is no change history, Jira's day of resolution stands in.
    finished !== null && finished !== flow.finished
      ? [{ at: finished, undone: null }]
      : finishesOf(flow, context.workflow.done),
  ),
);
