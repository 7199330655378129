import type { GadgetSort } from '../../shared/contract';
import { COLUMN_NAMES } from '../columns';
import { SORTABLE } from '../configuration';

/** What comes first when a column is sorted upwards and downwards. */
const FIRST: Readonly<Record<GadgetSort['column'], readonly [ascending: string, descending: string]>> = {
  project: ['A to Z', 'Z to A'],
  health: ['worst first', 'best first'],
  progress: ['least first', 'most first'],
  commitment: ['least kept first', 'most kept first'],
  features: ['fewest delayed first', 'most delayed first'],
  'data-waits': ['shortest first', 'longest first'],
  forecast: ['earliest first', 'latest first'],
  trend: ['least gained first', 'most gained first'],
};

const idOf = ({ column, direction }: GadgetSort): string => `${column} ${direction}`;

const SORTS = SORTABLE.flatMap((column) =>
  (['ascending', 'descending'] as const).map((direction, index) => ({
    sort: { column, direction },
    label: `${COLUMN_NAMES[column]}: ${FIRST[column][index]}`,
  })),
);

/** Every way to sort rows, as a list to choose from. */
export const SORT_OPTIONS = SORTS.map(({ sort, label }) => ({ value: idOf(sort), label }));

/** The one that is in force. */
export const sortOption = idOf;

/** What a choice means. @example sortOfOption('health ascending') // { column: 'health', direction: 'ascending' } */
export const sortOfOption = (value: string): GadgetSort | undefined =>
  SORTS.find(({ sort }) => idOf(sort) === value)?.sort;
