import './flow.css';
import { useInvoke } from '../../../shared/useInvoke';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';
import { CycleTimeChart } from './CycleTimeChart';
import { FlowChart } from './FlowChart';
import { flowTables } from './tables';

/** How work flows: how long it takes, how much is under way and where it waits. */
export function FlowSection(props: SectionProps) {
  const { project, query } = props;
  const { answer, reload } = useInvoke('metrics.flow', { project, filter: query.filter });
  return (
    <SectionFrame {...props} answer={answer} reload={reload} tables={flowTables}>
      {({ cumulativeFlow, cycleTimes, timeZone, asOf }) => (
        <>
          <FlowChart flow={cumulativeFlow} timeZone={timeZone} />
          <CycleTimeChart cycleTimes={cycleTimes} timeZone={timeZone} asOf={asOf} />
        </>
      )}
    </SectionFrame>
  );
}
