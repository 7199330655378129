import type { PortfolioProject } from '../../contract/portfolio';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { PortfolioDeps } from './deps';

/**
 * What is kept of one project: how it stands, what it promised and how it came here.
 *
 * @throws Failure `not-found` where the viewer may not browse the project, or nothing is kept of it
 */
export const readPortfolioProject = async (
  { jira, snapshots }: Pick<PortfolioDeps, 'jira' | 'snapshots'>,
  { project: asked }: ParsedRequests['portfolio.project'],
): Promise<PortfolioProject> => {
  const { id, name } = await jira.project(asked);
  const { snapshot } = await snapshots.read(id);
  if (snapshot === undefined)
    throw new Failure({
      code: 'not-found',
      message: `${name} has not been read for the portfolio yet. Look again in an hour.`,
    });
  const { row, metrics, history } = snapshot;
  return { row, metrics, history };
};
