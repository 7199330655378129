import './sprints.css';
import { useInvoke } from '../../../shared/useInvoke';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';
import { BurndownChart } from './BurndownChart';
import { SprintSelect } from './SprintSelect';
import { sprintTables } from './tables';
import { VelocityChart } from './VelocityChart';

/** What sprints commit to and bring. */
export function SprintSection(props: SectionProps) {
  const { project, query, onQuery } = props;
  const { filter, sprint } = query;
  const request = sprint === undefined ? { project, filter } : { project, filter, sprint };
  const { answer, reload } = useInvoke('metrics.sprints', request);
  return (
    <SectionFrame {...props} answer={answer} reload={reload} tables={sprintTables}>
      {(metrics) => (
        <>
          <VelocityChart velocity={metrics.velocity} />
          <BurndownChart
            burndown={metrics.burndown}
            timeZone={metrics.timeZone}
            controls={
              <SprintSelect
                metrics={metrics}
                asked={sprint}
                onSprint={(chosen) => onQuery({ filter, sprint: chosen })}
              />
            }
          />
        </>
      )}
    </SectionFrame>
  );
}
