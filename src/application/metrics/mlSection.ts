import type { MlMetrics } from '../../contract/metrics';
import type { ParsedRequests } from '../../contract/requests';
import { featureForecasts } from '../../domain/forecast/featureForecasts';
import type { MetricReading } from '../../domain/metrics/afterDeployment';
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
import type { PlanReader, StoredPlan } from '../ports/planStore';
import { measureWork } from './measureProject';
import type { Section } from './section';

/** What the app itself keeps of a project that its machine-learning metrics are made of. */
interface MlBeside {
  readonly plan: StoredPlan | undefined;
  readonly readings: readonly MetricReading[];
}

interface MlDeps {
  readonly plans: PlanReader;
  readonly models: ModelStore;
}

/** What makes machine-learning work different: waiting for data, experiments, decisions and what follows go-live. */
export const mlSection: Section<MlDeps, ParsedRequests['metrics.ml'], MlBeside, MlMetrics> = {
  name: 'ml',
  async beside({ plans, models }, projectId) {
    const [plan, { records }] = await Promise.all([plans.read(projectId), recordsOf(models, projectId)]);
    return { plan, readings: latestReadings(records) };
  },
  answerOf(read, { plan, readings }, { filter }, now) {
    const { context, whole, head, project, work } = measureWork(read, filter, now);
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
      afterDeployment: afterDeployment(context, readings),
    };
  },
};
