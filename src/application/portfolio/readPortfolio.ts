import type { ProjectRef } from '../../contract/plan';
import type { FirstReading, Portfolio } from '../../contract/portfolio';
import { packRows } from '../../contract/portfolioRows';
import type { ParsedRequests } from '../../contract/requests';
import { judged } from '../../domain/portfolio/health';
import type { PortfolioRow } from '../../domain/portfolio/types';
import type { RefreshState } from '../ports/snapshots';
import type { PortfolioDeps } from './deps';
import { wantedProjects } from './wantedProjects';

/**
 * The portfolio as one viewer may see it, from the rows that are kept: Jira is asked only which of the projects the
 * viewer may browse, as the viewer, before anything is counted; and where a saved filter says which projects are wanted,
 * which those are, in two calls more. Projects that they may not browse are counted where they were chosen, and never
 * named.
 */
export const readPortfolio = async (
  deps: PortfolioDeps,
  request: ParsedRequests['portfolio.read'],
): Promise<Portfolio> => {
  const [kept, state, rules] = await Promise.all([
    deps.rows.all(),
    deps.state.read(),
    deps.healthRules.inForce(),
  ]);
  const rows = kept.map((row) => judged(row, rules));
  // Before the first run nothing is known, not even which projects there are.
  if (state === undefined) await deps.queue.pushRun();
  const pendingIds = unread(rows, state);
  const wanted = await wantedProjects(deps.filters, rows, pendingIds, request.projects);
  const browsable = await deps.jira.browsable(wanted.ids);
  const isWanted = new Set(wanted.ids);
  const shown = rows.filter(({ project: { id } }) => isWanted.has(id) && browsable.has(id));
  const isPending = new Set(pendingIds);
  const pending = wanted.ids.filter((id) => browsable.has(id) && isPending.has(id));
  const known = new Set([...shown.map(({ project }) => project.id), ...pending]);
  const rest = wanted.ids.filter((id) => browsable.has(id) && !known.has(id));
  const { visible, planned, failures } = await lookedUp(deps, [...rest, ...wanted.keys]);
  const reading = pending.length + planned;
  return {
    asOf: deps.clock.now().toISOString(),
    rows: packRows(shown),
    rules,
    hidden: wanted.named.filter(
      ({ name, id }) =>
        !known.has(id) && !visible.some((project) => project.id === id || project.key === name),
    ).length,
    isWhole: wanted.isWhole,
    reading: reading === 0 ? null : firstReading(reading, pendingIds.length, state),
    failures,
  };
};

/** Projects that the last run found without a row, but for those that have got one since. */
const unread = (rows: readonly PortfolioRow[], state: RefreshState | undefined): readonly string[] => {
  const read = new Set(rows.map(({ project }) => project.id));
  return (state?.pending ?? []).filter((id) => !read.has(id));
};

/** Chosen projects without a row that nobody has begun to read: those with a plan are about to be read. */
const lookedUp = async (
  { jira, plans }: PortfolioDeps,
  projects: readonly string[],
): Promise<{
  readonly visible: readonly ProjectRef[];
  readonly planned: number;
  readonly failures: Portfolio['failures'];
}> => {
  if (projects.length === 0) return { visible: [], planned: 0, failures: [] };
  const visible = await jira.visibleProjects(projects);
  const plansOf = await Promise.all(visible.map(({ id }) => plans.read(id)));
  const without = visible.filter((_, index) => plansOf[index] === undefined);
  return { visible, planned: visible.length - without.length, failures: without.map(withoutPlan) };
};

const withoutPlan = (project: ProjectRef) => ({ project, message: 'This project has no ML plan any more.' });

const firstReading = (projects: number, ofSite: number, state: RefreshState | undefined): FirstReading => ({
  projects,
  hours: state === undefined ? 1 : Math.max(1, Math.ceil(ofSite / state.perHour)),
});
