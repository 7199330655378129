import { isOpen } from '../forecast/accessRequests';
import { featureForecasts } from '../forecast/featureForecasts';
import { type ForecastTerms, scopeOutlook } from '../forecast/projectForecast';
import type { MetricsContext } from '../metrics/context';
import { features } from '../metrics/features';
import { finishedItems, itemsOf } from '../metrics/items';
import { decisionLines } from './decisions';
import { doneLines } from './done';
import { forecastLines } from './forecastChange';
import { nextLines } from './next';
import { riskLines } from './risks';
import type { ReportLine, ReportPeriod, StatusReport } from './types';
import { counted, percentOf, section, sentence } from './words';

/** What a report is made of: a project's work as it was known before a period and at its end. */
export interface ReportFacts {
  /** Name of the project. */
  readonly project: string;
  readonly period: ReportPeriod;
  readonly before: MetricsContext;
  readonly now: MetricsContext;
  readonly terms: ForecastTerms;
}

/**
 * A project's status over a period, section by section: progress, done, next, risks, decisions needed, and how the
 * forecast has changed.
 */
export const statusReport = ({ project, period, before, now, terms }: ReportFacts): StatusReport => {
  const [outlookBefore, outlook] = [before, now].map((context) =>
    scopeOutlook(context, itemsOf(context), terms),
  );
  return {
    project,
    period,
    sections: [
      section('progress', 'Progress', 'There is no work in this project yet.', progressLines(before, now)),
      section('done', 'Done', 'Nothing was finished in this period.', doneLines(now, before.now)),
      section('next', 'Next', 'Nothing is in progress or ready.', nextLines(now)),
      section(
        'risks',
        'Risks',
        'No request for data is overdue, nothing is late, and nothing stands still.',
        riskLines(now, { sourceName: terms.sourceName, epicForecasts: featureForecasts(now, terms) }),
      ),
      section('decisions', 'Decisions needed', 'No decision is waited for.', decisionLines(now)),
      section(
        'forecast',
        'Changes in the forecast',
        'There is nothing to forecast.',
        outlookBefore === undefined || outlook === undefined ? [] : forecastLines(outlookBefore, outlook),
      ),
    ],
  };
};

const progressLines = (before: MetricsContext, now: MetricsContext): readonly ReportLine[] => {
  const done = finishedItems(now).length;
  const total = done + itemsOf(now).filter(isOpen).length;
  if (total === 0) return [];
  const since = before.now;
  const finished = finishedItems(now).filter((item) => item.finished > since).length;
  const started = itemsOf(now).filter(({ flow }) => flow.started !== null && flow.started > since).length;
  const added = itemsOf(now).filter(({ issue }) => issue.created > since).length;
  const all = features(now);
  return [
    sentence(
      `${done.toLocaleString('en')} of ${counted(total, 'issue')} finished (${percentOf(done / total)}).`,
    ),
    sentence(
      `In this period: ${finished.toLocaleString('en')} finished, ${started.toLocaleString('en')} started, ${added.toLocaleString('en')} added.`,
    ),
    ...(all.status === 'ok'
      ? [
          sentence(
            `${all.done.toLocaleString('en')} of ${counted(all.features.length, 'feature')} done, ${all.inProgress.toLocaleString('en')} in progress, ${all.delayed.toLocaleString('en')} past the due date.`,
          ),
        ]
      : []),
  ];
};
