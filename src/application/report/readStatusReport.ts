import type { NamedPeriod, ReportPage, ReportPeriod } from '../../contract/report';
import type { ParsedRequests } from '../../contract/requests';
import { dayAfter } from '../../domain/forecast/calendar';
import { dayOf, startOfDay } from '../../domain/history/days';
import { historyAt } from '../../domain/history/historyAt';
import type { Instant } from '../../domain/history/types';
import { type MetricsContext, metricsContext } from '../../domain/metrics/context';
import type { Day } from '../../domain/plan/types';
import { statusReport } from '../../domain/report';
import { forecastTerms } from '../forecast/forecastTerms';
import { type MeasuredProject, measureProject } from '../metrics/measureProject';
import type { ProjectWork } from '../projectWork';
import type { ReportReadingDeps } from './deps';

/**
 * A project's status over some days: without any given, over the last two weeks. A period that is over is told as it was
 * known at its end.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const readStatusReport = async (
  deps: ReportReadingDeps,
  { project: asked, from, to }: ParsedRequests['report.read'],
): Promise<ReportPage> => {
  const project = await deps.jira.project(asked);
  const [measured, plan] = await Promise.all([
    measureProject(deps, { project: asked, filter: {} }),
    deps.plans.read(project.id),
  ]);
  const { context, head, work } = measured;
  const today = dayOf(context.now, head.timeZone);
  const period = periodAsked(today, from, to);
  const beginning = startOfDay(period.from, head.timeZone);
  const end = startOfDay(period.to, head.timeZone, 1);
  return {
    asOf: head.asOf,
    timeZone: head.timeZone,
    ofIssues: head.ofIssues,
    report: statusReport({
      project: project.name,
      period,
      before: contextAt(measured, beginning - 1),
      now: end > context.now ? context : contextAt(measured, end - 1),
      terms: forecastTerms(project, plan, work.sprints),
    }),
    periods: namedPeriods(today, head.timeZone, work),
  };
};

const WEEK = 7;

/** Days to come belong to no report. */
const periodAsked = (today: Day, from: Day | undefined, to: Day | undefined): ReportPeriod => {
  const isOver = to !== undefined && to < today;
  const last = isOver ? to : today;
  const first = from ?? dayAfter(last, 1 - 2 * WEEK);
  const isLater = first > last;
  return { from: isLater ? last : first, to: last };
};

const namedPeriods = (today: Day, zone: string, { sprints }: ProjectWork): readonly NamedPeriod[] => {
  const running = sprints?.find(({ state }) => state === 'active');
  return [
    { name: 'The last week', from: dayAfter(today, 1 - WEEK), to: today },
    { name: 'The last two weeks', from: dayAfter(today, 1 - 2 * WEEK), to: today },
    ...(running?.start === null || running === undefined
      ? []
      : [{ name: `This sprint: ${running.name}`, from: dayOf(running.start, zone), to: today }]),
  ];
};

/** The project's work as it was known at an instant. */
const contextAt = ({ context, head, work }: MeasuredProject, at: Instant): MetricsContext =>
  metricsContext({
    histories: work.histories.flatMap((issue) => historyAt(issue, at, work.workflow.categoryOfStatus) ?? []),
    workflow: work.workflow,
    sprints: work.sprints,
    zone: head.timeZone,
    now: at,
    settings: context.settings,
  });
