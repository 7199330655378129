import type { ProjectSettings, SettingsPage } from '../../shared/contract';

type Columns = NonNullable<ProjectSettings['columns']>;

/** Stands for "in no column" where one has to be named. */
export const UNMAPPED = '';

/** The columns in force: chosen ones, else the board's, else Jira's status categories. */
export const columnsOf = (page: SettingsPage, settings: ProjectSettings): Columns =>
  settings.columns ?? page.board?.columns ?? page.workflow.columns;

/**
 * The columns with a status moved to another one, or to none.
 *
 * @example
 * mapStatus([{ name: 'Doing', statusIds: [] }], '3', 'Doing'); // [{ name: 'Doing', statusIds: ['3'] }]
 */
export const mapStatus = (columns: Columns, statusId: string, column: string): Columns =>
  columns.map(({ name, statusIds }) => {
    const others = statusIds.filter((id) => id !== statusId);
    return { name, statusIds: name === column ? [...others, statusId] : others };
  });
