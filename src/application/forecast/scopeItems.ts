import type { ForecastScope } from '../../contract/forecast';
import type { ProjectRef } from '../../contract/plan';
import type { MetricsContext } from '../../domain/metrics/context';
import { type Item, itemsOf } from '../../domain/metrics/items';
import { Failure } from '../failure';
import type { ReadingJira } from '../ports/reading';

/**
 * Which of a project's items are asked about. Releases and searches are Jira's to decide, as the viewer.
 *
 * @returns a function, so that Jira is asked while the project's history is being read
 * @throws Failure where Jira does not understand the search; the returned function where the project has no such epic
 */
export const scopeItems = async (
  jira: Pick<ReadingJira, 'matching'>,
  project: ProjectRef,
  scope: ForecastScope,
): Promise<(context: MetricsContext) => readonly Item[]> => {
  switch (scope.type) {
    case 'project':
      return itemsOf;
    case 'epic':
      return (context) => itemsOfEpic(context, scope.epic);
    case 'release':
    case 'search': {
      const jql = scope.type === 'release' ? `fixVersion = ${scope.release}` : scope.jql;
      const ids = await jira.matching(project, jql);
      return (context) => itemsOf(context).filter(({ issue }) => ids.has(issue.id));
    }
  }
};

const itemsOfEpic = (context: MetricsContext, epic: string): readonly Item[] => {
  const items = itemsOf(context).filter(({ issue }) => issue.parentKey === epic);
  if (items.length === 0 && !context.epics.some(({ key }) => key === epic))
    throw new Failure({
      code: 'not-found',
      message: `This project has no epic ${epic}, or you may not see it. Choose one from the list.`,
    });
  return items;
};
