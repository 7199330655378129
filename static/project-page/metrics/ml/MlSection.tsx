import './ml.css';
import type { MlMetrics } from '../../../shared/contract';
import { useInflated } from '../../../shared/useInflated';
import { useInvoke } from '../../../shared/useInvoke';
import type { MetricsQuery } from '../../routing/metricsQuery';
import { asTold } from '../asTold';
import { Maturing } from '../Maturing';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';
import { HonestBurndownChart } from './burndown/HonestBurndownChart';
import { AccessChart } from './data/AccessChart';
import { ConcentrationChart } from './data/ConcentrationChart';
import { WaitChart } from './data/WaitChart';
import { DecisionChart } from './decisions/DecisionChart';
import { FirstSliceChart } from './decisions/FirstSliceChart';
import { ScopeChart } from './decisions/ScopeChart';
import { LearningChart } from './learning/LearningChart';
import { DeploymentChart } from './release/DeploymentChart';
import { ReworkChart } from './release/ReworkChart';
import { ValidationChart } from './release/ValidationChart';
import { mlTables } from './tables';
import { FeatureChart } from './work/FeatureChart';
import { LadderChart } from './work/LadderChart';
import { PhaseChart } from './work/PhaseChart';

/** What needs a routine to speak of. */
const LATER = ['Phase mix', 'Scope discovery', 'Rework loops'];

/** What makes machine-learning work different: waiting for data, experiments, decisions and what follows go-live. */
export function MlSection(props: SectionProps) {
  const { project, query } = props;
  const { answer, reload } = useInvoke('metrics.ml', { project, filter: query.filter });
  const inflated = useInflated(answer, asTold);
  return (
    <SectionFrame {...props} answer={inflated} reload={reload} tables={mlTables}>
      {(metrics) => <Charts project={project} filter={query.filter} metrics={metrics} />}
    </SectionFrame>
  );
}

function Charts(props: {
  readonly project: string;
  readonly filter: MetricsQuery['filter'];
  readonly metrics: MlMetrics;
}) {
  const { project, filter, metrics } = props;
  const { sourceNames: names, timeZone, asOf, honestBurndown } = metrics;
  const waitsNow = honestBurndown.status === 'ok' ? honestBurndown.waitsNow : [];
  return (
    <>
      <HonestBurndownChart project={project} burndown={honestBurndown} names={names} timeZone={timeZone} />
      <LearningChart burnup={metrics.learningBurnup} timeZone={timeZone} asOf={asOf} />
      <AccessChart access={metrics.dataAccess} names={names} timeZone={timeZone} asOf={asOf} />
      <FeatureChart features={metrics.features} />
      <WaitChart {...{ project, filter, names }} waits={metrics.dataWaitShare} now={waitsNow} />
      <ConcentrationChart
        {...{ project, filter, names }}
        concentration={metrics.sourceConcentration}
        now={waitsNow}
      />
      <LadderChart experiments={metrics.experiments} />
      <DecisionChart latency={metrics.decisionLatency} />
      <FirstSliceChart slice={metrics.firstSlice} timeZone={timeZone} asOf={asOf} />
      <ValidationChart coverage={metrics.validationCoverage} />
      <DeploymentChart deployment={metrics.afterDeployment} />
      <Maturing maturity={metrics.maturity} charts={LATER}>
        <PhaseChart project={project} phases={metrics.phaseMix} />
        <ScopeChart project={project} scope={metrics.scopeDiscovery} />
        <ReworkChart rework={metrics.reworkLoops} />
      </Maturing>
    </>
  );
}
