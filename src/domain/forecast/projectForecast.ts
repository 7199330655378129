import { dayOf } from '../history/days';
import type { MetricsContext } from '../metrics/context';
import { finishedItems, type Item, itemsOf } from '../metrics/items';
import type { Measured } from '../metrics/measured';
import { accessRequests, isOpen } from './accessRequests';
import { type Backtest, backtest } from './backtest';
import { type Finish, finishesOf } from './finishes';
import { outlookOf } from './outlook';
import { throughputSample } from './throughputSample';
import type { Outlook, WorkingDays } from './types';
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
 * @returns insufficient where work was finished on too few days
 * @example
 * const outlook = scopeOutlook(context, itemsOf(context), { seed: '10001', sprintLengthDays: 14, sourceName });
 */
export const scopeOutlook = (
  context: MetricsContext,
  scope: readonly Item[],
  { seed, sprintLengthDays, sourceName }: ForecastTerms,
): Measured<{ readonly outlook: Outlook }> => {
  const calendar = workingDaysIn(context);
  const finishes = finishedItems(context).map(({ finished }) => finished);
  const pace = throughputSample(finishes, workDays(context), calendar, context.settings.forecastDays);
  if (pace.status === 'insufficient') return pace;
  const { status: _, ...known } = pace;
  const { open, behind, leadTimes } = accessRequests(context);
  return {
    status: 'ok',
    outlook: outlookOf({
      today: dayOf(context.now, context.calendar.zone),
      seed,
      pace: known,
      calendar,
      items: scope.filter(isOpen).map(({ issue }) => ({ key: issue.key, behind: behind(issue) })),
      requests: open.map((request) => ({ ...request, source: sourceName(request.source) })),
      leadTimes,
      sprintLengthDays,
    }),
  };
};

/** How past forecasts of the project's pace fared; see {@link backtest}. */
export const projectBacktest = (context: MetricsContext, seed: string): Measured<Backtest> =>
  backtest(finishesIn(context), workDays(context), workingDaysIn(context), seed, {
    sampleDays: context.settings.forecastDays,
  });

const workingDaysIn = ({ settings: { workingDays } }: MetricsContext): WorkingDays => ({
  workingDays: workingDays.weekdays,
  holidays: workingDays.holidays,
});

const finishesIn = (context: MetricsContext): readonly Finish[] =>
  itemsOf(context).flatMap(({ flow, finished }) =>
    // Where there is no change history, Jira's day of resolution stands in.
    finished !== null && finished !== flow.finished
      ? [{ at: finished, undone: null }]
      : finishesOf(flow, context.workflow.done),
  );
