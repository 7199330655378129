import type { CompatWorkflow } from '../../src/domain/compat/jiraAgileMetrics/types';
import type { RecordedIssue, Status, StatusCategory } from '../../src/domain/history/types';
import { boardWorkflow, categoryWorkflow, type Workflow } from '../../src/domain/history/workflow';
import type { FileShape } from './shape';

/** Columns as a file or a person names them: statuses by name or by id. */
export interface NamedWorkflow {
  readonly columns: CompatWorkflow['columns'];
  readonly committed?: string | undefined;
  readonly done?: string | undefined;
}

/** Columns that a team of this app would have: taken where statuses with these names say nothing of their category. */
export const USUAL_COLUMNS = [
  'Backlog',
  'Selected',
  'Data Access',
  'In Progress',
  'Experiment',
  'Validation',
  'Done',
];

/** The workflow that a file speaks of; undefined where it says nothing and its statuses have categories to go by. */
export const namedWorkflow = (
  { workflow, statuses }: Pick<FileShape, 'workflow' | 'statuses'>,
  known: readonly Status[],
): NamedWorkflow | undefined => {
  if (workflow !== undefined) return workflow;
  if (statuses !== undefined) return oneColumnEach(statuses);
  return known.some(({ category }) => category !== null) ? undefined : oneColumnEach(USUAL_COLUMNS);
};

export const oneColumnEach = (statuses: readonly string[]): NamedWorkflow => ({
  columns: statuses.map((name) => ({ name, statuses: [name] })),
});

/** Statuses that Jira brings along: their ids are the same on every site, whatever they are called there. */
const JIRAS_OWN: ReadonlyMap<string, StatusCategory> = new Map([
  ['1', 'new'],
  ['3', 'indeterminate'],
  ['4', 'new'],
  ['5', 'done'],
  ['6', 'done'],
]);

/** Every status that the issues are or were in. Of past ones only Jira's own are known to be of a category. */
export const statusesOf = (issues: readonly RecordedIssue[]): readonly Status[] => {
  const past = issues.flatMap(({ changes }) =>
    changes
      .filter(({ field }) => field === 'status')
      .flatMap(({ from, fromText, to, toText }) => [statusNamed(from, fromText), statusNamed(to, toText)]),
  );
  const present = issues.map(({ status }) => status);
  return [...new Map([...past, ...present].map((status) => [status.id, status])).values()];
};

const statusNamed = (id: string | null, name: string | null): Status => ({
  id: id ?? name ?? '',
  name: name ?? id ?? '',
  category: JIRAS_OWN.get(id ?? '') ?? null,
});

/** Jira's three categories where no columns are named. */
export const workflowOf = (named: NamedWorkflow | undefined, known: readonly Status[]): Workflow => {
  if (named === undefined) return categoryWorkflow(known);
  const columns = named.columns.map(({ name, statuses }) => ({ name, statusIds: idsOf(statuses, known) }));
  const hasCategories = known.some(({ category }) => category !== null);
  const committed = named.committed ?? (hasCategories ? undefined : columns[1]?.name);
  return (
    boardWorkflow(columns, known, {
      ...(committed === undefined ? {} : { committed }),
      ...(named.done === undefined ? {} : { done: named.done }),
    }) ?? categoryWorkflow(known)
  );
};

const idsOf = (statuses: readonly string[], known: readonly Status[]): readonly string[] => {
  const wanted = new Set(statuses.map((status) => status.toLowerCase()));
  const found = known.filter(
    ({ id, name }) => wanted.has(name.toLowerCase()) || wanted.has(id.toLowerCase()),
  );
  return found.map(({ id }) => id);
};

/** The other tool commits in the second column and is done in the last, unless told otherwise. */
export const compatWorkflow = (
  named: NamedWorkflow | undefined,
  known: readonly Status[],
): CompatWorkflow => {
  const columns = named?.columns ?? categoryColumns(known);
  const indexOf = (name: string | undefined, otherwise: number) => {
    const index = columns.findIndex((column) => column.name === name);
    return index === -1 ? otherwise : index;
  };
  return {
    columns,
    committed: indexOf(named?.committed, Math.min(1, columns.length - 1)),
    done: indexOf(named?.done, columns.length - 1),
  };
};

const categoryColumns = (known: readonly Status[]): CompatWorkflow['columns'] =>
  categoryWorkflow(known).columns.map(({ name, statusIds }) => ({
    name,
    statuses: known.filter(({ id }) => statusIds.includes(id)).map((status) => status.name),
  }));
