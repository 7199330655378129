import { compareIds } from '../../domain/history/ids';
import type { KeptRow } from '../../domain/portfolio/types';
import type { RunDeps } from './deps';

/** As many as Jira answers in one call. */
const PROJECTS_A_RUN = 50;

interface Swept {
  /** Ids of projects that are gone or archived. */
  readonly gone: readonly string[];
  /** Ids of those with another name. */
  readonly renamed: readonly string[];
  /** Those with another key, by id. */
  readonly moved: Readonly<Record<string, string>>;
  /** Ids of those that the keys asked about belong to. */
  readonly found: readonly string[];
  /** Those of the rows looked at whose projects are still there. */
  readonly present: readonly KeptRow[];
  /** The project with which this ended, to begin the next with. */
  readonly to: string;
}

/**
 * Looks at the keys and names of some rows, in turn, so that a project that was renamed, archived or deleted is noticed
 * though no issue has changed; and at the projects that changed under a key that no row has.
 */
export const sweep = async (
  { jira }: Pick<RunDeps, 'jira'>,
  {
    rows,
    unknownKeys,
    from,
  }: {
    readonly rows: readonly KeptRow[];
    readonly unknownKeys: readonly string[];
    readonly from: string;
  },
): Promise<Swept> => {
  const turn = nextTurn(rows, from);
  const [here, found] = await Promise.all([
    turn.length === 0 ? [] : jira.visibleProjects(turn.map(({ project }) => project.id)),
    unknownKeys.length === 0 ? [] : jira.visibleProjects(unknownKeys.slice(0, PROJECTS_A_RUN)),
  ]);
  const present = new Map(here.map((project) => [project.id, project]));
  const known = new Map(rows.map(({ project }) => [project.id, project]));
  const seen = [...here, ...found].filter(({ id }) => known.has(id));
  return {
    gone: turn.filter(({ project }) => !present.has(project.id)).map(({ project }) => project.id),
    renamed: [...new Set(seen.filter(({ id, name }) => known.get(id)?.name !== name).map(({ id }) => id))],
    moved: Object.fromEntries(
      seen.flatMap(({ id, key }) => (known.get(id)?.key === key ? [] : [[id, key] as const])),
    ),
    found: found.filter(({ id }) => known.has(id)).map(({ id }) => id),
    present: turn.filter(({ project }) => present.has(project.id)),
    to: turn.at(-1)?.project.id ?? '',
  };
};

/** The rows after the last one, in the order of their ids, beginning again at the end. */
const nextTurn = (rows: readonly KeptRow[], from: string): readonly KeptRow[] => {
  const ordered = rows.toSorted((one, other) => compareIds(one.project.id, other.project.id));
  const start = ordered.findIndex(({ project }) => compareIds(project.id, from) > 0);
  const turned = start <= 0 ? ordered : [...ordered.slice(start), ...ordered.slice(0, start)];
  return turned.slice(0, PROJECTS_A_RUN);
};
