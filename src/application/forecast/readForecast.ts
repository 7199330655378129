import type { Forecast, OpenAccess, Release, RemainingItem } from '../../contract/forecast';
import type { ParsedRequests } from '../../contract/requests';
import { accessDelay } from '../../domain/forecast/accessDelay';
import { accessRequests, isOpen } from '../../domain/forecast/accessRequests';
import { type ForecastTerms, projectBacktest, scopeOutlook } from '../../domain/forecast/projectForecast';
import { scopeHistory } from '../../domain/forecast/scopeHistory';
import { proposedExpectation } from '../../domain/forecast/serviceLevelExpectation';
import { sourceCosts } from '../../domain/forecast/sourceCosts';
import type { MetricsContext } from '../../domain/metrics/context';
import { elapsedDays, type Item, refOf, timedItems } from '../../domain/metrics/items';
import { measureProject } from '../metrics/measureProject';
import type { Version } from '../ports/reading';
import { deadlinesOf } from './deadlines';
import type { ForecastDeps } from './deps';
import { forecastTerms } from './forecastTerms';
import { scopeItems } from './scopeItems';

/**
 * When a scope will be finished, with what it is made of and how far it may be believed.
 *
 * @throws Failure where the project is unknown to the viewer, it has no such epic, or Jira does not understand the search
 */
export const readForecast = async (
  deps: ForecastDeps,
  { project: asked, scope }: ParsedRequests['forecast.read'],
): Promise<Forecast> => {
  const { jira, plans, charters, templates } = deps;
  const project = await jira.project(asked);
  const [{ context, head, work }, plan, { charter }, versions, choose] = await Promise.all([
    measureProject(deps, { project: asked, filter: {} }),
    plans.read(project.id),
    charters.read(project.id),
    jira.versions(project),
    scopeItems(jira, project, scope),
  ]);
  const items = choose(context);
  const terms = forecastTerms(project, plan, work.sprints);
  const outlook = scopeOutlook(context, items, terms);
  const releases = versions.filter(isToCome).map(releaseOf);
  return {
    asOf: head.asOf,
    timeZone: head.timeZone,
    outlook,
    history: scopeHistory(context, items),
    remaining: remainingItems(context, items, terms.sourceName),
    access: openAccess(context, items, terms),
    sourceCosts: outlook.status === 'ok' ? sourceCosts(outlook.outlook) : [],
    backtest: projectBacktest(context, terms),
    expectation: { chosen: context.settings.serviceLevel, proposed: expectationOf(context) },
    epics: head.choices.epics,
    releases,
    deadlines: await deadlinesOf(templates, {
      plan,
      charter,
      release: scope.type === 'release' ? releases.find(({ id }) => id === scope.release) : undefined,
      epicDue: scope.type === 'epic' ? dueOf(context, scope.epic) : null,
    }),
    warnings: head.warnings,
  };
};

const isToCome = ({ released, archived }: Version): boolean => !released && !archived;

const releaseOf = ({ id, name, releaseDate }: Version): Release => ({ id, name, due: releaseDate });

const dueOf = ({ epics }: MetricsContext, epic: string) => epics.find(({ key }) => key === epic)?.due ?? null;

const remainingItems = (
  context: MetricsContext,
  items: readonly Item[],
  nameOf: (slug: string) => string,
): readonly RemainingItem[] => {
  const { open, behind } = accessRequests(context);
  const sourceOf = new Map(open.map(({ key, source }) => [key, nameOf(source)]));
  return items.filter(isOpen).map(({ issue }) => ({
    ...refOf(issue),
    sources: [...new Set(behind(issue).flatMap((key) => sourceOf.get(key) ?? []))],
  }));
};

const openAccess = (
  context: MetricsContext,
  items: readonly Item[],
  { sourceName, sprintLengthDays }: ForecastTerms,
): readonly OpenAccess[] => {
  const { open, behind, leadTimes } = accessRequests(context);
  const remaining = items.filter(isOpen);
  return open
    .map((request) => ({
      key: request.key,
      source: sourceName(request.source),
      ageDays: request.ageDays,
      items: remaining.filter(({ issue }) => behind(issue).includes(request.key)).length,
      note: accessDelay(request, leadTimes, sprintLengthDays).note,
    }))
    .filter((request) => request.items > 0)
    .sort((one, other) => other.ageDays - one.ageDays);
};

const expectationOf = (context: MetricsContext) =>
  proposedExpectation(
    timedItems(context).map(({ started, finished }) => ({
      finished,
      elapsedDays: elapsedDays(started, finished),
    })),
    context.now,
  );
