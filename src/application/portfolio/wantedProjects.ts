import type { ParsedRequests } from '../../contract/requests';
import { trainId } from '../../domain/portfolio/trains';
import type { PortfolioRow } from '../../domain/portfolio/types';
import type { FilterJira } from '../ports/filters';

/** Projects that somebody wants to see, whether they may or not. */
export interface WantedProjects {
  readonly ids: readonly string[];
  /** What was asked for by a key that no row has. */
  readonly keys: readonly string[];
  /** Whether each of them was named, so that one which is not shown is missed. */
  readonly areNamed: boolean;
  /** False where there may be more. */
  readonly isWhole: boolean;
}

/** Everything there is, or what was asked for, each project once. Only a filter asks Jira, as the viewer. */
export const wantedProjects = async (
  filters: Pick<FilterJira, 'projectsOfFilter'>,
  rows: readonly PortfolioRow[],
  pending: readonly string[],
  asked: ParsedRequests['portfolio.read']['projects'],
): Promise<WantedProjects> => {
  if (asked === 'all') return found([...rows.map(idOf), ...pending]);
  if (Array.isArray(asked)) return named(rows, asked);
  if ('train' in asked) return found(rows.filter(isOfTrain(asked.train)).map(idOf));
  const { keys, isWhole } = await filters.projectsOfFilter(asked.savedFilter);
  const isFound = new Set(keys);
  return { ...found(rows.filter(({ project }) => isFound.has(project.key)).map(idOf)), isWhole };
};

const idOf = ({ project }: PortfolioRow): string => project.id;

const found = (ids: readonly string[]): WantedProjects => ({
  ids: [...new Set(ids)],
  keys: [],
  areNamed: false,
  isWhole: true,
});

const isOfTrain =
  (id: string) =>
  ({ releaseTrain }: PortfolioRow): boolean =>
    releaseTrain !== null && trainId(releaseTrain) === id;

const named = (rows: readonly PortfolioRow[], asked: readonly string[]): WantedProjects => {
  const idByKey = new Map(rows.map(({ project }) => [project.key, project.id]));
  const projects = asked.map((project) => idByKey.get(project) ?? project);
  const isId = (project: string): boolean => /^\d+$/.test(project);
  return {
    ids: [...new Set(projects.filter(isId))],
    keys: [...new Set(projects.filter((name) => !isId(name)))],
    areNamed: true,
    isWhole: true,
  };
};
