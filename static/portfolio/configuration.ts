import type { GadgetColumn, GadgetConfiguration, GadgetScope, GadgetSort } from '../shared/contract';
import { COLUMNS } from './columns';

/** Minutes between refreshes that can be chosen; 0 means only when opened. */
export const REFRESH_MINUTES = [0, 15, 30, 60, 120] as const;

export const GROUPINGS = [
  'none',
  'train',
  'health',
] as const satisfies readonly GadgetConfiguration['grouping'][];

/** Worst first, because the gadget is there to show what needs someone. */
export const WORST_FIRST: GadgetSort = { column: 'health', direction: 'ascending' };

/** A gadget that nobody has configured yet shows every plan project. */
export const DEFAULT_CONFIGURATION: GadgetConfiguration = {
  projects: 'all',
  columns: COLUMNS,
  grouping: 'none',
  sort: WORST_FIRST,
  refresh: 0,
};

/** Ids of projects and filters are whole numbers written as text. */
const isJiraId = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{0,18}$/.test(value);

const isTrainId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);

/**
 * The gadget's configuration from what the dashboard kept. Whatever cannot be read takes its default, so that a gadget
 * configured by an older version, or by hand, still shows.
 *
 * @example
 * readConfiguration({ projects: ['10001'], refresh: 15 }); // the same, all columns, worst first
 */
export function readConfiguration(kept: unknown): GadgetConfiguration {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CONFIGURATION;
  const { projects, columns, grouping, sort, refresh } = DEFAULT_CONFIGURATION;
  return {
    projects: 'projects' in kept ? readScope(kept.projects) : projects,
    columns: 'columns' in kept ? readColumns(kept.columns) : columns,
    grouping: GROUPINGS.find((known) => 'grouping' in kept && kept.grouping === known) ?? grouping,
    sort: 'sort' in kept ? readSort(kept.sort) : sort,
    refresh: REFRESH_MINUTES.find((minutes) => 'refresh' in kept && kept.refresh === minutes) ?? refresh,
  };
}

function readScope(kept: unknown): GadgetScope {
  if (Array.isArray(kept)) {
    const ids = kept.filter(isJiraId);
    return ids.length > 0 ? [...new Set(ids)] : 'all';
  }
  if (typeof kept !== 'object' || kept === null) return 'all';
  if ('train' in kept && isTrainId(kept.train)) return { train: kept.train };
  if ('savedFilter' in kept && isJiraId(kept.savedFilter)) return { savedFilter: kept.savedFilter };
  return 'all';
}

/** Health is always shown: a portfolio without it says nothing. */
function readColumns(kept: unknown): readonly GadgetColumn[] {
  if (!Array.isArray(kept)) return COLUMNS;
  return COLUMNS.filter((column) => column === 'health' || kept.includes(column));
}

function readSort(kept: unknown): GadgetSort {
  if (typeof kept !== 'object' || kept === null || !('column' in kept) || !('direction' in kept))
    return WORST_FIRST;
  const column = SORTABLE.find((known) => known === kept.column);
  const direction = (['ascending', 'descending'] as const).find((known) => known === kept.direction);
  return column === undefined || direction === undefined ? WORST_FIRST : { column, direction };
}

/** What rows can be sorted by. */
export const SORTABLE: readonly GadgetSort['column'][] = ['project', ...COLUMNS];

/**
 * What the dashboard is given to keep: what is as by default is left out, so that it stays so when the default gets
 * better. Jira refreshes by `refresh`, which must be above 0 or absent.
 */
export const configurationToKeep = ({
  projects,
  ...rest
}: GadgetConfiguration): Partial<GadgetConfiguration> => {
  const { columns, grouping, sort, refresh } = DEFAULT_CONFIGURATION;
  return {
    projects,
    ...(rest.columns.join() === columns.join() ? {} : { columns: rest.columns }),
    ...(rest.grouping === grouping ? {} : { grouping: rest.grouping }),
    ...(rest.sort.column === sort.column && rest.sort.direction === sort.direction
      ? {}
      : { sort: rest.sort }),
    ...(rest.refresh === refresh ? {} : { refresh: rest.refresh }),
  };
};
