import type { MlMetrics } from '../../contract/metrics';
import type { ParsedRequests } from '../../contract/requests';
import { featureForecasts } from '../../domain/forecast/featureForecasts';
import { afterDeployment } from '../../domain/metrics/afterDeployment';
import { dataAccess } from '../../domain/metrics/dataAccess';
import { dataWaitShare } from '../../domain/metrics/dataWaitShare';
import { decisionLatency } from '../../domain/metrics/decisionLatency';
import { experiments } from '../../domain/metrics/experiments';
import { features } from '../../domain/metrics/features';
import { firstSlice } from '../../domain/metrics/firstSlice';
import { honestBurndown } from '../../domain/metrics/honestBurndown';
import { learningBurnup } from '../../domain/metrics/learningBurnup';
import { phaseMix } from '../../domain/metrics/phaseMix';
import { reworkLoops } from '../../domain/metrics/reworkLoops';
import { scopeDiscovery } from '../../domain/metrics/scopeDiscovery';
import { sourceConcentration } from '../../domain/metrics/sourceConcentration';
import { sourceNames } from '../../domain/metrics/sourceNames';
import { validationCoverage } from '../../domain/metrics/validationCoverage';
import { latestReadings } from '../../domain/models/readings';
import { forecastTerms } from '../forecast/forecastTerms';
import { recordsOf } from '../models/modelOfProject';
import type { ModelStore } from '../ports/models';
import type { ReadingDeps } from '../ports/reading';
import { type MetricsDeps, measureProject } from './measureProject';

/**
 * What makes machine-learning work different: waiting for data, experiments, decisions and what follows go-live.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const readMlMetrics = async (
  deps: MetricsDeps & Pick<ReadingDeps, 'plans'> & { readonly models: ModelStore },
  request: ParsedRequests['metrics.ml'],
): Promise<MlMetrics> => {
  const { context, whole, head, project, work } = await measureProject(deps, request);
  const [plan, { records }] = await Promise.all([
    deps.plans.read(project.id),
    recordsOf(deps.models, project.id),
  ]);
  const terms = forecastTerms(project, plan, work.sprints);
  return {
    ...head,
    sourceNames: sourceNames(context),
    honestBurndown: honestBurndown(context),
    learningBurnup: learningBurnup(context),
    dataAccess: dataAccess(context),
    dataWaitShare: dataWaitShare(context),
    sourceConcentration: sourceConcentration(context),
    features: features(context, featureForecasts(whole, terms)),
    experiments: experiments(context),
    reworkLoops: reworkLoops(context),
    phaseMix: phaseMix(context),
    firstSlice: firstSlice(context),
    decisionLatency: decisionLatency(context),
    scopeDiscovery: scopeDiscovery(context),
    validationCoverage: validationCoverage(context),
    afterDeployment: afterDeployment(context, latestReadings(records)),
  };
};
