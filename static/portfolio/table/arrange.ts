import { trainId } from '../../../src/contract/portfolioRules';
import type { GadgetConfiguration, GadgetSort, HealthStatus, PortfolioRow } from '../../shared/contract';
import { hasWords } from '../../shared/hasWords';
import { HEALTH_NAMES, HEALTH_ORDER } from '../portfolioWords';
import { ordered } from './order';

/** What somebody looks for among the rows. */
export interface Sought {
  readonly words: string;
  readonly health: HealthStatus | 'all';
}

export const EVERYTHING: Sought = { words: '', health: 'all' };

/** Rows that belong together, with the name of what they have in common; null where nothing was to be grouped by. */
export interface RowGroup {
  readonly id: string;
  readonly name: string | null;
  readonly rows: readonly PortfolioRow[];
}

/** Rows whose project, key, plan or train has all the words, and whose health is the one looked for. */
export const found = (rows: readonly PortfolioRow[], { words, health }: Sought): readonly PortfolioRow[] => {
  if (words.trim() === '' && health === 'all') return rows;
  return rows.filter((row) => {
    if (health !== 'all' && row.health.status !== health) return false;
    const { project, planName, releaseTrain } = row;
    return hasWords(`${project.name} ${project.key} ${planName} ${releaseTrain ?? ''}`, words);
  });
};

export const NO_TRAIN = 'No release train';

/** Rows in groups, each in the order asked for: trains by name with those without one last, health worst first. */
export const arranged = (
  rows: readonly PortfolioRow[],
  grouping: GadgetConfiguration['grouping'],
  sort: GadgetSort,
): readonly RowGroup[] => {
  const inOrder = ordered(rows, sort);
  switch (grouping) {
    case 'none':
      return [{ id: 'all', name: null, rows: inOrder }];
    case 'health':
      return HEALTH_ORDER.map((status) => ({
        id: status,
        name: HEALTH_NAMES[status],
        rows: inOrder.filter(({ health }) => health.status === status),
      })).filter((group) => group.rows.length > 0);
    case 'train':
      return byTrain(inOrder);
  }
};

const byTrain = (rows: readonly PortfolioRow[]): readonly RowGroup[] =>
  [...new Set(rows.map(({ releaseTrain }) => releaseTrain))]
    .toSorted((one, other) =>
      one === null || other === null
        ? Number(one === null) - Number(other === null)
        : one.localeCompare(other, 'en', { numeric: true }),
    )
    .map((train) => ({
      id: train === null ? 'none' : trainId(train),
      name: train ?? NO_TRAIN,
      rows: rows.filter(({ releaseTrain }) => releaseTrain === train),
    }));
