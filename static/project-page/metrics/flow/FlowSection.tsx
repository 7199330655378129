import './flow.css';
import type { Deflated } from '../../../../src/contract/deflated';
import { type PackedFlow, unpackFlow } from '../../../../src/contract/packedFlow';
import { Later } from '../../../shared/charts/Later';
import type { FlowMetrics } from '../../../shared/contract';
import { useInflated } from '../../../shared/useInflated';
import { useInvoke } from '../../../shared/useInvoke';
import { asTold } from '../asTold';
import { Maturing } from '../Maturing';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';
import { AgeingChart } from './AgeingChart';
import { BlockedChart } from './BlockedChart';
import { ControlChart } from './ControlChart';
import { CycleTimeChart } from './CycleTimeChart';
import { FlowChart } from './FlowChart';
import { HistogramChart } from './HistogramChart';
import { LittlesLawChart } from './LittlesLawChart';
import { NetFlowChart } from './NetFlowChart';
import { ServiceLevelChart } from './ServiceLevelChart';
import { ThroughputChart } from './ThroughputChart';
import { TimeInColumnChart } from './TimeInColumnChart';
import { flowTables } from './tables';
import { WipChart } from './WipChart';

/** What needs a routine to speak of. */
const LATER = [
  'How cycle times are spread',
  'Throughput',
  'Arrivals and net flow',
  'Control chart',
  'Time in column',
  'Little’s law',
];

/** How work flows: how long it takes, how much is under way and where it waits. */
export function FlowSection(props: SectionProps) {
  const { project, query } = props;
  const { answer, reload } = useInvoke('metrics.flow', { project, filter: query.filter });
  const unpacked = useInflated(answer, flowOf);
  return (
    <SectionFrame {...props} answer={unpacked} reload={reload} tables={flowTables}>
      {(metrics) => (
        <>
          <FlowChart metrics={metrics} />
          <CycleTimeChart metrics={metrics} />
          <Later places={10}>
            <AgeingChart metrics={metrics} />
            <WipChart metrics={metrics} project={project} filter={query.filter} />
            <BlockedChart blocked={metrics.blocked} />
            <ServiceLevelChart metrics={metrics} />
            <Maturing maturity={metrics.maturity} charts={LATER}>
              <HistogramChart cycleTimes={metrics.cycleTimes} />
              <ThroughputChart metrics={metrics} />
              <NetFlowChart metrics={metrics} />
              <ControlChart metrics={metrics} />
              <TimeInColumnChart metrics={metrics} />
              <LittlesLawChart metrics={metrics} />
            </Maturing>
          </Later>
        </>
      )}
    </SectionFrame>
  );
}

const flowOf = (packed: PackedFlow, as: Deflated<PackedFlow>): FlowMetrics => asTold(unpackFlow(packed), as);
