import { exportPlan } from '../application/exportPlan';
import { retryGeneration } from '../application/generation/retryGeneration';
import { startGeneration } from '../application/generation/startGeneration';
import { stepGeneration } from '../application/generation/stepGeneration';
import { previewGrowth } from '../application/growth/previewGrowth';
import { startGrowth } from '../application/growth/startGrowth';
import { importPlan } from '../application/importPlan';
import { previewPlan } from '../application/previewPlan';
import { readIssuePanel } from '../application/readIssuePanel';
import { readMetrics } from '../application/readMetrics';
import { readPortfolio } from '../application/readPortfolio';
import { readPortfolioOptions } from '../application/readPortfolioOptions';
import { readProjectOverview } from '../application/readProjectOverview';
import { searchPeople } from '../application/searchPeople';
import type { Responses } from '../contract';
import type { ParsedRequests, RequestName } from '../contract/requests';
import type { worldOfInvocation } from './world';

export type World = ReturnType<typeof worldOfInvocation>;

/** A use case for every invoke of the contract; leaving one out is a type error. */
export type Handlers = {
  readonly [Name in RequestName]: (request: ParsedRequests[Name], world: World) => Promise<Responses[Name]>;
};

export const handlers: Handlers = {
  'project.overview': (request, { planning }) => readProjectOverview(planning, request),
  'plan.preview': (request, { planning }) => previewPlan(planning, request),
  'plan.export': (request, { planning }) => exportPlan(planning, request),
  'plan.import': (request, { planning }) => importPlan(planning, request),
  'people.search': (request, { planning }) => searchPeople(planning, request),
  'generation.start': (request, { planning }) => startGeneration(planning, request),
  'generation.step': (request, { planning }) => stepGeneration(planning, request),
  'generation.retry': (request, { planning }) => retryGeneration(planning, request),
  'growth.preview': (request, { planning }) => previewGrowth(planning, request),
  'growth.start': (request, { planning }) => startGrowth(planning, request),
  'issue.panel': (request, { reading }) => readIssuePanel(reading, request),
  'metrics.read': (request, { reading }) => readMetrics(reading, request),
  'portfolio.options': (_request, { reading }) => readPortfolioOptions(reading),
  'portfolio.read': (request, { reading }) => readPortfolio(reading, request),
};
