import type { ParsedRequests } from '../../contract/requests';
import { trainId } from '../../domain/portfolio/trains';
import type { PortfolioRow } from '../../domain/portfolio/types';
import type { FilterJira } from '../ports/filters';

/** Projects that somebody wants to see, whether they may or not. */
export interface WantedProjects {
  readonly ids: readonly string[];
  /** What was asked for by a key that no row has. */
  readonly keys: readonly string[];
  /**
   * Each name that was chosen, and the id that it stands for, or itself. What is hidden is counted by names: two of one
   * hidden project must not count as one, or whoever guesses both learns that they belong together.
   */
  readonly named: readonly { readonly name: string; readonly id: string }[];
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
  named: [],
  isWhole: true,
});

const isOfTrain =
  (id: string) =>
  ({ releaseTrain }: PortfolioRow): boolean =>
    releaseTrain !== null && trainId(releaseTrain) === id;

const named = (rows: readonly PortfolioRow[], asked: readonly string[]): WantedProjects => {
  const idByKey = new Map(rows.map(({ project }) => [project.key, project.id]));
  const chosen = [...new Set(asked)].map((name) => ({ name, id: idByKey.get(name) ?? name }));
  const isId = (project: string): boolean => /^\d+$/.test(project);
  const ids = [...new Set(chosen.map(({ id }) => id))];
  return {
    ids: ids.filter(isId),
    keys: ids.filter((id) => !isId(id)),
    named: chosen,
    isWhole: true,
  };
};
