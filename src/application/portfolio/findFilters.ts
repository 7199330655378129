import type { SavedFilter } from '../../contract/portfolio';
import type { ParsedRequests } from '../../contract/requests';
import type { PortfolioDeps } from './deps';

/** Saved filters that the viewer may use, for the gadget's settings: by words in their names, with the chosen one first. */
export const findFilters = async (
  { filters }: Pick<PortfolioDeps, 'filters'>,
  { query, chosen }: ParsedRequests['portfolio.filters'],
): Promise<readonly SavedFilter[]> => {
  const [found, known] = await Promise.all([
    filters.filters(query),
    chosen === undefined ? undefined : filters.filter(chosen),
  ]);
  return known === undefined ? found : [known, ...found.filter(({ id }) => id !== known.id)];
};
