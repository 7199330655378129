import type { PortfolioProject } from '../../contract/portfolio';
import type { ParsedRequests } from '../../contract/requests';
import { withLatest } from '../../domain/portfolio/charterTargets';
import { judged } from '../../domain/portfolio/health';
import type { HistoryPoint } from '../../domain/portfolio/types';
import { Failure } from '../failure';
import { recordsOf } from '../models/modelOfProject';
import type { PortfolioDeps } from './deps';

/**
 * What is kept of one project: how it stands, what it promised, with the newest measurements, and how it came here.
 *
 * @throws Failure `not-found` where the viewer may not browse the project, or nothing is kept of it
 */
export const readPortfolioProject = async (
  {
    jira,
    snapshots,
    models,
    healthRules,
  }: Pick<PortfolioDeps, 'jira' | 'snapshots' | 'models' | 'healthRules'>,
  { project: asked }: ParsedRequests['portfolio.project'],
): Promise<PortfolioProject> => {
  const { id, name } = await jira.project(asked);
  const [{ snapshot }, rules, { records }] = await Promise.all([
    snapshots.read(id),
    healthRules.inForce(),
    recordsOf(models, id),
  ]);
  if (snapshot === undefined)
    throw new Failure({
      code: 'not-found',
      message: `${name} has not been read for the portfolio yet. Look again in an hour.`,
    });
  const { metrics, history } = snapshot;
  const row = judged(snapshot.row, rules);
  return { row, metrics: withLatest(metrics, records), history: withStatusNow(history, row.health.status) };
};

/** The newest point was made with the row, and says of it what the row says; what was said on earlier days stays. */
const withStatusNow = (
  history: readonly HistoryPoint[],
  status: HistoryPoint['status'],
): readonly HistoryPoint[] =>
  history.map((point, index) => (index === history.length - 1 ? { ...point, status } : point));
