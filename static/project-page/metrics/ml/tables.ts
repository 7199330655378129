import type { ExportTable, MlMetrics } from '../../../shared/contract';
import { tableOf } from '../parts/tables';
import { honestTable } from './burndown/HonestBurndownChart';
import { accessTable } from './data/AccessChart';
import { concentrationTable } from './data/ConcentrationChart';
import { waitTable } from './data/WaitChart';
import { decisionTable } from './decisions/DecisionChart';
import { firstSliceTable } from './decisions/FirstSliceChart';
import { scopeTable } from './decisions/ScopeChart';
import { learningTable } from './learning/LearningChart';
import { deploymentTable } from './release/DeploymentChart';
import { reworkTable } from './release/ReworkChart';
import { validationTable } from './release/ValidationChart';
import { featureTable } from './work/FeatureChart';
import { ladderTable } from './work/LadderChart';
import { phaseTable } from './work/PhaseChart';

/** Every chart of the section that has something to show, as tables for files, in the order of the page. */
export const mlTables = (metrics: MlMetrics): readonly ExportTable[] => {
  const { sourceNames } = metrics;
  return [
    ...tableOf(metrics.honestBurndown, honestTable),
    ...tableOf(metrics.learningBurnup, learningTable),
    ...tableOf(metrics.dataAccess, (access) => accessTable(access, sourceNames)),
    ...tableOf(metrics.features, featureTable),
    ...tableOf(metrics.dataWaitShare, (share) => waitTable(share, sourceNames)),
    ...tableOf(metrics.sourceConcentration, (sources) => concentrationTable(sources, sourceNames)),
    ...tableOf(metrics.experiments, ladderTable),
    ...tableOf(metrics.decisionLatency, decisionTable),
    ...tableOf(metrics.firstSlice, firstSliceTable),
    ...tableOf(metrics.validationCoverage, validationTable),
    ...tableOf(metrics.afterDeployment, deploymentTable),
    ...tableOf(metrics.phaseMix, phaseTable),
    ...tableOf(metrics.scopeDiscovery, scopeTable),
    ...tableOf(metrics.reworkLoops, reworkTable),
  ];
};
