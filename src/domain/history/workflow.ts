import type { Status, StatusCategory } from './types';

export interface WorkflowColumn {
  readonly name: string;
  readonly statusIds: readonly string[];
}

/**
 * Ordered columns, each a set of statuses. Work is *started* at or right of the commitment column and *finished* at or
 * right of the first done column.
 */
export interface Workflow {
  readonly columns: readonly WorkflowColumn[];
  /** Index of the commitment column; equal to `done` where the workflow has nothing between. */
  readonly committed: number;
  /** Index of the first done column. */
  readonly done: number;
  readonly columnOfStatus: ReadonlyMap<string, number>;
  readonly categoryOfStatus: ReadonlyMap<string, StatusCategory>;
}

/** Name of the column work is committed in and of the first done column, where the default is not wanted. */
export interface WorkflowChoice {
  readonly committed?: string;
  readonly done?: string;
}

/**
 * The workflow of a board: its columns in order; columns without a status are left out, nothing can be in them.
 *
 * By default commitment is the first column with a status of category *in progress*, and done is the run of columns on
 * the right whose statuses are all of category *done* (Jira's own charts take the last column, which it always
 * contains), or the last column where there is no such run. A board of several projects has statuses of the others,
 * whose category is not known here: they decide nothing.
 *
 * @returns undefined where no column holds any status.
 * @example
 * boardWorkflow([{ name: 'To Do', statusIds: ['1'] }, { name: 'Done', statusIds: ['2'] }], statuses);
 */
export const boardWorkflow = (
  columns: readonly WorkflowColumn[],
  statuses: readonly Status[],
  choice: WorkflowChoice = {},
): Workflow | undefined => {
  const filled = columns.filter((column) => column.statusIds.length > 0);
  if (filled.length === 0) return undefined;
  const categoryOfStatus = new Map(
    statuses.flatMap(({ id, category }) => (category === null ? [] : [[id, category] as const])),
  );
  const categoriesOf = (column: WorkflowColumn) => column.statusIds.map((id) => categoryOfStatus.get(id));

  const done = indexNamed(filled, choice.done) ?? firstDoneColumn(filled.map(categoriesOf));

  const inProgress = filled.findIndex((column) => categoriesOf(column).includes('indeterminate'));
  const committed = indexNamed(filled, choice.committed) ?? (inProgress === -1 ? done : inProgress);

  return {
    columns: filled,
    committed: Math.min(committed, done),
    done,
    columnOfStatus: new Map(filled.flatMap(({ statusIds }, index) => statusIds.map((id) => [id, index]))),
    categoryOfStatus,
  };
};

type Categories = readonly (StatusCategory | undefined)[];

const firstDoneColumn = (columns: readonly Categories[]): number => {
  const isOpen = (category: StatusCategory | undefined) => category !== undefined && category !== 'done';
  const lastOpen = columns.findLastIndex((categories) => categories.some(isOpen));
  const done = columns.findIndex((categories, index) => index > lastOpen && categories.includes('done'));
  return done === -1 ? columns.length - 1 : done;
};

const CATEGORY_COLUMNS: readonly { readonly category: StatusCategory; readonly name: string }[] = [
  { category: 'new', name: 'To do' },
  { category: 'indeterminate', name: 'In progress' },
  { category: 'done', name: 'Done' },
];

/** The workflow of a project without a board: Jira's three status categories, whatever the statuses are called. */
export const categoryWorkflow = (statuses: readonly Status[]): Workflow => {
  const columns = CATEGORY_COLUMNS.map(({ category, name }) => ({
    name,
    statusIds: statuses.filter((status) => status.category === category).map(({ id }) => id),
  }));
  return {
    columns,
    committed: 1,
    done: 2,
    columnOfStatus: new Map(columns.flatMap(({ statusIds }, index) => statusIds.map((id) => [id, index]))),
    categoryOfStatus: new Map(
      statuses.flatMap(({ id, category }) => (category === null ? [] : [[id, category] as const])),
    ),
  };
};

const indexNamed = (columns: readonly WorkflowColumn[], name: string | undefined): number | undefined => {
  const index = columns.findIndex((column) => column.name === name);
  return index === -1 ? undefined : index;
};
